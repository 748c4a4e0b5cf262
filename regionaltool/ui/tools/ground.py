"""The ground that the tools stand on: the plan, and where its communes lie on the canvas."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint, pyqtSignal

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.bearings import Bearings
from regionaltool.core.hit_test import HitTest, Place


class Ground(QObject):
    """One plan on one canvas, for all the tools."""

    picked = pyqtSignal(str)
    """Carries the unit that further strokes go to."""
    said = pyqtSignal(str)
    """Carries a sentence for the status bar."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self.canvas = canvas
        self.session: PlanSession | None = None
        self.crs = QgsCoordinateReferenceSystem()
        self.hit: HitTest | None = None
        self.whole_districts = False
        """Does a stroke take the whole former district of every commune that it meets?"""
        self._bearings: Bearings | None = None

    def begin(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Work on another plan, whose communes are in this coordinate system."""
        self.session, self.crs = session, crs
        self.hit = HitTest(session.plan.communes)
        self._bearings = None

    @property
    def bearings(self) -> Bearings:
        """Who lies in which direction; made when it is first asked for."""
        if self._bearings is None:
            coverage = self.session.assessor.coverage
            self._bearings = Bearings(coverage.communes, coverage)
        return self._bearings

    def point(self, pixel: QPoint) -> QgsPointXY:
        """Where a pixel lies on the map."""
        return self.canvas.getCoordinateTransform().toMapCoordinates(pixel)

    def place(self, point: QgsPointXY) -> Place | None:
        """Where a point of the map lies in the coordinates of the communes; None if nowhere."""
        to_communes = QgsCoordinateTransform(
            self.canvas.mapSettings().destinationCrs(), self.crs, QgsProject.instance()
        )
        try:
            place = to_communes.transform(point)
        except QgsCsException:
            return None
        return place.x(), place.y()

    def at(self, point: QgsPointXY) -> int | None:
        """The commune at a point of the map."""
        if self.hit is None:
            return None
        place = self.place(point)
        return None if place is None else self.hit.at(*place)

    def reach(self, point: QgsPointXY, pixels: float) -> float:
        """So many pixels in the units of the communes' coordinates."""
        wide = self.canvas.mapUnitsPerPixel() * pixels
        here = self.place(point)
        east = self.place(QgsPointXY(point.x() + wide, point.y()))
        north = self.place(QgsPointXY(point.x(), point.y() + wide))
        if not wide or here is None or east is None or north is None:
            return 0.0
        return (
            hypot(east[0] - here[0], east[1] - here[1])
            + hypot(north[0] - here[0], north[1] - here[1])
        ) / 2

    def middle(self, block: int) -> QgsPointXY | None:
        """The middle of a commune on the map; None where the map cannot have it."""
        to_map = QgsCoordinateTransform(
            self.crs, self.canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        try:
            return to_map.transform(QgsPointXY(*self.hit.middle(block)))
        except QgsCsException:
            return None

    def grown(self, blocks: Iterable[int]) -> list[int]:
        """The blocks, or the whole former districts that they lie in when these are taken."""
        blocks = [int(block) for block in blocks]
        return self.session.districts.whole(blocks) if self.whole_districts else blocks
