"""Travel times on nine squares of a kilometre: settled points are their middles."""

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsProcessingFeedback

SEATS = [("Point(500500 2300500)", "west"), ("Point(502500 2300500)", "east")]
SOUTH = "LineString (500500 2300500, 501500 2300500, 502500 2300500)"
"""Through the middles of 01, 02 and 03."""
NORTH = "LineString (502500 2300500, 502500 2301500, 502500 2302500)"


@pytest.fixture
def seats(make_layer):
    return make_layer(SEATS, "code:string", kind="Point", name="trụ sở")


@pytest.fixture
def roads(make_layer):
    def make(*rows, fields="speed:double", crs="EPSG:3405"):
        return make_layer(rows, fields, kind="LineString", name="đường", crs=crs)

    return make


def minutes(ran, column="minutes"):
    return {(row["commune"], row["seat"]): row[column] for row in ran.rows()}


def test_by_road_with_a_guess_told(run, grid, seats, roads):
    layer = roads((SOUTH, 30.0), (NORTH, 60.0))
    ran = run("traveltimes", grid(), SEATS=seats, SEAT_ID_FIELD="code", ROADS=layer)
    found = minutes(ran)
    assert found["02", "west"] == pytest.approx(2, rel=1e-3)
    assert found["09", "west"] == pytest.approx(4 + 2, rel=1e-3)
    assert found["01", "west"] == pytest.approx(0, abs=1e-6)
    # 05 walks a kilometre to the road at 5 km/h
    assert found["05", "east"] == pytest.approx(12 + 1, rel=1e-2)
    assert minutes(ran, "km")["09", "west"] == pytest.approx(4, rel=1e-3)
    assert any("“speed” is taken for the speed" in info for info in ran.infos)
    assert ran.results["PAIRS"] == 18 and ran.results["OUT_OF_REACH"] == 0
    assert ran.warnings == []


def test_roads_in_another_system_and_one_way(run, grid, seats, roads):
    turned = QgsGeometry.fromWkt(SOUTH)
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    turned.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:3405"),
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsProject.instance(),
        )
    )
    layer = roads(
        (turned.asWkt(12), 30.0, 1), fields="speed:double,oneway:integer", crs="EPSG:4326"
    )
    found = minutes(
        run("traveltimes", grid(), SEATS=seats, SEAT_ID_FIELD="code", ROADS=layer, LIMIT=1000)
    )
    assert found["01", "east"] == pytest.approx(4, rel=1e-3)
    assert ("03", "west") not in found, "against the one-way road nobody drives"


def test_the_limit_and_who_reaches_nothing(run, grid, seats, roads):
    ran = run("traveltimes", grid(), SEATS=seats, ROADS=roads((SOUTH, 30.0)), LIMIT=3)
    assert set(minutes(ran)) == {("01", "1"), ("02", "1"), ("02", "2"), ("03", "2")}
    assert ran.results["OUT_OF_REACH"] == 6
    (said,) = (text for text in ran.warnings if "no seat is within 3 minutes" in text)
    assert "6 (04" in said


def test_a_straight_line_without_roads_is_said(run, grid, seats):
    ran = run("traveltimes", grid(), SEATS=seats, SEAT_ID_FIELD="code", OPENING_YEAR=2150)
    assert minutes(ran)["02", "west"] == pytest.approx(1.4 / 20 * 60, rel=1e-3)
    assert any("straight line" in info and "20 km/h" in info for info in ran.infos)
    assert any("year is not used" in info for info in ran.infos)
    assert "minutes_then" not in ran.layer().fields().names()


def test_without_seats_from_commune_to_commune(run, grid):
    ran = run("traveltimes", grid(), LIMIT=5)
    found = minutes(ran)
    assert found["01", "01"] == 0 and found["01", "02"] == pytest.approx(4.2, rel=1e-3)
    assert ("01", "03") not in found and ran.results["OUT_OF_REACH"] == 0
    alone = run("traveltimes", grid(), LIMIT=3)
    assert alone.results["OUT_OF_REACH"] == 9
    assert any("no other is within 3 minutes: 9 (01" in text for text in alone.warnings)


