import pytest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QMainWindow

from regionaltool.core.gate import Fence
from regionaltool.ui.toolbar import RegionalToolbar

TOOLS = {
    "assignTool": "A",
    "rectangleTool": "R",
    "lassoTool": "O",
    "fillTool": "F",
    "splitTool": "X",
    "pickTool": "P",
    "lockTool": "L",
}
KEYS = {
    **TOOLS,
    "wholeDistricts": "D",
    "nextUnassigned": "U",
    "mergeUnits": "M",
    "newUnit": "N",
    "undo": "Ctrl+Alt+Z",
    "redo": "Ctrl+Alt+Y",
}


@pytest.fixture
def bar(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    made = RegionalToolbar(window)
    window.addToolBar(made)
    yield made
    window.close()


def actions(bar) -> dict:
    return {action.objectName(): action for action in bar.actions() if action.objectName()}


def test_names_keys_icons_and_tips(bar):
    assert bar.objectName() == "RegionalToolToolbar"
    found = actions(bar)
    assert {name: found[name].shortcut().toString() for name in KEYS} == KEYS
    for name in (*KEYS, "export", "tableBelow"):
        assert not found[name].icon().isNull() and found[name].text()
        assert KEYS.get(name, "") in found[name].toolTip()
        assert len(found[name].toolTip()) > len(found[name].text())
    assert all(found[name].isCheckable() for name in (*TOOLS, "wholeDistricts"))
    assert [action.objectName() for action in bar.tools] == list(TOOLS)


def test_keys_without_a_button_belong_to_the_window(bar):
    keys = {a.objectName(): a.shortcut().toString() for a in bar.parentWidget().actions()}
    assert keys == {
        "nextViolation": "F8",
        "lastViolation": "Shift+F8",
        "openTakeFrom": "W",
        "brushSmaller": "[",
        "brushLarger": "]",
        "unlockAll": "Shift+L",
    }
    bar.remove_keys()
    assert bar.parentWidget().actions() == []


def test_rarer_actions_are_behind_the_arrow_of_a_button(bar):
    behind = {
        name: [entry.objectName() for entry in bar.widgetForAction(action).menu().actions()]
        for name, action in actions(bar).items()
        if bar.widgetForAction(action).menu() is not None
    }
    assert behind == {
        "assignTool": ["brushLarger", "brushSmaller"],
        "lockTool": ["unlockAll"],
        "export": ["exportDecree"],
    }


def test_it_fits_a_small_screen_with_an_active_fence(bar, on_screen):
    bar.fence.show_fence(Fence(frozenset({None}), True, frozenset(range(1000))))
    bar.show_current("Phường Hạ Long – Bãi Cháy", locked=True)
    assert bar.sizeHint().width() <= 1366


def test_without_a_plan_nothing_is_on(bar):
    assert not any(action.isEnabled() for action in actions(bar).values())
    assert not bar.colour_by.isEnabled()


def test_with_a_plan_undo_and_redo_wait_for_an_edit(bar):
    bar.set_on(True)
    on = {name for name, action in actions(bar).items() if action.isEnabled()}
    assert on == {*KEYS, "export", "tableBelow"} - {"undo", "redo"}
    assert bar.fence.isEnabled()
    bar.undo.setEnabled(True)
    bar.set_on(False)
    assert not bar.undo.isEnabled() and not bar.assign.isEnabled()


def test_what_units_are_coloured_by(bar):
    box = bar.findChild(QComboBox, "colourBy")
    offered = [box.itemData(row) for row in range(box.count())]
    assert offered == ["unit", "score", "outcome", "consent", "minutes"]
    assert box.toolTip()


def test_the_current_unit_is_said(bar):
    label = bar.findChild(QLabel, "currentUnit")
    assert label.text() == "Into: –"
    bar.show_current("Hòa Bình")
    assert label.text() == "Into: Hòa Bình"
    bar.show_current("Hòa Bình", locked=True)
    assert label.text() == "Into: Hòa Bình (locked)"
    bar.show_current("")
    assert label.text() == "Into: –"
