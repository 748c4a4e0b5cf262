import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from regionaltool.ui.violations_page import ViolationsPage
from tests.bridge.sessions import session_of


@pytest.fixture
def page(on_screen):
    made = on_screen(ViolationsPage(), 300, 360)
    made.list.show_violations(session_of("pqpqrprrq.").violations())
    return made


@pytest.fixture
def asked(page):
    wishes = []
    page.mend.connect(lambda: wishes.append("mend"))
    page.leave.connect(lambda: wishes.append("leave"))
    page.mend_simple.connect(lambda: wishes.append("simple"))
    return wishes


def buttons(page) -> dict[str, QPushButton]:
    return {b.objectName(): b for b in page.findChildren(QPushButton) if b.isVisible()}


def test_buttons_ask(page, asked, qtbot):
    assert set(buttons(page)) == {"mendButton", "mendSimpleButton"}
    for name in ("mendButton", "mendSimpleButton"):
        qtbot.mouseClick(buttons(page)[name], Qt.MouseButton.LeftButton)
        assert buttons(page)[name].toolTip()
    page.show_words("<b>E → p</b>", ready=True)
    assert set(buttons(page)) == {"mendButton", "leaveMendButton"}
    qtbot.mouseClick(buttons(page)["leaveMendButton"], Qt.MouseButton.LeftButton)
    assert asked == ["mend", "simple", "leave"]


def test_enter_makes_the_move_only_when_one_is_shown(page, asked, qtbot):
    page.activateWindow()
    page.list.setFocus()
    qtbot.waitUntil(page.list.hasFocus)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert asked == []
    page.show_words("E → p", ready=True)
    assert page.mend_button.text() == "Do it"
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert asked == ["mend"]
    page.words.setFocus()
    qtbot.waitUntil(page.words.hasFocus)
    qtbot.keyClick(page.words, Qt.Key.Key_Return)
    page.leave_button.setFocus()
    qtbot.keyClick(page.leave_button, Qt.Key.Key_Return)
    assert asked == ["mend"], "elsewhere Enter means something else"
    page.show_words("")
    assert page.mend_button.text() == "Mend" and not page.words.isVisible()


def test_it_is_as_narrow_as_the_dock(page):
    for ready in (False, True):
        page.show_words("Ninh " * 60, ready=ready)
        page.layout().activate()
        assert page.minimumSizeHint().width() <= 300


@pytest.mark.parametrize(("height", "scrolls"), [(420, False), (180, True)])
def test_all_words_are_seen_where_there_is_room_and_scrolled_where_not(
    page, height, scrolls, qtbot
):
    page.show_words("Ninh " * 60, ready=True)
    page.resize(300, height)
    area = page.words.parentWidget().parentWidget()
    qtbot.waitUntil(lambda: (area.height() < page.words.height()) == scrolls)
    assert page.height() == height and page.list.height() > 60
    assert page.mend_button.geometry().bottom() < height


def test_hidden_it_lets_go(page, asked):
    page.hide()
    assert asked == ["leave"]


def test_nothing_to_mend(page):
    page.set_mendable(False)
    assert not any(button.isEnabled() for button in buttons(page).values())
