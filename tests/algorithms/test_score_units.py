"""Score units on nine squares of a kilometre, with the figures worked out by hand."""

import math
import re

import pytest

from regionaltool.resource_folder import resource

PLAN = {
    "NAME_FIELD": "name",
    "UNIT_FIELD": "unit",
    "UNIT_NAME_FIELD": "unit_name",
    "POPULATION_FIELD": "people",
}
ROWS = ("A", "A", "A", "B", "B", "B", "C", "C", "C")
"""A unit a row of the grid, from the south: 600, 1500 and 2400 people."""


def minutes(km: float) -> float:
    """A straight line, longer by 1.4, at 20 km/h."""
    return km * 1.4 / 20 * 60


def test_raw_values_and_score_by_hand(run, grid):
    ran = run("scoreunits", grid(ROWS), GROUP_FIELD="dist", **PLAN)
    a = ran.row("A")
    # 100, 200 and 300 people; the seat in the middle one is 1 km from the others
    assert a["i11"] == pytest.approx(minutes(1) * 400 / 600, rel=1e-3)
    assert a["i12"] == 1 and a["i41"] == 1
    assert a["i21"] == pytest.approx(600 / 16000)
    assert a["i22"] == pytest.approx(3 / 30, rel=1e-2)
    # a bar of 3 by 1: I = 3 (3² + 1²) / 12 = 2.5, A² / (2 π I)
    assert a["i53"] == pytest.approx(9 / (2 * math.pi * 2.5), rel=1e-3)
    f1 = 1  # nearer than the best goalpost, 5 minutes
    f5 = (a["i53"] - 0.3) / 0.6
    assert a["f1"] == pytest.approx(100 * f1)
    assert (a["f2"], a["f3"], a["f4"]) == (0, None, 100)
    assert a["f5"] == pytest.approx(100 * f5)
    # factor 3 is off: four factors of equal weight, none below 0.05
    score = 100 * (f1 * 0.05 * 1 * f5) ** 0.25
    assert a["score"] == pytest.approx(score) == a["score_low"] == a["score_high"]
    assert (a["seat"], a["seat_source"], a["violations"]) == ("02", "assumed", 0)
    assert (a["name"], a["n_communes"], a["population"]) == ("Đơn vị A", 3, 600)


def test_the_plan_is_the_mean_by_people(run, grid):
    ran = run("scoreunits", grid(ROWS), **PLAN)
    score = {row["unit"]: row["score"] for row in ran.rows()}
    mean = (600 * score["A"] + 1500 * score["B"] + 2400 * score["C"]) / 4500
    assert ran.results["PLAN_SCORE"] == pytest.approx(mean)
    assert ran.results["PLAN_SCORE_LOW"] == ran.results["PLAN_SCORE_HIGH"] == pytest.approx(mean)
    assert (ran.results["VIOLATIONS"], ran.results["UNASSIGNED_COUNT"]) == (0, 0)


def test_what_is_off_is_told(run, grid):
    infos = run("scoreunits", grid(ROWS), **PLAN).infos
    off = [info for info in infos if " is off" in info]
    assert any("4.1" in info and "former district" in info for info in off)
    assert any("Factor 3" in info for info in off) and any("Factor 4" in info for info in off)


def test_unknown_people_make_an_interval(run, make_layer, square):
    rows = [(square(i, 0), f"{i}", "A", None if i else 500) for i in range(3)]
    ran = run(
        "scoreunits",
        make_layer(rows, "id:string,unit:string,people:integer"),
        UNIT_FIELD="unit",
        POPULATION_FIELD="people",
    )
    row = ran.row("A")
    assert row["score"] is None and row["score_low"] < row["score_high"]
    assert row["i11"] is None and row["i21"] is None and row["i53"] is not None
    assert (row["population"], row["population_missing"]) == (500, 2)
    assert not any("have no say" in text for text in ran.warnings)
    assert ran.results["PLAN_SCORE"] is None
    assert ran.results["PLAN_SCORE_LOW"] == pytest.approx(row["score_low"])
    assert ran.results["PLAN_SCORE_HIGH"] == pytest.approx(row["score_high"])


def test_units_of_unknown_people_have_no_say_and_are_told(run, make_layer, square):
    rows = [(square(i, 0), f"{i}", "AB"[i], None if i else 500) for i in range(2)]
    layer = make_layer(rows, "id:string,unit:string,people:integer")
    ran = run("scoreunits", layer, UNIT_FIELD="unit", POPULATION_FIELD="people")
    assert any("no say in the score of the plan: B." in text for text in ran.warnings)
    # it is the score of the others, and not that of the plan
    assert ran.results["PLAN_SCORE"] is None
    assert ran.results["PLAN_SCORE_LOW"] == pytest.approx(ran.row("A")["score"])
    assert ran.results["PLAN_SCORE_HIGH"] == pytest.approx(ran.row("A")["score"])


