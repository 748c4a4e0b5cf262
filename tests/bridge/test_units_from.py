from dataclasses import replace
from pathlib import Path

import pytest

from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.start_plan import StartPlanTask
from regionaltool.bridge.units_from import Origin, UnitsFrom
from regionaltool.bridge.words import sentence
from regionaltool.core.unit_assignment import Why
from tests.bridge.commune_layers import FIELDS, ROWS, commune_layer
from tests.bridge.plan_file.plans import fresh_bench, save, wait_until
from tests.bridge.test_start_plan import Answer

WITH_GROUP = "code:string,name:string,people:integer,unit:string,district:string"


def start(units: UnitsFrom, fields: CommuneFields = FIELDS, layer=None) -> Answer:
    answer = Answer()
    task = StartPlanTask(layer or commune_layer(), fields, answer.done, answer.failed, units)
    task.finished(task.run())
    return answer


def begun(units: UnitsFrom, fields: CommuneFields = FIELDS, layer=None):
    answer = start(units, fields, layer)
    assert answer.started is not None, answer.sentence
    return answer.started


def table(folder: Path, text: str) -> UnitsFrom:
    file = folder / "pa.csv"
    file.write_text(text, encoding="utf-8")
    return UnitsFrom(Origin.TABLE, file)


def notes(started) -> str:
    return "\n".join(map(sentence, started.problems))


def test_every_commune_alone_whatever_the_field_says():
    plan = begun(UnitsFrom(Origin.ALONE)).session.plan
    assert plan.assignment == ("01", "02", "03", "04") and plan.name("02") == "Bình"


def test_the_former_districts():
    rows = [(*row, group) for row, group in zip(ROWS, ("x", "x", "y", None), strict=True)]
    layer = commune_layer(rows, columns=WITH_GROUP)
    started = begun(UnitsFrom(Origin.DISTRICTS), replace(FIELDS, group="district"), layer)
    assert started.session.plan.assignment == ("x", "x", "y", None)
    assert started.units is None and started.fields.unit == "unit"


def test_what_has_to_be_chosen_is_asked_for_before_anything_is_read():
    assert "former district" in sentence(UnitsFrom(Origin.DISTRICTS).missing(FIELDS))
    assert "the file" in sentence(UnitsFrom(Origin.TABLE).missing(FIELDS))
    assert UnitsFrom().missing(CommuneFields()) is None
    assert "former district" in start(UnitsFrom(Origin.DISTRICTS)).sentence


def test_a_table_with_its_report(tmp_path):
    started = begun(table(tmp_path, "id,unit,unit_name\n01,p,Phú\n02,q,\n9,q,\n04,\n"))
    plan = started.session.plan
    assert plan.assignment == ("p", "q", None, None)
    assert plan.name("p") == "Phú" and started.session.n_unassigned == 2
    assert [(row.row, row.why) for row in started.units.failed] == [
        (4, Why.UNKNOWN_COMMUNE),
        (5, Why.NO_UNIT),
    ]
    assert "for 1 communes: Châu (03)" in notes(started)


def test_a_table_that_cannot_be_used_starts_nothing(tmp_path):
    answer = start(table(tmp_path, "x,y\nabc,xyz\n"))
    assert answer.started is None and "pa.csv" in answer.sentence
    answer = start(UnitsFrom(Origin.TABLE, tmp_path / "gone.csv"))
    assert answer.started is None and "gone.csv" in answer.sentence


def test_zeros_are_put_back_when_asked(tmp_path):
    lost = table(tmp_path, "id,unit\n1,p\n2,p\n3,q\n4,q\n")
    assert begun(lost).session.n_unassigned == 4
    started = begun(replace(lost, leading_zeros=True))
    assert started.session.plan.assignment == ("p", "p", "q", "q")
    assert "zeros were put back" in notes(started)


@pytest.fixture
def plan_file(tmp_path) -> Path:
    """A plan with one edit, closed."""
    file = tmp_path / "plan.gpkg"
    bench = fresh_bench()
    writer = save(bench, file)
    bench.edit([6], "q")
    writer.close()
    return file


def layer_of(ids: str):
    rows = [(code, f"n{code}", 1, None) for code in ids]
    return commune_layer(rows)


def test_another_plan_by_the_ids_of_the_communes(plan_file):
    started = begun(UnitsFrom(Origin.PLAN, plan_file), layer=layer_of("AGXJ"))
    plan = started.session.plan
    assert plan.assignment == ("p", "q", None, None) and plan.name("p") == "Pháp"
    assert "for 1 communes: nX (X)" in notes(started)
    assert {row.code for row in started.units.failed} == set("BCDEFHI")
    open_plan(plan_file).lock.release()  # nobody holds it


def test_a_plan_that_is_being_edited_is_read_and_left_alone(tmp_path):
    file = tmp_path / "plan.gpkg"
    bench = fresh_bench()
    writer = save(bench, file)
    try:
        bench.edit([6], "q")
        wait_until(lambda: writer.seq == bench.recorder.seq)
        plan = begun(UnitsFrom(Origin.PLAN, file), layer=layer_of("AG")).session.plan
        assert plan.assignment == ("p", "q")
        bench.edit([0], "q")
    finally:
        writer.close()
    assert open_plan(file).state.assignment["A"] == "q"


def test_a_plan_of_other_communes_is_refused(plan_file):
    answer = start(UnitsFrom(Origin.PLAN, plan_file), layer=layer_of("UVWX"))
    assert "none of its communes" in answer.sentence


def test_a_file_that_is_no_plan_is_told(tmp_path):
    file = tmp_path / "plan.gpkg"
    file.write_bytes(b"no database")
    assert "plan.gpkg" in start(UnitsFrom(Origin.PLAN, file)).sentence


def test_the_text_of_a_resolution(tmp_path):
    file = tmp_path / "nq.txt"
    file.write_text(
        "1. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã An, xã Bình và xã Không Có "
        "thành phường mới có tên gọi là phường Mới.",
        encoding="utf-8",
    )
    layer = commune_layer()
    started = begun(UnitsFrom(Origin.TEXT, file), layer=layer)
    plan = started.session.plan
    assert plan.assignment == ("k1", "k1", None, None)
    assert plan.name("k1") == "Mới"
    assert [(row.name, row.why) for row in started.units.failed] == [
        ("xã Không Có", Why.UNKNOWN_COMMUNE)
    ]
    file.write_text("Điều 1.")
    assert "Sắp xếp" in start(UnitsFrom(Origin.TEXT, file)).sentence
