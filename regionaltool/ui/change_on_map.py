"""A change of the plan on the map: at once as a band, and a moment later by the layers.

A band takes a millisecond. Writing into the layers and drawing them takes longer the larger the
map is, so it waits until the hand rests, and the bands go when the map has been drawn. Each change
has bands of its own: what Qt paints anew is then no larger than what has changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.geometry import to_qgis
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.plan import Change

_REST_MS = 150
_AT_MOST_MS = 1000
_MANY = 50
"""More communes than this are painted as one shape."""
_AT_ONCE = 100
_BORDER = QColor(85, 100, 111)


class Band(NamedTuple):
    """What is drawn, and the shape, which another system of coordinates asks for again."""

    item: QgsRubberBand
    shape: QgsGeometry


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
        self._blocks: set[int] = set()
        """The same."""
        self._fresh: list[Band] = []
        """Of what is not in the layers yet."""
        self._written: list[Band] = []
        """Of what is in the layers and not drawn yet."""
        self._spare: list[QgsRubberBand] = []
        self._highest = -1.0
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
        self._blocks.update(change.blocks)
        self._show_blocks(change.blocks)
        self._rest.start()
        if not self._at_most.isActive():
            self._at_most.start()

    def note(self, change: Change) -> None:
        """Show one of very many changes: by the layers alone, when the last one has come."""
        if self._layers is not None:
            self._units.update(change.units)
            self._blocks.update(change.blocks)
            self._rest.start()

    def _write_some(self) -> None:
        """Write what is due, and of very much a part at a time."""
        if len(self._units) <= _AT_ONCE and len(self._blocks) <= _AT_ONCE:
            self.write()
            return
        self._at_most.stop()
        units = frozenset(islice(self._units, _AT_ONCE))
        blocks = tuple(sorted(islice(self._blocks, _AT_ONCE)))
        self._units -= units
        self._blocks.difference_update(blocks)
        self._layers.show(Change(units, blocks))
        QTimer.singleShot(0, self._more)

    def _more(self) -> None:
        if not self._rest.isActive():  # else it comes again by itself
            self._write_some()

    def write(self) -> None:
        """Bring the layers up to date now."""
        self._rest.stop()
        self._at_most.stop()
        if not (self._units or self._blocks):
            return
        change = Change(frozenset(self._units), tuple(sorted(self._blocks)))
        self._written += self._fresh
        self._forget()
        self._asked = True
        self._layers.show(change)

    def remove(self) -> None:
        """Take everything off the canvas for good."""
        self._canvas.renderStarting.disconnect(self._drawing_begins)
        self._canvas.mapCanvasRefreshed.disconnect(self._drawn)
        self._canvas.destinationCrsChanged.disconnect(self._place_anew)
        self._clear()
        for band in self._spare:
            self._canvas.scene().removeItem(band)
        self._spare.clear()

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self._write_some)
        return timer

    def _clear(self) -> None:
        self._rest.stop()
        self._at_most.stop()
        self._take_away([*self._written, *self._fresh])
        self._written.clear()
        self._forget()
        self._asked = self._drawing = False

    def _forget(self) -> None:
        """Nothing is left to be written."""
        self._units.clear()
        self._blocks.clear()
        self._fresh.clear()

    def _show_blocks(self, blocks: Iterable[int]) -> None:
        """Fill blocks with the colours of their units, above all earlier bands."""
        of_unit: dict[str | None, list[int]] = {}
        for block in blocks:
            of_unit.setdefault(self._session.plan.unit_of(block), []).append(block)
        of_colour: dict[str, list[int]] = {}
        for unit, colour in self._layers.colours_of(of_unit).items():
            of_colour.setdefault(colour, []).extend(of_unit[unit])
        for colour, some in of_colour.items():
            if not colour:  # units are not shown on the map
                continue
            band = self._spare.pop() if self._spare else self._new_band()
            band.setFillColor(QColor(colour))
            # above the bands before it and below all others, which QGIS puts at 0
            self._highest = self._highest / 2 if self._fresh or self._written else -1.0
            band.setZValue(self._highest)
            self._fresh.append(Band(band, to_qgis(self._shape(some))))
            self._draw(self._fresh[-1])

    def _shape(self, blocks: list[int]) -> shapely.Geometry:
        """The communes, or only the line around all of them when they are many to paint."""
        if len(blocks) > _MANY:
            return self._session.assessor.coverage.outline(np.array(blocks))
        some = self._session.plan.communes.geometry[blocks]
        return shapely.multipolygons(shapely.get_parts(some))

    def _new_band(self) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        band.setStrokeColor(_BORDER)
        band.setWidth(1)
        return band

    def _draw(self, band: Band) -> None:
        band.item.setToGeometry(band.shape, self._crs)

    def _take_away(self, bands: Iterable[Band]) -> None:
        for band in bands:
            band.item.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
            self._spare.append(band.item)

    def _drawing_begins(self) -> None:
        if self._asked:
            self._asked, self._drawing = False, True

    def _drawn(self) -> None:
        if self._drawing and not self._asked:
            self._drawing = False
            self._take_away(self._written)
            self._written.clear()

    def _place_anew(self) -> None:
        for band in (*self._written, *self._fresh):
            self._draw(band)
