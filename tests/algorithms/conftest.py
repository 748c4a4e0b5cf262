"""Small layers of squares, and algorithms run on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import clear_frames
from typing import Any

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

UTM = "EPSG:3405"  # VN-2000 / UTM 48N


class Listening(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []
        self.infos: list[str] = []

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)

    def pushInfo(self, text: str) -> None:
        self.infos.append(text)


class Ran:
    """What came out of a run."""

    def __init__(self, results: dict[str, Any], said: Listening, context) -> None:
        self.results = results
        self.warnings = said.warnings
        self.infos = said.infos
        self.context = context

    def layer(self, output: str = "OUTPUT") -> QgsVectorLayer:
        found = self.results[output]
        if isinstance(found, QgsVectorLayer):
            return found
        return QgsProcessingUtils.mapLayerFromString(found, self.context)

    def rows(self, output: str = "OUTPUT") -> list[dict[str, Any]]:
        """Attributes of each feature; NULL is None."""
        layer = self.layer(output)
        names = layer.fields().names()
        return [
            {
                name: None if layer_null(value) else value
                for name, value in zip(names, feature.attributes(), strict=True)
            }
            for feature in layer.getFeatures()
        ]

    def row(self, key: str, output: str = "OUTPUT") -> dict[str, Any]:
        """The row whose first column that is no fid has the value."""
        return next(row for row in self.rows(output) if key in (row.get("unit"), row.get("id")))


def layer_null(value: object) -> bool:
    return value is None or (hasattr(value, "isNull") and value.isNull())


@pytest.fixture
def square() -> Callable[..., str]:
    """WKT of a square, the lower left corner given in kilometres."""

    def make(x: float, y: float, width: float = 1, height: float = 1, kind: str = "POLYGON") -> str:
        left, bottom = 500_000 + 1000 * x, 2_300_000 + 1000 * y
        right, top = left + 1000 * width, bottom + 1000 * height
        ring = f"(({left} {bottom},{right} {bottom},{right} {top},{left} {top},{left} {bottom}))"
        return f"{kind} ({ring})" if kind == "MULTIPOLYGON" else f"{kind} {ring}"

    return make


@pytest.fixture
def make_layer(provider) -> Callable[..., QgsVectorLayer]:
    """A memory layer from rows of (WKT or None, value, value …)."""

    def make(
        rows: Sequence[tuple],
        fields: str = "id:string",
        *,
        kind: str = "Polygon",
        crs: str = UTM,
        name: str = "xa",
    ) -> QgsVectorLayer:
        columns = "".join(f"&field={field}" for field in fields.split(",") if field)
        layer = QgsVectorLayer(f"{kind}?crs={crs}{columns}", name, "memory")
        assert layer.isValid()
        features = []
        for wkt, *values in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(values))
            if wkt is not None:
                geometry = QgsGeometry.fromWkt(wkt)
                assert not geometry.isNull(), wkt
                feature.setGeometry(geometry)
            features.append(feature)
        added, _ = layer.dataProvider().addFeatures(features)
        assert added, layer.dataProvider().lastError()
        layer.updateExtents()
        return layer

    return make


@pytest.fixture
def grid(make_layer, square) -> Callable[..., QgsVectorLayer]:
    """Nine communes of 1 km², ids 01 to 09 from the lower left, row by row.

    ``units`` are nine ids of units (None for none); populations are 100, 200 … 900.
    """

    def make(units: Sequence[str | None] = ("A",) * 9, **options: Any) -> QgsVectorLayer:
        rows = [
            (
                square(i % 3, i // 3),
                f"{i + 1:02d}",
                f"Xã {i + 1}",
                units[i],
                None if units[i] is None else f"Đơn vị {units[i]}",
                100 * (i + 1),
                "Bắc" if i >= 3 else "Nam",
            )
            for i in range(9)
        ]
        fields = "id:string,name:string,unit:string,unit_name:string,people:integer,dist:string"
        return make_layer(rows, fields, **options)

    return make


@pytest.fixture
def run(processing_run) -> Callable[..., Ran]:
    """Run one of our algorithms, OUTPUT in memory unless given."""

    def call(algorithm: str, layer: object, **parameters: Any) -> Ran:
        said, context = Listening(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {"INPUT": layer, "ID_FIELD": "id", "OUTPUT": "TEMPORARY_OUTPUT"} | parameters
        results = processing_run(f"regionaltool:{algorithm}", given, feedback=said, context=context)
        return Ran(results, said, context)

    return call


@pytest.fixture
def refused(run) -> Callable[..., str]:
    """Run one of our algorithms that must refuse; the sentence it refuses with."""

    def call(algorithm: str, layer: object, **parameters: Any) -> str:
        with pytest.raises(QgsProcessingException) as caught:
            run(algorithm, layer, **parameters)
        text = str(caught.value)
        clear_frames(caught.tb)  # the layers that they hold must go before QGIS does
        assert "Traceback" not in text
        return text

    return call


@pytest.fixture(scope="session")
def province(shared_data: Path) -> Callable[[str], str]:
    """The communes of a real province, as a source."""

    def source(name: str) -> str:
        return f"{shared_data / 'provinces' / name}.gpkg|layername=communes_clean"

    return source
