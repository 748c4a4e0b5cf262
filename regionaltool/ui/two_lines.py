"""Cells of a table with a title and, fainter below it, a second line."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QPainter
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from regionaltool.bridge.compat import number_of

SECOND = number_of(Qt.ItemDataRole.UserRole) + 1
"""The role of the second line."""
_FAINT = 0.72
_ROOM = 3


class TwoLines(QStyledItemDelegate):
    """The style of the table draws each line, so that both suit every theme."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        title, whole.text = whole.text, ""
        style = whole.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        upper = QRect(whole.rect)
        upper.setHeight(whole.rect.height() // 2)
        lower = QRect(whole.rect)
        lower.setTop(upper.bottom() + 1)
        plain = QFont(whole.font)
        plain.setBold(False)
        second = str(index.data(SECOND) or "")
        for rect, text, font, ink in (
            (upper, title, whole.font, 1.0),
            (lower, second, plain, _FAINT),
        ):
            line = QStyleOptionViewItem(whole)
            line.rect, line.text, line.font = rect, text, font
            line.state &= ~QStyle.StateFlag.State_HasFocus
            line.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
            painter.save()
            painter.setOpacity(ink)
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, line, painter, whole.widget)
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), row_height(option.fontMetrics))


def row_height(metrics) -> int:
    """Pixels that two lines take in a font."""
    return 2 * (metrics.height() + _ROOM)
