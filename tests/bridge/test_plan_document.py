"""The document of a plan, without a window: files, rows, snapshots, options."""

import pytest

from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.plan_file.options import read_options
from regionaltool.bridge.plan_file.save_plan import save_plan
from regionaltool.bridge.read_communes import CommuneFields
from tests.bridge.sessions import session_of, spelled


@pytest.fixture
def file(tmp_path):
    return tmp_path / "plan.gpkg"


@pytest.fixture
def document(qgis_app, file):
    made = PlanDocument()
    made.begin(session_of("pppqqrrrs."), CommuneFields(id="ma"))
    yield made
    made.let_go()


def saved(document, file):
    plan = document.to_save()
    document.saved(file, plan, save_plan(file, plan))


def test_without_a_file_there_is_no_position(document):
    assert document.position is None and document.file is None and document.options == {}
    document.session.assign([9], "s")
    assert not document.settle() and not document.let_go()


def test_each_durable_row_is_told(document, file, qtbot):
    saved(document, file)
    told = []
    document.changed.connect(lambda: told.append(document.position))
    document.session.assign([9], "s")
    qtbot.waitUntil(lambda: 1 in told)
    assert document.settle() and document.position == 1
    assert document.let_go() and document.file is None and document.lock is None
    opened = open_plan(file)
    opened.lock.release()
    assert opened.fields["id"] == "ma" and opened.history.seq == 1


def test_a_snapshot_is_gone_back_to_in_one_step(document):
    session = document.session
    session.assign([9], "s")
    document.take_snapshot("một")
    session.assign([0], "q")
    session.lock_units(["q"], True)
    session.rename("q", "Quế")
    document.restore(document.snapshots[0])
    assert spelled(session) == "pppqqrrrss"
    assert not session.plan.is_unit_locked("q") and session.plan.name("q") == "q"
    session.undo()
    assert spelled(session) == "qppqqrrrss" and session.plan.name("q") == "Quế"


def test_an_option_goes_on_with_the_history(document, file, qtbot):
    saved(document, file)
    document.session.assign([9], "s")
    told = []
    document.branch("B", told.append)
    document.session.undo()
    qtbot.waitUntil(lambda: told == [None])
    assert document.session.title == "B" and list(document.options.values())[-1] == "B"
    assert document.settle()
    a, b = read_options(file)
    assert (a.state.assignment["J"], b.state.assignment["J"]) == ("s", None)
    assert document.session.recorder.plan == b.id


def test_what_an_earlier_writer_says_is_not_heard(document, file, tmp_path, qtbot):
    saved(document, file)
    heard = []
    document.refused.connect(heard.append)
    number = document._writers
    saved(document, tmp_path / "other.gpkg")
    document._take_refused(number, "late")
    document._take_wrote(number, 99)
    assert heard == [] and document.trouble is None and document.position == 0


def test_a_branch_in_a_file_that_has_been_left_renames_nothing_in_the_next(
    document, file, tmp_path, qtbot
):
    saved(document, file)
    told = []
    document.branch("Khác", told.append)
    saved(document, tmp_path / "elsewhere.gpkg")
    qtbot.waitUntil(lambda: bool(told))
    writer = document.session.recorder.writer
    assert document.session.recorder.plan == writer.plan and [*document.options] == [writer.plan]


def test_a_stroke_ends_before_the_option_gets_another_name(document, file, qtbot):
    saved(document, file)
    document.session.begin_stroke()
    document.session.assign([9], "s")
    told = []
    document.rename("Khác", told.append)
    qtbot.waitUntil(lambda: told == [None])
    assert document.session.title == "Khác" and not document.session.in_stroke
    assert [option.name for option in read_options(file)] == ["Khác"]
    document.session.begin_stroke()
    document.session.assign([9], "q")  # the row before is in the journal alone
    document.rename("Khác nữa", told.append)
    qtbot.waitUntil(lambda: told == [None, None])


@pytest.mark.parametrize("name", ["branch", "rename"])
def test_without_a_file_that_takes_rows_options_stay_as_they_are(document, name):
    told = []
    getattr(document, name)("B", told.append)
    assert "Save it as a file" in str(told[0]) and document.session.title != "B"
