"""A change of the plan on the map: at once as a band, and a moment later by the layers.

A band takes a millisecond. Writing into the layers and drawing them takes longer the larger the
map is, so it waits until the hand rests, and the bands go when the map has been drawn.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.geometry import to_qgis
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.plan import Change

_REST_MS = 150
_AT_MOST_MS = 1000
_BORDER = QColor(85, 100, 111)


class ChangeOnMap(QObject):
    """Follows the changes of one plan with its layers."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._session: PlanSession | None = None
        self._layers: PlanLayers | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._units: set[str] = set()
        """Changed, and not in the layers yet."""
        self._fresh: dict[int, str] = {}
        """Blocks that are not in the layers yet, with the colours that they have come to."""
        self._written: dict[int, str] = {}
        """Blocks that are in the layers and not drawn yet."""
        self._bands: dict[str, QgsRubberBand] = {}
        self._asked = self._drawing = False
        self._rest, self._at_most = self._timer(_REST_MS), self._timer(_AT_MOST_MS)
        canvas.renderStarting.connect(self._drawing_begins)
        canvas.mapCanvasRefreshed.connect(self._drawn)
        canvas.destinationCrsChanged.connect(self._place_anew)

    def follow(
        self, session: PlanSession, layers: PlanLayers, crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Another plan, or other layers, which show it as it is."""
        self._clear()
        self._session, self._layers, self._crs = session, layers, crs

    def show(self, change: Change) -> None:
        """Show a change now; the layers follow."""
        if self._layers is None or not (change.units or change.blocks):
            return
        self._units.update(change.units)
        self._colour(change.blocks)
        self._rest.start()
        if not self._at_most.isActive():
            self._at_most.start()

    def write(self) -> None:
        """Bring the layers up to date now."""
        self._rest.stop()
        self._at_most.stop()
        if not (self._units or self._fresh):
            return
        change = Change(frozenset(self._units), tuple(self._fresh))
        self._written.update(self._fresh)
        self._units.clear()
        self._fresh.clear()
        self._asked = True
        self._layers.show(change)

    def remove(self) -> None:
        """Take everything off the canvas for good."""
        self._canvas.renderStarting.disconnect(self._drawing_begins)
        self._canvas.mapCanvasRefreshed.disconnect(self._drawn)
        self._canvas.destinationCrsChanged.disconnect(self._place_anew)
        self._clear()
        for band in self._bands.values():
            self._canvas.scene().removeItem(band)
        self._bands.clear()

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self.write)
        return timer

    def _clear(self) -> None:
        self._rest.stop()
        self._at_most.stop()
        self._units.clear()
        self._fresh.clear()
        self._written.clear()
        self._asked = self._drawing = False
        for band in self._bands.values():
            band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def _colour(self, blocks: Iterable[int]) -> None:
        """Put blocks on the bands of the colours of their units."""
        colour_of: dict[str | None, str] = {}
        stale = set()
        for block in blocks:
            unit = self._session.plan.unit_of(block)
            if unit not in colour_of:
                colour_of[unit] = self._layers.colour_of(unit)
            for known in (self._fresh, self._written):
                stale.add(known.pop(block, ""))
            self._fresh[block] = colour_of[unit]
            stale.add(colour_of[unit])
        self._draw(stale)

    def _draw(self, colours: Iterable[str]) -> None:
        """Draw the bands of these colours anew; a block of no colour is not seen on the map."""
        blocks: dict[str, list[int]] = {colour: [] for colour in colours if colour}
        for known in (self._written, self._fresh):
            for block, colour in known.items():
                if colour in blocks:
                    blocks[colour].append(block)
        for colour, here in blocks.items():
            if colour not in self._bands:
                self._bands[colour] = self._band(QColor(colour))
            if here:
                parts = shapely.get_parts(self._session.plan.communes.geometry[here])
                shape = to_qgis(shapely.multipolygons(np.asarray(parts)))
                self._bands[colour].setToGeometry(shape, self._crs)
            else:
                self._bands[colour].reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def _band(self, colour: QColor) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        band.setFillColor(colour)
        band.setStrokeColor(_BORDER)
        band.setWidth(1)
        band.setZValue(band.zValue() - 1)  # below the outline of the current unit
        return band

    def _drawing_begins(self) -> None:
        if self._asked:
            self._asked, self._drawing = False, True

    def _drawn(self) -> None:
        if self._drawing and not self._asked:
            self._drawing = False
            colours = set(self._written.values())
            self._written.clear()
            self._draw(colours)

    def _place_anew(self) -> None:
        self._draw({*self._fresh.values(), *self._written.values()})
