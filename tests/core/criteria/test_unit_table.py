import numpy as np
import pytest

from regionaltool.core.criteria.unit_columns import UnitColumns
from regionaltool.core.criteria.unit_table import UnitTable
from regionaltool.core.problems import InputError


def test_columns_as_a_layer_has_them():
    table = UnitTable.of_columns(
        ["a", 2],
        {
            "type": ["Xã", None],
            "flags": [None, "isolated"],
            "pop": [None, 5],
            "ethnic_pct": [1.5, "3"],
        },
    )
    assert table.ids == ("a", "2") and table.texts["type"] == ["xã", ""]
    assert table.texts["terrain"] == ["", ""] and table.flags == [frozenset(), {"isolated"}]
    np.testing.assert_array_equal(table.number("pop"), [np.nan, 5])
    np.testing.assert_array_equal(table.number("ethnic_pct"), [1.5, 3])
    assert np.isnan(table.number("nobody knows")).all()


def test_a_table_over_it():
    table = UnitTable.of_columns(["a", "b"], {"pop": [1, 2], "type": ["xã", "xã"]})
    said = UnitColumns.read(["b"], {"pop": [None], "type": ["phường"]}, "t")
    over = table.over([-1, 0], said)
    np.testing.assert_array_equal(over.number("pop"), [1, np.nan])
    assert over.texts["type"] == ["xã", "phường"] and table.texts["type"] == ["xã", "xã"]


@pytest.mark.parametrize(
    ("ids", "columns", "words"),
    [
        (["a", "a"], {}, "stand more than once: a"),
        (["a"], {"pop": [-1]}, "negative"),
        (["a"], {"pop": ["12.345"]}, "without doubt"),
        (["a", "b"], {"ethnic_pct": [5, 101]}, "above 100 % for 2: b"),
        (["a", "b"], {"ethnic_pct": [0.3, None]}, "may be in per cent or go from 0 to 1"),
    ],
)
def test_what_is_refused(ids, columns, words):
    with pytest.raises(InputError, match=words):
        UnitTable.of_columns(ids, columns)
