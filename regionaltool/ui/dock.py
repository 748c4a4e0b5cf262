"""The dock: empty at first, then the page a plan starts from, then the bench."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.table_key_dock import TableKeyDock
from regionaltool.ui.welcome_page import WelcomePage

_SETTLED_MS = 300
"""How long a window that starts may still move its docks about."""


class RegionalToolDock(TableKeyDock):
    """Holds the pages; what they do is wired up elsewhere."""

    shown_first = pyqtSignal()
    """The window has given the dock its place for the first time."""

    def __init__(self, missing: str, parent: QWidget | None = None) -> None:
        """``missing`` says which packages are missing and how to install them; else empty."""
        super().__init__(tr("Regional Tool"), parent)
        self.setObjectName("RegionalToolDock")
        self._unseen = True
        self.welcome = WelcomePage(missing, self)
        self.pages = QStackedWidget(self)
        self.pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.pages.setMinimumWidth(290)
        self.pages.addWidget(self.welcome)
        self.setWidget(self.pages)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unseen:
            self._unseen = False
            QTimer.singleShot(_SETTLED_MS, self.shown_first)

    def show_page(self, page: QWidget) -> None:
        """Bring one of the pages to the front."""
        self.pages.setCurrentWidget(page)
