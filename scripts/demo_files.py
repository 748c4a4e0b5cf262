"""The shapefile and the GeoPackage of the demo, by the export that the dock uses too."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

from regionaltool.bridge.attach.attach import attach
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.sources import open_sources
from regionaltool.bridge.export_units import ExportRequest, export_plan
from regionaltool.bridge.read_communes import read_communes
from regionaltool.bridge.sample import SAMPLE_FIELDS
from regionaltool.core.assessment import Assessor
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import Plan, names_of_units
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from regionaltool.core.unit_table import plan_table


def write_files(layer: QgsVectorLayer, beside: Mapping[str, str], base: Path) -> None:
    """Write ``base`` with .shp and .gpkg, in the coordinate system of the layer.

    ``beside`` has the source of each kind of input.
    """
    table = read_communes(
        layer.getFeatures(), layer.fields(), layer.crs(), SAMPLE_FIELDS, layer.name()
    )
    communes = table.communes
    names, _ = names_of_units(table.units, table.unit_names, layer.name())
    plan = Plan(communes, table.units, names)
    profile = Profile.read("default", IDS)
    coverage = Coverage.of(communes)
    read = attach(
        communes,
        layer.crs(),
        open_sources(Attachment(kind, source) for kind, source in beside.items()),
        profile,
        transforms=QgsCoordinateTransformContext(),
    )
    inputs = Inputs.of(communes, profile, read.attached, borders=coverage.border_m)
    assessor = Assessor(coverage, ContiguityGraph(coverage), Scoring(inputs, profile))
    assessments = {unit: assessor.assess(plan.members(unit)) for unit in plan.units}
    export_plan(plan_table(plan, assessments), layer.crs(), ExportRequest(base, layer.crs()))
