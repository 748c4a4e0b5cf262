import pytest

from regionaltool.core.tables.unit_columns import find_unit_columns, is_own_table
from tests.core.tables.sheets import COMMUNES, IDS, register, sheet

ROWS = [(code, name, group) for code, (name, group) in zip(IDS, COMMUNES, strict=True)]


def columns(titles, *values):
    """Columns found in a table of all communes, with more columns behind."""
    return find_unit_columns(sheet(titles, *((*row, *values) for row in ROWS)), register())


@pytest.mark.parametrize(
    ("titles", "unit", "unit_name"),
    [
        (("unit",), 3, None),
        (("unit_id", "unit_name"), 3, 4),
        (("MA_MOI", "TEN_MOI"), 3, 4),
        (("Tên ĐVHC mới", "Mã ĐVHC mới"), 4, 3),
        (("new_type", "new_code"), 4, None),
        (("ĐVHC cấp xã mới",), 3, None),
        (("Mã mới", "Phường, xã mới"), 3, 4),
        (("plan_good", "plan_good_name"), 3, 4),
        (("Phương án 1",), 3, None),
    ],
)
def test_titles_of_units(titles, unit, unit_name):
    found = columns(("id", "name", "district", *titles), *("x" * len(titles)))
    assert (found.unit, found.unit_name, found.guess) == (unit, unit_name, None)
    assert (found.code, found.name, found.group, found.header_rows) == (0, 1, 2, 1)


def test_the_units_may_be_codes_of_communes_too():
    rows = [(IDS[0], code) for code in IDS]
    found = find_unit_columns(sheet(("unit", "id"), *rows), register())
    assert (found.unit, found.code) == (0, 1)


def test_numbers_of_lines_are_no_units():
    rows = [(i, code, f"u{i % 3}") for i, code in enumerate(IDS, start=1)]
    found = find_unit_columns(sheet(("STT", "Mã", "Nhóm"), *rows), register())
    assert (found.code, found.unit) == (1, 2) and "“Nhóm”" in str(found.guess)


def test_a_table_without_units_or_communes_has_none():
    assert (
        find_unit_columns(sheet(("id", "name"), *((r[0], r[1]) for r in ROWS)), register()) is None
    )
    assert find_unit_columns(sheet(("a", "unit"), ("b", "u")), register()) is None


def test_own_tables_are_known_by_their_titles():
    assert is_own_table(sheet(("id", "name", "unit", "unit_name"), ("1", "a", "u", "U")))
    assert not is_own_table(sheet(("id", "unit"), ("1", "u")))
