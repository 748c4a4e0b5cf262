import pytest

from regionaltool.core.problems import InputError
from regionaltool.core.tables.named_columns import with_named_columns
from regionaltool.core.tables.sheet import make_sheet

SHEET = make_sheet(
    "a.xlsx",
    "Phương án",
    [["Phương án sắp xếp"], ["STT", "Mã xã", "Tên", "Nhóm"], [1, "01", "An", "x"], [2, "02", None]],
)


def test_two_columns_are_left_with_the_names_that_say_what_they_are():
    other = make_sheet("a.xlsx", "Ghi chú", [["Nhóm"], ["x"]])
    (found,) = with_named_columns([other, SHEET], "MA XA", "nhóm")
    assert found.rows == (("id", "unit"), ("01", "x"), ("02", None))
    assert found.title == "a.xlsx › Phương án" and found.first_row == 2


def test_a_title_that_is_nowhere_is_said():
    with pytest.raises(InputError, match=r"a\.xlsx.*“mã”"):
        with_named_columns([SHEET], "mã", "Nhóm")
