import pytest

PLAN = {"UNIT_FIELD": "unit", "UNIT_NAME_FIELD": "unit_name", "POPULATION_FIELD": "people"}

# 7 8 9
# 4 5 6
# 1 2 3
CORNERS = ("A", "B", "A", "B", "B", "B", "B", "B", "A")
RING = ("A", "A", "A", "A", "B", "A", "A", "A", "A")


def test_pieces_parts_and_detached(run, grid):
    ran = run("checkcontiguity", grid(CORNERS), **PLAN, DETACHED="TEMPORARY_OUTPUT")
    a, b = ran.row("A"), ran.row("B")
    assert (a["n_communes"], a["n_parts"], a["n_pieces"], a["contiguous"]) == (3, 3, 3, False)
    assert a["detached"] == "01,03"  # 09 has most people
    assert (b["n_pieces"], b["contiguous"], b["detached"]) == (1, True, "")
    assert ran.results["NOT_CONTIGUOUS"] == 1
    assert [(r["id"], r["unit"], r["unit_name"]) for r in ran.rows("DETACHED")] == [
        ("01", "A", "Đơn vị A"),
        ("03", "A", "Đơn vị A"),
    ]
    assert any("Đơn vị A" in text and "01" in text for text in ran.warnings)


def test_without_people_the_smallest_id_leads(run, grid):
    ran = run("checkcontiguity", grid(CORNERS), UNIT_FIELD="unit")
    assert ran.row("A")["detached"] == "03,09"


def test_the_piece_with_the_seat_leads(run, grid, make_layer):
    seat = make_layer([("POINT (500500 2300500)",)], "", kind="Point", name="tru_so")
    ran = run("checkcontiguity", grid(CORNERS), **PLAN, SEATS=seat)
    assert ran.row("A")["detached"] == "03,09"


def test_two_seats_decide_nothing(run, grid, make_layer):
    seats = make_layer([("POINT (500500 2300500)",), ("POINT (502500 2300500)",)], "", kind="Point")
    assert (
        run("checkcontiguity", grid(CORNERS), **PLAN, SEATS=seats).row("A")["detached"] == "01,03"
    )


def test_a_seat_outside_is_reported(run, grid, make_layer):
    seats = make_layer([("POINT (0 0)",), ("POINT EMPTY",)], "", kind="Point", name="tru_so")
    ran = run("checkcontiguity", grid(CORNERS), **PLAN, SEATS=seats)
    assert any("“tru_so”" in text for text in ran.warnings)


def test_polygons_as_seats_are_refused(refused, grid):
    text = refused("checkcontiguity", grid(CORNERS), **PLAN, SEATS=grid(name="tru_so"))
    assert "“tru_so” must hold points" in text


def test_points_count_only_when_asked_for_and_leave_the_parts(run, grid):
    units = ("A", "B", "B", "B", "A", "B", "B", "B", "B")
    assert run("checkcontiguity", grid(units), **PLAN).row("A")["n_pieces"] == 2
    touching = run("checkcontiguity", grid(units), **PLAN, POINT_TOUCH=True).row("A")
    assert (touching["n_pieces"], touching["n_parts"], touching["contiguous"]) == (1, 2, True)


def test_a_link_joins(run, grid, make_layer):
    ferry = make_layer(
        [("LINESTRING (500500 2300500, 502500 2300500)", "ferry")], "kind:string", kind="LineString"
    )
    ran = run("checkcontiguity", grid(CORNERS), **PLAN, LINKS=ferry, LINK_KIND_FIELD="kind")
    assert (ran.row("A")["n_pieces"], ran.row("A")["n_parts"]) == (2, 3)


def test_a_commune_of_two_islands_is_one_piece(run, make_layer, square):
    two = square(0, 0, kind="MULTIPOLYGON")[:-1] + "," + square(5, 0)[len("POLYGON ") :] + ")"
    layer = make_layer([(two, "1", "A")], "id:string,unit:string", kind="MultiPolygon")
    row = run("checkcontiguity", layer, UNIT_FIELD="unit").rows()[0]
    assert (row["n_parts"], row["n_pieces"], row["contiguous"]) == (2, 1, True)


