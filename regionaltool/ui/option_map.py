"""A small map of an option, with its name below; a click chooses the option."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from regionaltool.bridge.compare_task import ComparedOption
from regionaltool.bridge.option_picture import paint_option
from regionaltool.bridge.words import tr
from regionaltool.ui.figures import ground_on, letters_on

_FRAME = 3
_BORDER = 3.0


class OptionMap(QWidget):
    """Painted by Qt from the outlines; no layer of QGIS is behind it."""

    chosen = pyqtSignal()

    def __init__(self, option: ComparedOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._option = option
        self._is_chosen = False
        self.setObjectName("optionMap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map of {option}").format(option=option.name))
        different = option.comparison and option.comparison.unit.blocks
        self.setToolTip(
            tr("{option}: what is bordered differs from the reference").format(option=option.name)
            if different
            else option.name
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chosen(self, on: bool) -> None:
        """Mark the map as that of the option chosen."""
        self._is_chosen = on
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(140, 150)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(100, 150)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        palette, metrics = self.palette(), self.fontMetrics()
        ink, ground = letters_on(self), ground_on(self)
        room = QRectF(self.rect()).adjusted(0, 0, 0, -metrics.height() - 2)
        into = room.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        # borders of units are dark on every colour, in a dark theme too
        paint_option(
            painter, self._option.picture, into, QColor(Qt.GlobalColor.black), ground, 1.0, _BORDER
        )
        role = QPalette.ColorRole.Highlight if self._is_chosen else QPalette.ColorRole.Mid
        pen = QPen(palette.color(role), _FRAME)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(room.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.setPen(ink)
        name = self._option.name
        if self._option.comparison is None:
            name = tr("{option} (reference)").format(option=name)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, self.width())
        width = metrics.horizontalAdvance(shown)
        painter.drawText(
            int((self.width() - width) / 2), self.height() - metrics.descent() - 1, shown
        )
        painter.end()
