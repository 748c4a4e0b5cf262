"""Layers that live as long as an atlas is drawn, with what each shows on the page at hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.decree.atlas_templates import Templates
from regionaltool.bridge.geometry import to_qgis
from regionaltool.core.decree.atlas.map_labels import MapLabel, Measure

_PIXELS = 100
_SLACK = 1.08
"""Labels are taken for so much larger than measured: versions of QGIS differ a little."""


@dataclass(frozen=True)
class Drawn:
    """One feature."""

    shape: shapely.Geometry
    name: str = ""
    colour: int = 0
    label: MapLabel | None = None


class AtlasLayer:
    """A layer in memory with its style."""

    def __init__(
        self,
        project: QgsProject,
        templates: Templates,
        style: str,
        title: str,
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        kind = "Point" if style == "seats" else "MultiPolygon"
        self.layer = QgsVectorLayer(kind, title, "memory")
        self.layer.setCrs(crs)
        # of any length, which text in the address of a layer in memory is not
        fields = [text_field("name"), text_field("label")]
        fields += [real_field("size"), real_field("x"), real_field("y"), whole_field("colour")]
        self.layer.dataProvider().addAttributes(fields)
        self.layer.updateFields()
        templates.dress(self.layer, style)
        whole = self.layer.simplifyMethod()
        whole.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.NoSimplification)
        self.layer.setSimplifyMethod(whole)  # shapes come as fine as the page shows them
        project.addMapLayer(self.layer, False)

    def show(self, features: Iterable[Drawn]) -> None:
        """What the layer shows from now on."""
        fields = self.layer.fields()
        made = []
        for drawn in features:
            feature = QgsFeature(fields)
            feature.setGeometry(_shape(drawn.shape))
            label = drawn.label
            at = (
                ["", 0.0, 0.0, 0.0] if label is None else [label.text, label.size, label.x, label.y]
            )
            feature.setAttributes([drawn.name, *at, drawn.colour])
            made.append(feature)
        provider = self.layer.dataProvider()
        provider.truncate()
        provider.addFeatures(made)
        self.layer.updateExtents()

    def measure(self) -> Measure:
        """How large a text is in the letters of the layer's labels, in units of their size."""
        labeling = self.layer.labeling()
        font = QFont() if labeling is None else QFont(labeling.settings().format().font())
        font.setPixelSize(_PIXELS)
        metrics = QFontMetricsF(font)

        def size(text: str) -> tuple[float, float]:
            lines = text.split("\n")
            width = max(metrics.horizontalAdvance(line) for line in lines)
            height = len(lines) * metrics.lineSpacing()
            return _SLACK * width / _PIXELS, _SLACK * height / _PIXELS

        return size


def _shape(shape: shapely.Geometry) -> QgsGeometry:
    if shape.geom_type != "Point":
        return to_qgis(shape)
    geometry = QgsGeometry()
    geometry.fromWkb(shapely.to_wkb(shape))
    return geometry
