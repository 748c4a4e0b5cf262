"""What strokes may take: the menu's choice becomes the session's fence, and is seen on the map."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.geometry import to_qgis
from regionaltool.core.gate import Fence
from regionaltool.ui.candidate import CandidateWatch
from regionaltool.ui.fence_menu import FenceMenu
from regionaltool.ui.tools.ground import Ground


class FenceFlow(QObject):
    """Follows the menu *Take from*."""

    fenced = pyqtSignal()

    def __init__(
        self,
        canvas: QgsMapCanvas,
        menu: FenceMenu,
        candidate: CandidateWatch,
        ground: Ground,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._menu, self._ground = canvas, menu, ground
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(QColor("#9a7412"))
        self._band.setSecondaryStrokeColor(QColor(255, 255, 255, 180))
        self._band.setFillColor(QColor(0, 0, 0, 0))
        self._band.setLineStyle(Qt.PenStyle.DashDotLine)
        self._band.setWidth(2)
        menu.current = self._current
        menu.selection = lambda: candidate.blocks
        menu.chosen.connect(self._choose)
        canvas.destinationCrsChanged.connect(self._draw)

    def begin(self) -> None:
        """Another plan has nothing fenced in."""
        self._menu.clear()
        self._draw()

    def remove(self) -> None:
        """Take the outline off the canvas for good."""
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        self._canvas.scene().removeItem(self._band)

    def _current(self) -> tuple[str, str] | None:
        session = self._ground.session
        if session is None or session.current_unit is None:
            return None
        return session.current_unit, session.plan.name(session.current_unit)

    def _choose(self, fence: Fence) -> None:
        if self._ground.session is None:
            return
        self._ground.session.fence = fence
        self._draw()
        self.fenced.emit()

    def _draw(self) -> None:
        session = self._ground.session
        if session is None or session.fence.inside is None:
            self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
            return
        inside = np.array(sorted(session.fence.inside))
        outline = session.assessor.coverage.outline(inside)
        self._band.setToGeometry(to_qgis(outline), self._ground.crs)