def test_minutes_today_and_when_a_road_is_open(run, grid, seats, roads):
    layer = roads((SOUTH, 10.0, None), (SOUTH, 60.0, 2150), fields="speed:double,opens:integer")
    ran = run(
        "traveltimes", grid(), SEATS=seats, SEAT_ID_FIELD="code", ROADS=layer, OPENING_YEAR=2150
    )
    assert minutes(ran)["03", "west"] == pytest.approx(12, rel=1e-3)
    assert minutes(ran, "minutes_then")["03", "west"] == pytest.approx(2, rel=1e-3)
    field = ran.layer().fields().field("minutes_then")
    assert ran.layer().attributeAlias(ran.layer().fields().lookupField(field.name())) == (
        "Minutes in 2150"
    )


def test_a_road_that_has_opened_counts_today(run, grid, seats, roads):
    layer = roads((SOUTH, 60.0, 1990), fields="speed:double,opens:integer")
    found = minutes(run("traveltimes", grid(), SEATS=seats, SEAT_ID_FIELD="code", ROADS=layer))
    assert found["03", "west"] == pytest.approx(2, rel=1e-3)


def test_people_start_from_where_they_live(run, grid, seats, roads, make_layer):
    homes = make_layer([("Point(501900 2300500)",)], "", kind="Point", name="nhà")
    ran = run(
        "traveltimes",
        grid(),
        SEATS=seats,
        SEAT_ID_FIELD="code",
        ROADS=roads((SOUTH, 30.0)),
        PEOPLE=homes,
    )
    assert minutes(ran)["02", "east"] == pytest.approx(0.6 / 30 * 60, rel=1e-2)
    assert any("“nhà”: communes without people in it: 8 (" in text for text in ran.warnings)


def test_ferries_of_a_layer_of_their_own(run, grid, seats, roads, make_layer):
    ferry = make_layer(
        [("LineString (501500 2300500, 502500 2300500)", 12.0)],
        "speed:double",
        kind="LineString",
        name="phà",
    )
    west = "LineString (500500 2300500, 501500 2300500)"
    north = "LineString (502500 2300500, 502500 2302500)"
    layer = roads((west, 60.0), (north, 60.0))
    given = {"SEATS": seats, "SEAT_ID_FIELD": "code", "LIMIT": 20.0}
    alone = run("traveltimes", grid(), ROADS=layer, **given)
    assert ("09", "west") not in minutes(alone)
    assert any("2 pieces" in text for text in alone.warnings)
    ran = run("traveltimes", grid(), ROADS=layer, FERRIES=ferry, **given)
    assert minutes(ran)["09", "west"] == pytest.approx(1 + 5 + 2, rel=1e-2)
    assert not any("pieces" in text for text in ran.warnings)


def test_seats_outside_every_commune_are_named(run, refused, grid, make_layer):
    rows = [*SEATS, ("Point(900000 2300500)", "sea"), (None, "none")]
    layer = make_layer(rows, "code:string", kind="Point", name="trụ sở")
    ran = run("traveltimes", grid(), SEATS=layer, SEAT_ID_FIELD="code")
    assert {seat for _, seat in minutes(ran)} == {"west", "east"}
    assert any("stand in no commune are left out: sea" in text for text in ran.warnings)
    assert any("without a place are left out: none" in text for text in ran.warnings)
    away = make_layer(rows[2:3], "code:string", kind="Point", name="trụ sở")
    assert "“trụ sở” lies in a commune" in refused("traveltimes", grid(), SEATS=away)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("Point(500500 2300500)", "a"), ("Point(501500 2300500)", "a")], "more than once: a"),
        ([("Point(500500 2300500)", "a"), ("Point(501500 2300500)", None)], "is empty in row 2"),
        ([], "has no seats"),
    ],
)
def test_ids_of_seats_must_tell_them_apart(refused, grid, make_layer, rows, words):
    layer = make_layer(rows, "code:string", kind="Point", name="trụ sở")
    text = refused("traveltimes", grid(), SEATS=layer, SEAT_ID_FIELD="code")
    assert words in text and "“trụ sở”" in text


