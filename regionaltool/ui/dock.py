"""The dock: empty at first, then the page a plan starts from, then the bench."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.table_key_dock import TableKeyDock
from regionaltool.ui.welcome_page import WelcomePage


class RegionalToolDock(TableKeyDock):
    """Holds the pages; what they do is wired up elsewhere."""

    def __init__(self, missing: str, parent: QWidget | None = None) -> None:
        """``missing`` says which packages are missing and how to install them; else empty."""
        super().__init__(tr("Regional Tool"), parent)
        self.setObjectName("RegionalToolDock")
        self.welcome = WelcomePage(missing, self)
        self.pages = QStackedWidget(self)
        self.pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.pages.setMinimumWidth(290)
        self.pages.addWidget(self.welcome)
        self.setWidget(self.pages)

    def show_page(self, page: QWidget) -> None:
        """Bring one of the pages to the front."""
        self.pages.setCurrentWidget(page)
