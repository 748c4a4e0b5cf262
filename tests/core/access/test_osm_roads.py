import numpy as np

from regionaltool.core.access.osm_roads import is_osm, osm_columns


def columns(**tags: object) -> dict[str, object]:
    """Of one line whose tags have columns."""
    return {key: value[0] for key, value in osm_columns({k: [v] for k, v in tags.items()}).items()}


def test_tags_that_have_no_column_of_their_own():
    table = {
        "highway": ["primary", "residential", None],
        "other_tags": [
            '"lanes"=>"2","oneway"=>"yes","name:fi"=>"A \\"B\\", C","maxspeed"=>"40"',
            float("nan"),
            '"route"=>"ferry"',
        ],
    }
    read = osm_columns(table)
    assert read["class"].tolist() == ["primary", "residential", "ferry"]
    assert read["oneway"].tolist() == ["yes", "", ""]
    assert read["maxspeed"].tolist() == ["40", "", ""]
    assert read["ferry"].tolist() == ["", "", "yes"]


def test_a_column_of_its_own_comes_before_the_other_tags():
    read = osm_columns(
        {"highway": ["primary"], "oneway": ["no"], "other_tags": ['"oneway"=>"yes"']}
    )
    assert read["oneway"].tolist() == ["no"]


def test_what_is_no_road():
    assert columns(highway=None, railway="rail")["class"] == "no"
    assert columns(highway=np.nan, route="ferry")["class"] == "ferry"
    assert columns(highway="primary", route="ferry")["class"] == "primary"


def test_roundabouts_and_motorways_are_one_way_unless_they_say_otherwise():
    assert columns(highway="primary", junction="roundabout")["oneway"] == "yes"
    assert columns(highway="motorway")["oneway"] == "yes"
    assert columns(highway="motorway", oneway="no")["oneway"] == "no"
    assert columns(highway="primary")["oneway"] == ""


def test_of_who_may_drive_the_nearest_tag_counts():
    assert columns(highway="service", access="private")["access"] == "private"
    assert columns(highway="service", access="no", motor_vehicle="yes")["access"] == "yes"
    assert columns(highway="service", access="yes", vehicle="no")["access"] == "no"
    assert columns(highway="service", motor_vehicle="yes", motorcar="no")["access"] == "no"


def test_how_it_is_known():
    assert is_osm(["osm_id", "highway"])
    assert not is_osm(["class", "speed_kmh"])
