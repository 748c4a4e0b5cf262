"""One A3 page of a comparison: title, table, maps at one scale, legend, date and sources."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from regionaltool.bridge.compat import number_of
from regionaltool.bridge.option_picture import (
    DIFFERENT,
    OptionPicture,
    paint_option,
    scale_of,
)
from regionaltool.bridge.staged_files import staged_folder
from regionaltool.bridge.words import tr
from regionaltool.bridge.write_errors import cannot_write

_DPI = 300
_WIDTH, _HEIGHT, _MARGIN = 420.0, 297.0, 14.0
"""Millimetres."""
_LINE = 0.12
"""Millimetres of a thin line."""
_BORDER = 0.8
"""Of the border of what differs."""
_MIDDLE = number_of(Qt.AlignmentFlag.AlignVCenter)
_LEFT = number_of(Qt.AlignmentFlag.AlignLeft) | _MIDDLE
_RIGHT = number_of(Qt.AlignmentFlag.AlignRight) | _MIDDLE
_CENTRE = number_of(Qt.AlignmentFlag.AlignHCenter) | _MIDDLE


@dataclass(frozen=True, eq=False)
class Sheet:
    """What stands on the page, every text in the user's language."""

    title: str
    options: tuple[tuple[str, OptionPicture], ...]
    """Name and map of each."""
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """Title of each figure, and its text for each option."""
    metres: float
    """Ellipsoidal width of the maps' box."""
    sources: tuple[str, ...]
    """What the figures come from, and the date: a line each."""


def write_sheet(sheet: Sheet, file: Path) -> None:
    """Write the page as a PDF; an older file is replaced when it is done. Raises `InputError`."""
    with staged_folder(file.parent) as folder:
        staged = folder / file.name
        writer = QPdfWriter(str(staged))
        writer.setTitle(sheet.title)
        writer.setCreator("Regional Tool")
        writer.setResolution(_DPI)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A3),
                QPageLayout.Orientation.Landscape,
                QMarginsF(0, 0, 0, 0),
            )
        )
        painter = QPainter()
        if not painter.begin(writer):
            raise cannot_write(file, tr("the file cannot be opened"))
        _Page(painter, writer).paint(sheet)
        if not painter.end() or not staged.is_file() or not staged.stat().st_size:
            raise cannot_write(file, tr("the page could not be finished"))


