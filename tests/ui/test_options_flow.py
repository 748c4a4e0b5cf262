"""Snapshots and options of a plan at the desk."""

import pytest
from qgis.PyQt.QtWidgets import QAction, QComboBox, QInputDialog, QMenu

from regionaltool.bridge.plan_file.file_lock import FileLock
from regionaltool.bridge.plan_file.options import read_options
from tests.ui.plan_files import ask, durable, label, opened, saved_as, spelled, wait
from tests.ui.views import shows, status


@pytest.fixture
def named(monkeypatch):
    """What is typed when a name is asked for; None takes what is proposed."""
    typed: list[str | None] = []

    def answer(dialog):
        name = typed.pop(0) if typed else None
        if name is not None:
            dialog.setTextValue(name)
        return True

    monkeypatch.setattr(QInputDialog, "exec", answer)
    return typed


def trigger(desk, name):
    desk.find(name, QAction).trigger()


def option(desk, name):
    """Choose an option in the box on the toolbar, as a click does."""
    box = desk.find("planOption", QComboBox)
    box.setCurrentText(name)
    box.activated.emit(box.currentIndex())
    wait(desk)


def box(desk):
    shown = desk.find("planOption", QComboBox)
    return [shown.itemText(i) for i in range(shown.count())], shown.currentText()


def snapshots(desk):
    desk.find("planMenu", QMenu).aboutToShow.emit()
    return {action.text(): action for action in desk.find("snapshotsMenu", QMenu).actions()}


def test_snapshots_work_without_a_file_and_go_along_into_one(started, named, tmp_path):
    started.session.make_unit([0, 1])
    first = spelled(started)
    trigger(started, "takeSnapshot")
    started.session.make_unit([2])
    started.session.rename(started.session.plan.unit_of(2), "Tạm")
    named.append("Sau cùng")
    trigger(started, "takeSnapshot")
    last = spelled(started)
    assert list(snapshots(started)) == ["Sau cùng", "Snapshot 1"]
    done = len(started.session.done)
    snapshots(started)["Snapshot 1"].trigger()
    assert spelled(started) == first and "Snapshot 1" in status(started)
    assert len(started.session.done) == done + 1
    shows(started)
    started.session.undo()
    assert spelled(started) == last

    file = saved_as(started, tmp_path / "plan.gpkg")
    started.session.undo()
    durable(started)
    other = saved_as(started, tmp_path / "other.gpkg")
    opened(started, file)
    assert list(snapshots(started)) == ["Sau cùng", "Snapshot 1"] and other.is_file()
    snapshots(started)["Sau cùng"].trigger()
    assert spelled(started) == last
    durable(started)


def test_options_of_one_file(started, named, tmp_path):
    assert not started.find("branchPlan", QAction).isEnabled()
    assert not started.find("planOption", QComboBox).isVisible()
    file = saved_as(started, tmp_path / "plan.gpkg")
    started.session.make_unit([0, 1])
    first = spelled(started)
    assert box(started) == (["An Hải"], "An Hải")

    named.append("Phương án B")
    trigger(started, "branchPlan")
    started.qtbot.waitUntil(lambda: box(started)[1] == "Phương án B")
    assert "Phương án B" in started.text("planSummary")
    started.session.make_unit([2])
    durable(started)
    second = spelled(started)
    a, b = read_options(file)
    assert (a.name, b.name, b.parent) == ("An Hải", "Phương án B", a.id)
    assert tuple(a.state.assignment.values()) == first
    assert tuple(b.state.assignment.values()) == second

    option(started, "An Hải")
    assert spelled(started) == first and label(started) == "saved #1"
    shows(started)
    started.session.undo()
    durable(started)
    option(started, "Phương án B")
    assert spelled(started) == second and label(started) == "saved #2"
    started.session.undo()
    started.session.undo()  # what was done before the branch
    shows(started)
    durable(started)
    named.append("Rộng")
    trigger(started, "renameOption")
    started.qtbot.waitUntil(lambda: box(started) == (["An Hải", "Rộng"], "Rộng"))
    started.workbench.files.document.let_go()
    assert ask(file, "SELECT name FROM plan ORDER BY fid") == [("An Hải",), ("Rộng",)]
    a, b = read_options(file)
    assert (
        a.state.assignment
        == b.state.assignment
        != dict(zip(a.state.assignment, first, strict=True))
    )


def test_a_name_that_is_taken_is_asked_for_again(started, named, tmp_path):
    saved_as(started, tmp_path / "plan.gpkg")
    named.extend(["An Hải", "Khác"])
    trigger(started, "branchPlan")
    started.qtbot.waitUntil(lambda: box(started) == (["An Hải", "Khác"], "Khác"))


def test_edits_made_while_an_option_is_branched_off_belong_to_it(started, named, tmp_path):
    file = saved_as(started, tmp_path / "plan.gpkg")
    before = spelled(started)
    trigger(started, "branchPlan")
    started.session.make_unit([0])
    durable(started)
    a, b = read_options(file)
    assert tuple(a.state.assignment.values()) == before
    assert tuple(b.state.assignment.values()) == spelled(started)


def test_a_disk_that_refuses_leaves_the_option_as_it_is(started, named, tmp_path):
    file = saved_as(started, tmp_path / "plan.gpkg")
    file.unlink()
    trigger(started, "branchPlan")
    started.qtbot.waitUntil(lambda: bool(started.window.said))
    assert "cannot be saved in" in started.window.said[0]
    assert box(started)[0] == ["An Hải"]


@pytest.mark.parametrize("action", ["takeSnapshot", "branchPlan", "renameOption"])
def test_no_plan_gets_a_name_that_was_meant_for_another(started, tmp_path, monkeypatch, action):
    other = saved_as(started, tmp_path / "other.gpkg")
    saved_as(started, tmp_path / "mine.gpkg")
    started.workbench.files.document.waits_for(other)()
    lock = FileLock(other)  # somebody else has it: it is only read

    def meanwhile(dialog):
        opened(started, other)
        dialog.setTextValue("Mới")
        return True

    monkeypatch.setattr(QInputDialog, "exec", meanwhile)
    try:
        trigger(started, action)
    finally:
        lock.release()
    document = started.workbench.files.document
    assert document.file == other and document.read_only
    assert "Another plan has come meanwhile" in status(started)
    assert list(document.options.values()) == ["An Hải"] and document.snapshots == ()
