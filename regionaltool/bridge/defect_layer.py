"""Defects as features of a layer, and how that layer looks."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsFields, QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from regionaltool.bridge.compat import real_field, text_field
from regionaltool.bridge.output_layers import columns, row
from regionaltool.bridge.words import tr
from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.defect import TITLES, Defect, DefectKind
from regionaltool.core.problems import listing
from regionaltool.resource_folder import resource


def defect_columns() -> QgsFields:
    """The columns of a layer of defects."""
    return columns(
        [
            text_field("kind", tr("Kind")),
            text_field("communes", tr("Communes")),
            text_field("ids", tr("Ids of the communes")),
            real_field("area_m2", tr("Area in dispute (m²)")),
            real_field("length_m", tr("Length of the outline or border (m)")),
            real_field("width_m", tr("Greatest width (m)")),
            text_field("note", tr("Note")),
        ]
    )


def defect_row(fields: QgsFields, rows: CommuneRows, defect: Defect) -> QgsFeature:
    """One defect as a feature; a shapefile holds the first names of very many."""
    return row(
        fields,
        [
            defect.kind.value,
            listing(rows.labels(defect.rows), tr),
            listing(tuple(rows.ids[row] for row in defect.rows), tr),
            defect.area_m2,
            defect.length_m,
            defect.width_m,
            defect.reason or None,
        ],
        defect.place,
    )


def style_defects(layer: QgsVectorLayer) -> None:
    """Colour the layer by kind, the kinds in the user's language."""
    style = QDomDocument()
    style.setContent(resource("styles", "defects.qml").read_text(encoding="utf-8"))
    # loadNamedStyle prefers what a GeoPackage holds, and all categories would clear the aliases
    layer.importNamedStyle(style, QgsMapLayer.StyleCategory.Symbology)
    renderer = layer.renderer().clone()
    for place, category in enumerate(renderer.categories()):
        renderer.updateCategoryLabel(place, tr(TITLES[DefectKind(category.value())]))
    layer.setRenderer(renderer)
