"""The box over the map that says what a move would do, before it is made.

It is painted line by line: rich text takes longer to lay out than the move to judge.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QWidget

from regionaltool.core.plan import Plan
from regionaltool.core.what_if import WhatIf
from regionaltool.ui.what_if_text import Letters, Line, what_lines

_MARGIN = 8
_INSIDE = 8
"""Pixels from the edge of the box to its letters."""
_GAP = 12
"""Pixels between two columns."""
_LEADING = 4
"""Pixels between two lines."""
_SMALLER = 0.9
_LIGHT, _DARK = QColor("#ffffff"), QColor("#2b2b2b")


class WhatIfBox(QWidget):
    """Lies in a corner of the canvas, away from the cursor, and lets clicks through."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("whatIfBox")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lines: tuple[Line, ...] = ()
        self._ends: dict[int, list[int]] = {}
        """Where each column ends, in pixels, by the number of columns."""
        self._fonts: dict[Letters, QFont] = {}
        self._widths: dict[Letters, QFontMetrics] = {}
        self._take_font()
        self.hide()

    def text(self) -> str:
        """What the box says, the cells of a line apart by tabs."""
        return "\n".join("\t".join(line.cells) for line in self._lines)

    def show_what(
        self, plan: Plan, what: WhatIf, unit: str, about: QRect, cursor: QPoint | None = None
    ) -> None:
        """Say what the move into the unit would do.

        ``about`` are the pixels to leave free, as far as the box has room beside them, and the
        ``cursor`` is one of them where the mouse is on the map.
        """
        self.ensurePolished()  # a theme of QGIS may bring another font
        lines = what_lines(plan, what, unit)
        if lines != self._lines:
            self._lines = lines
            self._lay_out()
            self.update()
        self._keep_away(about, about.center() if cursor is None else cursor)
        if not self.isVisible():
            self.show()
            self.raise_()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_font()
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Fill the ground, which a theme of QGIS would leave transparent, to suit its letters."""
        letters = self.palette().color(QPalette.ColorRole.WindowText)
        painter = QPainter(self)
        painter.setPen(QColor("#8a949d"))
        painter.setBrush(_DARK if letters.lightness() > 127 else _LIGHT)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setPen(letters)
        baseline = _INSIDE + self._widths[Letters.TITLE].ascent()
        for line in self._lines:
            painter.setFont(self._fonts[line.letters])
            for place, cell in enumerate(line.cells):
                painter.drawText(self._left(line, place), baseline, cell)
            baseline += self._line_height()

    def _left(self, line: Line, place: int) -> int:
        """Where a cell begins: the first one at the left, figures up to their column's end."""
        if place == 0:
            return _INSIDE
        return self._ends[len(line.cells)][place] - self._width(line, place)

    def _width(self, line: Line, place: int) -> int:
        return self._widths[line.letters].horizontalAdvance(line.cells[place])

    def _line_height(self) -> int:
        return self._widths[Letters.TITLE].height() + _LEADING

    def _lay_out(self) -> None:
        """Make columns and box as wide as their letters ask for."""
        columns: dict[int, list[int]] = {}
        for line in self._lines:
            widths = [self._width(line, place) for place in range(len(line.cells))]
            columns[len(widths)] = list(map(max, columns.get(len(widths), widths), widths))
        self._ends = {count: _ends(widths) for count, widths in columns.items()}
        wide = max((ends[-1] for ends in self._ends.values()), default=_INSIDE) + _INSIDE
        high = len(self._lines) * self._line_height() - _LEADING + 2 * _INSIDE
        self.resize(QSize(wide, high))

    def _take_font(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        self._fonts = {letters: QFont(font) for letters in Letters}
        self._fonts[Letters.TITLE].setBold(True)
        self._fonts[Letters.HEAD].setItalic(True)
        self._widths = {letters: QFontMetrics(font) for letters, font in self._fonts.items()}

    def _keep_away(self, about: QRect, cursor: QPoint) -> None:
        """Into the corner that covers least of its middle, no cursor, and least of all of it."""
        room = self.parentWidget().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        right = max(room.right() - self.width(), room.left())
        low = max(room.bottom() - self.height(), room.top())
        corners = [QPoint(x, y) for y in (room.top(), low) for x in (room.left(), right)]
        aside, above = about.width() // 3, about.height() // 3
        middle = about.adjusted(aside, above, -aside, -above)

        def covered(corner: QPoint) -> tuple[int, bool, int]:
            box = QRect(corner, self.size())
            inner, all_ = (_area(box.intersected(part)) for part in (middle, about))
            return inner, box.contains(cursor), all_

        self.move(min(corners, key=covered))


def _area(part: QRect) -> int:
    return part.width() * part.height()


def _ends(widths: Iterable[int]) -> list[int]:
    """Where columns of these widths end, a gap between two."""
    end = _INSIDE - _GAP
    return [end := end + _GAP + width for width in widths]
