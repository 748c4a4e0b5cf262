import numpy as np
import pytest

from regionaltool.core.inputs.rows import Rows
from regionaltool.core.problems import InputError
from regionaltool.core.tables.sheet import make_sheet
from tests.core.inputs.tables import CODES, NAMES, SIX, said, table

MERGED = (
    ("BẢNG 5. LAO ĐỘNG CỦA CÁC XÃ",),
    ("Mã xã", "Tên xã", "Lao động", None, None, "Ghi chú"),
    (None, None, "Nông nghiệp", "Công nghiệp", "Dịch vụ", None),
    ("01001", "Xã Chim Vàn", 10, 20, 30, None),
    ("01002", "Xã Tà Xùa", 11, 21, 31, "tạm tính"),
    (None, "Tổng cộng", 21, 41, 61, None),
    ("Người lập biểu",),
)


def test_a_title_in_a_merged_cell_stands_before_those_below_it():
    rows = table(*MERGED)
    assert list(rows.columns) == [
        "Mã xã",
        "Tên xã",
        "Lao động › Nông nghiệp",
        "Lao động › Công nghiệp",
        "Lao động › Dịch vụ",
        "Ghi chú",
    ]
    assert rows.columns["Lao động › Dịch vụ"].tolist() == [30, 31]


def test_rows_keep_the_numbers_they_have_in_the_file():
    rows = table(*MERGED)
    assert rows.number.tolist() == [4, 5]
    assert rows.told(np.array([1, 0])) == ("5", "4")
    assert rows.told(np.array([1]), ["x"]) == ("5: x",)


def test_totals_are_left_out_and_told():
    assert said(table(*MERGED).notes) == "“so_lieu.xlsx”: lines of totals are left out: 6."


def test_names_beside_codes_are_known():
    assert table(*MERGED).name == "Tên xã"
    assert table(("code", "thu"), ("01001", 1), ("01002", 2)).name == ""


def test_headings_name_the_district_of_the_rows_below():
    rows = table(
        ("Tên xã", "Thu"),
        ("Huyện Bắc Yên", None),
        ("Chim Vàn", 1),
        ("Tà Xùa", 2),
        ("Huyện Mai Sơn", 30),
        ("Hua La", 3),
    )
    numbered = table(("TT", "Tên xã", "Thu"), ("I", "Huyện Bắc Yên", 9), ("1", "Chim Vàn", 1))
    assert numbered.district == ("Huyện Bắc Yên",) * 2
    assert rows.district == (
        "Huyện Bắc Yên",
        "Huyện Bắc Yên",
        "Huyện Mai Sơn",
        "Huyện Mai Sơn",
    )
    assert rows.number.tolist() == [3, 4, 5, 6]  # the subtotal is a row that fits no commune


def test_a_column_of_districts():
    rows = table(
        ("Huyện", "Tên xã", "Thu"),
        *((("Huyện Bắc Yên", name, 1)) for name in NAMES[:3]),
        ("Huyện Mai Sơn", "Xã Hua La", 3),
    )
    assert rows.district == ("Huyện Bắc Yên",) * 3 + ("Huyện Mai Sơn",)


def test_a_layer_has_one_line_of_titles():
    rows = table(("code", "2024"), *((code, 1) for code in CODES), is_layer=True)
    assert list(rows.columns) == ["code", "2024"]
    assert len(rows) == 6


def test_two_columns_of_one_title_are_told_apart():
    rows = table(("code", "thu", "thu"), ("01001", 1, 2), ("01002", 3, 4))
    assert list(rows.columns) == ["code", "thu (B)", "thu (C)"]


def test_texts_of_an_old_encoding_are_mended():
    texts = [("M· x·", "§µn bß"), ("01001", 1), ("01002", 2)]
    sheet = make_sheet("a.csv", "", texts)
    assert list(Rows.of_sheet(sheet, SIX).columns) == ["Mã xã", "Đàn bò"]


def test_a_column_is_found_whatever_its_capitals():
    rows = table(("code", "Thu Ngân Sách"), ("01001", 1), ("01002", 2))
    assert rows.column("thu ngan sach").tolist() == [1, 2]
    with pytest.raises(InputError) as error:
        rows.column("chi")
    assert str(error.value) == (
        "“so_lieu.xlsx” has no column “chi”. Its columns are: code, Thu Ngân Sách."
    )
