"""Where the table of units is: in the dock, or wide along the bottom of the window."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QSplitter

from regionaltool.bridge.words import tr
from regionaltool.ui.table_key_dock import TableKeyDock
from regionaltool.ui.units_table import UnitsTable


class TablePlace(QObject):
    """Moves the table to and fro."""

    def __init__(self, iface: QgisInterface, table: UnitsTable, home: QSplitter) -> None:
        super().__init__(home)
        self._iface = iface
        self._table = table
        self._home = home
        self._below: TableKeyDock | None = None

    def toggle(self) -> None:
        """To the bottom when it is in the dock, else back into the dock; the focus goes along."""
        table, focused = self._table, QApplication.focusWidget()
        own = next((w for w in (table.filter, table.view, table.scatter) if w is focused), None)
        self._move()
        if own is not None:
            QTimer.singleShot(0, own.setFocus)

    def _move(self) -> None:
        if self._below is None:
            self._below = TableKeyDock(tr("Units"), self._iface.mainWindow())
            self._below.move_table.connect(self.toggle)
            self._below.setObjectName("RegionalToolUnits")
            self._below.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
            self._below.setWidget(self._table)
            area = Qt.DockWidgetArea.BottomDockWidgetArea
            self._iface.addDockWidget(area, self._below)
            window = self._iface.mainWindow()
            window.resizeDocks([self._below], [170], Qt.Orientation.Vertical)
            self._table.show()
            QTimer.singleShot(0, self._table.fit_columns)  # when the window has made room
        else:
            self.bring_home()

    def bring_home(self) -> None:
        """Back into the dock."""
        if self._below is not None:
            self._home.insertWidget(0, self._table)
            self._table.show()
            self._iface.removeDockWidget(self._below)
            self._below.deleteLater()
            self._below = None
            QTimer.singleShot(0, self._table.fit_columns)
