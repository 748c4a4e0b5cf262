import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.score.weights import TENTHS, in_tenths, moved

EQUAL = (200,) * 5

weights = st.lists(st.integers(0, 100), min_size=5, max_size=5).filter(any).map(in_tenths)
places = st.integers(0, 4)


def test_the_others_share_what_is_left_in_their_proportion():
    assert moved(EQUAL, 0, 400) == (400, 150, 150, 150, 150)
    assert moved((400, 300, 200, 100, 0), 0, 0) == (0, 500, 333, 167, 0)
    assert moved((1000, 0, 0, 0, 0), 0, 200) == (200, 200, 200, 200, 200)
    assert moved((999, 0, 0, 0, 1), 0, 1000) == (1000, 0, 0, 0, 0)


def test_locked_ones_stay_and_leave_no_more_room_than_there_is():
    assert moved(EQUAL, 0, 900, {1, 2}) == (600, 200, 200, 0, 0)
    assert moved(EQUAL, 0, 900, {0}) == EQUAL
    assert moved(EQUAL, 0, 900, {1, 2, 3, 4}) == EQUAL
    assert moved(EQUAL, 0, 100, {1, 2, 3}) == (100, 200, 200, 200, 300)


@given(weights, places, st.integers(-50, 1050), st.sets(places))
def test_they_add_up_to_a_hundred_and_locked_ones_do_not_move(start, which, to, locked):
    new = moved(start, which, to, locked)
    assert sum(new) == TENTHS and min(new) >= 0
    assert all(new[place] == start[place] for place in locked)
    free = set(range(5)) - locked - {which}
    if which not in locked and free:
        room = TENTHS - sum(start[place] for place in locked)
        assert new[which] == min(max(to, 0), room)
    else:
        assert new == start
    assert moved(new, which, new[which], locked) == new


@given(st.lists(st.integers(0, 1000), min_size=5, max_size=5).filter(any))
def test_shares_become_tenths_within_one(parts):
    tenths = in_tenths(parts)
    assert sum(tenths) == TENTHS
    exact = [TENTHS * part / sum(parts) for part in parts]
    assert all(abs(t - e) < 1 for t, e in zip(tenths, exact, strict=True))


def test_a_third_each():
    assert in_tenths([1 / 3] * 3) == (334, 333, 333)
    assert in_tenths([0.2] * 5) == EQUAL
    assert in_tenths([0.4, 0.3, 0.2, 0.1, 0.0]) == pytest.approx((400, 300, 200, 100, 0))
