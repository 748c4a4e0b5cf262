"""The five factors of a unit as bars; what is unknown is hatched between its bounds."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from regionaltool.bridge.words import tr
from regionaltool.core.score.composite import FactorScore, Score
from regionaltool.core.score.factors import FACTORS
from regionaltool.ui.figures import bounds_text, letters_on

# ColorBrewer Dark2 without its red and green: told apart by the colour-blind
COLOURS = ("#1b9e77", "#d95f02", "#7570b3", "#e7298a", "#a6761d")


class FactorBars(QWidget):
    """Five bars from 0 to 100."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: Score | None = None
        self._titles: dict[tuple[str, int], str] = {}
        """Of each title and room, what there is room for."""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_score(self, score: Score | None) -> None:
        """Show another score; None shows nothing."""
        before, self._score = self._score, score
        self.setAccessibleName(tr("Factors"))
        self.setAccessibleDescription("; ".join(self.texts()))
        if before is None or score is None:
            self.update()
            return
        height = self._row_height()
        for row, (old, new) in enumerate(zip(before.factors, score.factors, strict=True)):
            if (old.on, old.low, old.high) != (new.on, new.low, new.high):
                self.update(0, row * height, self.width(), height)

    def texts(self) -> tuple[str, ...]:
        """What the bars say, one text a factor."""
        if self._score is None:
            return ()
        return tuple(f"{tr(f.factor.title)} {_value(f)}" for f in self._score.factors)

    def sizeHint(self) -> QSize:
        return QSize(240, len(FACTORS) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._score is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._row_height()
        for row, factor in enumerate(self._score.factors):
            if event.region().intersects(QRect(0, row * height, self.width(), height)):
                self._paint_row(painter, row, factor)
        painter.end()

    def event(self, event) -> bool:
        if event.type() == event.Type.ToolTip and self._score is not None:
            row = event.pos().y() // self._row_height()
            if 0 <= row < len(self._score.factors):
                QToolTip.showText(event.globalPos(), _tip(self._score.factors[row]), self)
                return True
        return super().event(event)

    def _row_height(self) -> int:
        return self.fontMetrics().height() * 2 + 4

    def changeEvent(self, event: QEvent) -> None:
        self._titles.clear()
        super().changeEvent(event)

    def _title(self, title: str, room: int) -> str:
        """As much of a title as there is room for; Qt takes long to tell."""
        if (title, room) not in self._titles:
            elide = Qt.TextElideMode.ElideRight
            self._titles[title, room] = self.fontMetrics().elidedText(title, elide, room)
        return self._titles[title, room]

    def _paint_row(self, painter: QPainter, row: int, factor: FactorScore) -> None:
        metrics = self.fontMetrics()
        height, width = self._row_height(), self.width()
        top = row * height
        ink = letters_on(self)
        if not factor.on:
            ink.setAlphaF(0.55)
        painter.setPen(ink)
        value = _value(factor)
        room = width - metrics.horizontalAdvance(value) - 8
        title = self._title(tr(factor.factor.title), room)
        baseline = top + metrics.ascent() + 1
        painter.drawText(0, baseline, title)
        painter.drawText(width - metrics.horizontalAdvance(value), baseline, value)
        track = QRectF(0, top + metrics.height() + 3, width, metrics.height() * 0.6)
        ground = QColor(ink)
        ground.setAlphaF(0.14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(track, 2, 2)
        if not factor.on:
            return
        colour = QColor(COLOURS[row])
        painter.setBrush(colour)
        painter.drawRoundedRect(
            QRectF(track.x(), track.y(), width * factor.low, track.height()), 2, 2
        )
        if factor.high > factor.low:
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(
                QRectF(
                    width * factor.low,
                    track.y(),
                    width * (factor.high - factor.low),
                    track.height(),
                )
            )


def _value(factor: FactorScore) -> str:
    return bounds_text(factor.low * 100, factor.high * 100) if factor.on else tr("off")


def _tip(factor: FactorScore) -> str:
    if not factor.readings:
        return tr("{title}: off, no input").format(title=tr(factor.factor.title))
    return "\n".join(
        f"{r.indicator.id} {tr(r.indicator.title)}: {bounds_text(r.low * 100, r.high * 100)}"
        for r in factor.readings
    )
