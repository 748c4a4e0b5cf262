"""The dock: empty at first, then the page a plan starts from, then the bench."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget, QSizePolicy, QStackedWidget, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.welcome_page import WelcomePage


class RegionalToolDock(QDockWidget):
    """Holds the pages; what they do is wired up elsewhere."""

    move_table = pyqtSignal()
    """F6 has been pressed inside the dock; elsewhere the key is QGIS's own."""

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

    def event(self, event: QEvent) -> bool:
        """Take F6 before QGIS does, while the dock has the focus."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() in kinds and event.key() == Qt.Key.Key_F6 and not event.modifiers():
            if event.type() == QEvent.Type.KeyPress:
                self.move_table.emit()
            event.accept()
            return True
        return super().event(event)
