from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QThread

from regionaltool.bridge.compat import text_field
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.start_plan import StartedPlan, StartPlanTask
from regionaltool.bridge.words import sentence
from tests.bridge.commune_layers import (
    ACCEPTED,
    FIELDS,
    LAYER,
    REFUSED,
    ROWS,
    changed,
    commune_layer,
)
from tests.bridge.cut_files import half_a_table


class Answer:
    """What a task told when it was over."""

    def __init__(self) -> None:
        self.started: StartedPlan | None = None
        self.sentence = ""
        self.calls = 0

    def done(self, started: StartedPlan) -> None:
        self.started, self.calls = started, self.calls + 1

    def failed(self, text: str) -> None:
        self.sentence, self.calls = text, self.calls + 1


def start(layer, fields: CommuneFields = FIELDS) -> Answer:
    """Read a layer as the task manager does, but at once."""
    answer = Answer()
    task = StartPlanTask(layer, fields, answer.done, answer.failed)
    task.finished(task.run())
    assert answer.calls == 1
    return answer


def session(answer: Answer) -> PlanSession:
    assert answer.started is not None, answer.sentence
    return answer.started.session


def test_the_plan_of_a_field(qgis_app):
    layer = commune_layer()
    started = start(layer).started
    assert started.session.title == LAYER
    assert started.session.plan.assignment == ("u", "u", "v", "v")
    assert [started.session.assessment(u).tally.population for u in "uv"] == [300, 700]
    assert started.layer_id == layer.id() and started.crs == layer.crs()
    assert started.table.feature_ids == tuple(f.id() for f in layer.getFeatures())
    assert started.fields == FIELDS and started.problems == ()
    assert any("4.1" in sentence(problem) for problem in started.off)


def test_without_a_field_of_units_every_commune_is_one_of_its_name():
    made = session(start(commune_layer(), replace(FIELDS, unit="")))
    assert made.units == ("01", "02", "03", "04")
    assert [made.plan.name(unit) for unit in made.units] == [row[1] for row in ROWS]


def test_without_any_field_features_are_their_numbers():
    made = session(start(commune_layer(), CommuneFields()))
    assert made.units == ("1", "2", "3", "4")
    assert made.assessment("1").tally.population_missing == 1


def test_units_have_their_names_and_two_names_are_told():
    rows = [(*row, f"Đơn vị {row[3]}") for row in ROWS]
    columns = "code:string,name:string,people:integer,unit:string,label:string"
    fields = replace(FIELDS, unit_name="label")
    made = start(commune_layer(rows, columns=columns), fields)
    assert session(made).plan.name("u") == "Đơn vị u" and made.started.problems == ()
    rows[1] = (*rows[1][:4], "Khác")
    twice = start(commune_layer(rows, columns=columns), fields)
    assert session(twice).plan.name("u") == "Đơn vị u"
    (problem,) = twice.started.problems
    assert "u" in sentence(problem) and "more than one name" in sentence(problem)


@pytest.mark.parametrize("what", ACCEPTED)
def test_what_can_be_worked_with(what):
    make, n_units, note = ACCEPTED[what]
    answer = start(make())
    made = session(answer)
    assert len(made.units) == n_units and len(made.plan.communes) == 4
    said = " ".join(sentence(problem) for problem in answer.started.problems)
    assert all(part in said for part in note) and bool(said) == bool(note)


def test_unsaved_edits_count():
    made = session(start(ACCEPTED["edits that are not saved"][0]()))
    communes = made.plan.communes
    people = dict(zip(communes.ids, communes.population.tolist(), strict=True))
    assert people == {"01": 1000, "02": 200, "03": 300, "05": 50}
    assert sorted(communes.names) == ["Bình", "Châu", "Ân", "Ích"]


def test_a_filter_and_a_calculated_field_count():
    layer = commune_layer()
    layer.setSubsetString("code <> '04'")
    layer.addExpressionField("upper(name)", text_field("loud"))
    communes = session(start(layer, replace(FIELDS, name="loud"))).plan.communes
    assert sorted(communes.names) == ["AN", "BÌNH", "CHÂU"]


def test_degrees_and_metres_measure_the_same():
    km2 = [
        session(start(layer)).assessment("u").polygon_km2
        for layer in (commune_layer(), ACCEPTED["degrees"][0]())
    ]
    assert km2[0] == pytest.approx(2 / 0.9996**2, rel=1e-3)
    assert km2[1] == pytest.approx(2 * 1.03912 * 1.10727, rel=1e-3)


def test_a_field_that_is_gone_is_named():
    answer = start(commune_layer(), replace(FIELDS, population="pop"))
    assert answer.started is None
    assert all(part in answer.sentence for part in (LAYER, "“pop”", "people"))


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_is_told_with_layer_feature_and_remedy(what):
    make, named = REFUSED[what]
    answer = start(make())
    assert answer.started is None
    assert all(part in answer.sentence for part in (LAYER, *named)), answer.sentence
    assert answer.sentence.count(". ") >= 1, "what is wrong, and the remedy"


def test_a_defect_of_ours_is_not_swallowed(monkeypatch):
    monkeypatch.setattr(
        "regionaltool.bridge.start_plan.Coverage.of",
        lambda communes, step: 1 / len(communes.ids[:0]),
    )
    answer = Answer()
    task = StartPlanTask(commune_layer(), FIELDS, answer.done, answer.failed)
    result = task.run()
    with pytest.raises(ZeroDivisionError):
        task.finished(result)
    assert answer.calls == 1 and LAYER in answer.sentence


def test_in_the_task_manager_the_answer_comes_on_the_main_thread(qtbot):
    answer, progress, threads = Answer(), [], []
    layer = commune_layer()
    task = StartPlanTask(layer, FIELDS, answer.done, answer.failed)
    task.progressChanged.connect(progress.append)
    task.taskCompleted.connect(lambda: threads.append(QThread.currentThread()))
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: answer.calls == 1)
    main = QgsApplication.instance().thread()
    assert session(answer).thread() == main and threads in ([main], [])
    assert progress == sorted(progress) and progress[-1] == 100
    told = []
    answer.started.session.changed.connect(told.append)
    answer.started.session.assign([0], "v")
    assert len(told) == 1


def test_the_layer_may_go_while_it_is_read(qtbot):
    answer = Answer()
    layer = commune_layer()
    QgsProject.instance().addMapLayer(layer)
    task = StartPlanTask(layer, FIELDS, answer.done, answer.failed)
    QgsProject.instance().removeMapLayer(layer.id())
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: answer.calls == 1)
    assert len(session(answer).plan.communes) == 4


@pytest.mark.parametrize("rows", [ROWS, changed(2, -5)])
def test_cancelled_it_starts_nothing_and_says_so(qtbot, rows):
    answer = Answer()
    task = StartPlanTask(commune_layer(rows), FIELDS, answer.done, answer.failed)
    task.cancel()
    task.finished(task.run())
    assert answer.started is None and answer.calls == 1
    assert answer.sentence.startswith("Cancelled")


def test_no_plan_starts_from_half_a_table(tmp_path):
    """Its last communes would be there without people and unit."""
    answer = start(half_a_table(tmp_path))
    assert answer.started is None and "“cut.dbf” is cut short" in answer.sentence
