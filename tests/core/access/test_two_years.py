import numpy as np

from regionaltool.core.access.two_years import TwoYears
from regionaltool.core.access.ways import Reached


def reached(*pairs) -> Reached:
    origin, place, minutes = (
        np.array(c) for c in (zip(*pairs, strict=True) if pairs else ((), (), ()))
    )
    return Reached(origin.astype(int), place.astype(int), minutes.astype(float), minutes / 2)


def test_pairs_of_either_year_stand_in_one_row():
    both = TwoYears.of(reached((0, 2, 30), (1, 0, 50)), reached((0, 1, 55), (0, 2, 20)), 3)
    assert both.origin.tolist() == [0, 0, 1] and both.place.tolist() == [1, 2, 0]
    assert np.array_equal(both.minutes, [np.nan, 30, 50], equal_nan=True)
    assert np.array_equal(both.minutes_then, [55, 20, np.nan], equal_nan=True)
    assert np.array_equal(both.km_then, [27.5, 10, np.nan], equal_nan=True)


def test_nothing_is_reached():
    assert len(TwoYears.of(reached(), reached(), 3).origin) == 0
    assert TwoYears.of(reached(), reached((1, 1, 4)), 2).minutes_then.tolist() == [4]
