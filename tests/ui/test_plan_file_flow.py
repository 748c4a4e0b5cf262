"""Saving, opening and closing plans at the desk."""

import os
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QPushButton

from regionaltool.bridge.plan_file.file_lock import FileLock
from regionaltool.bridge.plan_file.journal import journal_of
from regionaltool.core.edit import Edit
from tests.bridge.commune_layers import FIELDS, commune_layer
from tests.ui.desk import answer_box
from tests.ui.plan_files import ask, durable, label, opened, saved_as, spelled, wait
from tests.ui.views import shows, status


@pytest.fixture(autouse=True)
def own_profile(tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/profile/")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "Phương án.gpkg"


@pytest.fixture
def saved(started, file):
    """A plan on the sample that is a file, with an edit."""
    saved_as(started, file)
    started.session.make_unit([0, 1])
    durable(started)
    return started


def items(desk, kind=QPushButton):
    return {
        b.objectName(): b for i in desk.window.messageBar().items() for b in i.findChildren(kind)
    }


def test_the_label_says_how_far_the_plan_is_on_the_disk(started, file):
    assert label(started) == "not saved"
    started.session.make_unit([0, 1])
    assert label(started) == "not saved"
    saved_as(started, file)
    assert label(started) == "saved #1"
    started.session.make_unit([2])
    started.session.undo()
    durable(started)
    assert label(started) == "saved #3"
    assert ask(journal_of(file), "SELECT max(seq) FROM edit") == [(3,)]


def test_saved_with_its_key_and_the_dialog(started, tmp_path, monkeypatch, qtbot):
    asked = []

    def answer(parent, title, start, kinds):
        asked.append(start)
        return f"{tmp_path}/mine", kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    control_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(started.canvas, Qt.Key.Key_S, control_alt)
    wait(started)
    assert asked[0].endswith("An Hải.gpkg") and label(started) == "saved #0"
    assert (tmp_path / "mine.gpkg").is_file()
    assert started.window.said == [] and "mine.gpkg" in status(started)


def test_another_plan_is_not_replaced_unasked(started, tmp_path, monkeypatch):
    other = tmp_path / "mine.gpkg"
    other.write_text("another plan")
    answers = [str(tmp_path / "mine"), ""]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answers.pop(0), ""))
    assert not started.workbench.files.save_as()
    assert not answers and other.read_text() == "another plan"


def test_edits_made_while_the_file_is_written_are_in_it(started, file):
    started.workbench.files.save(file)
    started.session.make_unit([0, 1])
    started.session.make_unit([2])
    wait(started)
    durable(started)
    assert label(started) == "saved #2"


def test_opened_again_everything_is_there_and_undo_goes_on(saved, file):
    saved.session.rename(saved.session.plan.unit_of(0), "Phường Mới")
    before, rows = spelled(saved), saved.rows()
    saved.start(commune_layer(), FIELDS)  # another plan: asks nothing, loses nothing
    assert label(saved) == "not saved" and not journal_of(file).exists()
    opened(saved, file)
    assert spelled(saved) == before and saved.rows() == rows
    assert label(saved) == "saved #2" and saved.window.said == []
    shows(saved)
    saved.session.undo()
    saved.session.undo()
    assert not saved.session.can_undo and saved.session.can_redo
    durable(saved)
    assert label(saved) == "saved #4"
    shows(saved)


def test_opened_from_the_empty_dock_by_its_recent_plans(saved, file, qtbot):
    before = spelled(saved)
    saved.close()
    from tests.ui.desk import Desk

    desk = Desk(qtbot)
    try:
        desk.click("recentPlan1")
        wait(desk)
        assert spelled(desk) == before and desk.dock.pages.currentWidget() is desk.workbench.bench
        assert label(desk) == "saved #1"
    finally:
        desk.close()
        saved.close = saved.workbench.remove = lambda: None


def test_the_same_file_is_not_opened_twice(saved, file):
    session = saved.session
    opened(saved, file)
    assert saved.session is session and "open already" in status(saved)


def by_another_path(file, way):
    if way == "link":
        other = file.parent / "link.gpkg"
        other.symlink_to(file)
    elif way == "linked folder":
        (file.parent / "folder").symlink_to(file.parent)
        other = file.parent / "folder" / file.name
    elif way == "relative":
        other = Path(os.path.relpath(file))
    else:
        other = Path(f"/{file}")
    assert other != file and other.samefile(file)
    return other


