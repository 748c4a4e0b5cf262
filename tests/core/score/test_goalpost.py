import math

import numpy as np
import pytest

from regionaltool.core.score.goalpost import Goalpost, Goalposts, Span
from regionaltool.core.terrain import TERRAINS


@pytest.mark.parametrize(
    ("raw", "value"),
    [(60, 0), (5, 1), (32.5, 0.5), (61, 0), (1e9, 0), (0, 1), (-1, 1), (16, 0.8)],
)
def test_a_goalpost_where_less_is_better(raw, value):
    assert Goalpost(worst=60, best=5, weight=1).value(raw) == pytest.approx(value)


@pytest.mark.parametrize(("raw", "value"), [(0.3, 0), (0.9, 1), (0.45, 0.25), (0, 0), (1, 1)])
def test_a_goalpost_where_more_is_better(raw, value):
    assert Goalpost(worst=0.3, best=0.9, weight=1).value(raw) == pytest.approx(value)


def test_units_of_a_terrain_have_goalposts_of_their_own():
    post = Goalpost(60, 5, 1, {"mountain": Span(100, 20)})
    raw = np.array([60.0, 60.0, 20.0, math.nan])
    terrain = np.array([0, 1, 0, -1], dtype=np.int8)
    value = post.value(raw, terrain)
    assert value[:3] == pytest.approx([0.5, 0, 1]) and math.isnan(value[3])
    assert post.of(0) == (100, 20) and post.of(-1) == (60, 5)


def test_each_terrain_may_have_its_own_and_a_unit_of_none_has_those_of_all():
    post = Goalpost(0, 1, 1, {name: Span(0, 2 + k) for k, name in enumerate(TERRAINS)})
    assert [post.of(k).best for k in range(len(TERRAINS))] == [2, 3, 4, 5]
    raw = np.ones(len(TERRAINS) + 1)
    terrain = np.array([*range(len(TERRAINS)), -1], dtype=np.int8)
    assert post.value(raw, terrain) == pytest.approx([1 / 2, 1 / 3, 1 / 4, 1 / 5, 1])
    assert post.value(raw[:1]).tolist() == [1], "where no terrain is known either"
    side_by_side = Goalposts.of([Goalpost(0, 4, 1), post])
    assert side_by_side.values(raw[:2, np.newaxis] * [1, 1, 1], terrain[:3]) == pytest.approx(
        np.array([[1 / 4] * 3, [1 / 2, 1 / 3, 1 / 4]])
    )
    assert side_by_side.by_terrain and not Goalposts.of([Goalpost(0, 4, 1)]).by_terrain


def test_the_worst_is_worth_no_less_than_nothing():
    worth = Goalpost(60, 5, 1).value(np.array([60.0])).item()
    assert math.copysign(1, worth) == 1, "−0 would be shown as such"
