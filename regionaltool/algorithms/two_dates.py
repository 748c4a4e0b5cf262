"""Algorithms on units of two dates: two layers, or communes and the units of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    NULL,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from regionaltool.algorithms.commune_algorithm import check_cancelled
from regionaltool.algorithms.kept_seats import kept_seats
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.whole_file import whole
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.bridge.read_communes import CommuneFields, CommuneTable
    from regionaltool.core.lineage.descent import Descent
    from regionaltool.core.lineage.generation import Generation
    from regionaltool.core.plan import Plan

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


@dataclass(frozen=True, eq=False)
class TwoDates:
    """Old units, new ones, and what goes where."""

    table: CommuneTable
    """The old units as they were read."""
    old: Generation
    new: Generation
    descent: Descent
    new_table: CommuneTable | None
    """The layer of new units; None where they are those of a plan."""
    plan: Plan | None


class TwoDatesAlgorithm(PlanAlgorithm):
    """An algorithm that asks for the units of two dates."""

    NEW = "NEW"
    NEW_ID_FIELD = "NEW_ID_FIELD"
    NEW_NAME_FIELD = "NEW_NAME_FIELD"
    NEW_TYPE_FIELD = "NEW_TYPE_FIELD"
    TOLERANCE = "TOLERANCE"

    def add_two_dates(self) -> None:
        """The old units, and the new ones as a layer, a field or a plan file."""
        self.add_communes(optional=True)
        self.add(
            QgsProcessingParameterFeatureSource(
                self.NEW,
                tr("New units"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            tr(
                "Polygon layer of the units of the later date, in any coordinate system. In its "
                "place a field of the communes or a plan can say which unit each goes into."
            ),
        )
        for name, title, help_text in (
            (
                self.NEW_ID_FIELD,
                tr("Field of ids of the new units"),
                tr("Code of each new unit. Left empty, the feature ids are used."),
            ),
            (
                self.NEW_NAME_FIELD,
                tr("Field of names of the new units"),
                tr("Name of each new unit. Left empty, the ids are used."),
            ),
        ):
            self.add_field(name, title, help_text, of=self.NEW)
        self.add(
            QgsProcessingParameterNumber(
                self.TOLERANCE,
                tr("Tolerance of borders (%)"),
                QgsProcessingParameterNumber.Type.Double,
                10,
                minValue=0,
                maxValue=49,
            ),
            tr(
                "Of two layers: an overlap of up to this share of the old unit's area is taken for "
                "a difference of borders, unless it is most of a new unit. Layers drawn on the "
                "same borders bear 1 or less."
            ),
        )
        self.add_plan()
        self.add_units()

    def asked_without_plan(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> dict[str, str]:
        asked = super().asked_without_plan(parameters, context)
        asked[self.UNIT_FIELD] = tr(
            "Choose the layer of new units (NEW), the field of units (UNIT_FIELD), or a plan "
            "(PLAN)."
        )
        if _given(parameters, self.NEW):
            del asked[self.UNIT_FIELD]
        return asked

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        if _given(parameters, self.NEW):
            for name in (self.UNIT_FIELD, self.PLAN):
                if _given(parameters, name):
                    return False, tr(
                        "The new units are given twice, as a layer (NEW) and by {parameter}. Leave "
                        "one of them out."
                    ).format(parameter=name)
        return super().checkParameterValues(parameters, context)

    def read_two_dates(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        fields: CommuneFields,
        *,
        province: str = "",
        new_province: str = "",
    ) -> TwoDates:
        """Both dates with their descent, and what is doubtful told.

        ``province`` and ``new_province`` are fields. Raises `InputError` and `CancelledError`.
        """
        from regionaltool.core.lineage.generation import Generation

        if not _given(parameters, self.NEW):
            return self._units_of_plan(parameters, context, feedback, fields, province)
        table = self.read(parameters, context, feedback, fields)
        new_table = self._read_new(parameters, context, feedback, new_province)
        check_cancelled(feedback)
        old, new = (
            Generation.of_communes(read.communes, _texts(read, field))
            for read, field in ((table, province), (new_table, new_province))
        )
        descent = self._descent(parameters, context, feedback, table, new_table)
        return TwoDates(table, old, new, descent, new_table, None)

    def write_left(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        layers: OutputLayers,
        dates: TwoDates,
    ) -> dict[str, object]:
        """Write the old units that go into no new one as they are; the number of them."""
        taken = set(dates.descent.old.tolist())
        free = [at for at in range(len(dates.old)) if at not in taken]
        source = self.source(parameters, self.INPUT, context)
        layers.write(
            self.UNASSIGNED,
            source.fields(),
            source.wkbType(),
            source.sourceCrs(),
            self.features(parameters, context, {dates.table.feature_ids[at] for at in free}),
        )
        return {self.UNASSIGNED_COUNT: len(free)}

    def _units_of_plan(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        fields: CommuneFields,
        province: str,
    ) -> TwoDates:
        from regionaltool.core.lineage.descent import Descent
        from regionaltool.core.lineage.generation import Generation
        from regionaltool.core.naming.unit_codes import are_official, unit_codes

        read = self.read_units(parameters, context, feedback, fields)
        table, plan = read.table, read.plan
        provinces = _texts(table, province)
        named = zip(table.units, table.unit_types, strict=True)
        types = {unit: kind for unit, kind in named if unit is not None and kind}
        codes = {unit: unit for unit in plan.units}
        if self.opened is not None and are_official(plan.communes.ids):
            # while a seat is open nobody knows the code
            codes = unit_codes(plan, kept_seats(self.opened, plan))[0]
        return TwoDates(
            table,
            Generation.of_communes(table.communes, provinces),
            Generation.of_plan(plan, types, codes, provinces),
            Descent.of_units(table.units, plan.units, table.communes.polygon_km2),
            None,
            plan,
        )

    def _read_new(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        province: str,
    ) -> CommuneTable:
        """The layer of new units in the coordinate system of the old ones."""
        from regionaltool.bridge.read_communes import CommuneFields, core_crs, read_communes

        source = self.source(parameters, self.NEW, context)
        crs = self.source(parameters, self.INPUT, context).sourceCrs()
        request = QgsFeatureRequest()
        if core_crs(source.sourceCrs()) is None:
            crs = source.sourceCrs()  # which is refused below
        elif source.sourceCrs() != crs:
            request.setDestinationCrs(crs, context.transformContext())
        features = whole(
            source.getFeatures(request, _UNCHECKED),
            self.file(parameters, self.NEW, context),
            source.featureCount(),
            source.sourceName(),
        )

        def read():
            for feature in features:
                check_cancelled(feedback)
                yield feature

        new_type = self.NEW_TYPE_FIELD
        asked = self.parameterDefinition(new_type) is not None
        table = read_communes(
            read(),
            source.fields(),
            crs,
            CommuneFields(
                id=self.text(parameters, self.NEW_ID_FIELD, context),
                name=self.text(parameters, self.NEW_NAME_FIELD, context),
                type=self.text(parameters, new_type, context) if asked else "",
                as_written=(province,) if province else (),
            ),
            source.sourceName(),
        )
        self.tell(table.communes.warnings, feedback)
        return table

    def _descent(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        table: CommuneTable,
        new_table: CommuneTable,
    ) -> Descent:
        from regionaltool.core.ellipsoid import Ellipsoid
        from regionaltool.core.lineage.descent import descent_of
        from regionaltool.core.lineage.notes import difference_notes
        from regionaltool.core.lineage.overlap import overlap_of

        old, new = table.communes, new_table.communes
        overlap = overlap_of(
            old.geometry, new.geometry, Ellipsoid(old.crs), Stage(feedback, 25, 80).step
        )
        descent, differences = descent_of(
            overlap,
            old.polygon_km2,
            new.polygon_km2,
            new.ids.tolist(),
            self.parameterAsDouble(parameters, self.TOLERANCE, context) / 100,
        )
        self.tell(difference_notes(differences, descent, old, new), feedback)
        return descent


def _given(parameters: dict[str, object], name: str) -> bool:
    return parameters.get(name) not in (None, "", NULL)


def _texts(table: CommuneTable, field: str) -> list[str] | None:
    from regionaltool.core.columns import read_texts

    return read_texts(table.as_written[field]).tolist() if field else None
