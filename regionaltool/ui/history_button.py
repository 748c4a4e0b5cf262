"""The button beside undo and redo that shows the history."""

from __future__ import annotations

from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.history_page import HistoryPage
from regionaltool.ui.icons import icon


class HistoryButton(QToolButton):
    """Shows the list of steps below itself."""

    def __init__(self, page: HistoryPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("historyButton")
        self.setIcon(icon("history"))
        self.setAutoRaise(True)
        self.setToolTip(tr("History: all steps, to go back and forth (Ctrl+Alt+U)"))
        self.setAccessibleName(tr("History"))
        self.setShortcut(QKeySequence("Ctrl+Alt+U"))
        page.hide()  # until it is asked for
        self.clicked.connect(lambda: page.pop_up(self))
