"""The toolbar: every action with its key, its tooltip and its object name."""

from __future__ import annotations

from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QComboBox, QLabel, QToolBar, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.icons import icon


class RegionalToolbar(QToolBar):
    """Actions on the plan; they are off while there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Regional Tool", parent)
        self.setObjectName("RegionalToolToolbar")
        self.assign = self._action(
            "assignTool",
            tr("Assign"),
            "A",
            tr(
                "Assign: click or drag over communes to take them into the current unit; "
                "right click picks the unit"
            ),
        )
        self.assign.setCheckable(True)
        self.merge = self._action(
            "mergeUnits",
            tr("Merge"),
            "M",
            tr("Merge the units selected in the table or on the map"),
        )
        self.new_unit = self._action(
            "newUnit", tr("New unit"), "N", tr("Make the selected communes a unit of their own")
        )
        self.addSeparator()
        self.undo = self._action("undo", tr("Undo"), "Ctrl+Alt+Z", tr("Take the last edit back"))
        self.redo = self._action(
            "redo", tr("Redo"), "Ctrl+Alt+Y", tr("Carry out again what was taken back")
        )
        self.addSeparator()
        self.colour_by = QComboBox(self)
        self.colour_by.setObjectName("colourBy")
        self.colour_by.setToolTip(tr("What the units on the map are coloured by"))
        self.colour_by.addItem(tr("Colour by unit"), "unit")
        self.colour_by.addItem(tr("Colour by score"), "score")
        self.addWidget(self.colour_by)
        self.export = self._action(
            "export", tr("Export"), "", tr("Write the plan as shapefile and GeoPackage")
        )
        self.table_below = self._action(
            "tableBelow",
            tr("Table"),
            "",
            tr("Show the table of units along the bottom, or back in the dock (F6 in the dock)"),
        )
        self.addSeparator()
        self._current = QLabel(self)
        self._current.setObjectName("currentUnit")
        self._current.setMargin(4)
        self.addWidget(self._current)
        self.next_violation = self._hidden("nextViolation", tr("Next violation"), "F8")
        self.last_violation = self._hidden("lastViolation", tr("Previous violation"), "Shift+F8")
        self.show_current("")
        self.set_on(False)

    def set_on(self, on: bool) -> None:
        """Is there a plan to work on?"""
        for action in (self.assign, self.merge, self.new_unit, self.export, self.table_below):
            action.setEnabled(on)
        self.colour_by.setEnabled(on)
        if not on:
            self.undo.setEnabled(False)
            self.redo.setEnabled(False)

    def show_current(self, name: str) -> None:
        """Say which unit the assign tool takes communes into."""
        self._current.setText(tr("Into: {unit}").format(unit=name or "–"))

    def _action(self, name: str, title: str, key: str, tip: str) -> QAction:
        action = QAction(icon(_ICONS[name]), title, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{tip} ({key})" if key else tip)
        self.addAction(action)
        return action

    def _hidden(self, name: str, title: str, key: str) -> QAction:
        """An action with a key and no button."""
        action = QAction(title, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        self.parentWidget().addAction(action)
        return action


_ICONS = {
    "assignTool": "assign",
    "mergeUnits": "merge",
    "newUnit": "new_unit",
    "undo": "undo",
    "redo": "redo",
    "export": "export",
    "tableBelow": "table",
}
