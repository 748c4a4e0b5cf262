"""The chart of population against area: one dot a unit, linked to the table and the map."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from qgis.PyQt.QtWidgets import QToolButton, QToolTip, QWidget

from regionaltool.bridge.compat import number_of
from regionaltool.bridge.outcome_style import outcome_text
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, tr
from regionaltool.core.plan import Change
from regionaltool.ui.criteria_text import percent_text
from regionaltool.ui.figures import ground_on, is_dark, letters_on, people_text
from regionaltool.ui.outcome_marks import colour_of
from regionaltool.ui.scatter_axis import Axis
from regionaltool.ui.scatter_dots import Dots, is_by_law
from regionaltool.ui.scatter_ground import (
    STANDARD,
    empty_text,
    paint_axes,
    paint_lines,
    paint_title,
    round_text,
)

_REACH = 8
"""So many pixels around a dot are the dot."""
_DOT, _MARKED = 6, 11
_FEW = 50
"""When more dots than these change their mark, all are painted anew."""
# ColorBrewer RdBu and PuOr: told apart by the colour-blind, on light ground and on dark
_BLUE, _BLUE_ON_DARK = "#2166ac", "#92c5de"
_ORANGE, _ORANGE_ON_DARK = "#e08214", "#fdb863"


class Scatter(QWidget):
    """Dots are kept as a picture, of which an edit repaints the places that it touches."""

    chosen = pyqtSignal(object)
    """Carries the tuple of units that have been chosen here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unitsScatter")
        self.setAccessibleName(tr("Chart of population against area"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.log_button = QToolButton(self)
        self.log_button.setObjectName("scatterLogButton")
        self.log_button.setText(tr("log"))
        self.log_button.setToolTip(tr("Logarithmic axes, so that small units stand apart"))
        self.log_button.setCheckable(True)
        self.log_button.setChecked(True)
        self.log_button.setAutoRaise(True)
        self.log_button.toggled.connect(self._lay_out)
        self._session: PlanSession | None = None
        self._dots: Dots | None = None
        """None while it is not known whether the dots are those of the plan."""
        self._marked: tuple[str, ...] = ()
        self._axes: tuple[Axis, Axis] | None = None
        self._places = np.empty((0, 2))
        """(n, 2) pixels of each dot."""
        self._frame = QRectF()
        """Where the dots lie: what the marks of the axes leave."""
        self._ground: QPixmap | None = None
        """The axes."""
        self._picture: QPixmap | None = None
        """Axes and dots."""

    def set_session(self, session: PlanSession) -> None:
        """Show another plan."""
        self._session, self._marked = session, ()
        self._forget()

    def show_change(self, change: Change) -> None:
        """Move the dots of the changed units; nothing is done while it is not seen."""
        if (
            self._dots is None
            or not self.isVisible()
            or self._dots.by_law != is_by_law(self._session)
        ):
            self._forget()
            return
        if not change.units:
            return
        touched = [self._spot(unit) for unit in change.units]
        before, left_out = len(self._dots.units), len(self._dots.left_out)
        self._dots.follow(change.units)
        figures = self._dots.figures
        numbers = [self._dots.number(unit) for unit in change.units]
        here = [number for number in numbers if number is not None]
        told = len(self._dots.left_out) == left_out
        if not (told and before and all(map(self._on_axes, figures[here].tolist()))):
            self._lay_out()
            return
        if len(figures) != before or len(here) != len(change.units):
            self._places = self._pixels(figures)
        else:
            self._places[here] = self._pixels(figures[here])
        self._touch([*touched, *(self._spot(unit) for unit in change.units)])

    def mark(self, units: Sequence[str]) -> None:
        """Mark the dots of units that have been chosen elsewhere."""
        before, self._marked = self._marked, tuple(units)
        if self._dots is None or not self.isVisible() or self._marked == before:
            return
        other = set(before) ^ set(units)
        if len(other) > _FEW:
            self._picture = None
            self.update()
        else:
            self._touch([self._spot(unit, _MARKED) for unit in other])

    # what Qt asks

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(280, 180)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(160, 100)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        hint = self.log_button.sizeHint()
        self.log_button.setGeometry(self.width() - hint.width(), 0, hint.width(), hint.height())
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._lay_out()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._dots is not None:
            unit = self._unit_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if unit is None else self._tip(unit), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        unit = self._unit_at(event.pos())
        if unit is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            others = tuple(marked for marked in self._marked if marked != unit)
            self._choose(others if unit in self._marked else (*self._marked, unit))
        else:
            self._choose((unit,))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows go to the next dot: left and right by area, up and down by population."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Down: (1, -1),
            Qt.Key.Key_Up: (1, 1),
        }
        if event.key() not in steps or self._dots is None or not self._dots.units:
            super().keyPressEvent(event)
            return
        figure, by = steps[event.key()]
        order = np.argsort(self._dots.figures[:, figure], kind="stable")
        number = self._dots.number(self._marked[-1]) if self._marked else None
        here = -1 if number is None else int(np.flatnonzero(order == number)[0])
        there = min(max(here + by, 0), len(order) - 1)
        self._choose((self._dots.units[order[there]],))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._dots is None:
            return
        painter = QPainter(self)
        if not self._dots.units:
            painter.setPen(letters_on(self))
            flags = Qt.AlignmentFlag.AlignCenter, Qt.TextFlag.TextWordWrap
            room = self.rect().adjusted(8, 24, -8, -8)
            painter.drawText(room, sum(map(number_of, flags)), empty_text(self._dots))
        else:
            if self._picture is None:
                self._paint_picture()
            painter.drawPixmap(0, 0, self._picture)
        painter.end()

    # figures and places

    def _forget(self) -> None:
        self._dots = None
        if self.isVisible():
            self._lay_out()

    def _lay_out(self) -> None:
        """Choose the axes, and paint everything anew when it is next seen."""
        if self._session is None or not self.isVisible():
            return
        if self._dots is None:
            self._dots = Dots(self._session)
        log = self.log_button.isChecked()
        figures = self._dots.figures
        lines = [STANDARD] if self._dots.by_law else []
        self._axes = tuple(Axis(np.append(figures[:, n], lines), log=log) for n in (0, 1))
        self._frame = self._free_room()
        self._places = self._pixels(figures)
        self._ground = self._picture = None
        self.update()

    def _free_room(self) -> QRectF:
        metrics = self.fontMetrics()
        marks = self._axes[1].marks()
        left = max(metrics.horizontalAdvance(round_text(mark)) for mark in marks) + 6
        top, below = metrics.height() + 4, metrics.height() + 6
        return QRectF(
            left, top, max(self.width() - left - 10, 1), max(self.height() - top - below, 1)
        )

    def _pixels(self, figures: NDArray[np.float64]) -> NDArray[np.float64]:
        frame = self._frame
        with np.errstate(divide="ignore"):  # nobody lives there: below the logarithmic axis
            x, y = (axis.places(figures[:, n]) for n, axis in enumerate(self._axes))
        x = frame.left() + np.clip(x, 0, 1) * frame.width()
        y = frame.bottom() - np.clip(y, 0, 1) * frame.height()
        return np.column_stack([x, y])

    def _on_axes(self, figures: Sequence[float]) -> bool:
        return all(
            axis.holds(value) or (axis.log and value <= 0)
            for axis, value in zip(self._axes, figures, strict=True)
        )

    def _unit_at(self, place: QPoint) -> str | None:
        if self._dots is None or not len(self._places):
            return None
        away = np.hypot(self._places[:, 0] - place.x(), self._places[:, 1] - place.y())
        nearest = int(away.argmin())
        return self._dots.units[nearest] if away[nearest] <= _REACH else None

    def _choose(self, units: tuple[str, ...]) -> None:
        self.mark(units)
        self.chosen.emit(units)

    def _tip(self, unit: str) -> str:
        known = self._session.assessment(unit)
        if self._dots.by_law:
            area, people = self._dots.figures[self._dots.number(unit)].tolist()
            outcome = self._session.law.judgement(unit).outcome
            return tr("{name}\n{outcome}\nPopulation {people} %, area {area} %").format(
                name=self._session.plan.name(unit),
                outcome=outcome_text(outcome),
                people=percent_text(people),
                area=percent_text(area),
            )
        return tr("{name}\nPopulation {people}\nArea {area} km²").format(
            name=self._session.plan.name(unit),
            people=people_text(known.tally),
            area=decimal(known.polygon_km2, 2),
        )

    # painting

    def _spot(self, unit: str, width: int = 0) -> QRect:
        """The pixels of a unit's dot, empty when it has none."""
        number = self._dots.number(unit)
        if number is None:
            return QRect()
        reach = (width or (_MARKED if unit in self._marked else _DOT)) // 2 + 1
        x, y = self._places[number].round().astype(int).tolist()
        return QRect(x - reach, y - reach, 2 * reach + 1, 2 * reach + 1)

    def _touch(self, spots: Sequence[QRect]) -> None:
        """Paint these anew."""
        spots = [spot for spot in spots if not spot.isEmpty()]
        if self._picture is not None and spots:
            self._paint_picture(spots)
        for spot in spots:
            self.update(spot)

    def _paint_picture(self, parts: Sequence[QRect] | None = None) -> None:
        """Axes and dots, all of them or those within some parts of the picture."""
        if self._ground is None:
            self._ground = self._paint_ground()
        if self._picture is None:
            self._picture, parts = QPixmap(self._ground), None
        painter = QPainter(self._picture)
        x, y = self._places[:, 0], self._places[:, 1]
        some = np.full(len(x), parts is None)
        if parts is not None:
            clip = QRegion()
            for part in parts:
                clip += part
                reach = (part.width() + (_MARKED if self._marked else _DOT)) / 2 + 1
                near = np.abs(x - part.center().x()) < reach
                some |= near & (np.abs(y - part.center().y()) < reach)
            painter.setClipRegion(clip)
            painter.drawPixmap(0, 0, self._ground)
        numbers = np.flatnonzero(some).tolist()
        doubt = [n for n in numbers if self._dots.units[n] in self._dots.doubtful]
        for colour, some in self._coloured(numbers).items():
            self._paint_points(painter, some, QColor(colour), _DOT)
        self._paint_points(painter, doubt, ground_on(self), _DOT - 3)
        marked = set(self._marked)
        numbers = [n for n in numbers if self._dots.units[n] in marked]
        self._paint_points(painter, numbers, letters_on(self), _MARKED)
        colour = QColor(_ORANGE_ON_DARK if is_dark(self) else _ORANGE)
        self._paint_points(painter, numbers, colour, _MARKED - 4)
        painter.end()

    def _coloured(self, numbers: Sequence[int]) -> dict[str, list[int]]:
        """Dots by the colour of their outcome; all in one without a law."""
        dark = is_dark(self)
        if not self._dots.by_law:
            return {_BLUE_ON_DARK if dark else _BLUE: list(numbers)}
        found: dict[str, list[int]] = {}
        for number in numbers:
            outcome = self._dots.outcome(number)
            if outcome is not None:
                found.setdefault(colour_of(outcome, dark=dark), []).append(number)
        return found

    def _paint_ground(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(ground_on(self))
        painter = QPainter(ground)
        paint_axes(painter, self, self._frame, self._axes)
        if self._dots.by_law:
            paint_lines(painter, self, self._frame, self._axes)
        paint_title(painter, self, self._dots, self.width() - self.log_button.width() - 4)
        painter.end()
        return ground

    def _paint_points(
        self, painter: QPainter, numbers: Sequence[int], colour: QColor, width: int
    ) -> None:
        if not numbers:
            return
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        points = [QPointF(x, y) for x, y in self._places[numbers].tolist()]
        painter.drawPoints(QPolygonF(points))