def test_weights_count(run, grid):
    shape = run("scoreunits", grid(ROWS), WEIGHTS="0, 0, 0, 0, 100", **PLAN).row("A")
    assert shape["score"] == pytest.approx(shape["f5"])


@pytest.mark.parametrize(
    ("weights", "word"), [("20,20,20,20,30", "110"), ("50,50", "5 numbers"), ("a,b", "5 numbers")]
)
def test_wrong_weights_are_refused(refused, grid, weights, word):
    assert word in refused("scoreunits", grid(ROWS), WEIGHTS=weights, **PLAN)


def test_a_profile_of_one_s_own(run, refused, grid, tmp_path):
    text = resource("profiles", "default.toml").read_text(encoding="utf-8")
    own = tmp_path / "own.toml"
    own.write_text(
        text.replace("population_standard = 16000", "population_standard = 600"), "utf-8"
    )
    assert run("scoreunits", grid(ROWS), PROFILE=str(own), **PLAN).row("A")["i21"] == 1
    own.write_text(text.replace("reach_minutes", "reach_minits"), "utf-8")
    assert "reach_minits" in refused("scoreunits", grid(ROWS), PROFILE=str(own), **PLAN)
    assert "nowhere" in refused("scoreunits", grid(ROWS), PROFILE="nowhere", **PLAN)


def test_seats_given_and_chosen(run, grid, make_layer):
    places = ["Point(500500 2300500)", "Point(500500 2301500)", "Point(501500 2301500)"]
    seats = make_layer([(place, "x") for place in places], kind="Point", name="trụ sở")
    ran = run("scoreunits", grid(ROWS), SEATS=seats, **PLAN)
    a, b, c = (ran.row(unit) for unit in "ABC")
    assert (a["seat"], a["seat_source"]) == ("01", "given")
    assert a["i11"] == pytest.approx((minutes(1) * 200 + minutes(2) * 300) / 600, rel=1e-3)
    assert (b["seat"], b["seat_source"]) == ("05", "chosen")
    assert c["seat_source"] == "assumed"


def test_violations_are_counted_beside_the_score(run, grid):
    ran = run("scoreunits", grid(["A", "B", "A", "B", "B", "B", "C", "C", None]), **PLAN)
    assert ran.results["VIOLATIONS"] == 2 and ran.results["UNASSIGNED_COUNT"] == 1
    assert ran.row("A")["violations"] == 1 and ran.row("B")["violations"] == 0
    assert any("Đơn vị A" in text and "2 pieces" in text for text in ran.warnings)
    assert any("Xã 9" in text for text in ran.warnings)


def test_the_report_stands_alone_and_says_it_all(run, grid, tmp_path):
    file = tmp_path / "báo cáo.html"
    units = ["A", "B", "A", "B", "B", "B", "C", "C", None]
    ran = run("scoreunits", grid(units), REPORT=str(file), GROUP_FIELD="dist", **PLAN)
    page = file.read_text(encoding="utf-8")
    assert ran.results["REPORT"] == str(file)
    assert not re.search(r"(src|href)=[\"']?(?!data:|#)", page), "nothing from elsewhere"
    for text in ("Đơn vị A", "Xã 9", "2 pieces", "Compactness", "A² / (2π I)", "Economic capacity"):
        assert text in page, text


def test_a_kind_of_link_that_does_not_count_leaves_the_violation(run, grid, make_layer):
    units = ("A", "B", "A", "B", "B", "B", "B", "B", "B")
    ferry = make_layer(
        [("LINESTRING (500500 2300500, 502500 2300500)", "ferry")], "kind:string", kind="LineString"
    )
    given = {"UNIT_FIELD": "unit", "POPULATION_FIELD": "people", "LINKS": ferry}
    given["LINK_KIND_FIELD"] = "kind"
    assert run("scoreunits", grid(units), **given).results["VIOLATIONS"] == 0
    assert run("scoreunits", grid(units), **given, COUNTED=[0, 1, 3]).results["VIOLATIONS"] == 1


def test_wards_are_told_by_their_type(run, make_layer, square):
    rows = [
        (square(i, 0), f"{i}", "A", people, kind)
        for i, (people, kind) in enumerate([(900, "Phường"), (600, "xã"), (2000, "Phường")])
    ]
    layer = make_layer(rows, "id:string,unit:string,people:integer,kind:string")
    fields = {"UNIT_FIELD": "unit", "POPULATION_FIELD": "people"}
    # each has 1 km²: all three are dense from 300 on, a ward from 1500 on
    assert run("scoreunits", layer, **fields).row("A")["i23"] == 1
    typed = run("scoreunits", layer, TYPE_FIELD="kind", **fields).row("A")
    assert typed["i23"] == pytest.approx(2600 / 3500)


