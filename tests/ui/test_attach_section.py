import pytest
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QApplication

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.core.inputs.kinds import KINDS
from regionaltool.core.problems import Problem
from regionaltool.ui.attach_section import AttachSection
from regionaltool.ui.rows_table import TextRow

KEYS = [kind.key for kind in KINDS]


@pytest.fixture
def section(on_screen):
    made = on_screen(AttachSection(), 340, 700)
    made.open()
    return made


def shown(section, **inputs: AttachedInput) -> None:
    section.show_inputs({key: one.attachment for key, one in inputs.items()}, inputs, 0)


def choose(section, key: str) -> None:
    section.table.selectRow(KEYS.index(key))


BUDGET = AttachedInput(
    Attachment("budget", "a.csv", date="2024", origin="Sở Tài chính"),
    "thu chi",
    covered=0.984,
    notes=(Problem("“{layer}”: guessed.", {"layer": "thu chi"}),),
)


def test_the_chosen_kind_is_asked_for_by_mouse_and_keys(section, qtbot):
    choose(section, "roads")
    for act in (
        lambda: qtbot.mouseClick(section.attach_button, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(section.table, Qt.Key.Key_Return),
        lambda: section.table.doubleClicked.emit(section.table.currentIndex()),
    ):
        with qtbot.waitSignal(section.attach) as asked:
            act()
        assert asked.args == ["roads"]


def test_what_is_attached_is_taken_away_by_mouse_and_keys(section, qtbot):
    choose(section, "budget")
    assert not section.detach_button.isEnabled()
    with qtbot.assertNotEmitted(section.detach):
        qtbot.keyClick(section.table, Qt.Key.Key_Delete)
    shown(section, budget=BUDGET)
    for act in (
        lambda: qtbot.mouseClick(section.detach_button, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(section.table, Qt.Key.Key_Delete),
    ):
        with qtbot.waitSignal(section.detach) as asked:
            act()
        assert asked.args == ["budget"]


def test_while_data_is_read_nothing_is_asked_for(section, qtbot):
    shown(section, budget=BUDGET)
    choose(section, "budget")
    section.show_busy(True)
    assert "Reading" in section.about.text()
    for signal, key in ((section.attach, Qt.Key.Key_Return), (section.detach, Qt.Key.Key_Delete)):
        with qtbot.assertNotEmitted(signal):
            qtbot.keyClick(section.table, key)
    section.show_progress(40.6)
    assert section.progress.isVisible() and section.progress.value() == 40
    with qtbot.waitSignal(section.cancel):
        qtbot.mouseClick(section.cancel_button, Qt.MouseButton.LeftButton)
    buttons = (section.attach_button, section.detach_button, section.again_button, section.year)
    assert not any(widget.isEnabled() for widget in buttons)
    section.show_busy(False)
    assert all(widget.isEnabled() for widget in buttons) and "2024" in section.about.text()
    assert not section.cancel_button.isVisible()


def test_what_is_known_of_the_chosen_kind(section):
    choose(section, "budget")
    assert "off without it: 3.1" in section.about.text()
    shown(section, budget=BUDGET)
    first, *lines = section.about.text().splitlines()
    assert first == "thu chi · 2024 · Sở Tài chính"
    assert lines[0].startswith("For: 3.1") and lines[1] == "• “thu chi”: guessed."


def test_a_year_is_asked_for_and_shown_without_asking(section, qtbot):
    with qtbot.waitSignal(section.year_changed) as asked:
        section.year.setValue(2030)
    assert asked.args == [2030]
    with qtbot.waitSignal(section.year_changed) as asked:
        section.year.setValue(section.year.minimum())
    assert asked.args == [0]
    with qtbot.assertNotEmitted(section.year_changed):
        section.show_inputs({}, {}, 2035)
    assert section.year.value() == 2035


def test_the_wheel_on_its_way_leaves_the_year(section, qtbot):
    section.attach_button.setFocus()
    place = QPointF(section.year.rect().center())
    turned = QWheelEvent(
        place,
        QPointF(section.year.mapToGlobal(place.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.assertNotEmitted(section.year_changed):
        QApplication.sendEvent(section.year, turned)
    section.year.setFocus()
    with qtbot.waitSignal(section.year_changed):
        QApplication.sendEvent(section.year, turned)


def test_lists_are_there_when_they_hold_something(section):
    lists = (
        (section.show_minutes, section.minutes_text, section.minutes),
        (section.show_cuts, section.cuts_text, section.cuts),
    )
    for show, label, table in lists:
        assert not label.isVisible() and not table.isVisible()
        show("Nothing differs", ())
        assert label.isVisible() and not table.isVisible()
        show("Some differ", [TextRow(1, ("a", "b", "c"))])
        assert label.isVisible() and table.isVisible()


def test_the_dock_is_wide_enough_for_it(section):
    shown(section, budget=BUDGET)
    section.show_minutes("Minutes", [TextRow(1, ("Phường Nguyễn Thái Học", "10.0", "9.0"))])
    assert section.minimumSizeHint().width() <= 340
    assert section.table.horizontalHeader().length() <= section.table.viewport().width()


def test_as_many_kinds_are_in_sight_as_a_page_has_room_for(section):
    row = section.table.verticalHeader().defaultSectionSize()
    heights = []
    for height in (0, 500, 5000):
        section.fit(height)
        heights.append(section.table.height() // row)
    assert heights[0] >= 4 and heights[0] < heights[1] < heights[2] <= 12
