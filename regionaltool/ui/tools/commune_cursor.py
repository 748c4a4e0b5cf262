"""The commune cursor: the keyboard's place on the map."""

from __future__ import annotations

from qgis.core import QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.geometry import to_qgis
from regionaltool.core.bearings import Bearing
from regionaltool.ui.tools.ground import Ground


class CommuneCursor:
    """Stands on one commune and steps from neighbour to neighbour.

    It is seen while the keyboard is used, and follows the mouse unseen.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._band = QgsRubberBand(ground.canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(QColor("#7a2f8f"))
        self._band.setSecondaryStrokeColor(QColor("white"))
        self._band.setFillColor(QColor(0, 0, 0, 0))
        self._band.setLineStyle(Qt.PenStyle.DashLine)
        self._band.setWidth(3)
        self.block: int | None = None
        self.seen = False

    def follow(self, block: int | None) -> None:
        """The mouse is over a commune, or over none."""
        self.block = block
        self.hide()

    def step(self, bearing: Bearing) -> int | None:
        """Go on to the next commune in a direction and show it; at first only show the cursor."""
        if self.seen and self.block is not None:
            self.stand(self._ground.bearings.next(self.block, bearing))
        else:
            self.find()
        return self.block

    def find(self) -> int | None:
        """Show it where it stands: at the mouse, else in the current unit, else in sight."""
        session = self._ground.session
        if self.block is None and session.current_unit is not None:
            self.block = int(session.plan.members(session.current_unit)[0])
        if self.block is None:
            self.block = self._ground.at(self._ground.canvas.center())
        self.stand(0 if self.block is None else self.block)
        return self.block

    def stand(self, block: int | None) -> None:
        """Show the cursor on a commune, in sight; None leaves it where it is."""
        if block is None:
            return
        self.block, self.seen = block, True
        shape = self._ground.session.plan.communes.geometry[block]
        self._band.setToGeometry(to_qgis(shape), self._ground.crs)
        middle, canvas = self._ground.middle(block), self._ground.canvas
        if middle is not None and not canvas.extent().contains(middle):
            canvas.setCenter(middle)
            canvas.refresh()

    def hide(self) -> None:
        """Show nothing; where it stands is kept."""
        if self.seen:
            self.seen = False
            self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def forget(self) -> None:
        """Stand nowhere."""
        self.hide()
        self.block = None

    def remove(self) -> None:
        """Take it off the canvas for good."""
        self._ground.canvas.scene().removeItem(self._band)