def test_roads_that_do_not_hang_together_are_told(run, grid, seats, roads):
    pieces = [
        (f"LineString (500500 {2300000 + 2.5 * n}, 502500 {2300000 + 2.5 * n})", 30.0)
        for n in range(1000)
    ]
    ran = run("traveltimes", grid(), SEATS=seats, ROADS=roads(*pieces))
    assert any("“đường”" in text and "1000 pieces" in text for text in ran.warnings)


def test_roads_far_away_are_told(run, grid, seats, roads):
    away = "LineString (600000 2300500, 601000 2300500)"
    ran = run("traveltimes", grid(), SEATS=seats, ROADS=roads((away, 30.0)))
    assert any("more than 5 km away" in text and "01" in text for text in ran.warnings)
    assert set(minutes(ran)) == {("01", "1"), ("03", "2")}, "those who are there already"


@pytest.mark.parametrize(
    ("rows", "fields", "given", "words"),
    [
        ([(SOUTH, 30.0), (SOUTH, 0.0)], "speed:double", {}, "speed 0 is no speed of a road"),
        ([(SOUTH, "nhanh")], "v:string", {"SPEED_FIELD": "v"}, "“nhanh” is no number"),
        ([(SOUTH, 30.0)], "speed:double", {"SPEED_FIELD": "tốc độ"}, "no field “tốc độ”"),
        ([(SOUTH, "x")], "note:string", {}, "nothing says how fast its roads are"),
        ([(SOUTH, "đường mây")], "class:string", {}, "class đường mây; row 1"),
        ([], "speed:double", {}, "has no roads"),
        ([(SOUTH, 30.0, 20)], "speed:double,opens:integer", {}, "20 is no year"),
        ([(SOUTH, 30.0, "?")], "speed:double,oneway:string", {}, "“?” does not say"),
        ([(SOUTH, 30.0, 2150)], "speed:double,opens:integer", {}, "no road that is open"),
    ],
)
def test_roads_that_cannot_be_used_are_refused(
    refused, grid, seats, roads, rows, fields, given, words
):
    text = refused("traveltimes", grid(), SEATS=seats, ROADS=roads(*rows, fields=fields), **given)
    assert words in text and "“đường”" in text


def test_roads_without_a_system_ferries_alone_and_a_wrong_profile(refused, grid, seats, roads):
    nowhere = roads((SOUTH, 30.0), crs="")
    assert "“đường” has no coordinate system" in refused("traveltimes", grid(), ROADS=nowhere)
    assert "ferries alone" in refused("traveltimes", grid(), FERRIES=roads((SOUTH, 9.0)))
    assert "nowhere" in refused("traveltimes", grid(), PROFILE="nowhere")


def test_roads_without_length_are_left_out_by_name(run, grid, seats, roads):
    layer = roads(
        (SOUTH, 30.0), ("LineString (500500 2300500, 500500 2300500)", 30.0), (None, 30.0)
    )
    ran = run("traveltimes", grid(), SEATS=seats, ROADS=layer)
    assert any("without length are left out: row 2, 3" in text for text in ran.warnings)


class Impatient(QgsProcessingFeedback):
    """Cancels as soon as the ways are being worked out."""

    def setProgress(self, percent: float) -> None:
        super().setProgress(percent)
        if percent > 45:
            self.cancel()


def test_a_cancel_ends_it(processing_run, grid, seats, roads, tmp_path):
    out = tmp_path / "minutes.gpkg"
    given = {"INPUT": grid(), "SEATS": seats, "ROADS": roads((SOUTH, 30.0)), "OUTPUT": str(out)}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing_run("regionaltool:traveltimes", given, feedback=Impatient(False))
    assert not out.exists()


def test_every_feature_of_the_table_has_its_columns(run, grid, seats):
    feature: QgsFeature = next(run("traveltimes", grid(), SEATS=seats).layer().getFeatures())
    assert feature.fields().names() == ["commune", "seat", "minutes", "km"]
    assert not feature.hasGeometry()
