"""What all map tools on the plan share: picking, undo, Esc, hovering, and the keyboard's way."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QCursor, QKeyEvent, QKeySequence

from regionaltool.bridge.words import tr
from regionaltool.core.bearings import Bearing
from regionaltool.ui.icons import icon
from regionaltool.ui.tools.commune_cursor import CommuneCursor
from regionaltool.ui.tools.gesture import Gesture
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.tools.preview import Preview

_BEARINGS = {
    Qt.Key.Key_Up: Bearing.NORTH,
    Qt.Key.Key_Right: Bearing.EAST,
    Qt.Key.Key_Down: Bearing.SOUTH,
    Qt.Key.Key_Left: Bearing.WEST,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlanTool(QgsMapTool):
    """A tool that edits the plan.

    Left button: what the tool does. Right button: pick the unit there. Arrow keys move the commune
    cursor, Enter does there what a click does, Space shows what it would do. Esc gives up what is
    being drawn; without that it leaves for the tool that was in use before.
    """

    drawn_by_keys = False
    """Does Enter begin a gesture that arrow keys draw on, and Enter end it?"""

    def __init__(self, ground: Ground, preview: Preview, cursor: CommuneCursor) -> None:
        super().__init__(ground.canvas)
        self._ground, self._preview, self._commune_cursor = ground, preview, cursor
        self._gesture: Gesture | None = None
        self._before: QgsMapTool | None = None

    def take_over(self) -> None:
        """Become the canvas's tool."""
        before = self.canvas().mapTool()
        if before is self:
            return
        # Esc leaves all tools on the plan at once, however many have been used in turn
        self._before = before._before if isinstance(before, PlanTool) else before
        self.canvas().setMapTool(self)

    def begin(self, point: QgsPointXY, modifiers: Qt.KeyboardModifiers) -> Gesture | None:
        """The left button goes down, or Enter is pressed; None when it is done with that."""
        raise NotImplementedError

    def over(self, block: int | None) -> None:
        """Show what a click on the commune would do; None: there is no commune here."""

    # what the canvas tells

    def activate(self) -> None:
        super().activate()
        # the canvas keeps arrows and Space for itself, and every key while a button is down
        self.canvas().installEventFilter(self)

    def deactivate(self) -> None:
        """Another tool takes over."""
        self.canvas().removeEventFilter(self)
        self.rest()
        self._commune_cursor.forget()
        super().deactivate()

    def rest(self) -> None:
        """End what is being drawn, and show nothing of what might be."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.interrupt()
        self._preview.clear()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if self._ground.session is None:
            return
        point = self._ground.point(event.pos())
        if event.button() == Qt.MouseButton.RightButton:
            drawing = self._gesture is not None
            self.rest()
            if not drawing:
                self.pick(point)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.rest()
            self._gesture = self.begin(point, event.modifiers())

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """The second of two quick clicks is a click."""
        self.canvasPressEvent(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._ground.session is None:
            return
        point = self._ground.point(event.pos())
        if self._gesture is not None:
            self._gesture.go_on(point)
            return
        block = self._ground.at(point)
        self._commune_cursor.follow(block)
        self.over(block)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self.press(event):
            return True
        if event.type() == QEvent.Type.Leave and self._gesture is None:
            self.mouse_left()
        return super().eventFilter(watched, event)

    def mouse_left(self) -> None:
        """The mouse is no longer over the map: what it pointed at is not shown any more."""
        if not self._commune_cursor.seen:
            self._preview.clear()

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; False when it is none of this tool's."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
            return True
        if self._ground.session is None:
            return False
        if event.matches(QKeySequence.StandardKey.Undo):
            self._ground.session.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._ground.session.redo()
        elif event.key() in _BEARINGS and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        elif event.key() in _BEARINGS:
            self._step(_BEARINGS[event.key()])
        elif event.key() in _ENTER:
            self._enter(event.modifiers())
        elif event.key() == Qt.Key.Key_Space:
            self.show_what_if()
        else:
            return False
        return True

    def show_what_if(self) -> None:
        """Show what a click would do where the commune cursor stands."""
        self.over(self._commune_cursor.find())

    def pick(self, point: QgsPointXY) -> bool:
        """Make the unit at a point the one that strokes go to; False when there is none."""
        block = self._ground.at(point)
        unit = None if block is None else self._ground.session.plan.unit_of(block)
        if unit is not None:
            self._ground.picked.emit(unit)
        elif self._ground.session.units:
            self._ground.said.emit(
                tr("There is no unit here. Right click a commune that belongs to one.")
            )
        else:
            self._ground.said.emit(
                tr("There are no units yet. Select communes on the map and press N.")
            )
        return unit is not None

    # keys

    def _escape(self) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.give_up()
            self._preview.clear()
        elif self._before is None or sip.isdeleted(self._before):
            self.canvas().unsetMapTool(self)
        else:
            self.canvas().setMapTool(self._before)

    def _step(self, bearing: Bearing) -> None:
        block = self._commune_cursor.step(bearing)
        middle = None if block is None else self._ground.middle(block)
        if self._gesture is not None and middle is not None:
            self._gesture.go_on(middle, block)
        elif self._gesture is None:
            self.over(block)

    def _enter(self, modifiers: Qt.KeyboardModifiers) -> None:
        """Begin where the cursor stands; a gesture that is being drawn ends there."""
        if self._gesture is not None:
            self._finish()
            return
        if not self._commune_cursor.seen:
            self.over(self._commune_cursor.find())
            return
        middle = self._ground.middle(self._commune_cursor.block)
        if middle is not None:
            self.rest()
            self._gesture = self.begin(middle, modifiers & ~Qt.KeyboardModifier.KeypadModifier)
            if not self.drawn_by_keys:
                self._finish()

    def _finish(self) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.finish()


def pointer(name: str, x: int, y: int) -> QCursor:
    """A cursor with the look of an icon; x and y are the pixel of 24 that points."""
    return QCursor(icon(name).pixmap(24, 24), x, y)
