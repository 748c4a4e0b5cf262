import shutil
import sqlite3
import threading
import time

import pytest
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge import attach_task
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.plan_file.notes import KeptInputs
from regionaltool.core.problems import Problem
from regionaltool.resource_folder import resource
from tests.ui.plan_files import ask, durable, opened, saved_as

SAMPLE = resource("sample", "province.gpkg")
BUDGET = Attachment("budget", f"{SAMPLE}|layername=budget", date="2024")


@pytest.fixture
def flow(started):
    return started.workbench.attaching


def read(flow, qtbot):
    qtbot.waitUntil(lambda: flow.task is None, timeout=20_000)


def on(started):
    return {indicator.id for indicator in started.session.assessor.scoring.indicators}


def test_a_budget_turns_its_indicator_on_and_comes_back_with_the_plan(
    started, flow, qtbot, tmp_path
):
    assert "3.1" not in on(started)
    flow.attach(Attachment("budget", f"{SAMPLE}|layername=budget", date="2024"))
    read(flow, qtbot)
    assert flow.made.off == {} and flow.made.coverage["budget"] > 0
    assert "3.1" in on(started)
    score = started.session.score().low
    file = saved_as(started, tmp_path / "phương án.gpkg")
    flow.detach("budget")
    read(flow, qtbot)
    assert "3.1" not in on(started)
    opened(started, file)
    read(flow, qtbot)
    assert flow.attachments == {}  # detached is saved too
    flow.attach(Attachment("budget", f"{SAMPLE}|layername=budget", date="2024"))
    read(flow, qtbot)
    opened(started, file)
    read(flow, qtbot)
    assert flow.attachments["budget"].date == "2024"
    assert "3.1" in on(started)
    assert started.session.score().low == pytest.approx(score)


def test_the_bars_say_which_table_an_indicator_rests_on_and_of_when(started, flow, qtbot):
    bars = started.workbench.bench.unit_page.bars
    started.workbench.bench.units.choose(started.session.units[:1])
    bars.open(2)
    flow.attach(Attachment("budget", f"{SAMPLE}|layername=budget", date="2024"))
    read(flow, qtbot)
    assert "(budget, 2024)" in bars.indicator_texts()[0]
    bars.open(0)
    assert "in a straight line" in bars.indicator_texts()[0]
    flow.detach("budget")
    read(flow, qtbot)
    bars.open(2)
    assert "2024" not in bars.indicator_texts()[0]


def test_a_file_that_is_gone_is_off_with_a_sentence_and_the_rest_goes_on(started, flow, qtbot):
    flow.attach(Attachment("hazards", "/nowhere/zones.gpkg"))
    read(flow, qtbot)
    flow.attach(Attachment("budget", f"{SAMPLE}|layername=budget"))
    read(flow, qtbot)
    assert set(flow.made.off) == {"hazards"} and "3.1" in on(started)
    assert "zones.gpkg" in started.window.messageBar().currentItem().text()


def test_travel_by_road_is_kept_in_the_plan_file(started, flow, qtbot, tmp_path):
    file = saved_as(started, tmp_path / "phương án.gpkg")
    flow.attach(Attachment("roads", f"{SAMPLE}|layername=roads"))
    read(flow, qtbot)
    assert flow.made.off == {} and "1.4" in on(started)

    def kept():
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
            query = "SELECT name FROM sqlite_master WHERE name = 'travel'"
            return connection.execute(query).fetchone() is not None

    qtbot.waitUntil(kept, timeout=10_000)


