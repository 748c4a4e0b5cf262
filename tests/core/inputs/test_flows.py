import pytest

from regionaltool.core.inputs.flows import Flows
from regionaltool.core.problems import InputError
from tests.core.inputs.tables import NAMES, SIX, said, table

HEAD = ("origin", "destination", "people")


def flows_of(*rows: tuple) -> tuple[Flows, str]:
    made, problems = Flows.of(
        SIX, table(HEAD, *rows), origin="origin", destination="destination", people="people"
    )
    return made, said(problems)


def test_who_travels_where():
    made, told = flows_of(
        ("01001", "01001", 70), ("01001", "01002", 30), ("01002", "01001", 5), ("01003", "01001", 0)
    )
    assert made.between.toarray()[:2, :2].tolist() == [[70, 30], [5, 0]]
    assert made.leaving[:3].tolist() == [100, 5, 0]
    assert made.known.tolist() == [True, True, True, False, False, False]
    assert told == ""


def test_people_who_leave_the_map_count_and_are_told():
    made, told = flows_of(("01001", "01001", 70), ("01001", "99001", 20), ("01001", "", 5))
    assert made.leaving[0] == 95
    assert made.between.sum() == 70
    assert told == (
        "“so_lieu.xlsx”: destinations that are no commune of “xa” count as away: 3: 99001, 4: –."
    )


def test_people_from_off_the_map_count_nowhere():
    made, told = flows_of(("01001", "01001", 70), ("99001", "01001", 20))
    assert made.between.sum() == 70
    assert made.counted.sum() == 70
    assert "rows that belong to no commune of “xa” are left out: 3: 99001" in told


def test_a_table_of_those_who_travel_alone_is_told():
    _, told = flows_of(("01001", "01002", 30), ("01002", "99001", 5))
    assert "no row has people who stay in their own commune, so only those who travel" in told


def test_unknown_people_make_the_commune_unknown():
    made, told = flows_of(("01001", "01001", 70), ("01001", "01002", "?"), ("01002", "01001", 3))
    assert made.known.tolist() == [False, True, False, False, False, False]
    assert made.counted.tolist() == [0, 3, 0, 0, 0, 0]
    assert "(row 3: ?)" in told


@pytest.mark.parametrize("place", ["01002", "99001"])
def test_a_pair_twice(place):
    with pytest.raises(InputError) as error:
        flows_of(("01001", place, 70), ("01001", "01001", 1), ("01001", place, 20))
    assert "(2, 4)" in str(error.value)


def test_a_pair_twice_is_named():
    with pytest.raises(InputError) as error:
        flows_of(("01002", "01001", 70), ("01002", "01001", 20))
    assert "Xã Tà Xùa (01002) → Xã Chim Vàn (01001) (2, 3)" in str(error.value)


def test_places_without_a_name_are_no_pair():
    made, _ = flows_of(("01001", "", 70), ("01001", "", 20), ("01001", "01001", 10))
    assert made.leaving[0] == 100


def test_negative_flows():
    with pytest.raises(InputError):
        flows_of(("01001", "01001", 70), ("01001", "01002", -2))


def test_the_district_of_an_origin_is_not_that_of_the_destination():
    rows = table(
        ("Nơi đi", "Nơi đến", "Số người"),
        ("Huyện Bắc Yên",),
        (NAMES[0], NAMES[0], 5),
        (NAMES[0], NAMES[4], 7),
        ("Huyện Mai Sơn",),
        (NAMES[4], NAMES[0], 3),
    )
    made, problems = Flows.of(SIX, rows, origin="Nơi đi", destination="Nơi đến", people="Số người")
    assert made.between.toarray()[[0, 0, 4], [0, 4, 0]].tolist() == [5, 7, 3]
    assert problems == ()


def test_a_name_among_codes_is_not_counted_as_gone():
    made, told = flows_of(
        ("01001", "01001", 70),
        ("01001", "xã hua la", 5),
        ("01002", "01002", 3),
        ("01002", "Huế", 1),
    )
    assert made.known.tolist() == [False, True, False, False, False, False]
    assert made.leaving[1] == 4
    assert told == (
        "“so_lieu.xlsx”: destinations that fit more than one commune, or not surely any, make all "
        "people from the same commune unknown: 3: xã hua la. Write codes in their place.\n"
        "“so_lieu.xlsx”: destinations that are no commune of “xa” count as away: 5: Huế."
    )
