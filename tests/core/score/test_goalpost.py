import math

import numpy as np
import pytest

from regionaltool.core.score.goalpost import Goalpost, Span


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
