"""Layers in memory and in files that are edited while a plan looks at them."""

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsProject, QgsVectorFileWriter, QgsVectorLayer

from tests.bridge.commune_layers import COLUMNS, LAYER, ROWS, column, commune_layer

KINDS = {"memory": "", "GPKG": ".gpkg", "ESRI Shapefile": ".shp"}


def layer_in(
    kind: str, folder: Path, rows: Sequence[Sequence[object]] = ROWS, columns: str = COLUMNS
) -> QgsVectorLayer:
    """The four communes as a layer of the project: in memory or in a file."""
    layer = commune_layer(rows, columns=columns)
    if kind != "memory":
        file = folder / f"xa{KINDS[kind]}"
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = kind
        options.layerName = "xa"
        context = QgsCoordinateTransformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(file), context, options)
        layer = QgsVectorLayer(str(file), LAYER, "ogr")
        assert layer.isValid()
    return QgsProject.instance().addMapLayer(layer)


def features(layer: QgsVectorLayer) -> list[int]:
    """The numbers of the features in the order of their codes."""
    return [f.id() for f in sorted(layer.getFeatures(), key=lambda f: f["code"])]


def place(layer: QgsVectorLayer, name: str = "unit") -> int:
    return layer.fields().lookupField(name)


def units(layer: QgsVectorLayer) -> list[object]:
    """The field of units as it stands."""
    return [value or None for value in column(layer, "unit")]
