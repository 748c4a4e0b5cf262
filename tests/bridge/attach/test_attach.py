"""Each input is on, or off with its sentence, whatever the others are."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from qgis.core import Qgis, QgsApplication

from regionaltool.bridge.attach.attach import limit_min
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.progress import CancelledError, Stage
from regionaltool.core.access.road_times import RoadTimes
from tests.bridge.attach.conftest import PROFILE

ROAD = "LINESTRING (105.001 21.005, 105.039 21.005)"
BUDGET = [(None, key, 10, 20) for key in "ABCD"]
FIGURES = "id:string,revenue:double,expenditure:double"


def test_nothing_attached_is_a_straight_line(attached):
    got = attached()
    assert not got.attached.travel.by_road and got.attached.crossings is None
    assert got.inputs == got.coverage == got.off == {}


def test_roads_make_travel_and_crossings(attached, layer):
    roads = layer([(ROAD, "national")], "class:string", kind="LineString", name="đường")
    got = attached(Attachment("roads", roads))
    assert got.attached.travel.by_road and got.attached.crossings.between[0, 1] == 4
    assert got.coverage == {"roads": 1.0} and got.off == {}
    assert "class" in str(got.inputs["roads"].notes[0])


def test_a_layer_in_another_system_is_brought_into_that_of_the_communes(attached, layer):
    # 105.015° E, 21.005° N on UTM 48N
    here = layer([("POINT (501559 2322823)",)], crs="EPSG:32648", name="cực")
    got = attached(Attachment("poles", here))
    minutes = got.attached.poles.minutes
    assert minutes.argmin() == 1 and minutes[0] == pytest.approx(minutes[2], rel=1e-2)


def test_one_bad_input_is_off_and_the_others_go_on(attached, layer):
    lost = layer([(ROAD, "national")], "class:string", kind="LineString", crs="", name="mất hệ")
    stopped = layer([(ROAD, 0)], "speed:integer", kind="LineString", name="dừng")
    money = layer(BUDGET, FIGURES, kind="None", name="ngân sách")
    for roads, words in ((lost, "has no coordinate system"), (stopped, "speed")):
        got = attached(Attachment("roads", roads), Attachment("budget", money))
        assert words in str(got.off["roads"]) and "“" in str(got.off["roads"])
        assert not got.attached.travel.by_road and got.attached.crossings is None
        assert got.coverage == {"budget": 1.0}


def breaks(*_, **__):
    raise OSError("đĩa hỏng")


def test_a_failure_that_nobody_foresees_is_told_logged_and_takes_nothing_else_along(
    attached, layer, monkeypatch
):
    logged = []
    log = QgsApplication.messageLog()
    log.messageReceived[str, str, Qgis.MessageLevel].connect(lambda *what: logged.append(what))
    money = layer(BUDGET, FIGURES, kind="None", name="ngân sách")
    poles = layer([("POINT (105.015 21.005)",)], name="cực")
    monkeypatch.setattr("regionaltool.bridge.attach.attach.build_poles", breaks)
    got = attached(Attachment("poles", poles), Attachment("budget", money))
    assert "“cực”" in str(got.off["poles"]) and "OSError: đĩa hỏng" in str(got.off["poles"])
    assert got.attached.poles is None and got.coverage == {"budget": 1.0}
    ((text, tab, level),) = logged
    assert "Traceback" in text and "cực" in text and level == Qgis.MessageLevel.Critical
    assert tab == "Regional Tool"


def test_roads_whose_travel_times_fail_are_off(attached, layer):
    roads = layer([(ROAD, 30)], "speed:double", kind="LineString", name="đường")
    poles = layer([("POINT (105.015 21.005)",)], name="cực")
    got = attached(Attachment("roads", roads), Attachment("poles", poles), travel_by=breaks)
    assert "“đường”" in str(got.off["roads"]) and "đĩa hỏng" in str(got.off["roads"])
    assert not got.attached.travel.by_road and got.attached.crossings is None
    assert got.coverage == {"poles": 1.0}


def test_what_is_gone_is_told(attached):
    got = attached(
        Attachment("hazards", "layer_of_yesterday"), Attachment("budget", "/nowhere/thu_chi.xlsx")
    )
    assert "layer_of_yesterday" in str(got.off["hazards"])
    assert "thu_chi.xlsx" in str(got.off["budget"])


def test_main_roads_alone_are_off_for_they_tell_nothing_of_most_people(attached, layer):
    far = "LINESTRING (105.001 {y}, 105.039 {y})"
    roads = layer([(far.format(y=21.06), "national")], "class:string", kind="LineString")
    got = attached(Attachment("roads", roads))
    assert "0 % of the people" in str(got.off["roads"]) and not got.attached.travel.by_road


def test_roads_that_meet_nowhere_are_off_for_people_would_be_far_from_everything(attached, layer):
    each = "LINESTRING (105.0{}1 21.005, 105.0{}9 21.005)"
    rows = [(each.format(number, number), 30) for number in range(4)]
    apart = layer(rows, "speed:double", kind="LineString", name="đường")
    got = attached(Attachment("roads", apart))
    off = str(got.off["roads"])
    assert "“đường”" in off and "4 pieces" in off and "100 % of the people" in off
    assert "road_snap_m" in off and "1 m" in off and "ferries" in off
    assert not got.attached.travel.by_road and got.attached.crossings is None
    # within the tolerance they meet
    figures = {**PROFILE.figures, "road_snap_m": 300}
    assert not attached(Attachment("roads", apart), profile=replace(PROFILE, figures=figures)).off


def test_an_island_with_roads_of_its_own_is_no_mistake(attached, layer):
    rows = [
        ("LINESTRING (105.001 21.005, 105.018 21.005)", 30),
        ("LINESTRING (105.022 21.005, 105.039 21.005)", 30),
    ]
    got = attached(Attachment("roads", layer(rows, "speed:double", kind="LineString")))
    assert got.attached.travel.by_road and "2 pieces" in str(got.problems["roads"][0])


@pytest.mark.parametrize("kind", ["ferries", "planned"])
def test_ferries_and_planned_roads_alone_are_no_network(attached, layer, kind):
    lines = layer([(ROAD, 20, 2030)], "speed:double,opens:integer", kind="LineString")
    got = attached(Attachment(kind, lines))
    assert not got.attached.travel.by_road and "roads" in str(got.off[kind])


def test_planned_roads_count_from_their_year_on(attached, layer):
    west = layer(
        [("LINESTRING (105.001 21.005, 105.021 21.005)", 30)], "speed:double", kind="LineString"
    )
    east = layer(
        [
            ("LINESTRING (105.021 21.005, 105.039 21.005)", 30, 2030),
            ("LINESTRING (105.021 21.005, 105.021 21.009)", 30, None),
        ],
        "speed:double,opens:integer",
        kind="LineString",
    )
    given = Attachment("roads", west), Attachment("planned", east)
    at = {}
    for year in (0, 2029, 2030):
        got = attached(*given, year=year)
        places = got.attached.travel.candidates.at(np.array([3]))
        at[year] = got.attached.travel.minutes(np.array([0]), places)[0]
        assert (got.today is None) == (year == 0)
        if year:  # those of today stand beside them
            assert got.today.minutes(np.array([0]), places)[0] == at[0]
    assert at[0] == at[2029] > at[2030]
    assert "without a year" in " ".join(map(str, got.problems["planned"]))


def test_a_road_that_has_opened_by_now_is_one_of_today(attached, layer):
    roads = layer(
        [("LINESTRING (105.001 21.005, 105.021 21.005)", 30, None)]
        + [("LINESTRING (105.021 21.005, 105.039 21.005)", 30, date.today().year)],
        "speed:double,opens:integer",
        kind="LineString",
    )
    got = attached(Attachment("roads", roads))
    places = got.attached.travel.candidates.at(np.array([3]))
    before = attached(Attachment("roads", roads), year=date.today().year - 1)
    minutes = got.attached.travel.minutes(np.array([0]), places)[0]
    assert minutes < before.attached.travel.minutes(np.array([0]), places)[0]
    assert before.today.minutes(np.array([0]), places)[0] == minutes
    now = attached(Attachment("roads", roads), year=date.today().year)
    assert now.today is None and now.attached.travel.minutes(np.array([0]), places)[0] == minutes


def test_seats_outside_are_left_out_and_told_by_their_feature(attached, layer):
    offices = ["MULTIPOINT ((105.005 21.005), (105.015 21.005))", "MULTIPOINT ((9 9))"]
    seats = layer([(place,) for place in offices], kind="MultiPoint")
    got = attached(Attachment("seats", seats))
    assert got.attached.travel.candidates.commune[:2].tolist() == [0, 1]
    assert got.attached.travel.candidates.n_offices == 2
    (problem,) = got.problems["seats"]
    assert "seats that stand in no commune" in str(problem) and problem.values["rows"] == ("2",)
    got = attached(Attachment("seats", layer([("POINT (9 9)",)], name="xa")))
    assert "xa" in str(got.off["seats"]) and got.attached.travel.candidates.n_offices == 0


def test_people_move_the_place_from_where_they_set_out(attached, layer):
    homes = layer([("POINT (105.0099 21.0099)",)], name="nhà")
    got = attached(Attachment("people", homes))
    settled = got.attached.travel.candidates.settled
    assert settled[0] == pytest.approx((105.0099, 21.0099))
    assert got.coverage == {"people": pytest.approx(0.1)}


def test_objects_to_keep_whole_are_named(attached, layer):
    zone = (
        "POLYGON ((105.005 21.002, 105.015 21.002, 105.015 21.008, 105.005 21.008, 105.005 21.002))"
    )
    got = attached(Attachment("keep_whole", layer([(zone, "KCN")], "ten:string", kind="Polygon")))
    (cut,) = got.keep_whole.cut_by(["u", "v", "v", "v"])
    assert cut.name == "KCN"


def test_travel_may_come_from_where_it_is_kept(attached, layer):
    roads = layer([(ROAD, "national")], "class:string", kind="LineString")
    asked = []

    def kept(ways, candidates, limit, step):
        asked.append(limit)
        return RoadTimes.of(ways, candidates, limit, step)

    attached(Attachment("roads", roads), travel_by=kept)
    assert asked == [limit_min(PROFILE)] == [120]


@pytest.mark.parametrize("terrain", [None, "mountain"])
def test_who_reaches_no_seat_is_in_reach_of_none(terrain):
    """They count with the limit, which a profile must not have within reach."""
    figures = {"reach_minutes": 150.0}
    profile = (
        replace(PROFILE, figures={**PROFILE.figures, **figures})
        if terrain is None
        else replace(PROFILE, figures_by_terrain={terrain: figures})
    )
    assert limit_min(profile) > 150


def test_cancelling_ends_it(attached, layer):
    class Cancelled:
        def isCanceled(self):  # noqa: N802
            return True

        def setProgress(self, percent):  # noqa: N802
            pass

    roads = layer([(ROAD, "national")], "class:string", kind="LineString")
    with pytest.raises(CancelledError):
        attached(Attachment("roads", roads), stage=Stage(Cancelled()))
