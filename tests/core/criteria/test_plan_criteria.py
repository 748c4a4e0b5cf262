"""Outcomes follow a plan that is edited, as if every unit were judged anew."""

import numpy as np
import pytest
import shapely
from pyproj import CRS

from regionaltool.core.communes import Communes
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.criteria.plan_criteria import PlanCriteria
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.plan import Plan

N = 24


@pytest.fixture
def facts():
    rng = np.random.default_rng(5)
    communes = Communes.from_arrays(
        ids=[f"c{i}" for i in range(N)],
        geometry=[shapely.box(1000 * i, 0, 1000 * i + 1000, 1000) for i in range(N)],
        crs=CRS("EPSG:3405"),
        population=rng.integers(2000, 12_000, N),
        official_km2=rng.integers(5, 30, N).astype(float),
    )
    texts = {
        "type": rng.choice(["Xã", "Phường"], N, p=[0.8, 0.2]),
        "terrain": rng.choice(["lowland", "mountain"], N),
        "region": ["other"] * N,
        "province_type": ["Tỉnh"] * N,
        "parent_type": ["Thị xã"] * N,
    }
    return CommuneFacts.of(communes, texts, ethnic_pct=[0] * N)


@pytest.fixture
def plan(facts):
    return Plan(facts.communes, [f"u{i // 4}" for i in range(N)])


@pytest.mark.parametrize("law", ["vn-76-2025", "neutral"])
def test_it_follows_moves(plan, facts, law):
    kept = PlanCriteria(plan, facts, shipped(law))
    rng = np.random.default_rng(1)
    told = 0
    for _ in range(60):
        before = {unit: kept[unit].outcome for unit in plan.units}
        unit = rng.choice([*(f"u{i}" for i in range(7)), None])
        change = plan.apply(plan.move(rng.integers(0, N, 2).tolist(), unit))
        changed = kept.follow(change)
        fresh = PlanCriteria(plan, facts, shipped(law))
        assert [repr(kept[u]) for u in plan.units] == [repr(fresh[u]) for u in plan.units]
        assert kept.counts() == fresh.counts() and len(kept) == len(plan.units)
        after = {unit: kept[unit].outcome for unit in plan.units}
        differ = {u for u in before.keys() | after.keys() if before.get(u) != after.get(u)}
        assert changed == differ
        told += len(changed)
    assert told


def test_a_type_that_is_given_counts(plan, facts):
    kept = PlanCriteria(plan, facts, shipped("vn-76-2025"))
    change = plan.apply(plan.retype("u0", "đặc khu"))
    assert kept.follow(change) == {"u0"} and kept["u0"].outcome is Outcome.EXCLUDED


def test_what_if(plan, facts):
    kept = PlanCriteria(plan, facts, shipped("vn-76-2025"))
    members = np.append(plan.members("u0"), 9)
    expected = kept.what_if(members, "u0")
    kept.follow(plan.apply(plan.move([9], "u0")))
    assert repr(kept["u0"]) == repr(expected)


def test_another_law(plan, facts):
    kept = PlanCriteria(plan, facts, shipped("vn-76-2025"))
    before = {unit: kept[unit].outcome for unit in plan.units}
    changed = kept.judge_by(shipped("vn-112-2025"))
    assert kept.rules.id == "vn-112-2025"
    assert changed == {u for u in plan.units if kept[u].outcome is not before[u]} and changed
