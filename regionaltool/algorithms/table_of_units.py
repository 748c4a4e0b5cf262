"""A plan given beside the layer: a table of communes and units, or a plan file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled
from regionaltool.algorithms.table_of_figures import layer_of
from regionaltool.bridge.words import sentence
from regionaltool.core.problems import InputError

if TYPE_CHECKING:
    from regionaltool.core.communes import Communes
    from regionaltool.core.option import Option
    from regionaltool.core.tables.sheet import Sheet
    from regionaltool.core.unit_assignment import UnitAssignment

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_PLAN = "|plan="


def add_table_of_units(algorithm: CommuneAlgorithm, name: str, title: str, help_text: str) -> None:
    """A table or plan file, which may be left out."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            name, title, [QgsProcessing.SourceType.TypeVector], optional=True
        ),
        help_text,
    )


def is_own_file(given: object) -> bool:
    """Is it a file that we read ourselves, whether or not QGIS can open it as a layer?"""
    from regionaltool.bridge.read_table import table_file

    return isinstance(given, str) and (_PLAN in given or table_file(given) is not None)


def read_option(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    name: str,
    columns: tuple[str, str],
    communes: Communes,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Option:
    """The plan that a parameter names, with guesses and rows that failed told.

    ``columns`` are the titles of commune and unit, empty for a guess. Raises `InputError`.
    """
    from regionaltool.bridge.plan_as_layer import read_plan
    from regionaltool.bridge.plan_file.plan_state import PlanState
    from regionaltool.bridge.stored_option import option_of_state
    from regionaltool.bridge.units_from import unnamed_communes
    from regionaltool.core.option import Option
    from regionaltool.core.register import Register
    from regionaltool.core.tables.named_columns import with_named_columns
    from regionaltool.core.unit_assignment import assign_units

    given = parameters[name]
    if isinstance(given, str) and (_PLAN in given or _is_plan(given)):
        opened = read_plan(given)
        state: PlanState = opened.state
        return option_of_state(opened.name, state, communes, opened.history.law.seats)
    sheets = _sheets(algorithm, parameters, name, context, feedback)
    if all(columns):
        sheets = with_named_columns(sheets, *columns)
    found: UnitAssignment = assign_units(
        Register.of_communes(communes), sheets, check=lambda: check_cancelled(feedback)
    )
    for problem in (*found.notes, *filter(None, (unnamed_communes(communes, found),))):
        feedback.pushWarning(sentence(problem))
    for row in found.failed:
        words = " ".join(filter(None, (row.code, row.name, row.unit)))
        feedback.pushWarning(f"{found.source}: {row.row}: {words} ({row.why})")
    return Option(found.source, found.units, found.names, found.types)


def _is_plan(given: str) -> bool:
    """Does a GeoPackage without a layer's name hold plans?"""
    from regionaltool.bridge.plan_file.options import read_options

    file = Path(given)
    if file.suffix.lower() != ".gpkg" or not file.is_file():
        return False
    try:
        return bool(read_options(file))
    except InputError:
        return False


def _sheets(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    name: str,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Iterable[Sheet]:
    from regionaltool.bridge.read_table import sheet_of_layer, table_file
    from regionaltool.core.tables.read_sheets import read_sheets

    given = parameters[name]
    file = isinstance(given, str) and table_file(given)
    file = file or table_file(layer_of(given, context) or "")
    if file:
        sheets = read_sheets(file[0], lambda: check_cancelled(feedback), as_written=True)
        named = tuple(sheet for sheet in sheets if sheet.name == file[1])
        return named or sheets
    source = algorithm.source(parameters, name, context)
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = source.getFeatures(request, _UNCHECKED)
    return (sheet_of_layer(rows, source.fields(), source.sourceName()),)
