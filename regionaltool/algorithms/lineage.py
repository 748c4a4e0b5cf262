"""Lineage: which old unit goes into which new one, as a table."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from regionaltool.algorithms.check_criteria import day_of
from regionaltool.algorithms.commune_algorithm import stepped
from regionaltool.algorithms.two_dates import TwoDatesAlgorithm
from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.algorithms.two_dates import TwoDates
    from regionaltool.core.lineage.rows import Decision, LineageRow


class Lineage(TwoDatesAlgorithm):
    """A row for each old unit and each new one that takes all or some of it."""

    PROVINCE_FIELD = "PROVINCE_FIELD"
    NEW_PROVINCE_FIELD = "NEW_PROVINCE_FIELD"
    RESOLUTION = "RESOLUTION"
    DATE = "DATE"
    OLD_DATE = "OLD_DATE"
    CSV = "CSV"
    NEW_WITHOUT_OLD = "NEW_WITHOUT_OLD"

    def name(self) -> str:
        return "lineage"

    def displayName(self) -> str:
        return tr("Lineage")

    def group(self) -> str:
        return tr("Plans")

    def groupId(self) -> str:
        return "plans"

    def tags(self) -> list[str]:
        return tr(
            "lineage,history,old,new,codes,correspondence,crosswalk,look-up,life span,INSPIRE,"
            "lịch sử,mã cũ,mã mới,tra cứu,chuyển đổi,xã,phường,đơn vị hành chính"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Tells which old unit went into which new one, whole or in parts")

    def shortHelpString(self) -> str:
        return tr(
            "Makes the table of old and new units from two layers of different dates, or from "
            "communes and the units of a plan. Kinds: kept (goes on alone as it was), renamed "
            "(alone, same type, other name), whole (with others, or as another type), and of a "
            "divided unit its parts and one rest, the largest.\n\n"
            "Two layers never match to the metre. Overlaps up to the tolerance are differences of "
            "borders; they are counted, and the largest is named. The shares of each old unit add "
            "up to 1, its parts to its official area and its people. People of a divided unit are "
            "divided as its area, for nothing is known of where they live.\n\n"
            "With the day of the decision every version of a unit gets a historical id (code and "
            "day on which it began) and its life span, named as in INSPIRE."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_two_dates()
        self.add_population()
        self.add_official_area()
        for name, title, help_text in (
            (
                self.TYPE_FIELD,
                tr("Field of types"),
                tr("Type of each old unit, such as xã or phường."),
            ),
            (self.GROUP_FIELD, tr("Field of former districts"), tr("District of each old unit.")),
            (
                self.PROVINCE_FIELD,
                tr("Field of provinces"),
                tr("Province of each old unit, as it is to stand in the table."),
            ),
            (
                self.UNIT_TYPE_FIELD,
                tr("Field of types of units"),
                tr("Type of the unit that each commune belongs to."),
            ),
        ):
            self.add_field(name, title, help_text)
        self.add_field(
            self.NEW_TYPE_FIELD,
            tr("Field of types of the new units"),
            tr("Type of each new unit, such as xã or phường."),
            of=self.NEW,
        )
        self.add_field(
            self.NEW_PROVINCE_FIELD,
            tr("Field of provinces of the new units"),
            tr("Province of each new unit, as it is to stand in the table."),
            of=self.NEW,
        )
        for name, title, help_text in (
            (self.RESOLUTION, tr("Resolution"), tr("Number of what was decided.")),
            (
                self.DATE,
                tr("Day on which the new units begin"),
                tr("Such as 2025-07-01. Left empty, there are no historical ids and life spans."),
            ),
            (
                self.OLD_DATE,
                tr("Day since which the old units have been as they are"),
                tr("Such as 2020-01-01. Left empty, it is not known."),
            ),
        ):
            self.add(QgsProcessingParameterString(name, title, optional=True), help_text)
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Lineage table"), QgsProcessing.SourceType.TypeVector
            ),
            tr(
                "Table without geometry: old, new, kind, shares of area and people, and names, "
                "types, codes, figures, ids and dates of both."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.CSV,
                tr("Lineage as text"),
                tr("CSV files (*.csv)"),
                optional=True,
                createByDefault=False,
            ),
            tr("The same as comma-separated values, as a package of a decree has it."),
        )
        self.add_unassigned()
        for output, title in (
            ("WHOLE", tr("Old units that go whole into a unit")),
            ("PART", tr("Parts of divided units")),
            ("REST", tr("Divided units")),
            ("RENAMED", tr("Units that are renamed")),
            ("KEPT", tr("Units that are kept")),
            (self.NEW_WITHOUT_OLD, tr("New units that no old one goes into")),
        ):
            self.addOutput(QgsProcessingOutputNumber(output, title))

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from dataclasses import replace

        from regionaltool.core.lineage.lineage_csv import lineage_csv
        from regionaltool.core.lineage.rows import Relation, rows_of

        decision = self._decision(parameters, context)
        province = "" if self.opened else self.text(parameters, self.PROVINCE_FIELD, context)
        dates = self.read_two_dates(
            parameters,
            context,
            feedback,
            replace(
                self.commune_fields(parameters, context),
                as_written=(province,) if province else (),
            ),
            province=province,
            new_province=self.text(parameters, self.NEW_PROVINCE_FIELD, context),
        )
        rows = rows_of(dates.old, dates.new, dates.descent, decision)
        out = _columns()
        layers.write(
            self.OUTPUT,
            out,
            QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
            (row(out, _values(one, dates, decision)) for one in stepped(rows, feedback, 80, 100)),
        )
        results = self.write_left(parameters, context, layers, dates)
        if layers.wanted(self.CSV):
            file = Path(self.parameterAsFileOutput(parameters, self.CSV, context))
            text = lineage_csv(rows, dates.old, dates.new, decision)
            layers.write_file(file, lambda to: to.write_text(text, encoding="utf-8", newline=""))
            results[self.CSV] = str(file)
        counted = Counter(one.relation for one in rows)
        results |= {relation.name: counted[relation] for relation in Relation}
        results[self.NEW_WITHOUT_OLD] = len(dates.new) - len(np.unique(dates.descent.new))
        return results

    def _decision(self, parameters: dict[str, object], context: QgsProcessingContext) -> Decision:
        from regionaltool.core.lineage.rows import Decision

        days = [self.text(parameters, name, context) for name in (self.DATE, self.OLD_DATE)]
        effective, since = (day_of(text) if text else None for text in days)
        return Decision(self.text(parameters, self.RESOLUTION, context), effective, since)


def _columns() -> QgsFields:
    return columns(
        [
            text_field("old", tr("Id of the old unit")),
            text_field("new", tr("Id of the new unit")),
            text_field("kind", tr("Kind")),
            real_field("share_area", tr("Share of the old unit's area (0–1)")),
            real_field("share_pop", tr("Share of the old unit's people (0–1)")),
            text_field("old_code", tr("Code of the old unit")),
            text_field("old_name", tr("Name of the old unit")),
            text_field("old_type", tr("Type of the old unit")),
            text_field("old_district", tr("Former district")),
            text_field("old_province", tr("Province of the old unit")),
            text_field("new_code", tr("Code of the new unit")),
            text_field("new_name", tr("Name of the new unit")),
            text_field("new_type", tr("Type of the new unit")),
            text_field("new_province", tr("Province of the new unit")),
            text_field("relation", tr("Kind")),
            whole_field("clause", tr("Clause")),
            text_field("resolution", tr("Resolution")),
            text_field("effective_date", tr("Day on which the new unit begins")),
            real_field("area_km2", tr("Official area that goes over (km²)")),
            whole_field("pop", tr("People who go over (persons)")),
            real_field("polygon_km2", tr("Area of the polygons in common (km²)")),
            text_field("old_histid", tr("Historical id of the old unit")),
            text_field("new_histid", tr("Historical id of the new unit")),
            text_field("begin_lifespan", tr("beginLifespanVersion of the new unit")),
            text_field("end_lifespan", tr("endLifespanVersion of the old unit")),
        ]
    )


def _values(one: LineageRow, dates: TwoDates, decision: Decision) -> list[object]:
    from regionaltool.core.lineage.lineage_csv import values_of

    said = values_of(one, dates.old, dates.new, decision)
    said |= {
        "old": dates.old.ids[one.old],
        "new": dates.new.ids[one.new],
        "kind": said["relation"],
        "area_km2": None if one.km2 is None else float(one.km2),
        "polygon_km2": one.polygon_km2,
    }
    return [said[field.name()] for field in _columns()]
