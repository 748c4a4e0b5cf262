"""What can be done with the plan as a whole: a menu on the toolbar, and the box of options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QComboBox, QMenu, QToolBar, QToolButton

from regionaltool.bridge.plan_file.notes import Snapshot
from regionaltool.bridge.words import tr


class PlanMenu(QObject):
    """Actions that say what is wanted; carried out elsewhere."""

    save_as = pyqtSignal()
    open = pyqtSignal()
    open_recent = pyqtSignal(object)
    """Carries the path."""
    snapshot = pyqtSignal()
    restore = pyqtSignal(object)
    """Carries the `Snapshot`."""
    branch = pyqtSignal()
    rename = pyqtSignal()
    switch = pyqtSignal(str)
    """Carries the id of the option."""

    def __init__(self, bar: QToolBar) -> None:
        super().__init__(bar)
        first = next(iter(bar.actions()), None)
        self.menu = QMenu(bar)
        self.menu.setObjectName("planMenu")
        self.menu.setToolTipsVisible(True)
        self.button = QToolButton(bar)
        self.button.setObjectName("planButton")
        self.button.setText(tr("Plan"))
        self.button.setToolTip(tr("Save and open plans, snapshots, options"))
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options = QComboBox(bar)
        self.options.setObjectName("planOption")
        self.options.setToolTip(tr("The option of the plan that is being edited"))
        self.options.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.options.setMaximumWidth(180)
        self.options.activated.connect(lambda row: self.switch.emit(self.options.itemData(row)))
        bar.insertWidget(first, self.button)
        self._box = bar.insertWidget(first, self.options)
        self._box.setVisible(False)
        self._bar = bar
        self._save_as = self._action(
            "savePlanAs",
            tr("Save plan as…"),
            "Ctrl+Alt+S",
            tr("Save the plan as a file; from then on every edit is kept in it at once"),
            self.save_as,
        )
        self._action(
            "openPlan",
            tr("Open plan…"),
            "Ctrl+Alt+O",
            tr("Go on with a plan from a file"),
            self.open,
        )
        self._recent = self.menu.addMenu(tr("Recent plans"))
        self.menu.addSeparator()
        self._snapshot = self._action(
            "takeSnapshot",
            tr("Take a snapshot…"),
            "Ctrl+Alt+K",
            tr("Give the plan as it stands a name, to come back to"),
            self.snapshot,
        )
        self._snapshots = self.menu.addMenu(tr("Back to a snapshot"))
        self._snapshots.setObjectName("snapshotsMenu")
        self.menu.addSeparator()
        self._branch = self._action(
            "branchPlan",
            tr("Save as another option…"),
            "Ctrl+Alt+B",
            tr("Go on with a copy in the same file; this option stays as it is"),
            self.branch,
        )
        self._rename = self._action(
            "renameOption", tr("Rename the option…"), "", tr("Another name for it"), self.rename
        )
        self.set_on(False, writable=False)

    def set_on(self, on: bool, *, writable: bool) -> None:
        """Is there a plan, and a file that takes edits?"""
        for action in (self._save_as, self._snapshot):
            action.setEnabled(on)
        for action in (self._branch, self._rename):
            action.setEnabled(on and writable)

    def show_recent(self, files: Sequence[Path]) -> None:
        """Offer these files."""
        self._recent.clear()
        self._recent.setEnabled(bool(files))
        for file in files:
            action = self._recent.addAction(file.name)
            action.setToolTip(str(file))
            action.triggered.connect(lambda _, file=file: self.open_recent.emit(file))

    def show_snapshots(self, snapshots: Sequence[Snapshot]) -> None:
        """Offer to go back to these, the newest first."""
        self._snapshots.clear()
        self._snapshots.setEnabled(bool(snapshots))
        for snapshot in reversed(snapshots):
            action = self._snapshots.addAction(snapshot.name)
            action.triggered.connect(lambda _, which=snapshot: self.restore.emit(which))

    def show_options(self, options: Mapping[str, str], current: str) -> None:
        """Show the options of the file, and which one is being edited."""
        shown = {
            self.options.itemData(i): self.options.itemText(i) for i in range(len(self.options))
        }
        if shown != dict(options):
            self.options.clear()
            for key, name in options.items():
                self.options.addItem(name, key)
        self.options.setCurrentIndex(self.options.findData(current))
        self._box.setVisible(bool(options))

    def _action(self, name: str, title: str, key: str, tip: str, wanted: pyqtSignal) -> QAction:
        action = QAction(title, self._bar)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{tip} ({key})" if key else tip)
        action.triggered.connect(lambda: wanted.emit())
        self.menu.addAction(action)
        self._bar.parentWidget().addAction(action)  # its key works while the toolbar is hidden
        return action

    def remove(self) -> None:
        """Take the keys away from the window."""
        for action in self.menu.actions():
            self._bar.parentWidget().removeAction(action)
