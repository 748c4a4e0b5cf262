"""What the law asks beside area and people: fields of communes, elevations, a table of units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
)

from regionaltool.algorithms.commune_algorithm import check_cancelled
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadUnits
from regionaltool.algorithms.table_of_figures import layer_of
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.core.criteria.rule_set import RuleSet
    from regionaltool.core.criteria.unit_table import UnitTable
    from regionaltool.core.tables.sheet import Sheet

TYPE_FIELD = "TYPE_FIELD"
TERRAIN_FIELD = "TERRAIN_FIELD"
REGION_FIELD = "REGION_FIELD"
PROVINCE_TYPE_FIELD = "PROVINCE_TYPE_FIELD"
PARENT_TYPE_FIELD = "PARENT_TYPE_FIELD"
ETHNIC_FIELD = "ETHNIC_FIELD"
FLAGS_FIELD = "FLAGS_FIELD"
FIGURES = "FIGURES"
ELEVATION = "ELEVATION"
MINORITIES_IN = "MINORITIES_IN"

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_TEXTS = {
    TYPE_FIELD: "type",
    PARENT_TYPE_FIELD: "parent_type",
    PROVINCE_TYPE_FIELD: "province_type",
    TERRAIN_FIELD: "terrain",
    REGION_FIELD: "region",
}
"""Parameter → field of a unit, as rule sets name it."""
FIELDS = (*_TEXTS, ETHNIC_FIELD, FLAGS_FIELD)
"""Parameters that name a field of the communes."""


def add_criteria_inputs(algorithm: PlanAlgorithm) -> None:
    """Fields of the communes, a raster of elevations, and a table of units."""
    for name, title, help_text in (
        (
            TYPE_FIELD,
            tr("Field of types"),
            tr("Type of each commune: xã, phường, thị trấn, đặc khu or their English names."),
        ),
        (
            TERRAIN_FIELD,
            tr("Field of terrain"),
            tr("Terrain of each commune: mountain, highland, lowland, island or urban."),
        ),
        (
            REGION_FIELD,
            tr("Field of regions"),
            tr("Region of each commune: red_river_delta, or any other text."),
        ),
        (
            PROVINCE_TYPE_FIELD,
            tr("Field of types of provinces"),
            tr("Tỉnh or thành phố; the name of the province with its type will do."),
        ),
        (
            PARENT_TYPE_FIELD,
            tr("Field of types of districts"),
            tr("Quận, huyện, thị xã or thành phố; the district's name with its type will do."),
        ),
        (
            ETHNIC_FIELD,
            tr("Field of minorities (%)"),
            tr("Share of the people who belong to ethnic minorities, from 0 to 100."),
        ),
        (
            FLAGS_FIELD,
            tr("Field of flags"),
            tr(
                "Flags with commas between: isolated, defence_key, national_border, "
                "land_border, poor_coastal, sea_island. Empty or NULL: none is claimed."
            ),
        ),
    ):
        algorithm.add_field(name, title, help_text)
    choice = QgsProcessingParameterEnum(
        MINORITIES_IN,
        tr("Minorities in"),
        ["auto", "percent", "share"],
        False,
        "auto",
        optional=True,
        usesStaticStrings=True,
    )
    algorithm.add(
        choice,
        tr(
            "percent, or share for figures from 0 to 1, in the field and in the table. auto takes "
            "per cent, and refuses a column that nowhere exceeds 1."
        ),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer(ELEVATION, tr("Elevation (m)"), optional=True),
        tr(
            "Raster of elevations. A commune whose terrain no field tells is of the mountains "
            "when two thirds of it lie above 200 m, else lowland; islands must be named."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            FIGURES,
            tr("Figures of units"),
            [QgsProcessing.SourceType.TypeVector],
            optional=True,
        ),
        tr(
            "A table with a column unit and further ones named as the rule set names measures "
            "and fields: area_km2, pop, urban_pop_pct, type, member_count … What it says of a "
            "unit takes the place of the sums over communes; a blank cell is unknown."
        ),
    )


def without_figures_file(parameters: Mapping[str, object]) -> dict[str, object]:
    """The parameters without a table that is a file: it may be none that QGIS can open."""
    from regionaltool.bridge.read_table import table_file

    given = parameters.get(FIGURES)
    own = isinstance(given, str) and table_file(given) is not None
    return {name: value for name, value in parameters.items() if name != FIGURES or not own}


def read_units_of_law(
    algorithm: PlanAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    read: ReadUnits,
    rules: RuleSet,
) -> UnitTable:
    """The units as the rule set looks at them, with what fields, raster and table tell.

    What cannot be used is told. Raises `InputError` and `CancelledError`.
    """
    from regionaltool.core.criteria.commune_facts import CommuneFacts
    from regionaltool.core.criteria.figures_table import units_with_figures
    from regionaltool.core.criteria.given_types import given_types
    from regionaltool.core.criteria.share_unit import ShareUnit
    from regionaltool.core.members import Members

    def column(parameter: str):
        return read.table.as_written.get(algorithm.text(parameters, parameter, context))

    said = algorithm.parameterAsEnumString(parameters, MINORITIES_IN, context)
    shares = ShareUnit(said if said in ("percent", "share") else "")
    texts = {field: column(parameter) for parameter, field in _TEXTS.items()}
    ethnic = algorithm.text(parameters, ETHNIC_FIELD, context)
    communes, plan = read.plan.communes, read.plan
    high = _terrain(algorithm, parameters, context, feedback, read)
    if high is not None:
        texts["terrain"] = _filled(texts["terrain"], high)
    facts = CommuneFacts.of(
        communes,
        {field: values for field, values in texts.items() if values is not None},
        flags=column(FLAGS_FIELD),
        ethnic_pct=column(ETHNIC_FIELD),
        ethnic_field=ethnic,
        ethnic_unit=shares,
    )
    assignment = read.table.units if any(read.table.units) else plan.assignment
    types, problems = given_types(assignment, read.table.unit_types, communes.source)
    algorithm.tell(problems, feedback)
    members = Members.of([plan.members(unit) for unit in plan.units])
    units = facts.units(members, rules, plan.units, [types.get(unit) for unit in plan.units])
    sheet = _figures(algorithm, parameters, context, feedback)
    if sheet is not None:
        units, problems = units_with_figures(units, sheet, rules, shares)
        algorithm.tell(problems, feedback)
    return units


def _terrain(
    algorithm: PlanAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    read: ReadUnits,
) -> Sequence[str] | None:
    """The terrain of each commune by its elevations; None without a raster of them."""
    from regionaltool.bridge.attach.layer_rows import Reading
    from regionaltool.bridge.elevation_terrain import (
        elevation_source,
        elevation_terrain,
        told_terrain,
    )

    if parameters.get(ELEVATION) in (None, ""):
        return None
    raster = algorithm.parameterAsRasterLayer(parameters, ELEVATION, context)
    if raster is None:
        raise QgsProcessingException(algorithm.invalidRasterError(parameters, ELEVATION))
    reading = Reading(
        algorithm.source(parameters, algorithm.INPUT, context).sourceCrs(),
        context.transformContext(),
        lambda: check_cancelled(feedback),
    )
    terrain = elevation_terrain(elevation_source(raster), read.plan.communes, reading)
    feedback.pushInfo(told_terrain(terrain))
    return terrain


def _figures(
    algorithm: PlanAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Sheet | None:
    """The table of figures: of a file, its first sheet or the one that is named."""
    from regionaltool.bridge.attach.attachment import Attachment
    from regionaltool.bridge.attach.sources import FileSource
    from regionaltool.bridge.figures_sheet import figures_sheet
    from regionaltool.bridge.read_table import sheet_of_layer, table_file

    given = parameters.get(FIGURES)
    if given in (None, ""):
        return None
    found = isinstance(given, str) and table_file(given)
    found = found or table_file(layer_of(given, context) or "")
    if found:
        file = FileSource(Attachment("columns", str(found[0])), *found)
        return figures_sheet(file, lambda: check_cancelled(feedback))
    source = algorithm.source(parameters, FIGURES, context)
    rows = source.getFeatures(_no_geometry(), _UNCHECKED)
    return sheet_of_layer(rows, source.fields(), source.sourceName())


def _filled(given: Sequence[object] | None, found: Sequence[str]) -> Sequence[object]:
    """What is given, and what was found where nothing is."""
    from regionaltool.core.columns import read_texts

    if given is None:
        return found
    return [
        text if plain else other
        for text, plain, other in zip(given, read_texts(given), found, strict=True)
    ]


def _no_geometry() -> QgsFeatureRequest:
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return request
