import pytest
from qgis.PyQt.QtWidgets import QMainWindow

from regionaltool.ui.plan_menu import PlanMenu
from regionaltool.ui.toolbar import RegionalToolbar

QGIS_KEYS = {f"Ctrl+Alt+{key}" for key in "AGHMPRTV"}
"""What QGIS 3.22 and its own plugins hold; a key held twice does nothing at all."""


@pytest.fixture
def menu(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = RegionalToolbar(window)
    window.addToolBar(bar)
    yield PlanMenu(bar)
    window.close()


def test_no_key_is_held_twice_or_by_qgis(menu):
    own = [*menu.menu.actions(), *menu.parent().actions()]
    keys = [action.shortcut().toString() for action in own if not action.shortcut().isEmpty()]
    assert "Ctrl+Alt+K" in keys
    assert len(keys) == len(set(keys))
    assert not QGIS_KEYS & set(keys)
