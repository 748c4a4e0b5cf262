from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.lineage.apportion import apportion, apportion_decimal

SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=8).filter(lambda s: sum(s) > 1e-6)


@given(st.integers(-(10**9), 10**9), SHARES)
def test_parts_add_up_and_none_is_a_person_off(total, shares):
    parts = apportion(total, shares)
    assert sum(parts) == total
    whole = sum(map(Fraction, shares))
    for part, share in zip(parts, shares, strict=True):
        assert abs(part - total * Fraction(share) / whole) < 1


def test_the_largest_remainders_are_rounded_up():
    # the example of every textbook: quotas 4.68, 3.12, 1.56, 0.64
    assert apportion(10, [468, 312, 156, 64]) == [5, 3, 1, 1]


def test_equal_remainders_go_to_the_first():
    assert apportion(7, [1, 1]) == [4, 3]
    assert apportion(2, [1, 1, 1]) == [1, 1, 0]
    assert apportion(-7, [1, 1]) == [-4, -3]


def test_no_share_gets_nothing():
    assert apportion(5, [0, 0.2, 0]) == [0, 5, 0]
    for shares in ([0, 0], [-1, 2]):
        with pytest.raises(ValueError, match="shares"):
            apportion(5, shares)


@given(st.decimals(0, 10**5, places=2), SHARES)
def test_areas_add_up_to_the_hectare(km2, shares):
    parts = apportion_decimal(float(km2), shares)
    assert sum(parts) == km2
    assert all(part.as_tuple().exponent == -2 for part in parts)


def test_areas_keep_the_decimals_that_they_have():
    assert apportion_decimal(7.3874, [1]) == [Decimal("7.3874")]
    assert sum(apportion_decimal(1 / 3, [1, 2])) == Decimal("0.333333")
    assert apportion_decimal(30, [1, 2]) == [Decimal("10.00"), Decimal("20.00")]
