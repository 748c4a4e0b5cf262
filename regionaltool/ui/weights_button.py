"""The button beside the history that shows the weights."""

from __future__ import annotations

from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.icons import icon
from regionaltool.ui.weights_page import WeightsPage


class WeightsButton(QToolButton):
    """Shows the page of weights below itself; it stays while the map is looked at."""

    def __init__(self, page: WeightsPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("weightsButton")
        self.setIcon(icon("weights"))
        self.setAutoRaise(True)
        self.setToolTip(tr("Weights of the factors, and the profile (Ctrl+Alt+W)"))
        self.setAccessibleName(tr("Weights"))
        self.setShortcut(QKeySequence("Ctrl+Alt+W"))
        page.hide()  # until it is asked for
        self.clicked.connect(lambda: page.pop_up(self))
