"""The choice of what the map is coloured by: unit, score, outcome, minutes, factor, indicator."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPaintEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from regionaltool.bridge.consent_style import CONSENT
from regionaltool.bridge.outcome_style import OUTCOME
from regionaltool.bridge.shaded_units import MINUTES
from regionaltool.bridge.words import tr
from regionaltool.core.score.scoring import Scoring
from regionaltool.core.score.shading import shadings_of

_LETTERS = 10
_EDGE = 12
"""Pixels beside the letters that themes of QGIS take without telling."""


class ColourChoice(QComboBox):
    """Its data are what `PlanLayers.colour_by` takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("colourBy")
        self.currentTextChanged.connect(self._tell)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._scoring: Scoring | None = None
        self.addItem(tr("Colour by unit"), "unit")
        self.addItem(tr("Colour by score"), "score")
        self.addItem(tr("Outcome of the criteria"), OUTCOME)
        self.addItem(tr("Consultation"), CONSENT)
        self.addItem(tr("Minutes to the seat"), MINUTES)
        self._n_always = self.count()

    def set_scoring(self, scoring: Scoring) -> None:
        """Offer what is on; the choice stays, or is the unit when it is off now."""
        if scoring is self._scoring:
            return
        self._scoring = scoring
        chosen = self.currentData()
        self.blockSignals(True)
        while self.count() > self._n_always:
            self.removeItem(self._n_always)
        for shading in shadings_of(scoring):
            inset = "   " if "." in shading.number else ""
            self.addItem(f"{inset}{shading.number} {tr(shading.title)}", shading.key)
            if not inset:
                self._make_bold(self.count() - 1)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        if self.currentData() != chosen:
            self.currentIndexChanged.emit(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As much of the choice as there is room for, with a mark where it is not all."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(part, option, field, self).width() - 2
        option.currentText = self.shown_text(room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def shown_text(self, room: int) -> str:
        """What is read in so many pixels."""
        text = self.currentText().strip()
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _tell(self, text: str) -> None:
        """All of the choice in the tooltip, and no more width than it asks for."""
        about = tr("What the units on the map are coloured by")
        self.setToolTip(f"{about}: {text.strip()}")
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        letters = QSize(self.fontMetrics().horizontalAdvance(text.strip()) + _EDGE, 0)
        whole = self.style().sizeFromContents(
            QStyle.ContentsType.CT_ComboBox, option, letters, self
        )
        self.setMaximumWidth(max(whole.width(), self.sizeHint().width()))

    def _make_bold(self, row: int) -> None:
        font = self.font()
        font.setBold(True)
        self.setItemData(row, font, Qt.ItemDataRole.FontRole)
