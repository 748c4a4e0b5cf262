"""The coordinate system of a layer: what is wrong in metres, and a button for each offer."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionDialog
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from regionaltool.bridge.words import sentence, tr
from regionaltool.core.crs_offers import CrsOffer
from regionaltool.core.crs_verdict import CrsVerdict, in_metres
from regionaltool.core.problems import Problem
from regionaltool.ui.section import Mark, Section, button, words

_OFFERED = 3


class CrsSection(Section):
    """Open when there is something to decide."""

    take = pyqtSignal(QgsCoordinateReferenceSystem)
    """The system that the coordinates are to be taken for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("crsHeading", tr("Coordinate system"), parent)
        self._says = words(self, "crsVerdict")
        self._offers = QWidget(self)
        inside = QVBoxLayout(self._offers)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        self.other_button = button(
            self,
            "otherCrsButton",
            tr("Another one …"),
            tr("Choose from all coordinate systems that QGIS knows."),
        )
        self.other_button.clicked.connect(self._ask)
        for widget in (self._says, self._offers, self.other_button):
            self.add(widget)
        self._current = QgsCoordinateReferenceSystem()
        self.show_crs(None)

    def show_crs(self, crs: QgsCoordinateReferenceSystem | None) -> None:
        """What the layer says, before it has been judged; None without a layer."""
        self._offer(())
        self.other_button.setEnabled(crs is not None)
        self._current = QgsCoordinateReferenceSystem() if crs is None else crs
        if crs is None:
            self.say(Mark.NONE)
            self._says.clear()
        elif not crs.isValid():
            self.say(Mark.DOUBT)
            self._says.setText(tr("No coordinate system."))
        else:
            self.say(Mark.NONE, crs.authid())
            self._says.setText(f"{crs.authid()} {crs.description()}".strip())

    def show_verdict(self, verdict: CrsVerdict, evidence: Sequence[Problem]) -> None:
        """Show what is wrong with it, and what to take instead."""
        if verdict.sound:
            self.say(Mark.SOUND, self._current.authid() or verdict.title)
            self._says.setText(verdict.title)
        else:
            self.say(Mark.DOUBT)
            problems = (*verdict.problems, *evidence)
            self._says.setText("\n".join(sentence(problem) for problem in problems))
        self._offer(verdict.offers)

    def offer_buttons(self) -> list[QPushButton]:
        """The buttons of the systems that are offered, the likeliest first."""
        layout = self._offers.layout()
        return [layout.itemAt(i).widget() for i in range(layout.count())]

    def _offer(self, offers: Sequence[CrsOffer]) -> None:
        for old in self.offer_buttons():
            self._offers.layout().removeWidget(old)
            old.hide()
            old.deleteLater()
        for offer in offers[:_OFFERED]:
            tip = [f"EPSG:{offer.epsg} {offer.title}", *map(sentence, in_metres(offer))]
            made = button(
                self._offers,
                f"takeCrs{offer.epsg}",
                tr("Take EPSG:{epsg}").format(epsg=offer.epsg)
                + f"\n{offer.title}".replace("&", "&&"),
                "\n".join([*tip, tr("In a copy; no coordinate is changed.")]),
            )
            made.clicked.connect(
                lambda _, epsg=offer.epsg: self.take.emit(
                    QgsCoordinateReferenceSystem(f"EPSG:{epsg}")
                )
            )
            self._offers.layout().addWidget(made)
        self._offers.setVisible(bool(offers))

    def _ask(self) -> None:
        dialog = QgsProjectionSelectionDialog(self)
        dialog.setCrs(self._current)
        if dialog.exec() and dialog.crs().isValid():
            self.take.emit(dialog.crs())
        dialog.deleteLater()
