import pytest

from regionaltool.core.inputs.row_communes import commune_of_row, one_row_each, place_of_row
from regionaltool.core.problems import InputError, Problem
from tests.core.inputs.tables import CODES, NAMES, SIX, said, six, table


def found(rows, column="code", communes=SIX) -> tuple[list[int], str]:
    problems: list[Problem] = []
    return commune_of_row(communes, rows, column, problems).tolist(), said(tuple(problems))


def test_codes_in_any_order():
    assert found(table(("code", "v"), ("12001", 1), ("01001", 2))) == ([5, 0], "")


def test_codes_that_are_numbers():
    communes = six(ids=[11001, 11002, 11003, 12001, 12002, 13001])
    rows = table(("code", "v"), (12001, 1), (11001.0, 2), communes=communes)
    assert found(rows, communes=communes) == ([3, 0], "")


def test_rows_of_other_places_are_told():
    where, told = found(table(("code", "v"), ("01001", 1), ("99999", 2), ("", 3, 4)))
    assert where == [0, -1, -1]
    assert told == (
        "“so_lieu.xlsx”: rows that belong to no commune of “xa” are left out: 3: 99999, 4: –."
    )


def test_zeros_that_a_spreadsheet_took_are_not_put_back_in_silence():
    with pytest.raises(InputError) as error:
        found(table(("code", "v"), (1001, 1), (12001, 2)))
    assert str(error.value) == (
        "“so_lieu.xlsx”: codes in column “code” have lost the zeros in front of them: 2: 1001. "
        "Turn the column into text and put them back, such as “01001”."
    )


def test_a_table_without_rows():
    with pytest.raises(InputError) as error:
        found(table(("code", "v")))
    assert "no row belongs to a commune of “xa”" in str(error.value)


def test_no_row_fits():
    with pytest.raises(InputError) as error:
        found(table(("code", "v"), ("77001", 1), ("77002", 2)))
    assert "no row belongs to a commune of “xa”" in str(error.value)


def test_names_as_people_write_them():
    rows = table(("Tên xã", "v"), ("xã chim vàn", 1), ("X. Tà Xùa", 2), ("Hát Lót", 3))
    assert found(rows, "Tên xã") == ([0, 1, 5], "")


def test_a_name_that_two_communes_have_needs_its_district():
    communes = six(names=["Tân Lập", "Hua La", "Mộc", "Tân Lập", "Sơn", "Thủy"])
    alone = table(("Tên", "v"), ("Tân Lập", 1), ("Hua La", 2), ("Mộc", 3), communes=communes)
    with pytest.raises(InputError) as error:
        found(alone, "Tên", communes)
    assert "“Tên” fits more than one commune, or not surely any" in str(error.value)
    headed = table(
        ("Tên", "v"),
        ("Huyện Bắc Yên",),
        ("Tân Lập", 1),
        ("Huyện Mai Sơn",),
        ("Tân Lập", 2),
        ("Sơn", 2),
        communes=communes,
    )
    assert found(headed, "Tên", communes)[0] == [0, 3, 4]


def test_a_name_beside_its_code_must_not_be_another_s():
    rows = table(
        ("code", "name", "v"),
        ("01001", "Xã Chim Vàn", 1),
        ("01002", "Xã Tà Xùa", 1),
        ("01003", "Xã Nà Ớt", 1),
        ("02001", "Xã Chiềng Sơ", 1),
        ("12001", "Xã Hua La", 1),
    )
    where, told = found(rows)
    assert where == [0, 1, 2, 3, -1]
    assert "rows whose commune is not certain are left out: 6: 12001" in told


def test_codes_and_names_of_different_communes_are_a_wrong_column():
    rows = table(
        ("code", "neighbour", "v"),
        *((code, name, 1) for code, name in zip(CODES, NAMES[1:] + NAMES[:1], strict=True)),
    )
    with pytest.raises(InputError) as error:
        found(rows)
    assert (
        "“code” and names in “neighbour” are those of different communes: 2: 01001 Xã Tà Xùa"
        in (str(error.value))
    )


def test_a_name_that_the_layer_does_not_have_is_told():
    rows = table(
        ("code", "name", "v"),
        *((code, name, 1) for code, name in zip(CODES[:5], NAMES, strict=False)),
        ("12001", "Thị trấn Nông trường", 1),
    )
    where, told = found(rows)
    assert where == [0, 1, 2, 3, 4, 5]
    assert "joined by code although the names differ: Thị trấn Nông trường → Thị trấn Hát" in told


def test_a_place_off_the_map_is_no_fault_of_a_destination():
    rows = table(("from", "to", "n"), ("01001", "01002", 1), ("01001", "TP Hà Nội", 2))
    problems: list[Problem] = []
    places = place_of_row(SIX, rows, "to", problems)
    assert places.commune.tolist() == [1, -1]
    assert places.text.tolist() == ["01002", "TP Hà Nội"]
    assert places.unsure.tolist() == [False, False]
    assert problems == []


def test_a_commune_twice_is_refused_with_its_rows():
    rows = table(("code", "v"), ("01001", 1), ("01002", 5), ("01001", 1))
    with pytest.raises(InputError) as error:
        one_row_each(SIX, rows, "code", [])
    assert str(error.value) == (
        "“so_lieu.xlsx”: more than one row for the same: Xã Chim Vàn (01001) (2, 4). Leave one "
        "row of each, such as that of the last year."
    )


def test_rows_that_count():
    rows = table(("code", "v"), ("01002", 1), ("x", 5), ("01001", 1))
    counted, commune = one_row_each(SIX, rows, "code", [])
    assert (counted.tolist(), commune.tolist()) == ([0, 2], [1, 0])
    assert CODES[commune[0]] == "01002"
