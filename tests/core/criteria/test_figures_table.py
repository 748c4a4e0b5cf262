import numpy as np
import pytest

from regionaltool.core.criteria.figures_table import units_with_figures
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.problems import InputError
from regionaltool.core.tables.sheet import make_sheet
from tests.core.criteria.units import table

RULES = shipped("vn-112-2025")
UNITS = table({"pop": 10, "area_km2": 1.5}, {"pop": 20, "area_km2": 2.5})


def read(*rows):
    return units_with_figures(UNITS, make_sheet("so_lieu.xlsx", "", rows), RULES)


def refused(*rows):
    with pytest.raises(InputError) as caught:
        read(*rows)
    return str(caught.value)


def test_what_the_table_says_counts():
    units, problems = read(
        ["note", "Unit", "pop", "urban_pop_pct", "type", "colour"],
        ["x", "u1", 30, 55.5, "Phường", "red"],
        ["x", "u0", None, "60,5", None, "red"],
    )
    np.testing.assert_array_equal(units.number("pop"), [np.nan, 30])
    assert units.number("urban_pop_pct").tolist() == [60.5, 55.5]
    assert units.number("area_km2").tolist() == [1.5, 2.5]
    assert units.texts["type"] == ["", "phường"] and not [p for p in problems if "no row" in str(p)]


def test_rows_and_units_without_each_other_are_told():
    _, problems = read(["unit", "pop"], ["u0", 5], ["zz", 6])
    told = " ".join(map(str, problems))
    assert "belong to no unit are left out: 3: zz" in told and "no row for u1" in told


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["unit", "pop"], ["u0", 1], ["u1", 2], ["u0", 3]], "more than once (row 2: u0, 4: u0)"),
        ([["unit", "pop"], ["x", 1]], "no row is about any unit"),
        ([["unit", "pop", "pop"], ["u0", 1, 2]], "above more than one column: pop"),
        ([["unit", "colour"], ["u0", "red"]], "no column that the rule set asks for"),
        ([["unit", "pop"], ["u0", -1]], "negative figures in column “pop” (row 2: -1)"),
        ([["unit", "area_km2"], ["u0", "12.345"]], "may be read in two ways"),
        ([["unit", "ethnic_pct"], ["u0", 120]], "above 100 %"),
    ],
)
def test_what_is_refused(rows, words):
    assert words in refused(*rows)