@pytest.mark.parametrize("way", ["link", "linked folder", "relative", "two slashes"])
def test_the_file_that_is_open_is_known_by_another_path_too(saved, file, way):
    other, session = by_another_path(file, way), saved.session
    opened(saved, other)
    assert saved.session is session and "open already" in status(saved)
    saved.workbench.files.open_of_project(other, session.recorder.plan)
    assert not saved.workbench.files.busy and saved.session is session
    saved_as(saved, other)
    saved.qtbot.waitUntil(lambda: ask(file, "SELECT checkpoint_seq FROM plan") == [(1,)])
    saved.session.make_unit([5])
    durable(saved)
    assert saved.workbench.files.document.file == file and saved.window.said == []
    saved.start(commune_layer(), FIELDS)
    opened(saved, other)  # closed a moment ago
    assert label(saved) == "saved #2" and saved.window.said == []


def test_saved_again_in_its_own_file_it_is_brought_up_to_date(saved, file):
    saved_as(saved, file)
    saved.qtbot.waitUntil(lambda: ask(file, "SELECT checkpoint_seq FROM plan") == [(1,)])


def test_the_timer_and_an_export_bring_the_file_up_to_date(saved, file):
    saved.workbench.files._timer.timeout.emit()
    saved.qtbot.waitUntil(lambda: ask(file, "SELECT checkpoint_seq FROM plan") == [(1,)])


def test_a_second_reader_is_told_who_writes_and_saves_a_file_of_his_own(started, file, tmp_path):
    saved_as(started, file)
    started.start(commune_layer(), FIELDS)
    lock = FileLock(file)
    try:
        opened(started, file)
        assert label(started) == "read-only" and "is being edited by" in started.window.said[0]
        assert not started.find("branchPlan", QAction).isEnabled()
        before = started.session.recorder.seq
        started.session.make_unit([0])
        assert label(started) == "read-only" and started.session.unwritten
        own = saved_as(started, tmp_path / "own.gpkg")
        assert label(started) == f"saved #{before + 1}" and started.window.said == []
    finally:
        lock.release()
    started.start(commune_layer(), FIELDS)
    opened(started, own)
    assert started.session.can_undo


def test_read_only_without_an_edit_is_closed_unasked(started, file):
    saved_as(started, file)
    started.session.make_unit([0])
    started.start(commune_layer(), FIELDS)
    lock = FileLock(file)
    try:
        opened(started, file)
        started.start(commune_layer(), FIELDS)
        assert len(started.rows()) == 2
    finally:
        lock.release()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("gone", "is not there"),
        ("foreign", "holds no plan"),
        ("damaged", "cannot be opened as a plan"),
        ("newer", "newer Regional Tool"),
    ],
)
def test_what_cannot_be_opened_is_told_and_the_plan_stays(saved, sample, tmp_path, kind, words):
    other = tmp_path / "other.gpkg"
    if kind == "foreign":
        shutil.copy2(sample, other)
    elif kind == "damaged":
        other.write_bytes(sample.read_bytes()[:30000])
    elif kind == "newer":
        from tests.bridge.plan_file.plans import fresh_bench, save

        save(fresh_bench(), other).close()
        import sqlite3

        with sqlite3.connect(other) as connection:
            connection.execute("UPDATE plan SET settings = json_set(settings, '$.format', 99)")
        connection.close()
    session = saved.session
    opened(saved, other)
    assert words in saved.window.said[-1]
    assert saved.session is session and label(saved) == "saved #1"
    saved.session.make_unit([3])
    durable(saved)


def test_a_copy_by_hand_is_a_plan_too(saved, file, tmp_path):
    saved_as(saved, file)
    saved.qtbot.waitUntil(lambda: ask(file, "SELECT checkpoint_seq FROM plan") == [(1,)])
    copy = shutil.copy2(file, tmp_path / "copy.gpkg")
    before = spelled(saved)
    opened(saved, copy)
    assert spelled(saved) == before and label(saved) == "saved #1" and saved.window.said == []


def change_layer(file):
    """Another program takes a commune out of the plan's layer."""
    from osgeo import ogr

    source = ogr.Open(str(file), 1)
    layer = source.GetLayerByName("communes")
    layer.DeleteFeature(layer.GetNextFeature().GetFID())
    del layer, source


def test_a_changed_layer_is_attached_by_id_when_asked(started, file):
    saved_as(started, file)
    before = spelled(started)
    started.start(commune_layer(), FIELDS)
    change_layer(file)
    opened(started, file)
    assert "has been changed by another program" in started.window.said[-1]
    assert len(started.rows()) == 2
    items(started)["planNoticeButton"].click()
    wait(started)
    assert spelled(started) == before[1:] and label(started) == "saved #0"
    assert "is attached to the changed layer" in started.window.said[-1]


