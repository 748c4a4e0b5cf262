"""The header of a table whose long titles take two lines, so that columns stay narrow.

What does not stand on two lines either is cut short with an ellipsis.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QRect, QSize, Qt
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QHeaderView, QStyle, QStyleOptionHeader, QWidget

from regionaltool.bridge.compat import number_of

_MARGIN = 6


class TitleHeader(QHeaderView):
    """Titles stand in the middle, broken between words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self._widths: dict[str, int] = {}
        """Of the titles in the present font: a header asks for them at every change of a row."""

    def title_width(self, section: int) -> int:
        """The least width, in pixels, in which a title stands on two lines."""
        title = str(self.model().headerData(section, self.orientation()))
        if title not in self._widths:
            words = title.split()
            self._widths[title] = 2 * _MARGIN + min(
                max(self._advance(words[:cut]), self._advance(words[cut:]))
                for cut in range(1, max(len(words), 1) + 1)
            )
        return self._widths[title]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.FontChange:
            self._widths.clear()
        super().changeEvent(event)

    def sectionSizeFromContents(self, section: int) -> QSize:
        return QSize(self.title_width(section), 2 * self.fontMetrics().height() + _MARGIN)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid():
            return
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = rect
        option.section = section
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            ascending = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            arrow = QStyleOptionHeader.SortIndicator
            option.sortIndicator = arrow.SortDown if ascending else arrow.SortUp
        painter.save()
        self.style().drawControl(QStyle.ControlElement.CE_Header, option, painter, self)
        painter.restore()
        painter.setPen(option.palette.buttonText().color())
        room = rect.adjusted(_MARGIN // 2, 0, -_MARGIN // 2, 0)
        title = str(self.model().headerData(section, self.orientation()))
        if self.title_width(section) - _MARGIN > room.width():
            right = Qt.TextElideMode.ElideRight
            title = self.fontMetrics().elidedText(title, right, room.width())
        painter.drawText(
            room,
            number_of(Qt.AlignmentFlag.AlignCenter) | number_of(Qt.TextFlag.TextWordWrap),
            title,
        )

    def _advance(self, words: list[str]) -> int:
        return self.fontMetrics().horizontalAdvance(" ".join(words))
