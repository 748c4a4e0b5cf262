"""The toolbar: every action with its key, its tooltip and its object name."""

from __future__ import annotations

from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QLabel, QMenu, QToolBar, QToolButton, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.colour_choice import ColourChoice
from regionaltool.ui.fence_menu import FenceMenu
from regionaltool.ui.icons import icon


class RegionalToolbar(QToolBar):
    """Actions on the plan; they are off while there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Regional Tool", parent)
        self.setObjectName("RegionalToolToolbar")
        self._keys: list[QAction] = []
        self._add_tools()
        self.addSeparator()
        self.merge = self._action(
            "mergeUnits",
            tr("Merge"),
            "M",
            tr("Merge the units selected in the table or on the map"),
        )
        self.new_unit = self._action(
            "newUnit", tr("New unit"), "N", tr("Make the selected communes a unit of their own")
        )
        self.next_unassigned = self._action(
            "nextUnassigned",
            tr("Next unassigned"),
            "U",
            tr("Show the next commune without a unit, and put the commune cursor there"),
        )
        self.addSeparator()
        self.undo = self._action("undo", tr("Undo"), "Ctrl+Alt+Z", tr("Take the last edit back"))
        self.redo = self._action(
            "redo", tr("Redo"), "Ctrl+Alt+Y", tr("Carry out again what was taken back")
        )
        self.addSeparator()
        self.fence = FenceMenu(self)
        self.addWidget(self.fence)
        self.colour_by = ColourChoice(self)
        self.addWidget(self.colour_by)
        self.export = self._action(
            "export", tr("Export"), "", tr("Write the plan as shapefile and GeoPackage")
        )
        self.decree = QAction(icon("decree"), tr("Package of the decree …"), self)
        self.decree.setObjectName("exportDecree")
        self.decree.setToolTip(
            tr("Write text, annex, layers, maps and reports of the decree into one folder")
        )
        self._give_menu(self.export, self.decree)
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
        self.open_fence = self._hidden("openTakeFrom", tr("Take from"), "W")
        self.open_fence.triggered.connect(self.fence.showMenu)
        self.brush_smaller = self._hidden("brushSmaller", tr("Smaller brush"), "[")
        self.brush_larger = self._hidden("brushLarger", tr("Larger brush"), "]")
        self.unlock_all = self._hidden("unlockAll", tr("Unlock all"), "Shift+L")
        self._give_menu(self.assign, self.brush_larger, self.brush_smaller)
        self._give_menu(self.lock, self.unlock_all)
        self.show_current("")
        self.set_on(False)

    def set_on(self, on: bool) -> None:
        """Is there a plan to work on?"""
        for action in (
            *self.tools,
            self.whole_districts,
            self.merge,
            self.new_unit,
            self.next_unassigned,
            self.export,
            self.decree,
            self.table_below,
            self.open_fence,
            self.brush_smaller,
            self.brush_larger,
            self.unlock_all,
        ):
            action.setEnabled(on)
        self.fence.setEnabled(on)
        self.colour_by.setEnabled(on)
        if not on:
            self.undo.setEnabled(False)
            self.redo.setEnabled(False)

    def show_current(self, name: str, *, locked: bool = False) -> None:
        """Say which unit the tools take communes into, and whether a lock keeps them from it."""
        text = tr("Into: {unit} (locked)") if locked else tr("Into: {unit}")
        self._current.setText(text.format(unit=name or "–"))

    def remove_keys(self) -> None:
        """Take the keys that have no button off the window."""
        for action in self._keys:
            self.parentWidget().removeAction(action)

    def _add_tools(self) -> None:
        """The map tools, and the grain that they work in."""
        self.assign = self._tool(
            "assignTool",
            tr("Assign"),
            "A",
            tr(
                "Assign: click or drag over communes to take them into the current unit; drag with "
                "Shift for a rectangle, with Ctrl for a lasso; right click picks the unit; [ and ] "
                "change the brush"
            ),
        )
        self.rectangle = self._tool(
            "rectangleTool",
            tr("Rectangle"),
            "R",
            tr("Rectangle: take the communes whose middle lies in it into the current unit"),
        )
        self.lasso = self._tool(
            "lassoTool",
            tr("Lasso"),
            "O",
            tr("Lasso: draw around communes to take them into the current unit"),
        )
        self.fill = self._tool(
            "fillTool",
            tr("Fill a pocket"),
            "F",
            tr(
                "Fill: click communes without a unit, an enclave or a detached piece beside the "
                "current unit to take all that hangs together there"
            ),
        )
        self.split = self._tool(
            "splitTool",
            tr("Split off"),
            "X",
            tr(
                "Split off: click a detached piece to make it a unit; on the main piece, every "
                "other piece"
            ),
        )
        self.pick = self._tool(
            "pickTool", tr("Pick"), "P", tr("Pick: click the unit that further strokes go to")
        )
        self.lock = self._tool(
            "lockTool",
            tr("Lock"),
            "L",
            tr("Lock: click a unit to lock or unlock it, with Shift the commune alone"),
        )
        self.tools = (
            self.assign,
            self.rectangle,
            self.lasso,
            self.fill,
            self.split,
            self.pick,
            self.lock,
        )
        self.whole_districts = self._action(
            "wholeDistricts",
            tr("Whole districts"),
            "D",
            tr("Whole districts: every commune brings its former district along"),
        )
        self.whole_districts.setCheckable(True)

    def _tool(self, name: str, title: str, key: str, tip: str) -> QAction:
        action = self._action(name, title, key, tip)
        action.setCheckable(True)
        return action

    def _give_menu(self, action: QAction, *entries: QAction) -> None:
        """Put rarer actions behind the arrow of a button."""
        menu = QMenu(self)
        menu.addActions(entries)
        button = self.widgetForAction(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

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
        self._keys.append(action)
        return action


_ICONS = {
    "assignTool": "assign",
    "rectangleTool": "rectangle",
    "lassoTool": "lasso",
    "fillTool": "fill",
    "splitTool": "split",
    "pickTool": "pick",
    "lockTool": "lock",
    "wholeDistricts": "districts",
    "nextUnassigned": "next_unassigned",
    "mergeUnits": "merge",
    "newUnit": "new_unit",
    "undo": "undo",
    "redo": "redo",
    "export": "export",
    "tableBelow": "table",
}
