from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.decree.atlas.map_scale import degrees_below, round_below, scale_for


def test_scales_are_round_and_the_ground_fits():
    assert scale_for((84_000, 20_000), (294, 248)) == 300_000
    assert scale_for((20_000, 86_000), (294, 248)) == 350_000
    assert scale_for((50_000, 10_000), (200, 100)) == 250_000


@given(st.floats(1, 1e6), st.floats(1, 1e6))
def test_what_is_shown_has_room_and_less_would_not_do(width: float, height: float):
    mm = (200.0, 100.0)
    scale = scale_for((width, height), mm)
    need = max(width / 0.2, height / 0.1, 1)
    assert need * (1 - 1e-6) <= scale + 0.5
    assert scale <= need * 1.34 + 1


def test_steps_are_1_2_5():
    assert [round_below(x) for x in (9999, 5000, 4999, 1999, 1, 0.7)] == [
        5000, 5000, 2000, 1000, 1, 0.5,
    ]  # fmt: skip


def test_steps_of_degrees_are_round_minutes():
    assert [round(degrees_below(x) * 60, 6) for x in (0.9, 0.4, 0.17, 0.02, 0.001)] == [
        30, 20, 10, 1, 0.5,
    ]  # fmt: skip
    assert degrees_below(3.0) == 2
