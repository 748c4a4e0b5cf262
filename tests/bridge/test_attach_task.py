"""Attached data is read off the main thread, from the scoring that the plan has to a new one."""

import threading

import pytest
from qgis.core import QgsApplication

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.sources import open_sources
from regionaltool.bridge.attach_task import AttachTask
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.scoring import Scoring
from tests.bridge.attach.conftest import COMMUNES, DEGREES, PROFILE, layer  # noqa: F401

FIGURES = "id:string,revenue:double,expenditure:double"
BEFORE = Scoring(Inputs.of(COMMUNES, PROFILE), PROFILE)


@pytest.fixture
def run(qtbot, qgis_app):
    """Run a task to its end: the results, and the sentences of what went wrong."""

    def run(attachments, *, cancel=False, travel_by=RoadTimes.of):
        results, sentences = [], []
        task = AttachTask(
            BEFORE, DEGREES, attachments, 0, travel_by, results.append, sentences.append
        )
        QgsApplication.taskManager().addTask(task)
        if cancel:
            task.cancel()
        qtbot.waitUntil(lambda: bool(results or sentences), timeout=10_000)
        return results, sentences

    return run


def test_the_scoring_that_looks_at_what_was_attached(run, layer):  # noqa: F811
    table = layer([(None, key, 10, 20) for key in "ABCD"], FIGURES, kind="None", name="thu chi")
    ((made, scoring),), sentences = run([Attachment("budget", table)])
    assert sentences == [] and made.coverage == {"budget": 1.0}
    assert scoring.profile is PROFILE and scoring.inputs.communes is COMMUNES
    added = {i.id for i in scoring.indicators} - {i.id for i in BEFORE.indicators}
    assert added == {"3.1"}


def test_one_bad_input_is_no_failure(run):
    ((made, scoring),), sentences = run([Attachment("budget", "gone.csv")])
    assert set(made.off) == {"budget"} and sentences == []
    assert {i.id for i in scoring.indicators} == {i.id for i in BEFORE.indicators}


def test_files_are_opened_where_they_are_read(run, layer, sample, monkeypatch):  # noqa: F811
    opened = {}

    def open_and_tell(attachments, **options):
        for one in attachments:
            opened[one.kind] = threading.get_ident()
        return open_sources(attachments, **options)

    monkeypatch.setattr("regionaltool.bridge.attach_task.open_sources", open_and_tell)
    table = layer([(None, key, 10, 20) for key in "ABCD"], FIGURES, kind="None")
    file = Attachment("hazards", f"{sample}|layername=hazard")
    run([Attachment("budget", table), file])
    assert opened["budget"] == threading.get_ident() != opened["hazards"]


def test_it_can_be_cancelled(run, monkeypatch):
    def endless(*_, stage, **__):
        while True:
            stage.check()

    monkeypatch.setattr("regionaltool.bridge.attach_task.attach", endless)
    results, (sentence,) = run([], cancel=True)
    assert results == [] and "Nothing has been changed" in sentence


def test_a_defect_is_told_and_raised(run, qtbot, monkeypatch):
    def broken(*_, **__):
        raise OSError("hỏng")

    monkeypatch.setattr("regionaltool.bridge.attach_task.attach", broken)
    with qtbot.captureExceptions() as raised:
        results, (sentence,) = run([])
    assert results == [] and "could not be read" in sentence
    assert [type(value) for _, value, _ in raised] == [OSError]
