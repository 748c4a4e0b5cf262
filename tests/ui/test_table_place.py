from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget


def below(desk) -> QDockWidget | None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return desk.window.mainWindow().findChild(QDockWidget, "RegionalToolUnits")


def toggle(desk) -> None:
    desk.workbench.toolbar.table_below.trigger()


def test_it_goes_to_the_bottom_and_comes_back(started):
    table, split = started.workbench.bench.units, started.workbench.bench.split
    rows = started.rows()
    toggle(started)
    dock = below(started)
    area = started.window.mainWindow().dockWidgetArea(dock)
    assert area == Qt.DockWidgetArea.BottomDockWidgetArea
    assert dock.widget() is table and table.isVisible() and split.indexOf(table) == -1
    assert started.rows() == rows
    toggle(started)
    assert below(started) is None
    assert split.indexOf(table) == 0 and table.isVisible()
    assert started.rows() == rows


def test_what_is_chosen_filtered_and_sorted_stays(started):
    units = started.workbench.bench.units
    units.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    units.choose([started.session.units[1]])
    units.filter.setText("a")
    rows, chosen = started.rows(), units.chosen_units()
    toggle(started)
    assert (started.rows(), units.chosen_units()) == (rows, chosen)
    toggle(started)
    assert (started.rows(), units.chosen_units()) == (rows, chosen)


def test_below_it_follows_the_plan(started):
    toggle(started)
    rows = len(started.rows())
    started.session.make_unit([0, 1])
    assert len(started.rows()) == rows + 1


def test_f6_brings_it_back_from_where_it_is(started, qtbot):
    view = started.find("unitsTable")
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert below(started) is not None
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert below(started) is None


def test_the_focus_goes_along(started, qtbot):
    field = started.workbench.bench.units.filter
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    for _ in range(2):
        toggle(started)
        qtbot.waitUntil(field.hasFocus)


def test_without_a_plan_it_stays_at_home(desk, qtbot):
    desk.dock.move_table.emit()
    assert below(desk) is None


def test_the_dock_is_closed_with_the_table_below(started, qtbot):
    toggle(started)
    started.workbench.remove()
    started.workbench.remove = lambda: None
    assert below(started) is None
    qtbot.wait(0)
