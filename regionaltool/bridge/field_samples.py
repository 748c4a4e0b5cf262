"""The first values of a layer's fields, to show what is in them."""

from __future__ import annotations

from qgis.core import NULL, QgsFeatureRequest, QgsVectorLayer

from regionaltool.core.field_guess import FieldSample

_ROWS = 50


def field_samples(layer: QgsVectorLayer) -> tuple[FieldSample, ...]:
    """Each field with the values of the first rows, NULLs left out."""
    request = QgsFeatureRequest().setLimit(_ROWS)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = [feature.attributes() for feature in layer.getFeatures(request)]
    return tuple(
        FieldSample(
            field.name(),
            field.isNumeric(),
            tuple(row[column] for row in rows if row[column] != NULL),
        )
        for column, field in enumerate(layer.fields())
    )
