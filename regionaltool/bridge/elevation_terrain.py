"""The terrain of communes by a raster of elevations, read as a task may."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import shapely
from qgis.core import QgsProject, QgsRasterLayer

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.layer_rows import Reading
from regionaltool.bridge.attach.raster_cells import read_cells
from regionaltool.bridge.attach.sources import RasterSource
from regionaltool.bridge.whole_file import check_file
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.criteria.elevation import high_ground, terrain_by_elevation
from regionaltool.core.problems import InputError, Problem


def open_elevation(source: str) -> RasterSource:
    """Open a raster of the project by its id, or a file, on the main thread.

    Raises `InputError`.
    """
    layer = QgsProject.instance().mapLayer(source)
    if layer is None:
        path = Path(source.partition("|")[0])
        if not path.is_file():
            raise InputError(
                Problem(
                    "“{source}” is neither a layer of the project nor a file that is there. Choose "
                    "the raster of elevations again.",
                    {"source": source},
                )
            )
        layer = QgsRasterLayer(source, path.stem)
        check_file(path, path if layer.isValid() else None)
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
        raise InputError(
            Problem(
                "“{layer}” is no raster that can be read. Choose a raster of elevations in metres.",
                {"layer": layer.name()},
            )
        )
    return elevation_source(layer)


def elevation_source(layer: QgsRasterLayer) -> RasterSource:
    """A raster that is open already."""
    return RasterSource(
        Attachment("elevation", layer.source()),
        layer.name(),
        layer.crs(),
        layer.dataProvider().clone(),
    )


def elevation_terrain(source: RasterSource, communes: Communes, reading: Reading) -> list[str]:
    """(n,) mountain or lowland, empty where that is unknown.

    Raises `InputError` and what ``reading.check`` raises.
    """
    cells = read_cells(source, tuple(shapely.total_bounds(communes.geometry)), reading)
    reading.check()
    high = high_ground(communes, cells.values, cells.transform, cells.crs)
    return terrain_by_elevation(high).tolist()


def told_terrain(terrain: Sequence[str]) -> str:
    """How many communes are of which terrain."""
    return tr("By elevation: mountain {mountain}, lowland {lowland}, unknown {unknown}.").format(
        mountain=terrain.count("mountain"),
        lowland=terrain.count("lowland"),
        unknown=terrain.count(""),
    )
