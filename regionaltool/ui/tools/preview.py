"""The preview: what a tool would take, on the map, and what it would do, in a box."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

import numpy as np
from qgis.core import QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QTimer
from qgis.PyQt.QtGui import QColor, QCursor

from regionaltool.bridge.geometry import to_qgis
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.what_if_box import WhatIfBox

_AT_ONCE_S = 0.008
"""A move that is judged faster is judged with every movement of the mouse."""
_REST_MS = 120
"""Slower ones are judged when the mouse has come to rest."""


class Preview:
    """Shows a wish before it is made."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._band = QgsRubberBand(ground.canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(QColor("#d98324"))
        self._band.setSecondaryStrokeColor(QColor("white"))
        self._band.setFillColor(QColor(242, 205, 97, 110))
        self._band.setWidth(2)
        self.box = WhatIfBox(ground.canvas)
        self._timer = QTimer(ground)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._judge)
        self._wish: tuple[tuple[int, ...], str] | None = None
        self._cost_s = 0.0

    def show(self, blocks: Iterable[int], unit: str) -> None:
        """What if these blocks went into the unit? Nothing when all of them are there already."""
        wish = (tuple(blocks), unit)
        if wish == self._wish:
            return
        self._wish = wish
        passage = self._ground.session.passage(*wish)
        self._draw(passage.blocks)
        if not passage.blocks and not passage.stopped:
            self._timer.stop()
            self.box.hide()
        elif self._cost_s < _AT_ONCE_S:
            self._timer.stop()
            self._judge()
        else:
            self._timer.start(_REST_MS)

    def mark(self, blocks: Iterable[int]) -> None:
        """Only show on the map which blocks it is about."""
        wish = (tuple(blocks), "")
        if wish != self._wish:
            self.clear()
            self._wish = wish
            self._draw(wish[0])

    def clear(self) -> None:
        """Show nothing."""
        if self._wish is None:
            return
        self._wish = None
        self._timer.stop()
        self.box.hide()
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def remove(self) -> None:
        """Take everything off the canvas for good."""
        self.clear()
        self._ground.canvas.scene().removeItem(self._band)
        self.box.deleteLater()

    def _draw(self, blocks: tuple[int, ...]) -> None:
        if not blocks:
            self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
            return
        outline = self._ground.session.assessor.coverage.outline(np.array(blocks))
        self._band.setToGeometry(to_qgis(outline), self._ground.crs)

    def _judge(self) -> None:
        if self._wish is None or self._ground.session is None:
            return
        begun = perf_counter()
        what = self._ground.session.what_if(*self._wish)
        self._cost_s = perf_counter() - begun
        viewport = self._ground.canvas.viewport()
        cursor = viewport.mapFromGlobal(QCursor.pos())
        plan, (_, unit) = self._ground.session.plan, self._wish
        self.box.show_what(plan, what, unit, self._about(cursor), cursor)

    def _about(self, cursor: QPoint) -> QRect:
        """The pixels that the planner looks at: what would move, else the cursor."""
        extent = self._band.asGeometry().boundingBox()
        if extent.isEmpty():
            return QRect(cursor, QSize(1, 1))
        pixels = self._ground.canvas.getCoordinateTransform()
        upper = pixels.transform(extent.xMinimum(), extent.yMaximum())
        lower = pixels.transform(extent.xMaximum(), extent.yMinimum())
        corners = QPointF(upper.x(), upper.y()), QPointF(lower.x(), lower.y())
        drawn = QRectF(*corners).normalized().toAlignedRect()
        return drawn.intersected(self._ground.canvas.viewport().rect())