def test_objects_that_a_border_cuts_are_listed_as_the_plan_changes(started, flow, qtbot):
    flow.attach(Attachment("keep_whole", f"{SAMPLE}|layername=hazard"))
    read(flow, qtbot)
    section = started.workbench.bench.data_page.attached
    cuts = section.cuts.rows.rows
    assert cuts and f"⚠ Borders of units cut {len(cuts)} of" in section.cuts_text.text()
    name, parts = cuts[0].texts
    assert name and "%" in parts
    unit = next(u for u in started.session.units if started.session.plan.name(u) in parts)
    started.session.rename(unit, "Tên mới")
    assert "Tên mới" in section.cuts.rows.rows[0].texts[1]
    before = started.canvas.extent()
    section.cuts.setCurrentIndex(section.cuts.rows.index(0, 0))
    qtbot.keyClick(section.cuts, Qt.Key.Key_Return)
    assert started.canvas.extent() != before
    started.session.put(dict.fromkeys(range(len(started.session.plan.communes)), "u1"))
    assert section.cuts.rows.rows == () and section.cuts_text.text().startswith("✓")
    started.session.undo()
    assert len(section.cuts.rows.rows) == len(cuts)


def source_of(flow, kind="budget"):
    return flow.attachments[kind].source


def noted(started):
    kept = started.session.recorder.history.inputs
    return () if kept is None else kept.inputs


@pytest.fixture
def slow(monkeypatch):
    """Nothing is read until the event is set."""
    go_on, attach = threading.Event(), attach_task.attach

    def waits(*given, stage, **more):
        while not go_on.wait(0.01):
            stage.check()
        return attach(*given, stage=stage, **more)

    monkeypatch.setattr(attach_task, "attach", waits)
    yield go_on
    go_on.set()


def test_what_is_still_being_read_when_the_plan_is_closed_is_read_when_it_is_opened(
    started, flow, qtbot, tmp_path, slow
):
    file = saved_as(started, tmp_path / "phương án.gpkg")
    flow.attach(BUDGET)
    assert flow.task is not None
    opened(started, file)
    slow.set()
    read(flow, qtbot)
    assert flow.attachments["budget"].date == "2024" and "3.1" in on(started)


def test_a_plan_that_is_not_closed_after_all_notes_what_has_come_of_it(started, flow, qtbot, slow):
    flow.attach(BUDGET)
    started.workbench.files.closing.emit()
    assert [one["kind"] for one in started.session.recorder.history.inputs.inputs] == ["budget"]
    flow.task.cancel()
    read(flow, qtbot)
    assert started.session.recorder.history.inputs.inputs == () and flow.attachments == {}


def test_what_is_cancelled_is_neither_noted_nor_shown(started, flow, qtbot, monkeypatch):
    def endless(*_, stage, **__):
        while True:
            stage.check()
            time.sleep(0.001)

    flow.attach(BUDGET)
    read(flow, qtbot)
    before, score = noted(started), started.session.score()
    section = started.workbench.bench.data_page.attached
    monkeypatch.setattr("regionaltool.bridge.attach_task.attach", endless)
    for act in (
        lambda: flow.attach(Attachment("hazards", f"{SAMPLE}|layername=hazard")),
        lambda: flow.detach("budget"),
        lambda: section.year.setValue(2030),
    ):
        act()
        section.cancel_button.click()
        read(flow, qtbot)
        assert noted(started) == before and set(flow.attachments) == {"budget"}
        assert started.session.score() == score and section.year.value() == section.year.minimum()
        assert section.attach_button.isEnabled()
    assert "Cancelled" in started.window.messageBar().currentItem().text()


def test_a_defect_changes_nothing(started, flow, qtbot, monkeypatch):
    flow.attach(BUDGET)
    read(flow, qtbot)
    before = noted(started)
    monkeypatch.setattr(
        "regionaltool.bridge.attach_task.attach", lambda *a, **k: (_ for _ in ()).throw(OSError())
    )
    with qtbot.captureExceptions() as raised:
        flow.detach("budget")
        read(flow, qtbot)
    assert raised and noted(started) == before and set(flow.attachments) == {"budget"}


def test_asked_for_one_after_the_other_both_are_attached(started, flow, qtbot):
    flow.attach(BUDGET)
    with qtbot.waitSignal(flow.read, timeout=20_000) as told:
        flow.attach(Attachment("hazards", f"{SAMPLE}|layername=hazard"))
    assert told.args == [flow.made, started.session.assessor.scoring.profile]
    assert set(flow.attachments) == {"budget", "hazards"} == set(flow.made.coverage)


