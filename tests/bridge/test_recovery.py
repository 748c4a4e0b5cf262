"""A plan that no file takes is kept in the profile until it is saved or given up."""

import pytest
from qgis.core import QgsApplication

from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_file import plan_writer
from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.plan_file.save_plan import save_plan
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.unsaved_plans import find_unsaved, unsaved_folder
from tests.bridge.plan_file.plans import bench_of
from tests.bridge.sessions import session_of, spelled


@pytest.fixture(autouse=True)
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    monkeypatch.setattr(plan_writer, "_AGAIN_S", 0.05)
    return tmp_path


@pytest.fixture
def document(qgis_app):
    made = PlanDocument()
    made.recovery._soon.setInterval(0)
    made.begin(session_of("pppqqrrrs."), CommuneFields(id="ma"))
    yield made
    made.recovery.let_go()
    made.let_go()


def safe(qtbot, document, seq):
    qtbot.waitUntil(lambda: document.recovery.position == seq)


def files():
    return [*unsaved_folder().glob("*")]


def saved(document, file):
    plan = document.to_save()
    document.saved(file, plan, save_plan(file, plan))


def crash(document):
    """What is on the disk is all that the next QGIS will have."""
    document.recovery.let_go()
    (plan,) = find_unsaved()
    opened = open_plan(plan.file)
    bench = bench_of(opened)
    bench.recorder.writer.close()
    return bench


def test_nothing_is_written_before_the_first_edit(document, qtbot):
    qtbot.wait(20)
    assert document.recovery.position is None and files() == []


def test_edits_made_while_the_file_is_begun_are_in_it(document, qtbot):
    document.session.assign([9], "s")
    qtbot.waitUntil(lambda: document.recovery._task is not None)
    document.session.assign([0], "q")
    document.session.undo()
    safe(qtbot, document, 3)
    assert document.position is None and document.session.unwritten, "it is no file of the user's"
    bench = crash(document)
    assert bench.spelled == spelled(document.session) == "pppqqrrrss" and len(bench.undone) == 1


def test_a_stroke_under_way_is_not_ended_by_it(document, qtbot):
    document.session.assign([9], "s")
    document.session.begin_stroke()
    document.session.assign([0], "q")
    safe(qtbot, document, 1)
    assert document.session.in_stroke
    document.session.end_stroke()
    safe(qtbot, document, 2)


def test_saved_as_a_file_it_goes(document, qtbot, tmp_path):
    document.session.assign([9], "s")
    safe(qtbot, document, 1)
    saved(document, tmp_path / "plan.gpkg")
    qtbot.waitUntil(lambda: files() == [])
    document.session.assign([0], "q")
    assert document.settle()
    qtbot.wait(20)
    assert files() == [] and document.recovery.position is None


def test_saved_while_it_is_begun_nothing_is_left(document, qtbot, tmp_path):
    document.session.assign([9], "s")
    qtbot.waitUntil(lambda: document.recovery._task is not None)
    saved(document, tmp_path / "plan.gpkg")
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    qtbot.waitUntil(lambda: files() == [])


def test_discarded_it_goes_and_the_next_edit_begins_another(document, qtbot):
    document.session.assign([9], "s")
    safe(qtbot, document, 1)
    document.recovery.discard(wait=True)
    assert files() == [] and document.recovery.position is None
    document.session.assign([0], "q")
    safe(qtbot, document, 2)
    assert crash(document).spelled == "qppqqrrrss"


def test_when_the_plans_own_file_refuses_edits_are_kept_there(document, qtbot, tmp_path):
    file = tmp_path / "plan.gpkg"
    saved(document, file)
    file.rename(tmp_path / "gone.gpkg")
    document.session.assign([9], "s")
    safe(qtbot, document, 1)
    assert document.position == 0 and document.trouble is not None
    document.session.assign([0], "q")
    safe(qtbot, document, 2)
    (tmp_path / "gone.gpkg").rename(file)
    qtbot.waitUntil(lambda: document.position == 2)
    qtbot.waitUntil(lambda: files() == [])


def test_a_profile_that_takes_nothing_is_told_once_and_tried_again(document, qtbot, profile):
    refused = []
    document.recovery.refused.connect(refused.append)
    (profile / "regionaltool").write_text("a file in the way")
    document.session.assign([9], "s")
    qtbot.waitUntil(lambda: bool(refused))
    document.session.assign([0], "q")
    document.checkpoint()
    qtbot.waitUntil(lambda: document.recovery.idle)
    assert len(refused) == 1 and "cannot be written" in refused[0]
    assert spelled(document.session) == "qppqqrrrss" and document.recovery.position is None
    (profile / "regionaltool").unlink()
    document.checkpoint()
    safe(qtbot, document, 2)


def test_what_was_found_goes_on_in_its_file(document, qtbot):
    document.session.assign([9], "s")
    safe(qtbot, document, 1)
    document.recovery.let_go()
    (plan,) = find_unsaved()
    opened = open_plan(plan.file)
    session = session_of([*opened.state.assignment.values()])
    session.recorder.history = opened.history
    document.begin(session, CommuneFields(id="ma"), opened)
    assert document.file is None and document.position is None and document.options == {}
    assert document.recovery.position == 1 and document.recovery.file == plan.file
    document.session.assign([0], "q")
    safe(qtbot, document, 2)
    assert find_unsaved() == (), "it is held"


def test_closed_it_hears_no_more(document, qtbot):
    document.session.assign([9], "s")
    safe(qtbot, document, 1)
    document.recovery.close(keep=True)
    document.session.assign([0], "q")
    qtbot.wait(20)
    assert document.recovery.idle and [plan.n_edits for plan in find_unsaved()] == [1]
