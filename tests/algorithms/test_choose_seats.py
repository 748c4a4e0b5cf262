"""Choose seats on nine squares of a kilometre; units are the rows of the grid, from the south."""

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
)

from tests.algorithms.conftest import Listening
from tests.bridge.plan_file.plans import fresh_bench, save

UNITS = ("A", "A", "A", "B", "B", "B", "C", "C", None)
PLAN = {
    "NAME_FIELD": "name",
    "UNIT_FIELD": "unit",
    "UNIT_NAME_FIELD": "unit_name",
    "POPULATION_FIELD": "people",
}


@pytest.fixture
def offices(make_layer):
    """The middles of 01, 03 and 04, and one where no unit is."""
    places = {"a1": (500, 500), "a3": (2500, 500), "b4": (500, 1500), "none": (2500, 2500)}
    rows = [(f"Point({500000 + x} {2300000 + y})", key) for key, (x, y) in places.items()]
    return make_layer(rows, "code:string", kind="Point", name="trụ sở")


@pytest.fixture
def roads(make_layer):
    line = "LineString (500500 2300500, 501500 2300500, 502500 2300500)"
    north = "LineString (500500 2300500, 500500 2301500, 502500 2301500)"
    return make_layer([(line, 30.0), (north, 30.0)], "speed:double", kind="LineString", name="đ")


def test_the_best_candidate_in_each_unit_by_people(run, grid, offices, roads):
    ran = run(
        "chooseseats",
        grid(UNITS),
        CANDIDATES=offices,
        CANDIDATE_ID_FIELD="code",
        ROADS=roads,
        **PLAN,
    )
    a, b, c = (ran.row(unit) for unit in "ABC")
    # 100, 200 and 300 people at 4, 2 and 0 minutes from 03
    assert (a["seat"], a["commune"], a["given"], a["name"]) == ("a3", "03", True, "Đơn vị A")
    assert a["mean_minutes"] == pytest.approx((400 + 400) / 600, rel=1e-3)
    assert a["p95_minutes"] == pytest.approx(4, rel=1e-3)
    assert (b["seat"], b["given"]) == ("b4", True)
    # nobody stands in C: 07 has 700 people and 08 800
    assert (c["seat"], c["commune"], c["given"]) == ("08", "08", False)
    assert (a["population"], a["out_of_reach"]) == (600, 0)
    assert (ran.results["ASSUMED"], ran.results["UNASSIGNED_COUNT"]) == (1, 1)
    point = next(f for f in ran.layer().getFeatures() if f["unit"] == "A").geometry().asPoint()
    assert (point.x(), point.y()) == (502500, 2300500)


def test_what_is_made_least_may_be_the_time_of_nearly_all(run, grid, make_layer, offices):
    layer = make_layer(
        [("Point(500500 2300500)", "west"), ("Point(501500 2300500)", "middle")],
        "code:string",
        kind="Point",
    )
    units = ("A", "A", "A", *[None] * 6)
    source = grid(units)
    source.startEditing()
    people = source.fields().lookupField("people")
    for fid, count in ((1, 6000), (2, 1000), (3, 400)):
        source.changeAttributeValue(fid, people, count)
    source.commitChanges()
    given = {"CANDIDATES": layer, "CANDIDATE_ID_FIELD": "code", **PLAN}
    assert run("chooseseats", source, **given).row("A")["seat"] == "west"
    nearly = run("chooseseats", source, MEASURE=1, **given).row("A")
    assert nearly["seat"] == "middle"
    assert nearly["p95_minutes"] == pytest.approx(4.2, rel=1e-3)


def test_without_candidates_and_roads_the_members_points_in_a_straight_line(run, grid):
    ran = run("chooseseats", grid(UNITS), **PLAN)
    assert ran.row("A")["seat"] == "02" and ran.row("A")["given"] is False
    assert ran.results["ASSUMED"] == 3
    assert any("straight line" in info for info in ran.infos)


def test_minutes_of_every_commune_to_shade_the_map_by(run, grid, offices, roads):
    ran = run(
        "chooseseats",
        grid(UNITS),
        CANDIDATES=offices,
        CANDIDATE_ID_FIELD="code",
        ROADS=roads,
        COMMUNES="TEMPORARY_OUTPUT",
        LIMIT=10,
        **PLAN,
    )
    rows = {row["id"]: row for row in ran.rows("COMMUNES")}
    assert set(rows) == {f"0{n}" for n in range(1, 9)}
    assert rows["01"]["minutes"] == pytest.approx(4, rel=1e-3)
    assert rows["01"]["km"] == pytest.approx(2, rel=1e-3)
    assert (rows["01"]["seat"], rows["01"]["unit_name"]) == ("a3", "Đơn vị A")
    # 07 is a kilometre on foot from the road: beyond 10 minutes
    assert rows["07"]["minutes"] is None and rows["07"]["km"] is None
    assert ran.row("C")["out_of_reach"] == 700 and ran.results["OUT_OF_REACH"] == 1
    assert any("no seat is within 10 minutes: 1 (Xã 7" in text for text in ran.warnings)


def test_a_road_that_opens_moves_the_seat(run, grid, make_layer, offices):
    line = "LineString (500500 2300500, 502500 2300500)"
    layer = make_layer(
        [("LineString (500500 2300500, 500600 2300500)", 30.0, None), (line, 60.0, 2150)],
        "speed:double,opens:integer",
        kind="LineString",
        name="đ",
    )
    given = {"CANDIDATES": offices, "CANDIDATE_ID_FIELD": "code", "ROADS": layer, **PLAN}
    today = run("chooseseats", grid(UNITS), **given).row("A")
    then = run("chooseseats", grid(UNITS), OPENING_YEAR=2150, **given).row("A")
    assert then["mean_minutes"] < today["mean_minutes"]


def test_a_plan_file_stands_in_for_the_layer(run, tmp_path):
    writer = save(fresh_bench(), tmp_path / "p.gpkg")
    ran = run("chooseseats", None, PLAN=str(writer.file), ID_FIELD=None)
    assert {row["unit"] for row in ran.rows()} == set("pqrs")
    assert writer.close()


def test_what_is_missing_or_wrong_is_said(refused, grid, make_layer):
    assert "UNIT_FIELD" in refused("chooseseats", grid(UNITS))
    away = make_layer([("Point(900000 2300500)",)], "", kind="Point", name="trụ sở")
    text = refused("chooseseats", grid(UNITS), CANDIDATES=away, **PLAN)
    assert "Nothing in layer “trụ sở” lies in a commune" in text
    assert "no unit" in refused("chooseseats", grid([None] * 9), **PLAN)


def test_the_map_is_shaded_by_minutes_when_it_is_shown(provider, grid):
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    shown = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
    algorithm = QgsApplication.processingRegistry().algorithmById("regionaltool:chooseseats")
    given = {
        "INPUT": grid(UNITS),
        "ID_FIELD": "id",
        "OUTPUT": "TEMPORARY_OUTPUT",
        "COMMUNES": shown,
        **PLAN,
    }
    results, done = algorithm.run(given, context, Listening())
    assert done
    layer = QgsProcessingUtils.mapLayerFromString(results["COMMUNES"], context)
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert labels[0] == "0 – 10 min" and labels[-1] == "∞"
