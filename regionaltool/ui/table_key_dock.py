"""A dock in which F6 moves the table of units."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget


class TableKeyDock(QDockWidget):
    """Takes F6 before QGIS does, while the focus is in it."""

    move_table = pyqtSignal()
    """F6 has been pressed inside the dock; elsewhere the key is QGIS's own."""

    def event(self, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() in kinds and event.key() == Qt.Key.Key_F6 and not event.modifiers():
            if event.type() == QEvent.Type.KeyPress:
                self.move_table.emit()
            event.accept()
            return True
        return super().event(event)
