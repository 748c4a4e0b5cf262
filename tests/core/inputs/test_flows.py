import pytest

from regionaltool.core.inputs.flows import Flows
from regionaltool.core.problems import InputError
from tests.core.inputs.tables import SIX, said, table

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


def test_places_without_a_name_are_no_pair():
    made, _ = flows_of(("01001", "", 70), ("01001", "", 20), ("01001", "01001", 10))
    assert made.leaving[0] == 100


def test_negative_flows():
    with pytest.raises(InputError):
        flows_of(("01001", "01001", 70), ("01001", "01002", -2))
