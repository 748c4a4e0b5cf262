"""Paints the figures of a table; a style sheet, as every theme of QGIS is, takes much longer."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from regionaltool.bridge.compat import number_of
from regionaltool.ui.figures import letters_on

_RIGHT = number_of(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MARGIN = 3
"""That of the styles of Qt, in pixels."""
_MARKED = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_HasFocus
    | QStyle.StateFlag.State_MouseOver
)


class FigureDelegate(QStyledItemDelegate):
    """A figure at the right of its cell; the style paints what is marked, or has no room."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        text = index.data() or ""
        place = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if option.state & _MARKED or option.fontMetrics.horizontalAdvance(text) > place.width():
            super().paint(painter, option, index)
            return
        painter.setPen(letters_on(option.widget))
        painter.drawText(place, _RIGHT, text)
