"""After a crash the dock offers the plan that nobody had saved."""

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from regionaltool.bridge.unsaved_plans import find_unsaved, unsaved_folder
from tests.bridge.commune_layers import FIELDS, commune_layer
from tests.bridge.test_unsaved_plans import left
from tests.ui.desk import Desk, answer_box
from tests.ui.plan_files import label, saved_as, spelled, wait
from tests.ui.views import status


@pytest.fixture(autouse=True)
def own_profile(tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/profile/")


@pytest.fixture
def looking(qtbot, qgis_new_project):
    """Docks that are opened after what a test has left on the disk."""
    made = []

    def look() -> Desk:
        desk = Desk(qtbot)
        made.append(desk)
        with qtbot.waitSignal(desk.dock.shown_first):
            pass
        qtbot.waitUntil(lambda: not desk.workbench.recovery.busy)
        qtbot.wait(1)  # a layout shows what is new in it with the next events
        return desk

    yield look
    for desk in made:
        desk.close()


def offers(desk):
    page = desk.dock.welcome
    labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return [each.text() for each in labels if each.objectName().startswith("unsavedPlan")]


def safe(desk, seq):
    desk.qtbot.waitUntil(lambda: label(desk) == f"not saved, safe #{seq}", timeout=10000)


def test_a_dock_that_has_gone_before_it_was_seen_looks_for_nothing(qtbot, qgis_new_project):
    left(3)
    desk = Desk(qtbot)
    desk.close()
    desk.dock.shown_first.emit()
    assert not desk.workbench.recovery.busy


def test_the_empty_dock_offers_what_was_found_and_opens_it(looking, tmp_path):
    file, bench = left(3)
    desk = looking()
    (text,) = offers(desk)
    assert text.startswith("A plan that was not saved was found: Phương án 1, edits: 3, ")
    desk.click("openUnsaved1")
    wait(desk)
    assert "".join(unit or "." for unit in spelled(desk)) == bench.spelled
    assert label(desk) == "not saved, safe #3" and not offers(desk) and desk.window.said == []
    desk.session.undo()
    safe(desk, 4)
    saved_as(desk, tmp_path / "plan.gpkg")
    assert label(desk) == "saved #4"
    desk.qtbot.waitUntil(lambda: [*unsaved_folder().iterdir()] == [])


def test_an_opened_one_that_crashes_again_is_offered_again(looking):
    file, _ = left(1)
    desk = looking()
    desk.click("openUnsaved1")
    wait(desk)
    desk.session.make_unit([3, 4])
    safe(desk, 2)
    desk.workbench.files.document.recovery.let_go()
    (plan,) = find_unsaved()
    assert plan.file == file and plan.n_edits == 2


def test_discarded_after_a_question_it_is_gone(looking):
    file, _ = left(1)
    desk = looking()
    asked = answer_box("Keep this plan")
    desk.click("discardUnsaved1")
    assert "its edits (1)" in asked[0] and file.exists() and len(offers(desk)) == 1
    answer_box("Discard")
    desk.click("discardUnsaved1")
    assert [*unsaved_folder().iterdir()] == [] and not offers(desk)


def test_another_window_that_has_opened_it_keeps_it(looking):
    file, _ = left(1)
    first, second = looking(), looking()
    first.click("openUnsaved1")
    wait(first)
    answer_box("Discard")
    second.click("discardUnsaved1")
    assert "open in another window" in second.window.said[-1] and file.exists()
    assert not offers(second)


def test_over_a_plan_of_the_project_it_is_offered_in_the_message_bar(looking):
    left(1)
    desk = looking()
    desk.start(commune_layer(), FIELDS)
    assert "was not saved was found" in desk.window.said[-1]
    (button,) = desk.window.messageBar().findChildren(QPushButton, "openUnsavedButton")
    button.click()
    wait(desk)
    assert label(desk) == "not saved, safe #1" and desk.window.said == []


def test_given_up_in_the_question_of_qgis_it_is_gone_at_once(started):
    started.session.make_unit([0])
    safe(started, 1)
    (blocker,) = started.window.exit_blockers
    answer_box("Keep QGIS open")
    assert not blocker.allowExit() and started.workbench.files.document.recovery.position == 1
    answer_box("Close without saving")
    assert blocker.allowExit() and [*unsaved_folder().iterdir()] == []


def test_given_up_for_another_plan_it_goes_with_it(started):
    started.session.make_unit([0])
    safe(started, 1)
    answer_box("Start another plan")
    started.start(commune_layer(), FIELDS)
    assert label(started) == "not saved" and [*unsaved_folder().iterdir()] == []


def test_unloaded_it_is_kept_once_and_not_twice(started, tmp_path):
    started.session.make_unit([0])
    safe(started, 1)
    started.workbench.remove()
    started.workbench.remove = lambda: None
    assert len([*(tmp_path / "profile" / "regionaltool" / "kept").iterdir()]) == 1
    assert [*unsaved_folder().iterdir()] == []


def test_a_profile_that_takes_nothing_is_said_quietly_and_editing_goes_on(started, tmp_path):
    (tmp_path / "profile").write_text("a file in the way")
    started.session.make_unit([0])
    started.qtbot.waitUntil(lambda: "A crash would lose" in status(started))
    started.session.make_unit([1])
    assert label(started) == "not saved" and started.window.said == []
    assert len(started.session.done) == 2
