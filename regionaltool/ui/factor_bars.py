"""The five factors of a unit as bars; what is unknown is hatched between its bounds.

A click on a factor, or Enter, opens the indicators behind it.
"""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from regionaltool.bridge.words import tr
from regionaltool.core.score.composite import FactorScore, Score
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.scoring import Scoring
from regionaltool.ui.figures import bounds_text, letters_on
from regionaltool.ui.indicator_lines import IndicatorLine, lines_of
from regionaltool.ui.indicator_painter import indicator_height, paint_indicator

# ColorBrewer Dark2 without its red and green: told apart by the colour-blind
COLOURS = ("#1b9e77", "#d95f02", "#7570b3", "#e7298a", "#a6761d")


_OPEN, _CLOSED = "▾ ", "▸ "


class FactorBars(QWidget):
    """Five bars from 0 to 100, of which one may be open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: Score | None = None
        self._scoring: Scoring | None = None
        self._told: Mapping[str, str] = {}
        self._lines: tuple[IndicatorLine, ...] = ()
        """The indicators of the factor that is open."""
        self.opened: int | None = None
        """The row of the factor whose indicators are shown."""
        self._current = 0
        """The row that the keys are at."""
        self._titles: dict[tuple[str, int], str] = {}
        """Of each title and room, what there is room for."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_score(self, score: Score | None, scoring: Scoring | None = None) -> None:
        """Show another score; None shows nothing. ``scoring`` is what it was found by."""
        before, self._score = self._score, score
        self._scoring = scoring
        self._read_indicators()
        if before is None or score is None:
            self.update()
            return
        for row, (old, new) in enumerate(zip(before.factors, score.factors, strict=True)):
            if (old.on, old.low, old.high) != (new.on, new.low, new.high):
                self.update(0, self._top(row), self.width(), self._row_height())

    def set_told(self, told: Mapping[str, str]) -> None:
        """Say of inputs what they are and of when, as `told_inputs` gives it."""
        self._told = dict(told)
        self._read_indicators()

    def open(self, row: int | None) -> None:
        """Show the indicators behind a factor, None those of no one."""
        self.opened = row
        self._read_indicators()
        self.update()

    def texts(self) -> tuple[str, ...]:
        """What the bars say, one text a factor."""
        if self._score is None:
            return ()
        return tuple(f"{tr(f.factor.title)} {_value(f)}" for f in self._score.factors)

    def indicator_texts(self) -> tuple[str, ...]:
        """What is said of the indicators of the factor that is open."""
        return tuple(line.text for line in self._lines)

    def sizeHint(self) -> QSize:
        return QSize(240, len(FACTORS) * self._row_height() + self._opened_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._score is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._row_height()
        for row, factor in enumerate(self._score.factors):
            if event.region().intersects(QRect(0, self._top(row), self.width(), height)):
                self._paint_row(painter, row, factor)
        height = indicator_height(self.fontMetrics())
        for number, line in enumerate(self._lines):
            place = QRectF(0, self._lines_top() + number * height, self.width(), height)
            if event.region().intersects(place.toAlignedRect()):
                colour = QColor(COLOURS[self.opened])
                paint_indicator(painter, place, line, letters_on(self), colour, self._title)
        painter.end()

    def event(self, event) -> bool:
        if event.type() == event.Type.ToolTip and self._score is not None:
            row, number = self._at(event.pos())
            if number is not None:
                QToolTip.showText(event.globalPos(), self._lines[number].tip, self)
                return True
            if row is not None:
                QToolTip.showText(event.globalPos(), _tip(self._score.factors[row]), self)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, number = self._at(event.pos())
        if event.button() == Qt.MouseButton.LeftButton and row is not None and number is None:
            self._current = row
            self._toggle()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            wished = self._current + steps[event.key()]
            self._current = min(len(FACTORS) - 1, max(0, wished))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle()
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        self.open(None if self.opened == self._current else self._current)

    def _read_indicators(self) -> None:
        """Read what is open anew, and say it."""
        before, self._lines = self._lines, ()
        if self.opened is not None and self._score is not None and self._scoring is not None:
            factor = self._score.factors[self.opened]
            self._lines = lines_of(factor, self._scoring, self._told)
        self.setAccessibleName(tr("Factors"))
        self.setAccessibleDescription("; ".join((*self.texts(), *self.indicator_texts())))
        if len(before) != len(self._lines):
            self.updateGeometry()
            self.update()
        elif before != self._lines:
            self.update(0, self._lines_top(), self.width(), self._opened_height())

    def _at(self, place: QPoint) -> tuple[int | None, int | None]:
        """The factor at a place, and the number of its indicator there, None for none."""
        y, height = place.y(), self._row_height()
        if self._lines and y >= self._lines_top():
            below = y - self._lines_top()
            if below < self._opened_height():
                return self.opened, below // indicator_height(self.fontMetrics())
            y -= self._opened_height()
        row = y // height
        return (row if 0 <= row < len(FACTORS) else None), None

    def _top(self, row: int) -> int:
        after = self._lines and row > self.opened
        return row * self._row_height() + (self._opened_height() if after else 0)

    def _lines_top(self) -> int:
        return (self.opened + 1) * self._row_height() if self.opened is not None else 0

    def _opened_height(self) -> int:
        return len(self._lines) * indicator_height(self.fontMetrics())

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
        width = self.width()
        top = self._top(row)
        ink = letters_on(self)
        if not factor.on:
            ink.setAlphaF(0.55)
        painter.setPen(ink)
        value = _value(factor)
        room = width - metrics.horizontalAdvance(value) - 8
        sign = _OPEN if row == self.opened else _CLOSED
        title = self._title(sign + tr(factor.factor.title), room)
        baseline = top + metrics.ascent() + 1
        painter.drawText(0, baseline, title)
        painter.drawText(width - metrics.horizontalAdvance(value), baseline, value)
        if self.hasFocus() and row == self._current:
            pen = QPen(ink, 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(0.5, top + 0.5, width - 1, self._row_height() - 2))
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