OWN = """
[indicators."3.9"]
factor = "economy"
title = "People for each dwelling"
unit = "people"
kind = "share"
column = "people"
per = "dwellings"

[goalposts."3.9"]
worst = 8
best = 2
weight = 1
"""


def test_an_indicator_of_a_profile_needs_no_code(run, make_layer, square, tmp_path):
    text = resource("profiles", "default.toml").read_text(encoding="utf-8")
    (tmp_path / "mine.toml").write_text(text + OWN, encoding="utf-8")
    rows = [(square(i, 0), f"{i}", "A", 100 * (i + 1), 100) for i in range(3)]
    ran = run(
        "scoreunits",
        make_layer(rows, "id:string,unit:string,people:integer,dwellings:integer"),
        UNIT_FIELD="unit",
        POPULATION_FIELD="people",
        PROFILE=str(tmp_path / "mine.toml"),
        REPORT=str(tmp_path / "report.html"),
    )
    row = ran.row("A")
    assert row["i39"] == pytest.approx(2) and row["f3"] == pytest.approx(100)
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "3.9 People for each dwelling" in report and "Σ “people” / Σ “dwellings”" in report


def test_an_indicator_of_a_profile_asks_for_its_column(refused, grid, tmp_path):
    text = resource("profiles", "default.toml").read_text(encoding="utf-8")
    (tmp_path / "mine.toml").write_text(text + OWN, encoding="utf-8")
    said = refused("scoreunits", grid(ROWS), PROFILE=str(tmp_path / "mine.toml"), **PLAN)
    assert "has no field “dwellings”" in said


def test_units_of_a_terrain_are_held_to_its_standards(run, make_layer, square, tmp_path):
    text = resource("profiles", "default.toml").read_text(encoding="utf-8")
    text = text.replace("[figures]", "[figures]\nmountain.population_standard = 400")
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    rows = [(square(i, 0), f"{i}", f"{i}", 100, t) for i, t in enumerate(["Miền núi", "đô thị"])]
    ran = run(
        "scoreunits",
        make_layer(rows, "id:string,unit:string,people:integer,terrain:string"),
        UNIT_FIELD="unit",
        POPULATION_FIELD="people",
        TERRAIN_FIELD="terrain",
        PROFILE=str(tmp_path / "mine.toml"),
    )
    assert ran.row("0")["i21"] == pytest.approx(100 / 400)
    assert ran.row("1")["i21"] == pytest.approx(100 / 16000)


def test_a_record_in_the_catalogue_is_all_that_a_new_indicator_takes(
    run, grid, tmp_path, monkeypatch
):
    from regionaltool.core.score import catalogue
    from regionaltool.core.score.indicator import Indicator, Raw

    people = Indicator(
        id="3.8",
        factor="economy",
        title="Heads",
        unit="persons",
        formula="Σ p",
        source="Population",
        needs=("population",),
        measure=lambda units: Raw(units.all_people, units.known),
    )
    monkeypatch.setattr(catalogue, "INDICATORS", (*catalogue.INDICATORS, people))
    monkeypatch.setattr(catalogue, "IDS", (*catalogue.IDS, "3.8"))
    text = resource("profiles", "default.toml").read_text(encoding="utf-8")
    post = '\n[goalposts."3.8"]\nworst = 0\nbest = 1200\nweight = 1\n'
    (tmp_path / "mine.toml").write_text(text + post, encoding="utf-8")
    report = tmp_path / "report.html"
    ran = run(
        "scoreunits", grid(ROWS), PROFILE=str(tmp_path / "mine.toml"), REPORT=str(report), **PLAN
    )
    assert ran.row("A")["i38"] == 600 and ran.row("A")["f3"] == pytest.approx(50)
    assert "3.8 Heads" in report.read_text(encoding="utf-8")


def test_the_report_lists_outcomes_under_a_rule_set(run, grid, refused, tmp_path):
    report = tmp_path / "report.html"
    run("scoreunits", grid(ROWS), REPORT=str(report), **PLAN)
    assert "What the law says" not in report.read_text("utf-8")
    run("scoreunits", grid(ROWS), REPORT=str(report), RULE_SET="dk-2004", **PLAN)
    text = report.read_text("utf-8")
    assert "What the law says" in text and "✕ Not met 3" in text and "Population: 3.0 %" in text
    assert "vn-113" in refused("scoreunits", grid(ROWS), RULE_SET="vn-113", **PLAN)
