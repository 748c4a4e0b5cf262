"""What the maps of an atlas are drawn on: outlines in one plane, scales, grids, labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from pyproj.crs import ProjectedCRS
from pyproj.crs.coordinate_operation import TransverseMercatorConversion
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRectangle,
    QgsUnitTypes,
)

from regionaltool.bridge.decree.layers import plan_crs
from regionaltool.bridge.export_crs import moved_to_crs
from regionaltool.bridge.progress import Stage
from regionaltool.core.decree.atlas.map_labels import MapLabel, Measure, label_inside
from regionaltool.core.decree.atlas.map_scale import degrees_below, round_below, scale_for
from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.core.decree.papers.file_rows import commune_rows, unit_rows
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.local_plane import LocalPlane

_DETAIL_MM = 0.08
"""Details smaller than that on the page are left out."""
_GRID_MM = 45.0
"""Lines of the grid are so far apart at most."""


@dataclass(frozen=True)
class Frame:
    """A piece of the ground as a map shows it."""

    extent: QgsRectangle
    scale: int
    """The map is 1:scale."""
    units_per_mm: NDArray[np.float64]
    """(2,) map units that a millimetre of the page is, along x and y."""


@dataclass(frozen=True)
class Grid:
    """Lines of coordinates."""

    crs: QgsCoordinateReferenceSystem
    step: float
    """In units of the system."""
    metres: float | None
    """None when the step is in degrees or in another unit."""


@dataclass(frozen=True, eq=False)
class AtlasGround:
    """Outlines of units and communes in the plane of the maps."""

    crs: QgsCoordinateReferenceSystem
    """Of the maps: the system chosen, or where that is in degrees, a plane of the same datum."""
    chosen: QgsCoordinateReferenceSystem
    """What the grid shows."""
    units: NDArray[np.object_]
    communes: NDArray[np.object_]
    metres: NDArray[np.float64]
    """(2,) metres of a map unit along x and y, in the middle of the map."""

    @classmethod
    def of(
        cls,
        decided: DecidedPlan,
        chosen: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
        stage: Stage,
    ) -> AtlasGround:
        """Raises `InputError` when there is no good way into the system, `CancelledError`."""
        source = plan_crs(decided)
        crs = _plane(decided) if chosen.isGeographic() else chosen
        units = moved_to_crs(unit_rows(decided), source, crs, context, stage.part(0, 0.5))
        communes = moved_to_crs(commune_rows(decided), source, crs, context, stage.part(0.5, 1))
        shapes = [
            shapely.from_wkb([bytes(one.asWkb()) for one in some]) for some in (units, communes)
        ]
        text = crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt()
        metres = np.array(LocalPlane.of(shapes[1], CRS.from_user_input(text)).scale)
        return cls(crs, chosen, shapes[0], shapes[1], metres)

    def frame(self, shapes: NDArray[np.object_], mm: tuple[float, float], room: float) -> Frame:
        """What a map of so many millimetres shows of shapes, ``room`` times as large as they."""
        left, bottom, right, top = shapely.total_bounds(shapes)
        size = np.array([right - left, top - bottom]) * self.metres
        scale = scale_for(tuple((size * room).tolist()), mm)
        units_per_mm = scale / 1000 / self.metres
        x, y = np.array([left + right, bottom + top]) / 2
        wide, high = np.array(mm) * units_per_mm / 2
        return Frame(QgsRectangle(x - wide, y - high, x + wide, y + high), scale, units_per_mm)

    def grid(self, frame: Frame) -> Grid:
        """Lines of the chosen system that are a few centimetres apart."""
        metres = _GRID_MM * frame.scale / 1000
        if self.chosen.isGeographic():
            return Grid(self.chosen, degrees_below(metres / 111_320), None)
        step = round_below(metres / float(self.metres.mean()))
        unit = QgsUnitTypes.encodeUnit(self.chosen.mapUnits())
        return Grid(self.chosen, step, step if unit == "meters" else None)

    def drawn(self, shapes: NDArray[np.object_], frame: Frame) -> NDArray[np.object_]:
        """Shapes that tile, without what is too small to be seen; borders stay common."""
        return shapely.coverage_simplify(shapes, _DETAIL_MM * float(frame.units_per_mm.mean()))

    def label(
        self,
        shape: shapely.Geometry,
        frame: Frame,
        texts: Sequence[str],
        sizes: Sequence[float],
        measure: Measure,
        mark: shapely.Geometry | None = None,
        mark_mm: float = 1.6,
    ) -> MapLabel:
        """The label of a shape, in map units; it stays away from a mark in it."""
        corner = np.array([frame.extent.xMinimum(), frame.extent.yMinimum()])

        def on_page(some: shapely.Geometry) -> shapely.Geometry:
            return shapely.transform(some, lambda xy: (xy - corner) / frame.units_per_mm)

        paper = on_page(shape)
        free = paper
        if mark is not None:
            free = shapely.difference(paper, shapely.buffer(on_page(mark), mark_mm))
        found = label_inside(paper if free.is_empty else free, texts, sizes, measure)
        if mark is not None and not found.inside:
            found = label_inside(paper, texts[-1:], sizes[-1:], measure)
        x, y = corner + np.array([found.x, found.y]) * frame.units_per_mm
        return MapLabel(found.text, found.which, found.size, float(x), float(y), found.inside)


def _plane(decided: DecidedPlan) -> QgsCoordinateReferenceSystem:
    """A transverse Mercator of the plan's own datum through its middle: nothing is guessed."""
    left, bottom, right, top = shapely.total_bounds([one.geometry for one in decided.communes])
    middle = np.array([[(left + right) / 2, (bottom + top) / 2]])
    longitude, latitude = Ellipsoid(decided.crs).degrees(middle)[0].round(4).tolist()
    plane = ProjectedCRS(
        TransverseMercatorConversion(latitude, longitude), geodetic_crs=decided.crs.geodetic_crs
    )
    return QgsCoordinateReferenceSystem.fromWkt(plane.to_wkt())
