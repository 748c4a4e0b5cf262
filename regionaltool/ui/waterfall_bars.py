"""The way from one score to another as bars: each factor begins where the one before it ends."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from regionaltool.bridge.score_steps import is_seen, points, step_titles, steps_of
from regionaltool.bridge.words import tr
from regionaltool.core.score.waterfall import Waterfall
from regionaltool.ui.factor_bars import COLOURS
from regionaltool.ui.figures import bounds_text, letters_on

_GAP = 6
_BESIDE = 0.1
"""Share of the axis that is left free on both sides."""
_LEAST = 1.0
"""Points that the axis is long at least, so that a small change does not look great."""


@dataclass(frozen=True)
class Bar:
    """A row: from where to where on the scale of the score, by its lower bound."""

    title: str
    text: str
    begin: float
    end: float
    colour: str
    """Empty for a score itself, which has the colour of the letters."""


def bars_of(waterfall: Waterfall, before: str, after: str) -> tuple[Bar, ...]:
    """The score of ``before``, what moved it, and that of ``after``; empty without both scores."""
    first, last = waterfall.before, waterfall.after
    if first.low != first.low or last.low != last.low:
        return ()
    rows = [Bar(before, bounds_text(*first), 0.0, first.low, "")]
    at = first.low
    colours = (*COLOURS, "")
    for title, step, colour in zip(step_titles(), steps_of(waterfall), colours, strict=True):
        if is_seen(step):
            rows.append(Bar(title, points(step), at, at + step.low, colour))
        at += step.low
    rows.append(Bar(after, bounds_text(*last), 0.0, last.low, ""))
    return tuple(rows)


class WaterfallBars(QWidget):
    """Painted by Qt; says the same in words to those who do not see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waterfallBars")
        self.setAccessibleName(tr("What changed the score"))
        self.setToolTip(
            tr(
                "From the score of the reference to that of the option: what each factor did, in "
                "points. Two figures are the lower and the upper bound; bars show the lower one."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: tuple[Bar, ...] = ()

    def show_change(self, waterfall: Waterfall | None, before: str, after: str) -> None:
        """Show another change; without one, or without a score, nothing is shown."""
        self._bars = () if waterfall is None else bars_of(waterfall, before, after)
        self.setAccessibleDescription("; ".join(f"{bar.title} {bar.text}" for bar in self._bars))
        self.setVisible(bool(self._bars))
        self.updateGeometry()
        self.update()

    def texts(self) -> tuple[str, ...]:
        """What is read, row by row."""
        return tuple(f"{bar.title} {bar.text}" for bar in self._bars)

    def sizeHint(self) -> QSize:
        return QSize(240, len(self._bars) * self._row() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        metrics, ink = self.fontMetrics(), letters_on(self)
        values = max(metrics.horizontalAdvance(bar.text) for bar in self._bars)
        titles = max(metrics.horizontalAdvance(bar.title) for bar in self._bars)
        titles = min(titles, int(0.42 * self.width()))
        room = QRectF(titles + _GAP, 0, self.width() - titles - values - 2 * _GAP, self._row())
        low, high = self._axis()
        per_point = max(room.width(), 1) / (high - low)
        for number, bar in enumerate(self._bars):
            top = number * self._row()
            baseline = top + metrics.ascent() + 1
            painter.setPen(ink)
            elide = Qt.TextElideMode.ElideRight
            painter.drawText(0, baseline, metrics.elidedText(bar.title, elide, titles))
            wide = metrics.horizontalAdvance(bar.text)
            painter.drawText(self.width() - wide, baseline, bar.text)
            ends = [room.left() + (max(x, low) - low) * per_point for x in (bar.begin, bar.end)]
            left, right = min(ends), max(ends)
            place = QRectF(left, top + 3, max(right - left, 1.5), self._row() - 6)
            self._paint(painter, place, bar, ink)
            if number + 1 < len(self._bars):  # where the next one goes on
                faint = QColor(ink)
                faint.setAlphaF(0.35)
                painter.setPen(QPen(faint, 1, Qt.PenStyle.DotLine))
                painter.drawLine(int(ends[1]), top + 3, int(ends[1]), top + 2 * self._row() - 3)
        painter.end()

    def _paint(self, painter: QPainter, place: QRectF, bar: Bar, ink: QColor) -> None:
        """What takes away is hatched, so that it is told apart without the colour."""
        fill = QColor(bar.colour or ink)
        if not bar.colour:
            fill.setAlphaF(0.35)
        painter.setPen(Qt.PenStyle.NoPen)
        if bar.end < bar.begin:
            painter.setPen(QPen(fill, 1))
            painter.setBrush(QBrush(fill, Qt.BrushStyle.BDiagPattern))
        else:
            painter.setBrush(fill)
        painter.drawRect(place)

    def _axis(self) -> tuple[float, float]:
        """The part of the scale that the steps are in; scores go on to its left."""
        ends = [bar.end for bar in self._bars] + [bar.begin for bar in self._bars[1:-1]]
        spread = max(max(ends) - min(ends), _LEAST)
        return min(ends) - _BESIDE * spread, min(ends) + (1 + _BESIDE) * spread

    def _row(self) -> int:
        return self.fontMetrics().height() + 4
