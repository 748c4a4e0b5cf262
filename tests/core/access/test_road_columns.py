import numpy as np
import pytest

from regionaltool.core.access.road_columns import Columns, read_columns
from regionaltool.core.problems import InputError
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile

PROFILE = Profile.read("default", IDS)


def read(**columns: list) -> Columns:
    """Columns of features that are numbered from 11 on; class stands as kind."""
    if "kind" in columns:
        columns["class"] = columns.pop("kind")
    n = len(next(iter(columns.values())))
    return read_columns("roads", n, columns, PROFILE, np.arange(n) + 11)


def refused(**columns: list) -> str:
    with pytest.raises(InputError) as caught:
        read(**columns)
    return str(caught.value)


def told(columns: Columns) -> list[str]:
    return [str(problem) for problem in columns.problems]


def test_the_speed_is_its_own_else_the_posted_limit_else_that_of_the_class():
    columns = read(
        kind=["primary", "primary", "primary", "primary"],
        maxspeed=["30", "30", None, "signals"],
        speed=[45, None, None, None],
    )
    assert columns.kmh.tolist() == [45, 30, 50, 50]
    assert columns.road.all()
    assert told(columns) == ["Layer “roads”: posted limits that are no speed do not count: row 14."]


def test_classes_are_known_however_they_are_written():
    kinds = ["Quốc lộ", "QUỐC LỘ ", "motorway_link", "Motorway  Link", "Quốc lộ"]
    assert read(kind=kinds).kmh.tolist() == [50, 50, 50, 50, 50]


def test_what_is_not_for_traffic_is_left_out_and_counted():
    columns = read(kind=["footway", "primary", "steps"], maxspeed=["20", None, None])
    assert columns.road.tolist() == [False, True, False]
    assert told(columns) == [
        "Layer “roads”: lines that are no roads for traffic are left out: 2 (footway, steps)."
    ]
    assert read(kind=["footway"], speed=[4]).kmh.tolist() == [4], "unless they have a speed"


def test_roads_closed_to_the_public_are_left_out():
    columns = read(kind=["service"] * 4, access=["private", "no", "permissive", None])
    assert columns.road.tolist() == [False, False, True, True]
    assert told(columns) == ["Layer “roads”: roads closed to the public are left out: row 11, 12."]


def test_a_few_roads_of_unknown_class_are_left_out():
    columns = read(kind=["primary"] * 8 + ["driveway", None])
    assert columns.road.tolist() == [True] * 8 + [False, False]
    assert told(columns) == [
        "Layer “roads”: roads of unknown speed are left out: 2 (class driveway, –; row 19, 20). "
        "Add the class to the speeds of the profile."
    ]


def test_many_are_refused():
    assert refused(kind=["primary", "loại 1", "loại 2"]) == (
        "Layer “roads”: the speed of 2 of 3 roads is unknown (class loại 1, loại 2; row 12, 13). "
        "Add the classes to the speeds of the profile, or choose a field of speeds."
    )
    assert "the speed of 1 of 2 roads is unknown" in refused(speed=[None, 30])


def test_nothing_that_tells_a_speed():
    assert refused(oneway=[1, 0]) == (
        "Layer “roads”: nothing says how fast its roads are. Choose the field of their class or of "
        "their speed."
    )


@pytest.mark.parametrize("speed", [0, -30, 201, 0.0])
def test_a_speed_that_is_none(speed):
    assert refused(speed=[30, speed]) == (
        f"Layer “roads”: speed {speed:g} is no speed of a road in km/h: row 12. Correct it, or "
        "leave it empty (NULL) so that the speed of the class counts."
    )


def test_a_speed_that_is_text():
    assert refused(speed=[30, "fast", 40]) == (
        "Layer “roads”: “fast” is no number that can be read without doubt, in field “speed” of "
        "row 12. Turn the field into a number field first."
    )
    assert read(speed=["30"]).kmh.tolist() == [30]


@pytest.mark.parametrize(
    ("direction", "values"),
    [
        (0, [None, "", 0, "no", False, "B", "hai chiều", "2 chiều", 0.0, np.nan, "reversible"]),
        (1, [1, "1", "yes", True, "F", "FT", "Một chiều", "1 chiều", 1.0, np.True_]),
        (-1, [-1, "-1", "reverse", "TF", -1.0]),
    ],
)
def test_directions(direction, values):
    columns = read(kind=["primary"] * len(values), oneway=values)
    assert columns.direction.tolist() == [direction] * len(values)


def test_a_direction_that_is_none():
    assert refused(kind=["primary"] * 2, oneway=[1, "north"]) == (
        "Layer “roads”: “north” does not say whether a road is one-way: row 12. Write 1 for the "
        "direction of drawing, -1 against it, 0 for both."
    )


def test_years():
    columns = read(kind=["primary"] * 3, opens=[None, 2030, "2028"])
    assert columns.opens.tolist() == [0, 2030, 2028]
    assert refused(kind=["primary"] * 2, opens=[2030, 30]) == (
        "Layer “roads”: 30 is no year in which a road opens: row 12. Write a year such as 2030, or "
        "leave it empty (NULL) where the road is open."
    )
    assert "“soon” is no number" in refused(kind=["primary"], opens=["soon"])


def test_ferries_and_expressways_have_no_stops_on_the_way():
    columns = read(kind=["primary", "ferry", "Cao tốc", None, "phà"], ferry=[0, 0, 0, "yes", None])
    assert columns.ferry.tolist() == [False, True, False, True, True]
    assert columns.stops.tolist() == [True, False, False, False, False]
    assert columns.kmh[3] == PROFILE.speeds["ferry"]


def test_weights_of_crossings_follow_the_class():
    weight = read(kind=["primary", "Quốc lộ", "secondary", "service"]).weight.tolist()
    assert weight == [4, 4, 3, 1]
    assert read(speed=[30]).weight.tolist() == [1]
