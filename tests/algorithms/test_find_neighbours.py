import pytest
from qgis.core import QgsDistanceArea, QgsProject


def pairs(ran):
    return [(row["a"], row["b"], row["kind"]) for row in ran.rows()]


def test_grid_has_twelve_borders_and_eight_points_each_once(run, grid):
    ran = run("findneighbours", grid(), NAME_FIELD="name")
    found = pairs(ran)
    assert len(found) == len(set(found)) == 20
    assert {p[:2] for p in found if p[2] == "border"} == {
        *(("01", "02"), ("02", "03"), ("04", "05"), ("05", "06"), ("07", "08"), ("08", "09")),
        *(("01", "04"), ("02", "05"), ("03", "06"), ("04", "07"), ("05", "08"), ("06", "09")),
    }
    assert {p[:2] for p in found if p[2] == "point"} == {
        *(("01", "05"), ("02", "06"), ("04", "08"), ("05", "09")),
        *(("02", "04"), ("03", "05"), ("05", "07"), ("06", "08")),
    }
    first = ran.rows()[0]
    assert (first["name_a"], first["name_b"]) == ("Xã 1", "Xã 2")


def test_length_is_that_of_qgis_on_the_ellipsoid(run, grid):
    layer = grid()
    measure = QgsDistanceArea()
    measure.setSourceCrs(layer.crs(), QgsProject.instance().transformContext())
    measure.setEllipsoid(layer.crs().ellipsoidAcronym())
    geometry = {f["id"]: f.geometry() for f in layer.getFeatures()}
    for row in run("findneighbours", layer).rows():
        border = geometry[row["a"]].intersection(geometry[row["b"]])
        expected = measure.measureLength(border) if row["kind"] == "border" else 0
        assert row["border_m"] == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_the_smaller_text_comes_first(run, make_layer, square):
    layer = make_layer([(square(0, 0), "9"), (square(1, 0), "10"), (square(2, 0), "1 0")])
    assert pairs(run("findneighbours", layer)) == [("1 0", "10", "border"), ("10", "9", "border")]


def test_output_has_no_geometry_and_aliases_with_units(run, grid):
    layer = run("findneighbours", grid()).layer()
    assert not layer.isSpatial()
    assert layer.fields().names() == [
        *("a", "b", "name_a", "name_b", "border_m", "kind", "reason", "source")
    ]
    assert "(m)" in layer.fields().field("border_m").alias()


def line(*kilometres):
    return (
        "LINESTRING ("
        + ",".join(f"{500_000 + 1000 * x} {2_300_000 + 1000 * y}" for x, y in kilometres)
        + ")"
    )


@pytest.fixture
def apart(make_layer, square):
    """Three communes that do not touch."""
    return make_layer([(square(0, 0), "a"), (square(3, 0), "b"), (square(6, 0), "c")])


def test_links_of_a_kind_each_once(run, apart, make_layer):
    links = make_layer(
        [
            (line((0.5, 0.5), (3.5, 0.5)), "bridge"),
            (line((3.2, 0.5), (2, 5), (0.1, 0.1)), "Bridge "),
            (line((3.5, 0.5), (0.5, 0.5)), "ferry"),
            (line((3.5, 0.5), (6.5, 0.5)), "exception"),
        ],
        "kind:string",
        kind="LineString",
    )
    ran = run("findneighbours", apart, LINKS=links, LINK_KIND_FIELD="kind")
    assert pairs(ran) == [("a", "b", "bridge"), ("a", "b", "ferry"), ("b", "c", "exception")]
    assert [row["border_m"] for row in ran.rows()] == [0, 0, 0]


def test_reasons_and_sources_come_along(run, apart, make_layer):
    links = make_layer(
        [(None, "c", "a", "exception", " one market ", 7), (None, "b", "a", "Ferry", None, None)],
        "x:string,y:string,kind:string,why:string,no:integer",
        kind="NoGeometry",
        crs="",
    )
    given = {"LINK_START_FIELD": "x", "LINK_END_FIELD": "y", "LINK_KIND_FIELD": "kind"}
    ran = run(
        "findneighbours",
        apart,
        LINKS=links,
        **given,
        LINK_REASON_FIELD="why",
        LINK_SOURCE_FIELD="no",
    )
    assert [tuple(row.values()) for row in ran.rows()] == [
        ("a", "b", "a", "b", 0, "ferry", None, None),
        ("a", "c", "a", "c", 0, "exception", "one market", "7"),
    ]


def test_a_link_without_a_kind_claims_no_bridge(run, apart, make_layer):
    links = make_layer([(line((0.5, 0.5), (3.5, 0.5)),)], "", kind="LineString")
    assert pairs(run("findneighbours", apart, LINKS=links)) == [("a", "b", "exception")]


def test_every_part_of_a_multiline_is_a_link(run, apart, make_layer):
    first, second = line((0.5, 0.5), (3.5, 0.5)), line((3.5, 0.5), (6.5, 0.5))
    parts = ",".join(part.removeprefix("LINESTRING ") for part in (first, second))
    links = make_layer([(f"MULTILINESTRING ({parts})",)], "", kind="MultiLineString")
    found = pairs(run("findneighbours", apart, LINKS=links))
    assert [p[:2] for p in found] == [("a", "b"), ("b", "c")]


def test_links_are_moved_into_the_system_of_the_communes(run, apart, make_layer):
    from qgis.core import QgsCoordinateReferenceSystem as Crs
    from qgis.core import QgsCoordinateTransform, QgsGeometry

    geometry = QgsGeometry.fromWkt(line((0.5, 0.5), (3.5, 0.5)))
    there = QgsCoordinateTransform(Crs("EPSG:3405"), Crs("EPSG:4326"), QgsProject.instance())
    geometry.transform(there)
    links = make_layer([(geometry.asWkt(12),)], "", kind="LineString", crs="EPSG:4326")
    assert [p[:2] for p in pairs(run("findneighbours", apart, LINKS=links))] == [("a", "b")]


def test_an_end_in_the_water_counts_within_the_tolerance(run, apart, make_layer):
    links = make_layer([(line((1.09, 0.5), (2.8, 0.5)),)], "", kind="LineString", name="cau")
    ran = run("findneighbours", apart, LINKS=links)
    assert pairs(ran) == []
    assert "“cau”" in ran.warnings[0] and "100 m" in ran.warnings[0]
    found = pairs(run("findneighbours", apart, LINKS=links, LINK_TOLERANCE=201))
    assert [p[:2] for p in found] == [("a", "b")]


def test_unknown_kind_is_refused_by_name(refused, apart, make_layer):
    links = make_layer([(line((0, 0), (3, 0)), "tunnel")], "kind:string", kind="LineString")
    text = refused("findneighbours", apart, LINKS=links, LINK_KIND_FIELD="kind")
    assert "tunnel" in text and "bridge" in text


def test_links_without_a_coordinate_system_are_refused(refused, apart, make_layer):
    links = make_layer([(line((0, 0), (3, 0)),)], "", kind="LineString", crs="", name="cau")
    assert "“cau” has no coordinate system" in refused("findneighbours", apart, LINKS=links)


def test_points_as_links_are_refused(refused, apart, make_layer):
    links = make_layer([("POINT (500000 2300000)",)], "", kind="Point", name="cau")
    assert "“cau” must hold lines" in refused("findneighbours", apart, LINKS=links)
