"""The empty dock: the ways to begin."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from regionaltool.bridge.unsaved_plans import UnsavedPlan
from regionaltool.bridge.words import tr
from regionaltool.ui.icons import icon
from regionaltool.ui.recent_plans import recent_plans
from regionaltool.ui.unsaved_offer import UnsavedOffer


class WelcomePage(QWidget):
    """A button for each, the plans that were open last, a sentence when packages are missing."""

    open_sample = pyqtSignal()
    from_layer = pyqtSignal()
    open_plan = pyqtSignal()
    open_recent = pyqtSignal(object)
    """Carries the path."""
    open_unsaved = pyqtSignal(object)
    """Carries the `UnsavedPlan`, and so does the next one."""
    discard_unsaved = pyqtSignal(object)

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
        self.plan_button = QPushButton(icon("open_plan"), tr("Open a plan"), self)
        self.plan_button.setObjectName("openPlanButton")
        self.plan_button.clicked.connect(self.open_plan)
        self._unsaved = QVBoxLayout()
        layout.addLayout(self._unsaved)
        layout.addWidget(text)
        for button in (self.sample_button, self.layer_button, self.plan_button):
            button.setMinimumHeight(button.sizeHint().height() + 10)
            button.setEnabled(not missing)
            layout.addWidget(button)
        self._recent = QVBoxLayout()
        layout.addLayout(self._recent)
        layout.addStretch(1)
        if not missing:
            self._show_recent()

    def show_unsaved(self, plans: Sequence[UnsavedPlan]) -> None:
        """Offer the plans that a crash has left behind."""
        while (item := self._unsaved.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for number, plan in enumerate(plans, start=1):
            offer = UnsavedOffer(plan, number, self)
            offer.open.connect(lambda plan=plan: self.open_unsaved.emit(plan))
            offer.discard.connect(lambda plan=plan: self.discard_unsaved.emit(plan))
            self._unsaved.addWidget(offer)

    def _show_recent(self) -> None:
        for number, file in enumerate(recent_plans(), start=1):
            button = QPushButton(file.stem, self)
            button.setObjectName(f"recentPlan{number}")
            button.setFlat(True)
            button.setStyleSheet("text-align: left")
            button.setToolTip(tr("Open “{file}”").format(file=file))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _, file=file: self.open_recent.emit(file))
            self._recent.addWidget(button)
