import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.problems import InputError
from regionaltool.core.tables.number_texts import (
    decimal_mark,
    is_number_like,
    is_open,
    read_numbers,
)


def mark(*values):
    return decimal_mark(values, "Diện tích", "so_lieu.xlsx")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("13.235,00", "122,93"), ","),
        (("13,235.00",), "."),
        (("1.234.567",), ","),
        (("1,234,567",), "."),
        (("0,125",), ","),
        (("1234.567",), "."),
        (("12,5", "12.345"), ","),
        (("12.345", "7", None, 3.5), None),
        (("Sơn La",), None),
        ((), None),
    ],
)
def test_a_column_decides(values, expected):
    assert mark(*values) == expected


def test_a_column_that_contradicts_itself_is_refused():
    with pytest.raises(InputError) as caught:
        mark("13.235,00", "7,890.26")
    assert "13.235,00" in str(caught.value) and "Diện tích" in str(caught.value)


def test_what_may_be_read_in_two_ways():
    assert is_open(["980", "12.345"]) == "12.345"
    assert is_open(["980", "12,5", 12.345, None]) == ""


def test_figures_as_people_write_them():
    cells = ["13.235,00", "122,93", " 7 ", "-5,5", "1 234,5", "1'234", "–", "…", None, 7, 2.5]
    numbers = read_numbers(cells, ",")
    expected = [13235, 122.93, 7, -5.5, 1234.5, 1234, 0, math.nan, math.nan, 7, 2.5]
    assert numbers.values.tolist() == pytest.approx(expected, nan_ok=True)
    assert numbers.dashes == 1 and numbers.unreadable == ()


def test_what_is_no_number_is_named():
    cells = ["abc", "1.23.4", "12,3,4", True, "1" + "0" * 400, math.inf, "12.34"]
    assert sorted(read_numbers(cells, ",").unreadable) == [0, 1, 2, 3, 4, 5, 6]


@given(
    st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1),
    st.sampled_from([("", "."), (",", "."), (".", ","), ("\u00a0", ",")]),
)
def test_whatever_the_habit_the_number_comes_back(numbers, habit):
    thousands, decimals = habit
    written = [
        f"{number:,.2f}".replace(",", "t").replace(".", decimals).replace("t", thousands)
        for number in numbers
    ]
    assert all(map(is_number_like, written))
    assert mark(*written) == decimals
    assert read_numbers(written, decimals).values.tolist() == [float(n) for n in numbers]
