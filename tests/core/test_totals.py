import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.totals import Totals

NAN = float("nan")


def test_what_is_unknown_is_counted_apart():
    totals = Totals.of(
        np.array([100, NAN, 300]), np.array([1.5, 2.25, NAN]), np.array([1.0, 2.0, 3.0])
    )
    assert (totals.communes, totals.people, totals.people_unknown) == (3, 400, 1)
    assert (totals.official_km2, totals.official_unknown, totals.polygon_km2) == (3.75, 1, 6.0)


def test_differences_from_published_totals():
    totals = Totals.of(np.array([100.0, 200]), np.array([0.1, 0.2]), np.array([0.1, 0.2]))
    assert totals.more_people(300) == 0 and totals.more_people(310) == -10
    assert totals.more_km2(0.3) == 0 and totals.more_km2(0.25) == 0.05
    assert str(totals.more_km2(0.3)) == "0.0"


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=50))
def test_people_are_summed_to_the_last_person(people):
    column = np.array(people, dtype=float)
    nothing = np.full(len(people), NAN)
    assert Totals.of(column, nothing, nothing).people == sum(people)
