import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from regionaltool.core.decree.papers.office_file import settle
from regionaltool.core.decree.papers.paper_table import CellKind, PaperColumn, PaperTable
from regionaltool.core.decree.papers.read_back import difference, letters
from regionaltool.core.decree.papers.workbook import read_workbook, write_workbook
from regionaltool.core.problems import InputError

HEAD = (
    PaperColumn("code", "Mã"),
    PaperColumn("people", "Dân số", CellKind.WHOLE),
    PaperColumn("km2", "Diện tích", CellKind.REAL),
)


def table(*rows, total=None) -> PaperTable:
    return PaperTable("units", "ĐVHC", HEAD, rows, total)


def test_what_is_written_is_read(tmp_path):
    one = table(
        ("00123", 1234, Decimal("12.34")),
        ("=1+1", None, None),
        ("", 0, Decimal("0.10")),
        total=("", 1234, Decimal("12.44")),
    )
    write_workbook(tmp_path / "a.xlsx", [one])
    found = read_workbook(tmp_path / "a.xlsx", [one])
    assert [tuple(row) for row in found["ĐVHC"]] == [
        ("Mã", "Dân số", "Diện tích"),
        *one.all_rows,
    ]


def test_a_text_in_place_of_a_number_is_seen(tmp_path):
    one = table(("1", 5, Decimal("1.00")))
    other = table(("1", "5", Decimal("1.00")))
    write_workbook(tmp_path / "a.xlsx", [other])
    assert read_workbook(tmp_path / "a.xlsx", [one])["ĐVHC"][1][1] == "5"


def test_a_text_that_no_cell_holds(tmp_path):
    with pytest.raises(InputError, match="has more. Shorten it"):
        write_workbook(tmp_path / "a.xlsx", [table(("x" * 32768, None, None))])


def test_the_day_stands_in_place_of_the_clock(tmp_path):
    file = tmp_path / "a.xlsx"
    write_workbook(file, [table()], "2025-06-16")
    with zipfile.ZipFile(file) as read:
        assert {entry.date_time for entry in read.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = read.read("docProps/core.xml").decode()
    assert core.count("2025-06-16T00:00:00Z") == 2
    before = file.read_bytes()
    settle(file, "2025-06-16")
    assert file.read_bytes() == before


def test_of_long_texts_the_part_is_told_where_they_part():
    here, there = "a" * 200 + "Đao" + "b" * 200, "a" * 200 + "Đạo" + "b" * 200
    values = difference(Path("x.txt"), "line 1", here, there).values
    assert values["found"] == f"…{'a' * 29}Đao{'b' * 48}…"
    assert values["wanted"] == f"…{'a' * 29}Đạo{'b' * 48}…"
    assert difference(Path("x"), "A1", None, "b").values["found"] == ""


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_letters_of_columns(number, name):
    assert letters(number) == name


def test_a_row_is_as_high_as_its_longest_cell(tmp_path):
    long = " ".join(["xã Tân Đức"] * 40)
    columns = PaperColumn("stt", "STT", CellKind.WHOLE), PaperColumn("from", "ĐVHC nhập")
    table = PaperTable("annex", "Phụ lục", columns, ((1, "xã A"), (2, long)))
    write_workbook(tmp_path / "a.xlsx", [table])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet.row_dimensions[2].height == 15
    assert sheet.row_dimensions[3].height >= 15 * len(long) / sheet.column_dimensions["B"].width
