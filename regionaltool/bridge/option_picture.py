"""A small map of an option: paths that Qt paints on the screen and on paper alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians

import numpy as np
import shapely
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from regionaltool.core.communes import Communes

# ColorBrewer Set3 without its red, which is for vetoes
COLOURS = ("#8dd3c7", "#ffffb3", "#bebada", "#80b1d3", "#fdb462", "#b3de69")
DIFFERENT = "#542788"
"""What differs is bordered in it, on white: it stands out from every colour and ground."""
_STEPS = 3000
"""Details smaller than the map's width by so much are left out: 0.03 mm on a sheet."""


@dataclass(frozen=True, eq=False)
class OptionPicture:
    """Paths in map units from the corner ``box`` has on the upper left, y downwards."""

    box: QRectF
    """The same for every option of a plan: they are seen at one scale."""
    units: tuple[tuple[QPainterPath, int], ...]
    """Outline of each unit, and the number of its colour."""
    different: QPainterPath
    """Outline of the communes that are in another unit than in the reference."""
    free: QPainterPath
    """Outline of the communes without a unit."""


class Draughtsman:
    """Makes pictures of one set of communes; works in any thread."""

    def __init__(self, communes: Communes) -> None:
        left, bottom, right, top = shapely.total_bounds(communes.geometry)
        # a degree of longitude is drawn as long as it is in the middle of the map
        narrow = cos(radians((bottom + top) / 2)) if communes.crs.is_geographic else 1.0
        self._corner, self._scale = np.array([left, top]), np.array([narrow, -1.0])
        self.box = QRectF(0, 0, (right - left) * narrow, top - bottom)
        self._detail = max(right - left, top - bottom) / _STEPS

    def picture(
        self,
        outlines: Mapping[str, shapely.Geometry],
        colours: Mapping[str, int],
        different: shapely.Geometry | None,
        free: shapely.Geometry | None = None,
    ) -> OptionPicture:
        """The picture of units; ``different`` is what differs, ``free`` what has no unit."""
        return OptionPicture(
            self.box,
            tuple((self._path(outlines[unit]), colours[unit]) for unit in sorted(outlines)),
            QPainterPath() if different is None else self._path(different),
            QPainterPath() if free is None else self._path(free),
        )

    def _path(self, shape: shapely.Geometry) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        # ring by ring: a polygon that is simplified as a whole may lose what crosses itself
        rings = shapely.get_rings(shapely.get_parts(shape))
        coordinates, ring = shapely.get_coordinates(rings, return_index=True)
        for line in shapely.simplify(
            shapely.linestrings(coordinates, indices=ring), self._detail, preserve_topology=False
        ):
            places = (shapely.get_coordinates(line) - self._corner) * self._scale
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in places.tolist()]))
        return path


def paint_option(
    painter: QPainter,
    picture: OptionPicture,
    into: QRectF,
    ink: QColor,
    ground: QColor,
    line: float,
    border: float,
) -> None:
    """Paint a picture in the middle of a rectangle.

    ``line`` is the width of units' outlines, ``border`` that of what differs, both in pixels.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(into)
    painter.fillRect(into, ground)
    scale = scale_of(picture, into)
    painter.translate(
        into.center().x() - picture.box.width() * scale / 2,
        into.center().y() - picture.box.height() * scale / 2,
    )
    painter.scale(scale, scale)
    painter.setPen(_pen(ink, line))
    painter.setBrush(QColor(Qt.GlobalColor.white))
    painter.drawPath(picture.free)
    for path, colour in picture.units:
        painter.setBrush(QColor(COLOURS[colour % len(COLOURS)]))
        painter.drawPath(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(Qt.GlobalColor.white), 5 / 3), (QColor(DIFFERENT), 1)):
        painter.setPen(_pen(colour, width * border))
        painter.drawPath(picture.different)
    painter.restore()


def scale_of(picture: OptionPicture, into: QRectF) -> float:
    """Pixels a map unit is wide when the picture is painted into a rectangle."""
    room = 0.94  # so that borders are not cut
    width, height = max(picture.box.width(), 1e-12), max(picture.box.height(), 1e-12)
    return room * min(into.width() / width, into.height() / height)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
