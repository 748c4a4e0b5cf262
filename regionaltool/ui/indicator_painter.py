"""An indicator as a bar between its goalposts, with a mark where the value stands."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen, QPolygonF

from regionaltool.ui.indicator_lines import IndicatorLine

INSET = 14
_BEYOND = 0.08
"""Room for values beyond the goalposts, on either side, as a share of the width."""
_FAINT = 0.7

Shorten = Callable[[str, int], str]
"""As much of a text as there is room for."""


def indicator_height(metrics: QFontMetrics) -> int:
    """Of one indicator: title, bar, and what stands below it."""
    return 2 * metrics.height() + round(0.6 * metrics.height()) + 8


def paint_indicator(
    painter: QPainter, place: QRectF, line: IndicatorLine, ink: QColor, colour: QColor, cut: Shorten
) -> None:
    """Paint an indicator into a place of `indicator_height`."""
    metrics = painter.fontMetrics()
    left, width = place.x() + INSET, place.width() - INSET
    faint = QColor(ink)
    faint.setAlphaF(_FAINT)
    painter.setPen(ink if line.worth is not None else faint)
    value = metrics.horizontalAdvance(line.value)
    baseline = place.y() + metrics.ascent() + 1
    painter.drawText(QPointF(left, baseline), cut(line.title, int(width - value - 8)))
    painter.drawText(QPointF(left + width - value, baseline), line.value)
    top = place.y() + metrics.height() + 3
    high = metrics.height() * 0.5
    worst, best = left + width * _BEYOND, left + width * (1 - _BEYOND)
    if line.goalposts[0]:
        _paint_bar(painter, QRectF(worst, top, best - worst, high), line, ink, colour)
    below = baseline + metrics.height() + high + 4
    painter.setPen(faint)
    ends = [metrics.horizontalAdvance(text) for text in line.goalposts]
    if line.goalposts[0]:
        painter.drawText(QPointF(max(left, worst - ends[0] / 2), below), line.goalposts[0])
        edge = min(left + width - ends[1], best - ends[1] / 2)
        painter.drawText(QPointF(edge, below), line.goalposts[1])
        begin, end = worst + ends[0] / 2 + 6, edge - 6
    else:
        below, begin, end = baseline + metrics.height(), left, left + width
    note = cut(line.note, max(0, int(end - begin)))
    shift = (end - begin - metrics.horizontalAdvance(note)) / 2 if line.goalposts[0] else 0
    painter.drawText(QPointF(begin + max(0.0, shift), below), note)


def _paint_bar(
    painter: QPainter, track: QRectF, line: IndicatorLine, ink: QColor, colour: QColor
) -> None:
    ground = QColor(ink)
    ground.setAlphaF(0.14)
    painter.fillRect(track, ground)
    if line.worth is not None:
        low, high = line.worth
        sure = QRectF(track.x(), track.y(), track.width() * low, track.height())
        painter.fillRect(sure, colour)
        if high > low:
            doubt = QRectF(sure.right(), track.y(), track.width() * (high - low), track.height())
            painter.fillRect(doubt, QBrush(colour, Qt.BrushStyle.BDiagPattern))
    painter.setPen(QPen(ink, 1.5))
    for x in (track.left(), track.right()):
        painter.drawLine(QPointF(x, track.top() - 2), QPointF(x, track.bottom() + 2))
    if line.place is not None:
        most = _BEYOND / (1 - 2 * _BEYOND) * 0.8  # what is farther out stands at the edge
        x = track.x() + track.width() * min(1 + most, max(-most, line.place))
        _paint_mark(painter, QPointF(x, track.center().y()), track.height() * 0.55, ink)


def _paint_mark(painter: QPainter, at: QPointF, size: float, ink: QColor) -> None:
    """A diamond that is seen on the bar and beside it."""
    corners = (
        QPointF(at.x(), at.y() - size),
        QPointF(at.x() + size, at.y()),
        QPointF(at.x(), at.y() + size),
        QPointF(at.x() - size, at.y()),
    )
    rim = QColor("white" if ink.lightness() < 128 else "black")
    painter.setPen(QPen(rim, 1))
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF(corners))