def test_enclaves_name_whom_the_unit_encloses(run, grid):
    ran = run("checkcontiguity", grid(RING), **PLAN)
    assert (ran.row("A")["enclaves"], ran.row("B")["enclaves"]) == ("05", "")
    assert ran.results["NOT_CONTIGUOUS"] == 0
    assert any("encloses" in text and "05" in text for text in ran.warnings)


def test_two_enclaves_stand_apart(run, make_layer, square):
    names = ["A"] * 15
    for place in (6, 8):
        names[place] = "B"
    rows = [(square(i % 5, i // 5), f"{i:02d}", names[i]) for i in range(15)]
    layer = make_layer(rows, "id:string,unit:string")
    assert run("checkcontiguity", layer, UNIT_FIELD="unit").row("A")["enclaves"] == "06;08"


def test_an_enclosed_commune_without_a_unit_is_an_enclave_too(run, grid):
    units = tuple(None if unit == "B" else unit for unit in RING)
    ran = run("checkcontiguity", grid(units), **PLAN, UNASSIGNED="TEMPORARY_OUTPUT")
    assert ran.row("A")["enclaves"] == "05"
    assert ran.results["UNASSIGNED_COUNT"] == 1
    assert [row["id"] for row in ran.rows("UNASSIGNED")] == ["05"]


def test_a_lake_is_none(run, make_layer, square):
    rows = [
        (square(i % 3, i // 3), f"{i}", "A" if i in (0, 1, 2, 3) else "B")
        for i in range(9)
        if i != 4
    ]
    layer = make_layer(rows, "id:string,unit:string")
    assert {r["enclaves"] for r in run("checkcontiguity", layer, UNIT_FIELD="unit").rows()} == {""}


def test_columns_and_geometry(run, grid):
    layer = run("checkcontiguity", grid(CORNERS), **PLAN).layer()
    assert layer.fields().names() == [
        *("unit", "name", "n_communes", "n_parts", "n_pieces", "contiguous"),
        *("detached", "enclaves", "needs", "links", "exceptions"),
        *("road_pieces", "road_contiguous", "road_detached", "no_road"),
    ]
    areas = {f["unit"]: f.geometry().area() for f in layer.getFeatures()}
    assert areas == pytest.approx({"A": 3e6, "B": 6e6})


def links_of(make_layer, *rows):
    """A table of links: a, b, kind, reason, source."""
    return make_layer(
        [(None, *row) for row in rows],
        "from:string,to:string,kind:string,why:string,where:string",
        kind="NoGeometry",
        crs="",
        name="lien_ket",
    )


TABLE = {
    "LINK_START_FIELD": "from",
    "LINK_END_FIELD": "to",
    "LINK_KIND_FIELD": "kind",
    "LINK_REASON_FIELD": "why",
    "LINK_SOURCE_FIELD": "where",
}


def test_a_table_of_links_says_what_a_unit_needs_and_why(run, grid, make_layer):
    links = links_of(
        make_layer,
        ("01", "03", "ferry", None, None),
        ("09", "01", "exception", "đảo", "NQ 12"),
    )
    ran = run("checkcontiguity", grid(CORNERS), **PLAN, LINKS=links, **TABLE)
    a, b = ran.row("A"), ran.row("B")
    assert (a["n_pieces"], a["contiguous"], a["detached"]) == (1, True, "")
    assert (a["needs"], a["links"]) == ("ferry,exception", "01–03 ferry; 01–09 exception")
    assert a["exceptions"] == "01–09: đảo (NQ 12)"
    assert (b["needs"], b["links"], b["exceptions"]) == ("", "", "")
    assert (ran.results["NOT_CONTIGUOUS"], ran.results["BY_LINKS"]) == (0, 1)
    assert not any("Đơn vị A" in text for text in ran.warnings), "it is no violation"
    assert any("only by ferry: 01" in text for text in ran.infos)
    assert any("exception accepted" in text and "đảo (NQ 12)" in text for text in ran.infos)


@pytest.mark.parametrize("counted", [[0, 1, 3], "0,1,3", ["0", "1", "3"]])
def test_a_kind_that_does_not_count_joins_nothing(run, grid, make_layer, counted):
    links = links_of(make_layer, ("01", "03", "ferry", None, None), ("01", "09", "bridge", "", ""))
    ran = run("checkcontiguity", grid(CORNERS), **PLAN, LINKS=links, **TABLE, COUNTED=counted)
    assert (ran.row("A")["n_pieces"], ran.row("A")["needs"]) == (2, "bridge")


def test_lines_and_rows_of_ids_stand_in_one_layer(run, grid, make_layer):
    links = make_layer(
        [
            ("LINESTRING (500500 2300500, 502500 2300500)", "bridge", None, None),
            (None, "ferry", "09", "01"),
            (None, "ferry", "09", "1"),
        ],
        "kind:string,from:string,to:string",
        kind="LineString",
    )
    fields = {key: TABLE[key] for key in ("LINK_START_FIELD", "LINK_END_FIELD", "LINK_KIND_FIELD")}
    ran = run("checkcontiguity", grid(CORNERS), **PLAN, LINKS=links, **fields)
    assert ran.row("A")["links"] == "01–03 bridge; 01–09 ferry"
    assert any("no commune has" in text and "1" in text for text in ran.warnings)


def test_a_table_without_its_fields_of_ids_is_refused(refused, grid, make_layer):
    links = links_of(make_layer, ("01", "03", "ferry", None, None))
    text = refused("checkcontiguity", grid(CORNERS), **PLAN, LINKS=links, LINK_KIND_FIELD="kind")
    assert "“lien_ket” has neither lines nor ids" in text


def test_roads_join_within_the_unit(run, grid, make_layer):
    roads = make_layer(
        [
            ("LINESTRING (500500 2300500, 500500 2302500)", 1),  # 1 – 4 – 7
            ("LINESTRING (501500 2300500, 501500 2301000)", 2),  # 2, up to the border with 5
            (None, 3),
        ],
        "no:integer",
        kind="LineString",
        name="duong",
    )
    units = ("A", "B", "C", "A", "B", "C", "A", "B", "C")
    ran = run("checkcontiguity", grid(units), **PLAN, ROADS=roads)
    a, b, c = ran.row("A"), ran.row("B"), ran.row("C")
    columns = ("road_pieces", "road_contiguous", "road_detached", "no_road")
    assert [a[column] for column in columns] == [1, True, "", ""]
    assert [b[column] for column in columns] == [3, False, "05,08", "05,08"]
    assert [c[column] for column in columns] == [3, False, "06,09", "03,06,09"]
    assert ran.results["ROADS_NOT_CONTIGUOUS"] == 2
    assert all(row["contiguous"] for row in (a, b, c))


def test_without_roads_nothing_is_said_of_them(run, grid):
    ran = run("checkcontiguity", grid(CORNERS), **PLAN)
    assert ran.row("A")["road_pieces"] is None and ran.row("A")["road_contiguous"] is None
    assert "ROADS_NOT_CONTIGUOUS" not in ran.results


def test_a_bridge_over_water_counts_up_to_its_length(run, make_layer, square):
    rows = [(square(0, 0), "1", "A"), (square(2, 0), "2", "A")]
    layer = make_layer(rows, "id:string,unit:string")
    road = make_layer(
        [("LINESTRING (500500 2300500, 502500 2300500)",)], "", kind="LineString", crs="EPSG:3405"
    )
    given = {"UNIT_FIELD": "unit", "ROADS": road}
    assert run("checkcontiguity", layer, **given).row("A")["road_contiguous"] is True
    short = run("checkcontiguity", layer, **given, BRIDGE_LENGTH=900).row("A")
    assert short["road_contiguous"] is False


def test_points_as_roads_are_refused(refused, grid, make_layer):
    points = make_layer([("POINT (500000 2300000)",)], "", kind="Point", name="duong")
    text = refused("checkcontiguity", grid(CORNERS), **PLAN, ROADS=points)
    assert "“duong” must hold lines" in text
