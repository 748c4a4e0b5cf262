"""A plan file as a layer of communes with their units, for whatever reads layers.

The plan is read as it stands after its last durable edit, also while somebody edits it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsMemoryProviderUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.geometry import to_qgis
from regionaltool.bridge.output_layers import columns
from regionaltool.bridge.plan_file.commune_layer import crs_text
from regionaltool.bridge.plan_file.notes import KeptLink, KeptLinks
from regionaltool.bridge.plan_file.open_plan import OpenedPlan, open_plan
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.terrain import TERRAINS

_PLAN = "|plan="
COLUMNS = CommuneFields(
    id="id",
    name="name",
    population="population",
    official_km2="official_km2",
    type="type",
    group="former_district",
    unit="unit",
    unit_name="unit_name",
    unit_type="unit_type",
    terrain="terrain",
)
"""What the fields of the layer mean."""


def read_plan(text: str) -> OpenedPlan:
    """The plan that ``path.gpkg|plan=id`` names; without an id, the only one of the file.

    Nobody is kept from editing it. Raises `InputError`.
    """
    path, _, plan = text.partition(_PLAN)
    opened = open_plan(Path(path.strip()), plan.strip() or None)
    if opened.lock is not None:
        opened.lock.release()
    if not plan.strip() and len(opened.options) > 1:
        raise InputError(
            Problem(
                "“{file}” holds several plans. Say which one, as in {example}. Its plans are: "
                "{plans}.",
                {
                    "file": opened.file.name,
                    "example": f"{opened.file.name}{_PLAN}{opened.id}",
                    "plans": tuple(f"{key} ({name})" for key, name in opened.options.items()),
                },
            )
        )
    return opened


def plan_layer(opened: OpenedPlan) -> QgsVectorLayer:
    """The communes of the plan with all their figures, their units and the units' names."""
    communes = opened.communes
    own = {name for name in astuple(COLUMNS) if name}
    statistics = [key for key in communes.statistics if key.lower() not in own]
    fields = columns(
        [
            text_field(COLUMNS.id),
            text_field(COLUMNS.name),
            whole_field(COLUMNS.population),
            real_field(COLUMNS.official_km2),
            text_field(COLUMNS.group),
            text_field(COLUMNS.unit),
            text_field(COLUMNS.unit_name),
            text_field(COLUMNS.unit_type),
            text_field(COLUMNS.type),
            text_field(COLUMNS.terrain),
            *(real_field(key) for key in statistics),
        ]
    )
    layer = QgsMemoryProviderUtils.createMemoryLayer(
        communes.source, fields, QgsWkbTypes.Type.MultiPolygon, plan_crs(communes)
    )
    layer.dataProvider().addFeatures(list(_features(opened, fields, statistics)))
    return layer


def links_table(kept: KeptLinks) -> QgsVectorLayer:
    """The links of a plan as a table without geometry, in the columns of `KeptLink`."""
    fields = columns([text_field(name) for name in KeptLink._fields])
    layer = QgsMemoryProviderUtils.createMemoryLayer(
        tr("Links"), fields, QgsWkbTypes.Type.NoGeometry
    )
    rows = []
    for link in kept.links:
        rows.append(QgsFeature(fields))
        rows[-1].setAttributes(list(link))
    layer.dataProvider().addFeatures(rows)
    return layer


def plan_crs(communes: Communes) -> QgsCoordinateReferenceSystem:
    """The coordinate system of a plan as QGIS knows it."""
    text = crs_text(communes.crs)
    if text.startswith("EPSG:"):
        return QgsCoordinateReferenceSystem(text)
    return QgsCoordinateReferenceSystem.fromWkt(text)


def _features(opened: OpenedPlan, fields: QgsFields, statistics: list[str]) -> Iterator[QgsFeature]:
    communes, state = opened.communes, opened.state
    for block, key in enumerate(communes.ids):
        unit = state.assignment[key]
        feature = QgsFeature(fields)
        feature.setAttributes(
            [
                str(key),
                str(communes.names[block]),
                int(communes.population[block]) if communes.population_known[block] else NULL,
                _real(communes.official_km2[block]),
                str(communes.group[block]) or NULL,
                NULL if unit is None else unit,
                NULL if unit is None else state.names.get(unit, NULL),
                NULL if unit is None else state.types.get(unit, NULL),
                str(communes.type[block]) or NULL,
                TERRAINS[communes.terrain[block]] if communes.terrain[block] >= 0 else NULL,
                *(_real(communes.statistics[name][block]) for name in statistics),
            ]
        )
        feature.setGeometry(to_qgis(communes.geometry[block]))
        yield feature


def _real(value: float) -> object:
    return float(value) if value == value else NULL
