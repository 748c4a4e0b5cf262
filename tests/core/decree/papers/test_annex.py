from dataclasses import replace
from decimal import Decimal

from regionaltool.core.decree.decided_plan import UnitMember
from regionaltool.core.decree.papers.annex import annex_tables, in_text, members_text, units_table
from regionaltool.core.decree.papers.paper_words import PaperWords
from tests.core.decree.decided import decided_province

WORDS = PaperWords("vi")


def column(table, key):
    at = next(n for n, one in enumerate(table.columns) if one.key == key)
    return [row[at] for row in table.all_rows]


def test_one_row_for_each_unit_and_a_total_of_the_rounded_parts():
    table = units_table(decided_province(), WORDS)
    assert column(table, "code") == ["00002", "00003", "00005", "00008", "00010", "00011", ""]
    km2 = column(table, "km2")
    assert km2[-1] == sum(km2[:-1])
    assert km2[0] == Decimal("21.02")
    assert column(table, "people")[:2] == [3001, None]
    assert column(table, "people")[-1] is None  # a part of it is unknown
    assert column(table, "density")[0] == Decimal("142.77")
    assert column(table, "km2_percent")[0] == Decimal("146.67")
    assert column(table, "outcome")[:2] == ["Đạt", "Báo cáo, giải trình"]
    assert column(table, "reason")[1] == "Địa bàn biệt lập"
    assert column(table, "factors")[0] == "NQ 27"
    assert column(table, "households")[:2] == [300, None]
    assert column(table, "agree_percent")[0] == Decimal("82.00")


def test_counts_before_and_after():
    tables = {table.key: table for table in annex_tables(decided_province(), WORDS)}
    rows = {row[0]: row[1:4] for row in tables["counts"].all_rows}
    assert rows["xã"] == (9, 5, -4)
    assert rows["thị trấn"] == (1, 0, -1)
    assert rows["phường"] == (2, 1, -1)
    assert rows["Tất cả"] == (12, 6, -6)
    assert rows["Hình thành sau sắp xếp"][1] == 5
    assert rows["Không thực hiện sắp xếp"][1] == 1


def test_whole_parts_and_rest():
    decided = decided_province()
    members = (UnitMember(0), UnitMember(1), UnitMember(2, "P"), UnitMember(3, "R"))
    unit = replace(decided.units[0], members=members)
    assert members_text(decided, unit, WORDS) == (
        "toàn bộ xã Tân Đức (huyện Đầm Dơi), xã Tân Thuận (huyện Đầm Dơi); "
        "một phần thị trấn Tiên Lãng (huyện Đầm Dơi); "
        "phần còn lại xã Hòa Bình (huyện Đầm Dơi)"
    )


def test_what_was_accepted_is_the_first_sheet():
    first, *_ = annex_tables(decided_province(), WORDS, ["Sai một", "Sai hai"])
    assert first.key == "accepted"
    assert [row[1] for row in first.rows] == ["Sai một", "Sai hai"]


def test_a_commune_without_a_unit_has_its_row():
    decided = decided_province()
    decided = replace(decided, units=decided.units[1:])
    tables = {table.key: table for table in annex_tables(decided, WORDS)}
    assert [row[9] for row in tables["communes"].rows[:3]] == ["", "", "Tiên Lãng"]
    assert len(tables["communes"].rows) == 12


def test_a_district_inside_a_sentence():
    assert in_text("Huyện Văn Lâm") == "huyện Văn Lâm"
    assert in_text("Quận 8") == "Quận 8"
    assert in_text("thị xã Thái Bình") == "thị xã Thái Bình"