class _Page:
    """Paints in millimetres from the upper left corner."""

    def __init__(self, painter: QPainter, writer: QPdfWriter) -> None:
        self._painter, self._writer = painter, writer
        self._dots = _DPI / 25.4
        self._ink, self._faint = QColor("#000000"), QColor("#9a9a9a")

    def paint(self, sheet: Sheet) -> None:
        """All of the page."""
        width = _WIDTH - 2 * _MARGIN
        self._text(QRectF(_MARGIN, _MARGIN, width, 11), sheet.title, 8, _LEFT, bold=True)
        top = _MARGIN + 15
        table = self._table_height(sheet)
        foot = 7.0 + 4.2 * len(sheet.sources)
        below = _HEIGHT - _MARGIN - foot - table - 6
        self._maps(sheet, QRectF(_MARGIN, top, width, below - top))
        self._table(sheet, QRectF(_MARGIN, below + 4, width, table))
        self._foot(sheet, QRectF(_MARGIN, _HEIGHT - _MARGIN - foot + 2, width, foot - 2))

    def _maps(self, sheet: Sheet, room: QRectF) -> None:
        gap = 4.0
        each = (room.width() - gap * (len(sheet.options) - 1)) / len(sheet.options)
        for number, (name, picture) in enumerate(sheet.options):
            left = room.left() + number * (each + gap)
            frame = QRectF(left, room.top() + 7, each, room.height() - 7)
            self._text(QRectF(left, room.top(), each, 6), name, 4.2, _CENTRE, bold=True)
            into = self._in_dots(frame)
            line = _LINE * self._dots
            paint_option(
                self._painter,
                picture,
                into,
                self._ink,
                QColor("#ffffff"),
                line,
                _BORDER * self._dots,
            )
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(self._faint, line))
            self._painter.drawRect(into)
        self._scale_bar(sheet, frame, picture)

    def _scale_bar(self, sheet: Sheet, frame: QRectF, picture: OptionPicture) -> None:
        """A bar of a round length within the lower left corner of the last map."""
        if not sheet.metres > 0:
            return
        mm_wide = scale_of(picture, frame) * picture.box.width()
        metres = _round_below(sheet.metres * min(0.35 * frame.width() / mm_wide, 0.5))
        length = mm_wide * metres / sheet.metres
        left, base = frame.left() + 3, frame.bottom() - 3
        label = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
        box = QRectF(left - 1.5, base - 6, max(length, 12) + 3, 7.5)
        self._painter.fillRect(self._in_dots(box), QColor(255, 255, 255, 220))
        self._painter.setPen(QPen(self._ink, 0.5 * self._dots))
        d = self._dots
        self._painter.drawLine(QPointF(left * d, base * d), QPointF((left + length) * d, base * d))
        self._text(QRectF(left, base - 5.5, max(length, 12), 5), label, 3, _LEFT)

    def _row_height(self, sheet: Sheet) -> float:
        return min(6.0, 110.0 / (len(sheet.rows) + 1))

    def _table_height(self, sheet: Sheet) -> float:
        return self._row_height(sheet) * (len(sheet.rows) + 1)

    def _table(self, sheet: Sheet, room: QRectF) -> None:
        height = self._row_height(sheet)
        size = 0.56 * height
        first = min(115.0, room.width() / 3)
        each = (room.width() - first) / len(sheet.options)
        lines = [("", tuple(name for name, _ in sheet.options)), *sheet.rows]
        for number, (title, texts) in enumerate(lines):
            top = room.top() + number * height
            row = QRectF(room.left(), top, room.width(), height)
            if number % 2 == 0 and number:
                self._painter.fillRect(self._in_dots(row), QColor("#f0f0f0"))
            bold = number == 0
            self._text(QRectF(room.left() + 1, top, first - 2, height), title, size, _LEFT)
            for column, text in enumerate(texts):
                cell = QRectF(room.left() + first + column * each, top, each - 2, height)
                self._text(cell, text, size, _RIGHT, bold=bold)
        self._painter.setPen(QPen(self._ink, 2 * _LINE * self._dots))
        for y in (room.top() + height, room.bottom()):
            d = self._dots
            self._painter.drawLine(
                QPointF(room.left() * d, y * d), QPointF(room.right() * d, y * d)
            )

    def _foot(self, sheet: Sheet, room: QRectF) -> None:
        """The legend, and under it the sources."""
        swatch = self._in_dots(QRectF(room.left(), room.top(), 7, 4))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(DIFFERENT), _BORDER * self._dots))
        self._painter.drawRect(swatch)
        text = tr("in another unit than in the reference; a unit that goes on keeps its colour")
        self._text(QRectF(room.left() + 9, room.top(), room.width() - 9, 4), text, 3.2, _LEFT)
        for number, line in enumerate(sheet.sources):
            top = room.top() + 5.2 + 4.2 * number
            self._text(QRectF(room.left(), top, room.width(), 4), line, 3, _LEFT)

    def _text(
        self, room: QRectF, text: str, size: float, align: int, *, bold: bool = False
    ) -> None:
        """One line, ``size`` mm high, cut with an ellipsis when it is too long."""
        font = QFont(self._painter.font())
        font.setBold(bold)
        font.setPixelSize(max(1, round(size * self._dots)))
        self._painter.setFont(font)
        self._painter.setPen(self._ink)
        into = self._in_dots(room)
        metrics = QFontMetricsF(font, self._writer)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, into.width())
        self._painter.drawText(into, align, shown)

    def _in_dots(self, room: QRectF) -> QRectF:
        d = self._dots
        return QRectF(QPointF(room.left() * d, room.top() * d), QSizeF(room.size()) * d)


def _round_below(metres: float) -> float:
    """The greatest of 1, 2, 5, 10, 20 … that is no longer."""
    power = 10.0 ** floor(log10(metres))
    return next(step * power for step in (5, 2, 1) if step * power <= metres * (1 + 1e-9))
