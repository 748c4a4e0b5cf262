import csv
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.join_statistics import join_statistics
from regionaltool.core.register import Register
from regionaltool.core.row_matching import (
    How,
    is_without_zeros,
    match_names,
    match_rows,
    with_suggestions,
)
from tests.core.tables.sheets import COMMUNES, register, sheet

NAMES = [name for name, _ in COMMUNES]
GROUPS = [group for _, group in COMMUNES]


def found(names, groups=None, known=None):
    return [m.commune for m in match_names(known or register(), names, groups)]


def hows(names, groups=None):
    return [m.how for m in match_names(register(), names, groups)]


def test_each_key_in_its_turn():
    names = ["Xã Chim Vàn", "XÃ HỒNG NGÀI", "Tà Xùa", "BắcYên"]
    groups = ["Huyện Bắc Yên"] * 4
    assert found(names, groups) == [1, 2, 3, 0]
    assert hows(names, groups) == [How.WRITTEN, How.SPELLING, How.BARE, How.SOLID]


def test_the_same_name_in_two_districts():
    names = ["Xã Chiềng Sơ", "Xã Nà Ớt", "Xã Chiềng Sơ", "Xã Hua La"]
    groups = ["Huyện Mai Sơn", "Huyện Mai Sơn", "TP Sơn La", "TP Sơn La"]
    assert found(names, groups) == [7, 6, 10, 9]


def test_a_town_and_a_commune_of_one_name():
    groups = ["Huyện Mai Sơn"] * 4
    names = ["TT. Hát Lót", "Xã Hát Lót", "Xã Nà Ớt", "Xã Chiềng Sơ"]
    assert found(names, groups) == [4, 5, 6, 7]
    assert hows(["Hát Lót", *names[2:]], groups[:3])[0] is How.AMBIGUOUS


def test_another_type_is_another_place():
    names = ["Xã Tô Hiệu", "Xã Hua La", "Xã Chiềng Sơ"]
    match = match_names(register(), names, ["Thành phố Sơn La"] * 3)[0]
    assert match.commune == -1
    (suggested, *_) = with_suggestions(register(), [match], names[:1], ["Thành phố Sơn La"])
    assert suggested.candidates == (8,)


def test_a_name_without_type_that_is_the_districts_own_is_doubted():
    known = register(names=["Xã Bắc Yên", *NAMES[1:]])
    names = ["Bắc Yên", *NAMES[1:4]]
    assert match_names(known, names, GROUPS[:4])[0].how is How.DOUBTED
    assert match_names(known, ["Xã Bắc Yên", *names[1:]], GROUPS[:4])[0].commune == 0


def test_a_district_that_the_register_lacks_joins_nothing():
    assert found(NAMES[:4], ["Huyện Phù Yên"] * 4) == [-1] * 4


def test_without_districts_names_must_not_repeat():
    assert set(hows(NAMES)) == {How.DOUBTED, How.AMBIGUOUS}
    single = [*NAMES[:7], "Xã Chiềng Mai", *NAMES[8:]]
    assert found(single, known=register(names=single)) == list(range(12))


def test_most_names_of_a_district_must_fit():
    names = ["Xã Chim Vàn", "Xã A", "Xã B"]
    assert hows(names, ["Huyện Bắc Yên"] * 3)[0] is How.DOUBTED


def test_codes():
    def match(code, name, group="Huyện Bắc Yên"):
        names = [name, *NAMES[2:4]]
        return match_rows(register(), names, groups=[group] * 3, codes=[code, "", ""])[0]

    assert match("00101", "Xã Chim Vàn").how is How.CODE
    assert match("00101", "Xã Đổi Tên").how is How.CODE
    assert match("00101", "Thị trấn Bắc Yên").how is How.CONTRADICTED
    assert match("101", "Xã Chim Vàn").commune == 1, "the name says it, and the code agrees"
    assert match("101", "Xã Đổi Tên").candidates == (1,)
    assert match("999", "Xã Chim Vàn").how is How.CONTRADICTED, "a code that nobody has"
    assert match("", "Xã Chim Vàn").commune == 1


