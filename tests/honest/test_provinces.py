"""The units of 2025 against random plans and disturbed copies; docs/score_checks.md in short."""

import numpy as np
import pytest

from scripts.random_plans import Land
from scripts.score_checks import PROVINCES, Judge, check, province, scored, standard
from tests.core.ten_communes import ASSESSOR, COMMUNES

TRIALS = 12


@pytest.mark.parametrize("key", PROVINCES)
def test_the_real_plan_is_told_from_random_ones_and_from_disturbed_copies(shared_data, key):
    found = check(shared_data / "provinces", key, TRIALS, seed=2025)
    best = max(plan["S"] for plan in (*found.random, *found.even))
    assert best < found.official["S"]
    assert found.fallen(5) >= 0.7
    assert found.fallen(20) >= 0.9


def test_plans_are_judged_as_the_plugin_does(shared_data):
    coverage, official = province(shared_data / "provinces", "quang_ninh")
    judge = Judge(standard(coverage.communes))
    for unit in (official, Land.of(coverage).random_plan(54, np.random.default_rng(1))):
        assert judge.plan(unit)["S"] == pytest.approx(scored(coverage.communes, unit), rel=1e-12)


LAND = Land.of(ASSESSOR.coverage)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("kind", ["random_plan", "even_plan"])
def test_a_random_plan_is_contiguous_and_has_as_many_units_as_asked_for(kind, seed):
    k = seed % 9 + 2
    unit = getattr(LAND, kind)(k, np.random.default_rng(seed))
    assert len(unit) == len(COMMUNES)
    assert len(set(unit.tolist())) == k == LAND.n_pieces(unit)


def test_an_island_is_tied_once_to_land_nearest_to_it():
    # C and G are equally near
    i, g, c = (list(COMMUNES.ids).index(letter) for letter in "IGC")
    tied = {b if a == i else a for a, b in zip(LAND.a, LAND.b, strict=True) if i in (a, b)}
    assert tied in ({c}, {g})


@pytest.mark.parametrize("seed", range(20))
def test_border_moves_keep_units_whole_and_alive(seed):
    unit = LAND.random_plan(3, np.random.default_rng(seed))
    other = LAND.disturbed(unit, 2, np.random.default_rng(seed))
    assert (unit != other).sum() == 2
    assert len(set(other.tolist())) == 3 == LAND.n_pieces(other)


def test_even_plans_are_more_even():
    spread = {
        kind: np.mean(
            [np.bincount(getattr(LAND, kind)(4, np.random.default_rng(seed)), LAND.people).std()
             for seed in range(20)]
        )
        for kind in ("random_plan", "even_plan")
    }  # fmt: skip
    assert spread["even_plan"] < spread["random_plan"]
