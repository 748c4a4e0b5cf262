import pytest

from regionaltool.core.inputs.poles import Poles
from regionaltool.core.problems import InputError
from tests.core.grids import drawn
from tests.core.inputs.layers import BEELINE, points, settled, told

ROW = drawn("ABCD")


def poles_of(*cells, limit=120):
    it, problems = Poles.of(
        ROW, points(*cells), BEELINE, settled(ROW), limit_min=limit, source="Cực"
    )
    return it.minutes.tolist(), told(problems)


def test_minutes_to_the_nearest():
    # a cell is 1.03967 km wide: 1.03967 · 1.4 / 20 · 60 = 4.3666 minutes
    minutes, problems = poles_of((0.5, 0.5), (3.5, 0.5))
    assert minutes == pytest.approx([0, 4.3666, 4.3666, 0], abs=1e-4)
    assert problems == []


def test_a_pole_may_lie_beyond_the_map():
    assert poles_of((-1.5, 0.5))[0] == pytest.approx([8.7332, 13.0998, 17.4664, 21.8331], abs=1e-4)


def test_beyond_the_limit_counts_as_the_limit_and_is_told():
    minutes, problems = poles_of((0.5, 0.5), limit=10)
    assert minutes == pytest.approx([0, 4.3666, 8.7332, 10], abs=1e-4)
    assert problems == [
        "Communes with no place of layer “Cực” within 10 minutes count with that limit: 1 (D)."
    ]


def test_poles_of_another_country():
    with pytest.raises(InputError, match="No commune reaches a place of layer “Cực” within 120"):
        poles_of((900, 900))
