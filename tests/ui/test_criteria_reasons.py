from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from regionaltool.bridge.plan_file.law_notes import KeptReason
from regionaltool.ui.criteria_reasons import ReasonsBox


@pytest.fixture
def page(on_screen):
    made = QWidget()
    layout = QVBoxLayout(made)
    made.box, made.other = ReasonsBox(made), QLineEdit(made)
    layout.addWidget(made.box)
    layout.addWidget(made.other)
    made.told = []
    made.box.given.connect(lambda *what: made.told.append(what))
    return on_screen(made, 320, 300)


def test_a_text_is_kept_when_one_goes_elsewhere(page, qtbot):
    page.box.show_reason("p", None)
    page.box.text.setFocus()
    qtbot.keyClicks(page.box.text, "Far off")
    page.box.show_reason("p", None)
    assert page.told == [] and page.box.text.toPlainText() == "Far off"
    page.other.setFocus()
    assert page.told == [("p", "Far off", ())]
    page.box.keep()
    assert len(page.told) == 1


def test_a_text_is_kept_when_the_hand_rests(page, qtbot):
    page.box.show_reason("p", None)
    page.box.text.setFocus()
    qtbot.keyClicks(page.box.text, "Far off")
    qtbot.waitUntil(lambda: page.told == [("p", "Far off", ())], timeout=5000)
    page.box.show_reason("p", KeptReason("Far off"))
    assert page.box.text.textCursor().position() == 7  # typing goes on where it was


def test_what_was_typed_for_one_unit_is_kept_before_another_is_shown(page, qtbot):
    page.box.show_reason("p", None)
    qtbot.keyClicks(page.box.text, "Far off")
    page.box.show_reason("q", KeptReason("Near", ("a.pdf",)))
    assert page.told == [("p", "Far off", ())]
    assert page.box.text.toPlainText() == "Near" and "a.pdf" in page.box._links.text()


def test_evidence_is_added_once_and_dropped(page, tmp_path):
    page.box.folder = tmp_path
    page.box.show_reason("p", KeptReason("Far off"))
    here = str(tmp_path / "bản đồ.pdf")
    page.box.add_file(here)
    page.box.add_file(here)
    page.box.add_file(str(Path("/elsewhere/b.pdf")))
    assert page.told[-1] == ("p", "Far off", (here, "/elsewhere/b.pdf"))
    page.box._links.linkActivated.emit("drop:0")
    assert page.told[-1] == ("p", "Far off", ("/elsewhere/b.pdf",))
    page.box._links.linkActivated.emit("drop:0")
    assert page.told[-1][2] == () and not page.box._links.isVisibleTo(page.box)
