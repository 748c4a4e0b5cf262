"""Files of layers, whole and cut short."""

from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from tests.bridge.commune_layers import commune_layer


def written(folder: Path, name: str, layer: QgsVectorLayer | None = None) -> Path:
    """The layer, else four communes, as a file."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = {".shp": "ESRI Shapefile", ".gpkg": "GPKG"}[Path(name).suffix]
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer or commune_layer(), str(folder / name), QgsCoordinateTransformContext(), options
    )
    return folder / name


def cut(file: Path, size: int) -> None:
    """Keep the first bytes only."""
    file.write_bytes(file.read_bytes()[:size])


def half_a_table(folder: Path, layer: QgsVectorLayer | None = None) -> QgsVectorLayer:
    """A shapefile whose table ends in the middle of its rows; it opens all the same."""
    file = written(folder, "cut.shp", layer)
    table = file.with_suffix(".dbf")
    head = table.read_bytes()[:12]
    header, row = int.from_bytes(head[8:10], "little"), int.from_bytes(head[10:12], "little")
    rows = int.from_bytes(head[4:8], "little")
    cut(table, header + row * rows // 2)
    found = QgsVectorLayer(str(file), "cut", "ogr")
    assert found.isValid() and found.featureCount() == rows
    return found
