"""The choice of what the map is coloured by: unit, score, outcome, minutes, factor, indicator."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from regionaltool.bridge.outcome_style import CONSENT, OUTCOME
from regionaltool.bridge.shaded_units import MINUTES
from regionaltool.bridge.words import tr
from regionaltool.core.score.scoring import Scoring
from regionaltool.core.score.shading import shadings_of

_LETTERS = 10


class ColourChoice(QComboBox):
    """Its data are what `PlanLayers.colour_by` takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("colourBy")
        self.setToolTip(tr("What the units on the map are coloured by"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
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

    def _make_bold(self, row: int) -> None:
        font = self.font()
        font.setBold(True)
        self.setItemData(row, font, Qt.ItemDataRole.FontRole)
