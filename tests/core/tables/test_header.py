import pytest

from regionaltool.core.tables.header import (
    column_titles,
    count_header_rows,
    is_numbering,
    is_ordinal,
    unit_line,
)
from regionaltool.core.tables.sheet import make_sheet
from tests.core.tables.sheets import sheet

TITLED = sheet(
    ("SỞ NỘI VỤ", None, None, "Đơn vị tính: ha"),
    ("BIỂU DIỆN TÍCH NĂM 2024",),
    ("STT", "Đơn vị", "Nhân khẩu", None, None, "Diện tích", None, "Ghi chú"),
    (None, None, "Thường trú", "Tạm trú", "Cộng", "Tổng", "Đất ở"),
    ("A", "B", 1, 2, "3=1+2", 4, 5),
    (None, "Huyện Bắc Yên"),
    (1, "Xã Chim Vàn", 5570, 50, 5620, 700, 7),
)


def test_the_header_ends_above_the_first_district():
    assert count_header_rows(TITLED) == 5


def test_titles_of_several_lines():
    assert column_titles(TITLED, 5) == (
        ("STT",),
        ("Đơn vị",),
        ("Nhân khẩu", "Thường trú"),
        ("Nhân khẩu", "Tạm trú"),
        ("Nhân khẩu", "Cộng"),
        ("Diện tích", "Tổng"),
        ("Diện tích", "Đất ở"),
        ("Ghi chú",),
    )
    assert unit_line(TITLED, 5) == "ha"


def test_a_title_of_the_sheet_is_none_of_a_column():
    assert column_titles(sheet(("BIỂU",), ("Xã A", 7)), 1) == ((), ())
    assert column_titles(sheet(("Tên",), ("Xã A",)), 1) == (("Tên",),)


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ((("ten", "dan_so"), ("Xã A", 7)), 1),
        ((("Xã A", 7), ("Xã B", 8)), 0),
        ((("BIỂU",), ("Xã A", 7)), 1),
        ((("BIỂU",), ("Huyện Bắc Yên",), ("Xã A", 7)), 1),
        ((("Đơn vị", 2019, 2024), ("Xã A", 7, 8)), 1),
        ((("Đơn vị", "Số dân"), ("I", "Huyện Bắc Yên"), (1, "Xã A", 8)), 1),
        ((("ma", "ten"), ("x", "Xã A")), 1),
        ((("ten", "dan_so"),), 1),
        ((("ten", "dan_so"), ("Xã A", "13.235,00")), 1),
    ],
)
def test_how_many_rows(rows, count):
    assert count_header_rows(sheet(*rows)) == count


def test_a_commune_without_figures_is_no_header():
    rows = sheet(("Tên", "Huyện", "Dân số"), ("Xã A", "Huyện B", None), ("  Thôn 1", "Huyện B", 7))
    assert count_header_rows(rows) == 2
    assert count_header_rows(rows, {"a"}) == 1
    titled = sheet(("HUYỆN A",), ("A",), ("Tên", "Dân số"), ("Xã A", 7))
    assert count_header_rows(titled, {"a"}) == 3


def test_a_layer_has_one():
    assert count_header_rows(make_sheet("xa", "", [("a", "b"), (1, 2)], is_layer=True)) == 1


@pytest.mark.parametrize(
    ("row", "answer"),
    [
        (("A", "B", 1, 2, 3), True),
        (("(1)", "(2)", "(3)=(1)+(2)"), True),
        (("A", "B", 1), True),
        ((1, "Xã A", 2), False),
        ((1, 5570, 50), False),
        (("X", "Q", 1), False),
        ((None, None), False),
    ],
)
def test_lines_that_number_the_columns(row, answer):
    assert is_numbering(row) is answer


def test_numbers_of_lines():
    assert all(map(is_ordinal, (12, "1.3", "IV", "a)", "I.")))
    assert not any(map(is_ordinal, ("Xã A", None, "13.235,00", "IVA")))
