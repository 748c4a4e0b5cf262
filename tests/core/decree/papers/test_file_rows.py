from dataclasses import replace

import pytest

from regionaltool.core.decree.decided_plan import UnitMember
from regionaltool.core.decree.papers.file_rows import commune_rows, cut_off, fitting, unit_rows
from tests.core.decree.decided import decided_province


def test_a_row_for_each_unit():
    rows = unit_rows(decided_province())
    first, second = rows[:2]
    assert (first.written_code, first.name, first.seat) == ("00002", "Tân Thuận", "Tân Thuận")
    assert (first.official_km2, first.population, first.population_missing) == (21.02, 3001, 0)
    assert (second.population, second.population_missing) == (3002, 1)
    assert (first.members, first.area_percent, first.outcome) == ("00001,00002", 146.67, "met")
    assert [row.n_communes for row in rows] == [2, 2, 3, 3, 1, 1]


def test_what_is_open_stays_empty():
    decided = decided_province()
    bare = replace(decided.units[0], code="", seat=None, named=False, type="", judgement=None)
    (row, *_) = unit_rows(replace(decided, units=(bare, *decided.units[1:])))
    assert (row.written_code, row.name, row.type, row.seat) == (None, None, None, None)
    assert (row.outcome, row.citation, row.area_percent) == (None, None, None)


def test_a_commune_goes_with_the_unit_that_has_the_rest_of_it():
    decided = decided_province()
    part = replace(decided.units[0], members=(UnitMember(0), UnitMember(2, "P")))
    rest = replace(decided.units[1], members=(UnitMember(2, "R"), UnitMember(3)))
    rows = commune_rows(replace(decided, units=(part, rest, *decided.units[2:])))
    assert [row.unit_name for row in rows[:4]] == ["Tân Thuận", None, "Tiên Lãng", "Tiên Lãng"]


@pytest.mark.parametrize("width", range(2, 14))
def test_a_text_is_cut_at_a_whole_letter(width):
    cut = cut_off("Đặng Đình", width)
    assert len(cut.encode()) <= width
    assert "Đặng Đình".startswith(cut.rstrip("…"))


def test_rows_that_fit_are_left_alone():
    rows = unit_rows(decided_province())
    assert all(one is other for one, other in zip(fitting(rows), rows, strict=True))
    long = replace(rows[0], name="Đ" * 300, citation="x" * 101)
    (row,) = fitting([long])
    assert (row.name, row.citation) == ("Đ" * 38 + "…", "x" * 97 + "…")
