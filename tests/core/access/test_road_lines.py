import numpy as np
import pytest
import shapely

from regionaltool.core.access.road_lines import RoadLines
from regionaltool.core.problems import InputError
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile
from tests.core.grids import WGS84

PROFILE = Profile.read("default", IDS)
LINE = shapely.LineString([(105, 21), (105.1, 21)])
OTHER = shapely.LineString([(105, 21), (105, 21.1)])
POINT_LIKE = shapely.LineString([(105, 21), (105, 21)])


def roads(*lines: object, crs=WGS84, row=None, **columns: list) -> RoadLines:
    columns = columns or {"speed": [30] * len(lines)}
    return RoadLines.of("roads", crs, np.array([*lines, None])[:-1], columns, PROFILE, row)


def test_parts_of_a_line_are_roads_of_its_row():
    both = shapely.MultiLineString([LINE, OTHER])
    lines = roads(LINE, both, speed=[30, 40], oneway=[1, 0], opens=[None, 2030])
    assert lines.row.tolist() == [1, 2, 2]
    assert lines.kmh.tolist() == [30, 40, 40]
    assert lines.direction.tolist() == [1, 0, 0]
    assert lines.opens.tolist() == [0, 2030, 2030]
    assert len(lines) == 3
    assert lines.problems == ()


def test_heights_and_measures_are_left_behind():
    high = shapely.LineString([(105, 21, 7), (105.1, 21, 9)])
    assert not shapely.has_z(roads(high).lines).any()


def test_what_has_no_length_is_left_out_and_told():
    lines = roads(None, LINE, POINT_LIKE, shapely.LineString(), row=np.array([7, 8, 9, 10]))
    assert lines.row.tolist() == [8]
    assert [str(problem) for problem in lines.problems] == [
        "Layer “roads”: roads without length are left out: row 7, 9, 10."
    ]


@pytest.mark.parametrize("nowhere", [np.inf, -np.inf, np.nan])
def test_a_road_to_nowhere_is_left_out_and_told(nowhere):
    with np.errstate(invalid="ignore"):
        lines = roads(LINE, shapely.LineString([(105, 21), (nowhere, 21)]))
    assert lines.row.tolist() == [1]
    assert "roads without length are left out: row 2" in str(lines.problems[0])


@pytest.mark.parametrize("lines", [(), (None,), (POINT_LIKE,)])
def test_a_layer_without_roads(lines):
    with pytest.raises(InputError, match="Layer “roads” has no roads"):
        roads(*lines, speed=[30] * len(lines))


def test_a_layer_of_lines_that_are_no_roads():
    with pytest.raises(InputError, match="has no roads"):
        RoadLines.of("roads", WGS84, np.array([LINE]), {"class": ["rail"]}, PROFILE)


def test_no_coordinate_system():
    with pytest.raises(InputError, match="has no coordinate system. Set it in"):
        roads(LINE, crs=None)


def test_two_layers_together():
    ferry = RoadLines.of("ferries", WGS84, np.array([OTHER]), {"ferry": [1]}, PROFILE)
    both = RoadLines.together(roads(LINE, POINT_LIKE), ferry)
    assert both.source == "roads, ferries"
    assert both.ferry.tolist() == [False, True]
    assert both.kmh.tolist() == [30, PROFILE.speeds["ferry"]]
    assert len(both.problems) == 1
    assert both.only(both.ferry).row.tolist() == [1]
