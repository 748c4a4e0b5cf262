import re
import threading

import pytest

from regionaltool.bridge.plan_as_layer import plan_layer, read_plan
from regionaltool.bridge.plan_file.branch import add_branch
from regionaltool.bridge.plan_file.law_notes import KeptCriteria
from regionaltool.bridge.plan_file.notes import KeptLink, KeptProfile
from regionaltool.core.criteria.rule_sets import shipped
from tests.bridge.commune_layers import LAYER, REFUSED
from tests.bridge.plan_file.plans import communes as ten_communes
from tests.bridge.plan_file.plans import fresh_bench, save, wait_until

FIELDS = {"ID_FIELD": "id", "NAME_FIELD": "name", "POPULATION_FIELD": "people"}
A = "AAABBBCCC"


@pytest.fixture
def two(make_layer, square):
    """Nine communes of 1 km², 100 to 900 people; 04 changes its unit, all units their ids."""

    def make(b: str = "111122333", people=tuple(range(100, 1000, 100))):
        rows = [
            (square(i % 3, i // 3), f"{i + 1:02d}", f"Xã {i + 1}", A[i], b[i].strip(), people[i])
            for i in range(9)
        ]
        return make_layer(rows, "id:string,name:string,old:string,new:string,people:integer")

    return make


def test_two_fields(run, two, tmp_path):
    report = tmp_path / "report.html"
    ran = run(
        "compareplans", two(), **FIELDS, UNIT_FIELD="old", UNIT_FIELD_2="new", REPORT=str(report)
    )
    (row,) = ran.rows()
    assert (row["id"], row["people"], row["unit_a"], row["unit_b"]) == ("04", 400, "B", "1")
    assert ran.results["PEOPLE_MOVED"] == 400 and ran.results["COMMUNES_MOVED"] == 1
    assert ran.results["AREA_MOVED_KM2"] == pytest.approx(1 / 0.9996**2, rel=1e-3)
    assert (ran.results["UNITS_A"], ran.results["UNITS_B"]) == (3, 3)
    assert 0 < ran.results["VARIATION_OF_INFORMATION"] < 1
    text = report.read_text(encoding="utf-8")
    assert "Xã 4 (04)" in text and "Meilă" in text
    assert "What changed the score" in text and "2 Population density" in text
    assert "Scored by profile “Default”" in text


def test_the_same_units_under_other_ids(run, two):
    ran = run("compareplans", two("333111222"), **FIELDS, UNIT_FIELD="old", UNIT_FIELD_2="new")
    assert ran.rows() == [] and ran.results["PEOPLE_MOVED"] == 0
    assert ran.results["VARIATION_OF_INFORMATION"] == 0


def test_unknown_people_are_counted_apart(run, two):
    people = (100, 200, 300, None, 500, 600, 700, 800, 900)
    ran = run("compareplans", two(people=people), **FIELDS, UNIT_FIELD="old", UNIT_FIELD_2="new")
    assert (ran.results["PEOPLE_MOVED"], ran.results["PEOPLE_UNKNOWN"]) == (0, 1)
    ran = run("compareplans", two(), ID_FIELD="id", UNIT_FIELD="old", UNIT_FIELD_2="new")
    assert any("No population is known" in text for text in ran.warnings)
    assert ran.results["VARIATION_OF_INFORMATION"] > 0


def test_a_commune_without_a_unit_differs(run, two):
    ran = run("compareplans", two("111222 33"), **FIELDS, UNIT_FIELD="old", UNIT_FIELD_2="new")
    (row,) = ran.rows()
    assert (row["id"], row["unit_a"], row["unit_b"]) == ("07", "C", None)


@pytest.mark.parametrize("columns", [{}, {"TABLE_KEY": "ma", "TABLE_UNIT": "nhóm"}])
def test_a_table(run, two, tmp_path, columns):
    file = tmp_path / "phương án.csv"
    titles = "ma,nhóm" if columns else "id,unit"
    lines = [f"{i + 1:02d},{unit}" for i, unit in enumerate("xxxxyyzzz")]
    file.write_text("\n".join([titles, *lines]), encoding="utf-8-sig")
    ran = run("compareplans", two(), **FIELDS, UNIT_FIELD="old", PLAN_TABLE_2=str(file), **columns)
    (row,) = ran.rows()
    assert (row["id"], row["unit_b"]) == ("04", "x")


def test_columns_that_are_not_there(refused, two, tmp_path):
    file = tmp_path / "plan.csv"
    file.write_text("id,unit\n01,A\n", encoding="utf-8")
    text = refused(
        "compareplans",
        two(),
        **FIELDS,
        UNIT_FIELD="old",
        PLAN_TABLE_2=str(file),
        TABLE_KEY="code",
        TABLE_UNIT="unit",
    )
    assert "plan.csv" in text and "code" in text


@pytest.mark.parametrize("plan", [{}, {"UNIT_FIELD": "old"}, {"UNIT_FIELD_2": "new"}])
def test_a_plan_that_is_not_given_is_asked_for(refused, two, plan):
    text = refused("compareplans", two(), **FIELDS, **plan)
    assert "Choose the units of plan" in text


@pytest.mark.parametrize("fault", REFUSED)
def test_what_cannot_be_worked_with_is_refused_in_a_sentence(refused, fault, provider):
    make, words = REFUSED[fault]
    fields = {"ID_FIELD": "code", "NAME_FIELD": "name", "POPULATION_FIELD": "people"}
    text = refused("compareplans", make(), **fields, UNIT_FIELD="unit", UNIT_FIELD_2="unit")
    assert all(word in text for word in words), text
    assert "coordinate" in words or LAYER in text


def test_an_empty_field_and_one_that_is_not_there(refused, two):
    text = refused("compareplans", two(" " * 9), **FIELDS, UNIT_FIELD="old", UNIT_FIELD_2="new")
    assert "“new” is empty" in text
    text = refused("compareplans", two(), **FIELDS, UNIT_FIELD="old", UNIT_FIELD_2="nowhere")
    assert "nowhere" in text


@pytest.fixture
def bench(tmp_path):
    """Two options of a plan that is being edited: “B” moves commune B (300 people) to q."""
    made = fresh_bench(ten_communes(population=[400, 300, 10, 900, 120, 80, 260, 50, 700, 15]))
    save(made, tmp_path / "plan.gpkg")
    made.edit([2], "q")
    recorder, heard = made.recorder, threading.Event()
    parent, state, rows = recorder.plan, recorder.state.copy(), tuple(recorder.history.rows)
    recorder.checkpoint()
    file = recorder.writer.file
    recorder.writer.run(
        lambda: add_branch(file, parent, "b", "Phương án B", state, rows),
        lambda _: heard.set(),
        "b",
    )
    assert heard.wait(5)
    recorder.plan = "b"
    made.edit([1], "q")
    wait_until(lambda: recorder.durable)
    made.first, made.second = f"{file}|plan={parent}", f"{file}|plan=b"
    yield made
    recorder.writer.close()


def test_two_options_of_a_plan_file(run, bench, tmp_path):
    report = tmp_path / "report.html"
    ran = run(
        "compareplans",
        None,
        ID_FIELD=None,
        PLAN=bench.first,
        PLAN_2=bench.second,
        REPORT=str(report),
    )
    (row,) = ran.rows()
    assert (row["id"], row["unit_a"], row["unit_b"]) == ("B", "p", "q")
    assert ran.results["PEOPLE_MOVED"] == 300 and ran.warnings == []
    text = report.read_text(encoding="utf-8")
    assert "Comparison of Phương án 1 and Phương án B" in text


def test_the_profile_of_plan_a_scores_both(run, bench, tmp_path):
    bench.recorder.record_profile(KeptProfile("mountain", "", (600, 100, 100, 100, 100), ()))
    wait_until(lambda: bench.recorder.durable)
    report = tmp_path / "report.html"
    given = {"PLAN": bench.second, "PLAN_2": bench.first, "REPORT": str(report)}
    run("compareplans", None, ID_FIELD=None, **given)
    text = report.read_text(encoding="utf-8")
    assert "Scored by profile “Mountain”" in text and "connectivity 60.0 %" in text


def test_the_law_of_plan_a_judges_both(run, bench, tmp_path):
    report = tmp_path / "report.html"
    given = {"PLAN": bench.first, "PLAN_2": bench.second, "REPORT": str(report)}
    run("compareplans", None, ID_FIELD=None, **given)
    assert "Units by outcome" not in report.read_text("utf-8")
    bench.recorder.record_law(KeptCriteria("dk-2004", "", "", {}))
    wait_until(lambda: bench.recorder.durable)
    run("compareplans", None, ID_FIELD=None, **{**given, "PLAN": bench.second})
    text = report.read_text("utf-8")
    assert f"Units by outcome: {shipped('dk-2004').title}" in text
    assert "✕ Not met" in text


def violations(report):
    text = report.read_text(encoding="utf-8")
    return re.search(r"Violations\D+(\d+)\D+(\d+)", text).groups()


def test_the_links_of_plan_a_count_for_both(run, bench, tmp_path):
    bench.edit([8], "p")  # an island
    wait_until(lambda: bench.recorder.durable)
    given = {"PLAN": bench.second, "PLAN_2": bench.second, "ID_FIELD": None}
    report = tmp_path / "report.html"
    run("compareplans", None, **given, REPORT=str(report))
    before = violations(report)
    link = KeptLink("A", "I", "ferry", "phà", "NQ 1", "")
    bench.recorder.record_links([link], ["border", "ferry"])
    wait_until(lambda: bench.recorder.durable)
    run("compareplans", None, **given, REPORT=str(report))
    assert [int(n) - 1 for n in before] == [int(n) for n in violations(report)]


def test_a_plan_file_beside_a_layer_and_a_table(run, bench, tmp_path):
    file = tmp_path / "units.csv"
    units = "".join(unit or "-" for unit in bench.plan.assignment).replace("-", "s")
    lines = [f"{key},{unit}" for key, unit in zip("ABCDEFGHIJ", units, strict=True)]
    file.write_text("\n".join(["id,unit", *lines]), encoding="utf-8")
    ran = run("compareplans", None, ID_FIELD=None, PLAN=bench.second, PLAN_TABLE_2=str(file))
    (row,) = ran.rows()
    assert (row["id"], row["unit_a"], row["unit_b"]) == ("J", None, "s")
    layer = plan_layer(read_plan(bench.first))
    ran = run("compareplans", layer, UNIT_FIELD="unit", PLAN_2=bench.second)
    assert [row["id"] for row in ran.rows()] == ["B"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"PLAN": "first"}, "Choose the units of plan B"),
        ({"PLAN": "first", "UNIT_FIELD_2": "unit"}, "plan B by PLAN_2 or PLAN_TABLE_2"),
        ({"PLAN": "first", "PLAN_TABLE": "first", "PLAN_2": "second"}, "given twice"),
        ({"PLAN": "first", "PLAN_2": "second", "PLAN_TABLE_2": "first"}, "given twice"),
        ({"UNIT_FIELD": "unit", "PLAN_2": "second"}, "(INPUT), or a plan (PLAN)"),
        ({"PLAN": "file", "PLAN_2": "second"}, "holds several plans"),
        ({"PLAN": "first", "PLAN_2": "none"}, "is not there"),
    ],
)
def test_what_is_missing_beside_a_plan_file_is_told(refused, bench, given, words):
    file = bench.recorder.writer.file
    texts = {"first": bench.first, "second": bench.second, "file": str(file), "none": "no.gpkg"}
    filled = {name: texts.get(text, text) for name, text in given.items()}
    assert words in refused("compareplans", None, ID_FIELD=None, **filled)
