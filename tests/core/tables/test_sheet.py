import unicodedata
from datetime import date
from decimal import Decimal

import numpy as np

from regionaltool.core.tables.sheet import make_sheet, text_of


def test_cells_in_their_plain_form():
    name = unicodedata.normalize("NFD", "  Xã  Hồng\nNgài ")
    row = (name, "", "  ", np.int64(7), np.float64(2.5), Decimal("3"), float("nan"), None, True)
    sheet = make_sheet("a.xlsx", "", [row, (None,) * 9, ("x",)])
    assert sheet.rows[0] == ("Xã Hồng Ngài", None, None, 7, 2.5, 3, None, None, True)
    assert sheet.rows[2] == ("x", *[None] * 8) and sheet.width == 9


def test_what_is_empty_at_the_ends_is_left_out():
    sheet = make_sheet("a.xlsx", "B", [("a", None), (None, None), (" ", "")])
    assert sheet.rows == (("a",),) and sheet.title == "a.xlsx › B"
    assert make_sheet("a.xlsx", "", []).width == 0


def test_indents_are_those_of_the_first_text():
    assert make_sheet("a", "", [(None, "  Thôn 1"), (1, "Xã A"), (2, 3)]).indents == (2, 0, 0)


def test_cells_as_text():
    assert list(map(text_of, (None, 3.0, 2.5, "a", date(2024, 1, 2)))) == [
        "",
        "3",
        "2.5",
        "a",
        "2024-01-02",
    ]
