from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QToolButton

from tests.ui.views import shows


def test_a_click_shows_the_list_and_every_view_follows_a_step_back(started):
    session, bench = started.session, started.workbench.bench
    unit = session.units[0]
    session.assign(session.plan.members(session.units[1]).tolist()[:1], unit)
    session.lock_units([unit], True)
    button = started.find("historyButton", QToolButton)
    assert button.shortcut().toString() in button.toolTip()
    assert not bench.history_page.isVisible()
    started.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    page = bench.history_page
    started.qtbot.waitUntil(page.isVisible)
    assert page.model.rowCount() == 3
    first = page.view.visualRect(page.model.index(0)).center()
    started.qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert len(session.undone) == 2 and page.isVisible()
    page.hide()
    shows(started)
