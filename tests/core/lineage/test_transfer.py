from math import fsum, isnan, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.lineage.descent import Descent
from regionaltool.core.lineage.transfer import OldFigures, Shared, carry

IDS = ("x", "y", "z")
# 0 → x; 1 → x and y, 1 : 2 by area, 3 : 1 by people; 2 → y; 3 → none; nobody → z
DESCENT = Descent(
    old=np.array([0, 1, 1, 2]),
    new=np.array([0, 0, 1, 1]),
    share_area=np.array([1, 1 / 3, 2 / 3, 1]),
    share_people=np.array([1, 0.75, 0.25, 1]),
    polygon_km2=np.array([1.0, 1, 2, 1]),
    rest=np.array([False, False, True, False]),
)


def column(*values, **how) -> OldFigures:
    return OldFigures("c", np.array(values, dtype=float), **how)


def test_counts_are_divided_into_counts():
    found = carry(column(100, 10, 7, 3), DESCENT, IDS)
    assert found.values.tolist()[:2] == [108, 9] and isnan(found.values[2])
    assert (found.before, found.after, found.left_behind) == (120, 117, 3)
    by_area = carry(column(100, 10, 7, 3, shared=Shared.AREA), DESCENT, IDS)
    assert by_area.values.tolist()[:2] == [103, 14]


def test_amounts_are_divided_by_their_shares():
    found = carry(column(1.5, 3, 0, 0, shared=Shared.AREA), DESCENT, IDS)
    assert not found.whole and found.values[:2] == pytest.approx([2.5, 2])
    forced = carry(column(1, 3, 0, 0, shared=Shared.AREA, whole=False), DESCENT, IDS)
    assert forced.values[:2] == pytest.approx([2, 2])


def test_what_is_unknown_is_counted_apart():
    found = carry(column(100, nan, nan, 3), DESCENT, IDS)
    assert found.values[0] == 100 and isnan(found.values[1])
    assert found.missing.tolist() == [1, 2, 0]
    assert (found.before, found.after, found.left_behind) == (103, 100, 3)


def test_rates_are_averaged():
    people = np.array([100, 40, 10, 5.0])
    found = carry(column(10, 20, 50, 99, mean=True), DESCENT, IDS, people)
    assert found.values[0] == pytest.approx((100 * 10 + 30 * 20) / 130)
    assert found.values[1] == pytest.approx((10 * 20 + 10 * 50) / 20)
    assert isnan(found.values[2]) and isnan(found.before)


def test_a_part_without_rate_or_weight_is_unknown():
    people = np.array([100, nan, 10, 5.0])
    found = carry(column(10, 20, nan, 99, mean=True), DESCENT, IDS, people)
    assert found.values[0] == 10 and isnan(found.values[1])
    assert found.missing.tolist() == [1, 2, 0]
    with pytest.raises(ValueError, match="weights"):
        carry(column(1, 2, 3, 4, mean=True), DESCENT, IDS)


@st.composite
def descents(draw) -> tuple[Descent, int, int]:
    n, k = draw(st.integers(1, 8)), draw(st.integers(1, 5))
    old, new, share = [], [], []
    for unit in range(n):
        into = draw(st.lists(st.integers(0, k - 1), max_size=k, unique=True))
        weights = [draw(st.integers(1, 1000)) for _ in into]
        old += [unit] * len(into)
        new += into
        share += [weight / sum(weights) for weight in weights]
    flat = np.array(share)
    rest = np.zeros(len(old), dtype=bool)
    made = Descent(np.array(old, dtype=int), np.array(new, dtype=int), flat, flat, flat, rest)
    return made, n, k


@given(descents(), st.data())
def test_totals_agree_to_the_last_person(drawn, data):
    made, n, k = drawn
    some = st.one_of(st.none(), st.integers(0, 10**9))
    values = np.array(
        [nan if v is None else v for v in data.draw(st.lists(some, min_size=n, max_size=n))]
    )
    ids = [str(number) for number in range(k)]
    found = carry(OldFigures("people", values), made, ids)
    assert found.whole and found.before == found.after + found.left_behind
    assert found.after == fsum(v for v in found.values if v == v)
    assert found.missing.sum() == np.isnan(values[made.old]).sum()
    # the order of the flows and of the new units leaves no trace
    order = data.draw(st.permutations(range(len(made.old))))
    places = data.draw(st.permutations(range(k)))
    turned = np.argsort(places)
    again = Descent(
        made.old[order],
        turned[made.new[order]] if len(order) else made.new,
        made.share_area[order],
        made.share_people[order],
        made.polygon_km2[order],
        made.rest[order],
    )
    twice = carry(OldFigures("people", values), again, [ids[place] for place in places])
    np.testing.assert_array_equal(twice.values, found.values[list(places)])
