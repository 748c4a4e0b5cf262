import numpy as np
import pytest

from regionaltool.core.inputs.row_figures import (
    Counts,
    figures_of_communes,
    read_row_figures,
    refuse_nothing_known,
)
from regionaltool.core.problems import InputError, Problem
from tests.core.inputs.tables import SIX, said, table


def read(rows, *columns, counts=Counts.MONEY):
    problems: list[Problem] = []
    figures = read_row_figures(rows, columns, counts, problems)
    return [[None if v != v else v for v in row] for row in figures.tolist()], said(tuple(problems))


def test_texts_are_read_as_their_column_writes_numbers():
    rows = table(("code", "a", "b"), ("01001", "1.234,5", 7), ("01002", "12.345", "x"))
    assert read(rows, "a", "b")[0] == [[1234.5, 7], [12345, None]]


def test_another_column_may_prove_the_mark():
    rows = table(("code", "a", "b"), ("01001", "1.234,5", "12.345"), ("01002", "2,5", "1.000"))
    figures, told = read(rows, "a", "b")
    assert figures == [[1234.5, 12345], [2.5, 1000]]
    assert "column “b” the mark in “12.345” is taken for that between thousands" in told


def test_a_number_that_may_be_read_in_two_ways():
    rows = table(("code", "a"), ("01001", "12.345"), ("01002", "2.500"))
    with pytest.raises(InputError) as error:
        read(rows, "a")
    assert "“12.345” in column “a” may be read in two ways" in str(error.value)
    assert read(rows, "a", counts=Counts.PERSONS) == (
        [[12345], [2500]],
        "“so_lieu.xlsx”: in column “a” the mark in “12.345” is taken for that between thousands.",
    )
    assert read(rows, "a", counts=Counts.SHARES) == (
        [[12.345], [2.5]],
        "“so_lieu.xlsx”: in column “a” the mark in “12.345” is taken for that before decimals.",
    )


def test_what_is_no_number_is_unknown_and_told():
    rows = table(
        ("code", "a"), ("01001", "chưa rõ"), ("01002", 4), ("01003", None, "x"), ("02001", "-")
    )
    figures, told = read(rows, "a")
    assert figures == [[None], [4], [None], [0]]
    assert told == (
        "“so_lieu.xlsx”: what stands in column “a” is no number and counts as unknown (row 2: "
        "chưa rõ)."
    )


def test_negative_figures_are_refused():
    rows = table(("code", "a"), ("01001", 3), ("01002", -4.5))
    with pytest.raises(InputError) as error:
        read(rows, "a")
    assert str(error.value) == (
        "“so_lieu.xlsx”: negative figures in column “a” (row 3: -4.5). Correct them, or leave the "
        "cells empty where they are unknown."
    )


def test_figures_come_to_their_communes():
    rows = table(("code", "a"), ("01003", 3), ("x", 9), ("01001", 1))
    placed = figures_of_communes(SIX, rows, "code", ("a",), Counts.MONEY, [])
    assert np.nan_to_num(placed.values[:, 0], nan=-1).tolist() == [1, -1, 3, -1, -1, -1]
    assert placed.row.tolist() == [2, -1, 0, -1, -1, -1]


def test_one_column_for_two_things():
    rows = table(("code", "a"), ("01003", 3), ("01001", 1))
    with pytest.raises(InputError) as error:
        figures_of_communes(SIX, rows, "code", ("a", "a"), Counts.MONEY, [])
    assert "chosen for two things at once: “a”" in str(error.value)


def test_nothing_known_at_all():
    rows = table(("code", "a"), ("01003", "x"), ("01001", "x"))
    placed = figures_of_communes(SIX, rows, "code", ("a",), Counts.MONEY, [])
    with pytest.raises(InputError) as error:
        refuse_nothing_known(rows, ("a",), ~np.isnan(placed.values[:, 0]))
    assert "no commune has a figure in each of “a”" in str(error.value)
    refuse_nothing_known(rows, ("a",), np.array([False, True]))
