"""Files of every kind, whole and broken."""

import builtins
import random
import zipfile
from contextlib import suppress
from pathlib import Path

import openpyxl
import pandas as pd
import pyogrio
import pytest
from openpyxl.utils import get_column_letter

from regionaltool.core import tcvn3
from regionaltool.core.problems import InputError
from regionaltool.core.tables.read_sheets import SUFFIXES, read_sheets

ROWS = (("Tên xã", "Dân số", "Diện tích"), ("Xã Chim Vàn", 5620, 7.5), ("  Thôn 1", None, "7,5"))
READ = (("Tên xã", "Dân số", "Diện tích"), ("Xã Chim Vàn", 5620, 7.5), ("Thôn 1", None, "7,5"))


@pytest.fixture
def workbook(tmp_path):
    def make(*sheets, name="số liệu.xlsx"):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets:
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return make


def rows_of(file: Path):
    (sheet,) = read_sheets(file)
    return sheet.rows


def refused(file: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_sheets(file)
    return str(caught.value)


def test_xlsx_keeps_the_types_of_its_cells(workbook):
    first, second = read_sheets(workbook(("Dân số", ROWS), ("Trống", []), ("Đất", [("a", 1)])))
    assert first.rows == READ and first.indents == (0, 0, 2)
    assert (first.title, second.name) == ("số liệu.xlsx › Dân số", "Đất")


def test_rows_are_numbered_as_in_the_file(workbook):
    sheet = read_sheets(workbook(("Dân số", [(None,), (None, None), ("a", 1)])))[0]
    assert sheet.rows == ((None, None), (None, None), ("a", 1))


def test_formulas_without_results_and_errors_are_told(workbook):
    sheet = read_sheets(workbook(("Dân số", [("a", 1, "=B1+1"), ("b", "#REF!", 3)])))[0]
    assert sheet.rows == (("a", 1, None), ("b", None, 3))
    assert [("C1" in str(n), "B2" in str(n)) for n in sheet.notes] == [(False, True), (True, False)]


def test_an_indent_by_format_counts(workbook):
    file = workbook(("Dân số", ROWS[:2]))
    book = openpyxl.load_workbook(file)
    book.active["A2"].alignment = openpyxl.styles.Alignment(indent=3)
    book.save(file)
    (sheet,) = read_sheets(file)
    assert sheet.indents == (0, 3) and sheet.rows == READ[:2]


def test_hidden_sheets_are_left_out_and_told(workbook):
    file = workbook(("Năm 2019", ROWS), ("Năm 2024", ROWS))
    book = openpyxl.load_workbook(file)
    book["Năm 2019"].sheet_state = "hidden"
    book.save(file)
    (sheet,) = read_sheets(file)
    assert sheet.name == "Năm 2024" and "Năm 2019" in str(sheet.notes[0])


def test_ods_of_gdal_and_xls_of_excel(tmp_path):
    file = tmp_path / "so_lieu.ods"
    table = pd.DataFrame({"ten": ["Xã A", "Xã B"], "dan_so": [5620, 4165], "dt": ["7,5", "2"]})
    pyogrio.write_dataframe(table, file, driver="ODS", layer="Dân số")
    assert rows_of(file) == (("ten", "dan_so", "dt"), ("Xã A", 5620, "7,5"), ("Xã B", 4165, "2"))
    (old,) = read_sheets(Path(__file__).parent / "files" / "so_lieu.xls")
    assert old.name == "Dân số" and old.rows[3] == (1, "Xã Chim Vàn", 5620)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv(tmp_path, delimiter, encoding):
    file = tmp_path / "so_lieu.csv"
    lines = [["Mã", "Tên, tên khác", "Ghi chú"], ["00101", "Xã A", "một;hai"], ["00102", "B", ""]]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in lines)
    file.write_bytes(text.encode(encoding))
    expected = tuple(tuple(cell or None for cell in line) for line in lines)
    assert rows_of(file) == expected


def test_csv_in_tcvn3_is_read_byte_by_byte(tmp_path):
    file = tmp_path / "so_lieu.csv"
    file.write_bytes(b"ma,ten\n1," + tcvn3.encode("Phường Trúc Bạch") + b"\n")
    assert rows_of(file)[1][1] == "Ph­êng Tróc B¹ch"


def test_csv_in_an_unknown_encoding_is_refused(tmp_path):
    file = tmp_path / "so_lieu.csv"
    file.write_bytes("ten;dan_so\nBesançon;7\nOrléans;8\n".encode("latin-1"))
    assert "UTF-8" in refused(file)


def test_one_column_is_a_table_too(tmp_path):
    file = tmp_path / "so_lieu.csv"
    file.write_text("Tên\nXã A\n", encoding="utf-8")
    assert rows_of(file) == (("Tên",), ("Xã A",))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nothing_in_a_file(tmp_path, suffix):
    file = tmp_path / f"so_lieu{suffix}"
    file.write_bytes(b"")
    assert "0 bytes" in refused(file)
    assert "cannot be opened" in refused(tmp_path / f"nowhere{suffix}")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_is_not_what_its_name_says(tmp_path, suffix):
    file = tmp_path / f"so_lieu{suffix}"
    file.write_bytes(b"\x89PNG\r\n\0\0")
    assert "is something else" in refused(file)


def test_a_workbook_with_a_password(tmp_path):
    file = tmp_path / "so_lieu.xlsx"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "password" in refused(file)