def test_another_option_is_attached_by_id_while_the_file_is_open(started, file):
    saved_as(started, file)
    first, heard = started.session.recorder.plan, []
    started.session.make_unit([3, 4])
    before = spelled(started)
    started.workbench.files.document.branch("Khác", heard.append)
    started.qtbot.waitUntil(lambda: heard == [None])
    durable(started)
    started.start(commune_layer(), FIELDS)
    change_layer(file)
    opened(started, file)
    items(started)["planNoticeButton"].click()  # “Khác” is attached and open
    wait(started)
    opened(started, file, first)
    assert "has been changed by another program" in started.window.said[-1]
    items(started)["planNoticeButton"].click()
    wait(started)
    assert "is attached to the changed layer" in started.window.said[-1]
    document = started.workbench.files.document
    assert started.session.title == "An Hải" and spelled(started) == before[1:]
    assert document.file == file and not document.read_only and len(document.options) == 4
    shows(started)
    started.session.make_unit([0])
    durable(started)
    document.let_go()
    assert ask(file, "SELECT name, checkpoint_seq FROM plan WHERE fid = 4") == [("An Hải", 1)]


def test_a_plan_without_a_file_is_not_given_up_unasked(started, tmp_path, monkeypatch):
    started.session.make_unit([0])
    asked = answer_box("Keep this plan")
    started.workbench.starting.start(commune_layer(), FIELDS)
    assert "no file holds" in asked[0] and started.session.unwritten

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (f"{tmp_path}/kept.gpkg", ""))
    answer_box("Save plan as…")
    started.start(commune_layer(), FIELDS)
    assert len(started.rows()) == 2
    opened(started, tmp_path / "kept.gpkg")
    assert started.session.can_undo


def test_qgis_closes_without_a_question_when_the_file_holds_all(saved, file):
    (blocker,) = saved.window.exit_blockers
    saved.session.make_unit([5])
    assert blocker.allowExit()
    saved.workbench.remove()
    saved.workbench.remove = lambda: None
    assert ask(file, "SELECT checkpoint_seq FROM plan") == [(2,)] and not journal_of(file).exists()
    assert saved.window.said == []


def test_qgis_does_not_close_over_edits_that_no_file_holds(started, tmp_path):
    (blocker,) = started.window.exit_blockers
    assert blocker.allowExit()
    started.session.make_unit([0])
    answer_box("Keep QGIS open")
    assert not blocker.allowExit()
    answer_box("Close without saving")
    assert blocker.allowExit()
    started.workbench.remove()
    started.workbench.remove = lambda: None
    assert not (tmp_path / "profile").exists()


def test_unloaded_with_edits_that_no_file_holds_they_are_kept_aside(started, tmp_path):
    started.session.make_unit([0])
    before = spelled(started)
    started.workbench.remove()
    (kept,) = (tmp_path / "profile" / "regionaltool" / "kept").iterdir()
    assert kept.name in started.window.said[-1]
    from regionaltool.bridge.plan_file.open_plan import open_plan

    found = open_plan(kept)
    found.lock.release()
    assert tuple(found.state.assignment.values()) == before and found.history.done == [1]
    started.workbench.remove = lambda: None


def test_unloaded_while_a_plan_is_opened_the_file_is_free(saved, file, qtbot):
    saved.start(commune_layer(), FIELDS)
    saved.workbench.files.open_file(file)
    saved.workbench.remove()
    saved.workbench.remove = lambda: None
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    FileLock(file).release()


def test_cancelled_the_plan_on_the_screen_stays(saved, file):
    saved.start(commune_layer(), FIELDS)
    saved.workbench.files.open_file(file)
    items(saved)["planTaskCancel"].click()
    wait(saved)
    assert len(saved.rows()) == 2 and saved.window.said == []
    FileLock(file).release()


def test_a_stroke_under_way_is_saved_as_one_row(saved, file):
    saved.session.begin_stroke()
    saved.session.assign([3], saved.session.plan.unit_of(0))
    saved.workbench.files.document.checkpoint()
    saved.session.assign([4], saved.session.plan.unit_of(0))
    saved.session.end_stroke()
    durable(saved)
    assert label(saved) == "saved #2" and isinstance(saved.session.last_edit, Edit)
