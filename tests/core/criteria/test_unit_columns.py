import numpy as np

from regionaltool.core.criteria.share_unit import ShareUnit
from regionaltool.core.criteria.unit_columns import UnitColumns

CELLS = {
    "type": ["Xã", None],
    "flags": [None, "isolated; defence_key"],
    "pop": [None, 5],
    "ethnic_pct": [0.15, 0.3],
}


def test_cells_are_read_and_written_back():
    read = UnitColumns.read(["a", "b"], CELLS, "t", ShareUnit.FRACTION)
    assert read.texts == {"type": ["xã", ""]}
    np.testing.assert_array_equal(read.numbers["ethnic_pct"], [15, 30])
    cells = read.cells()
    assert cells["pop"] == [None, 5] and cells["flags"] == ["", "defence_key, isolated"]
    again = UnitColumns.read(["a", "b"], cells, "t")
    assert again.cells() == cells and again.flags == read.flags


def test_a_column_that_is_not_there_says_nothing():
    read = UnitColumns.read(["a"], {"pop": [1]}, "t")
    assert read.texts == {} and read.flags is None and list(read.numbers) == ["pop"]