def test_codes_without_their_zeros():
    assert is_without_zeros("4", "00004")
    assert not any(
        is_without_zeros(c, i) for c, i in [("00004", "00004"), ("4", "00014"), ("x", "0x")]
    )


@given(st.permutations(range(12)), st.sets(st.integers(0, 11)), st.sets(st.integers(0, 11)))
def test_order_and_gaps_never_make_a_wrong_join(order, absent_rows, absent_communes):
    rows = [i for i in order if i not in absent_rows]
    kept = [i for i in range(12) if i not in absent_communes]
    known = Register.of([NAMES[i] for i in kept], groups=[GROUPS[i] for i in kept])
    matches = match_names(known, [NAMES[i] for i in rows], [GROUPS[i] for i in rows])
    for row, match in zip(rows, matches, strict=True):
        assert match.commune == -1 or kept[match.commune] == row
    if not absent_rows and not absent_communes:
        assert [m.commune for m in matches] == list(order)


@given(st.permutations(range(12)))
def test_the_result_does_not_depend_on_the_order(order):
    names = [*NAMES, "Hát Lót", "Xã Chim Vần"]
    groups = [*GROUPS, "Huyện Mai Sơn", "Huyện Bắc Yên"]
    plain = match_names(register(), names, groups)
    shuffled = [*order, 12, 13][::-1]
    again = match_names(register(), [names[i] for i in shuffled], [groups[i] for i in shuffled])
    assert again == [plain[i] for i in shuffled]


@pytest.fixture(scope="module")
def nation(shared_data):
    """Names, provinces and codes of the official layer, and the rows of the official list."""
    import pyogrio

    layer = pyogrio.read_dataframe(
        shared_data / "vn_units_2025_official_simpl.gpkg",
        columns=["full_name", "name", "province", "code"],
        read_geometry=False,
    )
    with (shared_data / "vn_units_2025.csv").open(encoding="utf-8-sig") as file:
        return layer, list(csv.DictReader(file))


@pytest.mark.parametrize("in_layer", ["full_name", "name"])
@pytest.mark.parametrize("in_table", ["full_name", "name"])
def test_the_units_of_the_nation_by_name(nation, in_layer, in_table):
    layer, rows = nation
    known = Register.of(layer[in_layer].tolist(), groups=layer["province"].tolist())
    matches = match_names(known, [r[in_table] for r in rows], [r["province"] for r in rows])
    codes = layer["code"].tolist()
    right = sum(
        m.commune >= 0 and codes[m.commune] == r["code"] for m, r in zip(matches, rows, strict=True)
    )
    assert right == len(rows) == 3321


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("in_table", ["full_name", "name", "name_alt"])
def test_with_names_absent_and_ambiguous_nothing_is_joined_wrongly(nation, seed, in_table):
    """5 % of the names: a third not in the layer, a third not in the table, a third that of
    another unit of the province; no codes, rows in any order."""
    layer, rows = nation
    chance = random.Random(seed)
    codes = layer["code"].tolist()
    spoiled = chance.sample(codes, len(codes) // 20)
    third = len(spoiled) // 3
    absent, missing, renamed = spoiled[:third], spoiled[third : 2 * third], spoiled[2 * third :]
    kept = layer[~layer["code"].isin(absent)]
    table = [row for row in rows if row["code"] not in missing]
    names: dict[str, list[str]] = {}
    for row in table:
        if row["code"] not in renamed:
            names.setdefault(row["province"], []).append(row[in_table])
    written = [
        (
            chance.choice(names[row["province"]]) if row["code"] in renamed else row[in_table],
            row["province"],
            figure,
        )
        for figure, row in enumerate(table)
    ]
    figure_of = {row["code"]: figure for figure, row in enumerate(table)}
    chance.shuffle(written)
    known = Register.of(kept["full_name"].tolist(), groups=kept["province"].tolist())
    joined = join_statistics(known, [sheet(("Tên", "Tỉnh", "Số"), *written)])
    (column,) = joined.columns
    pairs = [
        (value, figure_of.get(code))
        for value, code in zip(column.values, kept["code"], strict=True)
        if value == value
    ]
    assert [pair for pair in pairs if pair[0] != pair[1]] == []
    assert len(pairs) > 0.9 * len(kept)
    assert joined.ambiguous >= len(renamed)
