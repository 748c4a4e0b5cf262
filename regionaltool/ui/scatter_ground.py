"""The ground of the chart: axes with their marks, the law's lines, and what is said of it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.ui.figures import letters_on
from regionaltool.ui.scatter_axis import Axis
from regionaltool.ui.scatter_dots import Dots

Axes = tuple[Axis, Axis]
STANDARD = 100.0
"""Where the law's lines are, in %."""


def paint_axes(painter: QPainter, widget: QWidget, frame: QRectF, axes: Axes) -> None:
    """Lines at round values, which stand below and to the left."""
    metrics, ink = widget.fontMetrics(), letters_on(widget)
    faint = QColor(ink)
    faint.setAlphaF(0.15)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    right = 0.0
    for mark, place in _placed(axes[0]):
        x = frame.left() + place * frame.width()
        painter.setPen(faint)
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
        width = metrics.horizontalAdvance(round_text(mark))
        left = min(x - width / 2, widget.width() - width)
        if left > right:
            painter.setPen(ink)
            below = widget.height() - metrics.descent() - 1
            painter.drawText(QPointF(left, below), round_text(mark))
            right = left + width + 6
    above = widget.height() * 1.0
    for mark, place in _placed(axes[1]):
        y = frame.bottom() - place * frame.height()
        painter.setPen(faint)
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
        if y + metrics.height() / 2 <= above:
            painter.setPen(ink)
            width = metrics.horizontalAdvance(round_text(mark))
            baseline = y + metrics.ascent() / 2 - 1
            painter.drawText(QPointF(frame.left() - width - 4, baseline), round_text(mark))
            above = y - metrics.height() / 2


def paint_lines(painter: QPainter, widget: QWidget, frame: QRectF, axes: Axes) -> None:
    """The law's lines: below and left of them a unit falls short."""
    x, y = (float(axis.places([STANDARD])[0]) for axis in axes)
    left, top = frame.left() + x * frame.width(), frame.bottom() - y * frame.height()
    painter.setPen(QPen(letters_on(widget), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(left, frame.top()), QPointF(left, frame.bottom()))
    painter.drawLine(QPointF(frame.left(), top), QPointF(frame.right(), top))


def paint_title(painter: QPainter, widget: QWidget, dots: Dots, room: int) -> None:
    """What the axes measure, and how many units are not shown; cut short to the ``room``."""
    if dots.by_law:
        title = tr("Population ↑  area →, % of the standard")
        rest = tr("(not shown: {count}, unknown or not asked)")
    else:
        title = tr("Population ↑  area km² →")
        rest = tr("(not shown: {count}, population unknown)")
    if dots.left_out:
        title += "  " + rest.format(count=persons(len(dots.left_out)))
    metrics = widget.fontMetrics()
    painter.setPen(letters_on(widget))
    painter.drawText(
        QPointF(2, metrics.ascent() + 1),
        metrics.elidedText(title, Qt.TextElideMode.ElideRight, room),
    )


def empty_text(dots: Dots) -> str:
    """What is said in place of dots while there are none."""
    if not dots.left_out:
        return tr("No units yet: each unit that you make becomes a dot here.")
    if dots.by_law:
        return tr(
            "Of no unit are population and area known in % of the standard. See the page Criteria "
            "for the fields that the rule set asks for."
        )
    return tr(
        "No unit has a known population. Choose the field of population when you start the "
        "plan, and the units appear here."
    )


def round_text(value: float) -> str:
    """A mark of an axis."""
    return persons(round(value)) if value >= 1 or value == 0 else decimal(value, 2)


def _placed(axis: Axis) -> zip:
    marks = axis.marks()
    return zip(marks, axis.places(marks).tolist(), strict=True)