def test_another_kind_of_file(tmp_path):
    file = tmp_path / "so_lieu.pdf"
    file.write_bytes(b"%PDF")
    assert ".xlsx" in refused(file)


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".xls"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_is_cut_short(workbook, tmp_path, suffix, share):
    if suffix == ".xlsx":
        whole = workbook(("Dân số", ROWS * 100))
    elif suffix == ".ods":
        whole = tmp_path / "whole.ods"
        pyogrio.write_dataframe(pd.DataFrame({"a": ["x"] * 99}), whole, driver="ODS")
    else:
        whole = Path(__file__).parent / "files" / "so_lieu.xls"
    data = whole.read_bytes()
    file = tmp_path / f"so_lieu{suffix}"
    file.write_bytes(data[: max(8, int(len(data) * share))])
    assert "cut short" in refused(file)


def test_a_csv_that_is_cut_short(tmp_path):
    file = tmp_path / "so_lieu.csv"
    file.write_bytes("tên,dân số\n".encode() + "Xã Chim Vàn".encode()[:-2])
    assert "cut short" in refused(file)
    file.write_bytes("tên,dân số\n".encode() + '"Xã Chim'.encode())
    assert "cut short" in refused(file)


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_bytes_spoiled_at_random_are_read_or_refused(workbook, tmp_path, suffix):
    whole = workbook(("Dân số", ROWS * 9))
    if suffix == ".ods":
        whole = tmp_path / "whole.ods"
        pyogrio.write_dataframe(pd.DataFrame({"a": ["x"] * 99}), whole, driver="ODS")
    data, chance = whole.read_bytes(), random.Random(1)
    file = tmp_path / f"spoiled{suffix}"
    for _ in range(60):
        spoiled = bytearray(data)
        for _ in range(chance.randint(1, 9)):
            spoiled[chance.randrange(8, len(spoiled))] = chance.randrange(256)
        file.write_bytes(spoiled)
        with suppress(InputError):
            read_sheets(file)


def test_a_table_without_rows(workbook, tmp_path):
    assert "holds no rows" in refused(workbook(("Trống", [])))
    file = tmp_path / "so_lieu.csv"
    file.write_text("\n\n", encoding="utf-8")
    assert "holds no rows" in refused(file)


@pytest.mark.parametrize(
    ("suffix", "module", "package"),
    [(".xlsx", "openpyxl", "openpyxl"), (".ods", "python_calamine", "python-calamine")],
)
def test_a_package_that_is_missing_is_named(tmp_path, monkeypatch, suffix, module, package):
    plain = builtins.__import__

    def without(name, *rest):
        if name == module:
            raise ImportError(name)
        return plain(name, *rest)

    file = tmp_path / f"so_lieu{suffix}"
    file.write_bytes(b"PK\x03\x04")
    monkeypatch.setattr(builtins, "__import__", without)
    assert f"python -m pip install {package}" in refused(file)


def test_cancelling_goes_through(workbook):
    class StopError(Exception):
        pass

    def check():
        raise StopError

    with pytest.raises(StopError):
        read_sheets(workbook(("Dân số", ROWS)), check)


def test_the_column_letters_are_those_of_a_spreadsheet():
    from regionaltool.core.tables.header import letter

    assert [letter(j) for j in range(800)] == [get_column_letter(j + 1) for j in range(800)]


def test_ods_as_libreoffice_writes_it(tmp_path):
    """Merged, repeated and indented cells, a number and a text that looks like one."""

    def text(value, spaces=0):
        indent = f'<text:s text:c="{spaces}"/>' if spaces else ""
        return (
            f'<table:table-cell office:value-type="string"><text:p>{indent}{value}</text:p>'
            "</table:table-cell>"
        )

    def number(value):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )

    merged = (
        '<table:table-cell table:number-columns-spanned="2" office:value-type="string">'
        "<text:p>Nhân khẩu</text:p></table:table-cell><table:covered-table-cell/>"
    )
    blank = '<table:table-cell table:number-columns-repeated="2"/>'
    rows = [
        text("Đơn vị") + merged,
        "<table:table-cell/>" + text("Thường trú") + text("Tạm trú"),
        text("Xã Chim Vàn") + number(5570) + text("1.234,50"),
        text("Thôn 1", 3) + blank,
    ]
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "manifest")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}>'
        f'<office:body><office:spreadsheet><table:table table:name="Dân số">{body}'
        '<table:table-row table:number-rows-repeated="1048572"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'<manifest:manifest {spaces}><manifest:file-entry manifest:full-path="/"/>'
    file = tmp_path / "so_lieu.ods"
    with zipfile.ZipFile(file, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", content)
        parts.writestr("META-INF/manifest.xml", f"{manifest}</manifest:manifest>")
    (sheet,) = read_sheets(file)
    assert sheet.rows == (
        ("Đơn vị", "Nhân khẩu", None),
        (None, "Thường trú", "Tạm trú"),
        ("Xã Chim Vàn", 5570, "1.234,50"),
        ("Thôn 1", None, None),
    )
    assert sheet.indents[3] > 0


def test_a_delimiter_never_cuts_a_text_in_quotes(tmp_path):
    file = tmp_path / "a.csv"
    rows = [("id", "name"), *((str(i), "x;y;z;w|v") for i in range(5))]
    file.write_text("\n".join(f'"{a}","{b}"' for a, b in rows), encoding="utf-8")
    assert read_sheets(file)[0].rows == tuple(rows)


def test_a_text_as_it_was_written_keeps_its_tabs_and_lines(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text('id,name\n1," a\t b\nc "\n', encoding="utf-8")
    assert read_sheets(file)[0].rows[1] == ("1", "a b c")
    assert read_sheets(file, as_written=True)[0].rows[1] == ("1", "a\t b\nc")
