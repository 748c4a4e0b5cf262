from datetime import date, datetime

import numpy as np
import pytest

from regionaltool.core.consultation.read_ballots import read_ballots, read_day
from regionaltool.core.consultation.votes import Votes
from regionaltool.core.inputs.roles import guessed
from regionaltool.core.problems import InputError
from tests.core.inputs.tables import SIX, said, table

HEAD = ("Mã xã", "Thôn", "Tổng số hộ", "Đồng ý", "Không đồng ý", "Ngày kiểm phiếu", "Tỷ lệ")
COLUMNS = {
    "id": "Mã xã",
    "households": "Tổng số hộ",
    "in_favour": "Đồng ý",
    "against": "Không đồng ý",
    "day": "Ngày kiểm phiếu",
}


def read(*rows: tuple, **columns: str | None):
    given = {**COLUMNS, **columns}
    return read_ballots(SIX, table(HEAD, *rows), **given)


def refused(*rows: tuple, **columns: str | None) -> str:
    with pytest.raises(InputError) as error:
        read(*rows, **columns)
    return str(error.value)


def test_ballots_of_communes_with_what_is_unknown_left_unknown():
    found, problems = read(
        ("01001", None, 100, 60, 40, "31/12/2025", 60),
        ("01003", None, 50, None, 5, datetime(2026, 1, 2), None),
        ("02001", None, "1.200", 700, None, None, None),
        ("02002", None, None, 1, 0, "hôm qua", None),
    )
    assert found.by_commune() == {
        0: {"": Votes(100, 60, 40, date(2025, 12, 31))},
        2: {"": Votes(50, None, 5, date(2026, 1, 2))},
        3: {"": Votes(1200, 700)},
        4: {"": Votes(None, 1, 0)},
    }
    assert "is no day such as 31/12/2025 and counts as unknown (row 5: hôm qua)" in said(problems)


def test_villages_of_a_commune_are_kept_apart():
    found, problems = read(
        ("01001", "Thôn 1", 100, 60, 40, None, None),
        ("01001", "Thôn  2", 50, 25, 20, None, None),
        ("01002", "Thôn 1", 10, 5, 0, None, None),
        village="Thôn",
    )
    assert problems == ()
    assert found.by_commune() == {
        0: {"Thôn 1": Votes(100, 60, 40), "Thôn 2": Votes(50, 25, 20)},
        1: {"Thôn 1": Votes(10, 5, 0)},
    }


def test_ballots_above_the_households_are_refused_with_their_row():
    told = refused(
        ("01001", None, 100, 60, 40, None, None),
        ("01002", None, 100, 60, 41, None, None),
        ("01003", None, 10, 11, None, None, None),
    )
    assert told == (
        "“so_lieu.xlsx”: more households in favour and against than there are: row 3, 4. Correct "
        "“Tổng số hộ”, “Đồng ý” or “Không đồng ý”."
    )


def test_a_commune_that_is_not_there_is_told_with_its_row():
    found, problems = read(
        ("01001", None, 100, 60, 40, None, None), ("99999", None, 9, 9, 0, None, None)
    )
    assert found.commune.tolist() == [0]
    assert "rows that belong to no commune of “xa” are left out: 3: 99999" in said(problems)


def test_a_commune_or_village_that_stands_twice_is_refused_with_its_rows():
    told = refused(
        ("01001", "Thôn 1", 100, 60, 40, None, None), ("01001", "Thôn 2", 9, 9, 0, None, None)
    )
    assert "more than one row for the same: Xã Chim Vàn (01001) (2, 3)" in told
    told = refused(
        ("01001", "Thôn Hoà Bình", 100, 60, 40, None, None),
        ("01001", "thôn Hòa Bình", 9, 9, 0, None, None),
        village="Thôn",
    )
    assert "same: Thôn Hoà Bình, Xã Chim Vàn (01001) (2, 3)" in told


def test_a_village_without_a_name_is_refused():
    told = refused(("01001", None, 100, 60, 40, None, None), village="Thôn")
    assert "rows without a village in column “Thôn”: 2" in told


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("01001", None, 100.5, 60, 40, None, None), "no whole numbers: row 2: 100.5"),
        (("01001", None, 100, -1, 40, None, None), "negative figures in column “Đồng ý”"),
    ],
)
def test_figures_that_count_no_households_are_refused(row, words):
    assert words in refused(row)


def test_percentages_and_a_column_for_two_things_are_refused():
    row = ("01001", None, 100, 60, 40, None, 60)
    assert "“Tỷ lệ” holds shares" in refused(row, against="Tỷ lệ")
    assert "chosen for two things" in refused(row, against="Đồng ý")


def test_columns_are_guessed_by_their_titles():
    first = ("01001", "Thôn 1", 100, 60, 40, "31/12/2025", 60)
    assert guessed("ballots", table(HEAD, first), SIX) == COLUMNS
    rows = table(HEAD, first, ("01001", "Thôn 2", 9, 6, 1, "31/12/2025", 66))
    assert guessed("ballots", rows, SIX) == {**COLUMNS, "village": "Thôn"}
    plain = table(("code", "households", "in favour"), ("01001", 100, 60))
    assert guessed("ballots", plain, SIX) == {
        "id": "code",
        "households": "households",
        "in_favour": "in favour",
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1/2/2026", date(2026, 2, 1)),
        ("01.02.2026", date(2026, 2, 1)),
        ("01-02-2026", date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
        ("2026-02-01T00:00:00", date(2026, 2, 1)),
        (date(2026, 2, 1), date(2026, 2, 1)),
        ("31/2/2026", None),
        ("1/2/26", None),
        (46054, None),
        (None, None),
        (np.nan, None),
    ],
)
def test_days_as_people_write_them(text, day):
    assert read_day(text) == day
