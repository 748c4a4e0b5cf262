"""The empty dock: two ways to begin."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.icons import icon


class WelcomePage(QWidget):
    """Two buttons, and a sentence when packages are missing."""

    open_sample = pyqtSignal()
    from_layer = pyqtSignal()

    def __init__(self, missing: str, parent: QWidget | None = None) -> None:
        """``missing`` says which packages are missing and how to install them; else empty."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        text = QLabel(
            missing or tr("Merge communes into new units and see at once what comes of it."), self
        )
        text.setWordWrap(True)
        if missing:  # a command to copy
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setObjectName("welcomeText")
        self.sample_button = QPushButton(icon("regionaltool"), tr("Open the sample"), self)
        self.sample_button.setObjectName("openSampleButton")
        self.sample_button.clicked.connect(self.open_sample)
        self.layer_button = QPushButton(icon("start"), tr("Start from my layer"), self)
        self.layer_button.setObjectName("startFromLayerButton")
        self.layer_button.clicked.connect(self.from_layer)
        layout.addWidget(text)
        for button in (self.sample_button, self.layer_button):
            button.setMinimumHeight(button.sizeHint().height() + 10)
            button.setEnabled(not missing)
            layout.addWidget(button)
        layout.addStretch(1)
