import numpy as np
import pytest

from regionaltool.core.members import Members

UNITS = Members.of([np.array([4, 1]), np.array([0]), np.array([2, 3, 5])])


def test_members_of_unit_after_unit():
    assert UNITS.communes.tolist() == [4, 1, 0, 2, 3, 5]
    assert UNITS.sizes.tolist() == [2, 1, 3] and len(UNITS) == 3
    assert UNITS.unit.tolist() == [0, 0, 1, 2, 2, 2]
    assert UNITS.ends.tolist() == [0, 2, 3, 6]


def test_sums_are_those_of_each_unit():
    values = np.array([1.5, 2, 4, 8, 16, 32])
    assert UNITS.sum(values).tolist() == [3.5, 4, 56]
    assert UNITS.sum(values > 3).tolist() == [0, 1, 3]
    unknown = UNITS.sum(np.array([1.5, 2, np.nan, 8, 16, 32])).tolist()
    assert unknown == [3.5, pytest.approx(np.nan, nan_ok=True), 56]


def test_no_units():
    assert Members.of([]).sum(np.empty(0)).tolist() == []