def test_data_beside_the_plan_moves_with_it(started, flow, qtbot, tmp_path):
    here, there = tmp_path / "đây", tmp_path / "kia"
    here.mkdir()
    data = shutil.copy2(SAMPLE, here / "số liệu.gpkg")
    flow.attach(Attachment("budget", f"{data}|layername=budget"))
    read(flow, qtbot)
    assert noted(started)[0]["source"].startswith(str(here))
    file = saved_as(started, here / "phương án.gpkg")
    durable(started)
    assert noted(started)[0]["source"] == "./số liệu.gpkg|layername=budget"
    assert source_of(flow) == f"{data}|layername=budget"
    assert started.workbench.files.document.let_go()
    here.rename(there)
    opened(started, there / file.name)
    read(flow, qtbot)
    assert source_of(flow) == f"{there / data.name}|layername=budget"
    assert flow.made.off == {} and "3.1" in on(started)


def test_while_the_disk_refuses_whole_paths_are_noted(started, flow, qtbot, tmp_path):
    flow.attach(BUDGET)
    read(flow, qtbot)
    saved_as(started, tmp_path / "phương án.gpkg")
    assert noted(started)[0]["source"].startswith("../")
    document = started.workbench.files.document
    document.trouble = Problem("The disk is full.")
    document.refused.emit(document.trouble)
    assert noted(started)[0]["source"] == BUDGET.source
    document.trouble = None
    document.healed.emit()
    assert noted(started)[0]["source"].startswith("../")


def test_inputs_of_a_later_version_stay_in_the_plan_and_are_told(started, flow, qtbot, tmp_path):
    strange = {"kind": "weather", "source": "mưa.csv", "date": "2040"}
    started.session.recorder.record_inputs(KeptInputs((strange, BUDGET.note()), 0))
    flow.begin(started.session, started.workbench.crs)
    read(flow, qtbot)
    file = saved_as(started, tmp_path / "phương án.gpkg")
    opened(started, file)
    read(flow, qtbot)
    assert set(flow.attachments) == {"budget"} and "3.1" in on(started)
    texts = [item.text() for item in started.window.messageBar().items()]
    assert any("does not know: 1" in text for text in texts)
    flow.detach("budget")
    read(flow, qtbot)
    assert noted(started) == (strange,)


def test_a_profile_with_other_speeds_has_the_roads_read_again(started, flow, qtbot, tmp_path):
    flow.attach(Attachment("roads", f"{SAMPLE}|layername=roads"))
    read(flow, qtbot)
    made, minutes = flow.made, flow.made.attached.travel.reached.minutes
    weights = started.workbench.weights.profile
    weights.weigh((600, 100, 100, 100, 100))
    weights.keep()
    assert flow.task is None and flow.made is made
    text = resource("profiles", "default.toml").read_text(encoding="utf-8")
    slow = tmp_path / "chậm.toml"
    slow.write_text(text.replace("walk_speed_kmh = 5", "walk_speed_kmh = 2"), encoding="utf-8")
    assert slow.read_text(encoding="utf-8") != text
    started.workbench.weights.read(slow)
    read(flow, qtbot)
    again = flow.made.attached.travel.reached.minutes
    assert again.mean() > minutes.mean()
    assert started.session.assessor.scoring.profile.figures["walk_speed_kmh"] == 2


def test_travel_goes_into_a_plan_that_is_saved_later(started, flow, qtbot, tmp_path):
    flow.attach(Attachment("roads", f"{SAMPLE}|layername=roads"))
    read(flow, qtbot)
    for name in ("một.gpkg", "hai.gpkg"):
        file = saved_as(started, tmp_path / name)
        query = "SELECT count(*) FROM sqlite_master WHERE name = 'travel'"
        qtbot.waitUntil(lambda: ask(file, query) == [(1,)], timeout=10_000)  # noqa: B023
