import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QLineEdit

from regionaltool.ui.dock import RegionalToolDock


def test_it_is_found_by_its_name_and_shows_the_welcome(qtbot):
    dock = RegionalToolDock("")
    qtbot.addWidget(dock)
    assert dock.objectName() == "RegionalToolDock" and dock.windowTitle() == "Regional Tool"
    assert dock.pages.currentWidget() is dock.welcome


def test_what_is_missing_is_said(qtbot):
    dock = RegionalToolDock("Install shapely.")
    qtbot.addWidget(dock)
    assert not dock.welcome.sample_button.isEnabled()


@pytest.mark.parametrize("focus", ["unitsFilter", "unitsTable", "violationsList"])
def test_f6_moves_the_table_wherever_the_focus_is_in_the_dock(started, qtbot, focus):
    if focus == "violationsList":
        started.workbench.bench.tabs.setCurrentIndex(1)
    widget = started.find(focus)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    with qtbot.waitSignal(started.dock.move_table):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)


def test_other_keys_are_left_alone(started, qtbot):
    box = started.find("unitsFilter", QLineEdit)
    box.setFocus()
    with qtbot.assertNotEmitted(started.dock.move_table):
        qtbot.keyClick(box, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(box, Qt.Key.Key_A)
    assert box.text() == "a", "the key of the assign tool is a letter to a box of text"


def test_it_fits_a_small_screen(started, qtbot):
    """300 × 360 pixels without a horizontal scrollbar; tables may scroll inside."""
    dock = started.dock
    dock.setFloating(True)
    dock.resize(300, 360)
    qtbot.wait(0)
    assert dock.pages.minimumSizeHint().width() <= 300
    bench = started.workbench.bench
    bench.units.choose(started.session.units[:1])
    for page in (bench.unit_page, bench.data_page):
        bench.tabs.setCurrentWidget(page)
        qtbot.wait(0)
        assert page.horizontalScrollBar().maximum() == 0
    bench.units.chart_button.setChecked(True)
    bench.units.choose(started.session.units[:3])
    bench.summary.restore({"target": "2"})
    qtbot.wait(0)
    assert bench.unit_page.horizontalScrollBar().maximum() == 0
    assert dock.pages.minimumSizeHint().width() <= 300
    assert dock.width() <= 300


@pytest.mark.parametrize(
    "name",
    ["unitsTable", "violationsList", "factorBars", "planSummary", "undoButton", "redoButton"],
)
def test_the_names_that_others_rely_on(started, name):
    assert started.find(name) is not None


def test_the_assign_tool_is_on_the_toolbar(started):
    bar = started.find("RegionalToolToolbar")
    assert "assignTool" in [action.objectName() for action in bar.actions()]
