import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QToolButton

from regionaltool.ui.history_page import HistoryPage
from tests.bridge.sessions import blocks, session_of, spelled


@pytest.fixture
def session():
    made = session_of("pppqqqrrr.")
    for letter in "ABC":
        made.assign(blocks(letter), "q")
    return made


@pytest.fixture
def page(session, on_screen):
    made = on_screen(HistoryPage(), 300, 260)
    made.set_session(session)
    return made


def place(page, row: int):
    return page.view.visualRect(page.model.index(row)).center()


def test_a_click_goes_back_and_forth(page, session, qtbot):
    for row, units in ((1, "qppqqqrrr."), (0, "pppqqqrrr."), (3, "qqqqqqrrr.")):
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place(page, row))
        assert spelled(session) == units and page.model.present == row
        assert page.view.currentIndex().row() == row


def test_so_do_the_keys(page, session, qtbot):
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    assert len(session.done) == 3, "looking is not going"
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert len(session.done) == 2
    qtbot.keyClick(page.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert len(session.done) == 0


def test_hidden_it_rests_and_then_catches_up(page, session):
    page.hide()
    session.assign(blocks("J"), "r")
    assert page.model.rowCount() == 4
    page.show()
    assert page.model.rowCount() == 5 and page.view.currentIndex().row() == 4


def test_another_plan_and_names_of_moments(page, session):
    other = session_of("pppqqqrrr.")
    names = []
    page.set_session(other, lambda: names)
    assert page.model.rowCount() == 1
    names.append((0, "Hôm nay"))
    page.refresh()
    assert "⚑ Hôm nay" in page.model.index(0).data()
    session.undo()
    assert page.model.rowCount() == 1


def test_a_snapshot_is_a_flag_where_undo_and_redo_lead_to_it(page, session):
    page.set_session(session, session.recorder.history.moments)
    session.go_to(2)
    session.recorder.record_snapshot("Trước họp")
    session.go_to(1)
    assert "⚑ Trước họp" in page.model.index(2).data()
    session.assign(blocks("J"), "r")
    assert page.model.rowCount() == 3
    assert "⚑" not in "".join(page.model.index(row).data() for row in range(3))


def test_ten_thousand_steps_are_listed(on_screen, qtbot):
    session = session_of("pppqqqrrr.")
    for number in range(10_000):
        session.lock_communes([0], number % 2 == 0)
    page = on_screen(HistoryPage(), 300, 260)
    page.set_session(session)
    assert page.model.rowCount() == 10_001
    assert page.view.visualRect(page.model.index(10_000)).isValid()


def test_it_pops_up_within_the_screen_and_esc_takes_it_away(session, on_screen, qtbot):
    button = on_screen(QToolButton(), 40, 30)
    page = HistoryPage(button)
    page.set_session(session)
    button.move(button.screen().availableGeometry().bottomRight())
    page.pop_up(button)
    qtbot.waitUntil(page.isVisible)
    room = button.screen().availableGeometry().adjusted(-2, -2, 2, 2)  # an offscreen frame
    assert room.contains(page.geometry())
    assert page.model.rowCount() == 4
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.isVisible()
