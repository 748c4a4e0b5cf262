"""What the law asks beside the fields of communes: figures of units, and elevations."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.section import Section, button, words


class SourceDoor(QWidget):
    """Says what serves, and lets another layer or file be chosen, or none."""

    chosen = pyqtSignal(str)
    """Carries the id of a layer of the project, or its file."""
    file_wanted = pyqtSignal()
    left = pyqtSignal()
    """What serves is to serve no more."""

    def __init__(self, name: str, title: str, tip: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.offer: Callable[[], list[tuple[str, str]]] = list
        """The names of layers that may serve, and what finds them."""
        self.button = button(self, f"{name}Button", title, tip)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.leave_button = button(self, f"{name}Away", tr("Remove"), tr("Judge without it"))
        self.leave_button.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button, 1)
        layout.addWidget(self.leave_button)

    def _fill(self) -> None:
        self.menu.clear()
        for title, source in self.offer():
            self.menu.addAction(title, lambda source=source: self.chosen.emit(source))
        if not self.menu.isEmpty():
            self.menu.addSeparator()
        self.menu.addAction(tr("From a file…"), self.file_wanted.emit)


class LawInputsSection(Section):
    """Two doors, and what has come in by each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lawInputsHeading", tr("Figures of units, elevations"), parent)
        self.figures = SourceDoor(
            "unitFigures",
            tr("Figures of units…"),
            tr(
                "A table with a column “unit” and others named as the rule set names them: "
                "urban_pop_pct, budget_selfcover_pct … It goes before what the communes say."
            ),
            self,
        )
        self.elevation = SourceDoor(
            "elevation",
            tr("Elevations (m)…"),
            tr(
                "A raster. Where no field tells it, a commune is of the mountains when two thirds "
                "of it lie above 200 m."
            ),
            self,
        )
        self.figures_text = words(self, "unitFiguresText", faint=True)
        self.elevation_text = words(self, "elevationText", faint=True)
        for widget in (self.figures, self.figures_text, self.elevation, self.elevation_text):
            self.add(widget)

    def show_figures(self, text: str, *, there: bool) -> None:
        """What is known of the table, and whether there is one."""
        self._show(self.figures, self.figures_text, text, there)

    def show_elevation(self, text: str, *, there: bool) -> None:
        """What is known of the raster, and whether there is one."""
        self._show(self.elevation, self.elevation_text, text, there)

    def show_busy(self, busy: bool) -> None:
        """Something is being read."""
        self.figures.button.setEnabled(not busy)
        self.elevation.button.setEnabled(not busy)

    @staticmethod
    def _show(door: SourceDoor, label: QWidget, text: str, there: bool) -> None:
        label.setText(text)
        label.setVisible(bool(text))
        door.leave_button.setVisible(there)
