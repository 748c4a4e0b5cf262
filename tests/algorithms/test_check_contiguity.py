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
        *("detached", "enclaves"),
    ]
    areas = {f["unit"]: f.geometry().area() for f in layer.getFeatures()}
    assert areas == pytest.approx({"A": 3e6, "B": 6e6})
