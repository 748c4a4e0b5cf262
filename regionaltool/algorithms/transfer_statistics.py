"""Transfer statistics: tables of old units carried to the new ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import stepped
from regionaltool.algorithms.two_dates import TwoDates, TwoDatesAlgorithm
from regionaltool.bridge.compat import field_names, real_field, text_field, whole_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    import shapely

    from regionaltool.bridge.read_communes import CommuneFields
    from regionaltool.core.lineage.transfer import NewFigures, OldFigures

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


class TransferStatistics(TwoDatesAlgorithm):
    """New units with the figures of the old ones."""

    SUM_FIELDS = "SUM_FIELDS"
    SUM_BY_AREA_FIELDS = "SUM_BY_AREA_FIELDS"
    MEAN_FIELDS = "MEAN_FIELDS"
    MEAN_BY_AREA_FIELDS = "MEAN_BY_AREA_FIELDS"
    PEOPLE_BEFORE = "PEOPLE_BEFORE"
    PEOPLE_AFTER = "PEOPLE_AFTER"
    PEOPLE_LEFT = "PEOPLE_LEFT"

    def name(self) -> str:
        return "transferstatistics"

    def displayName(self) -> str:
        return tr("Transfer statistics")

    def group(self) -> str:
        return tr("Plans")

    def groupId(self) -> str:
        return "plans"

    def tags(self) -> list[str]:
        return tr(
            "statistics,transfer,old,new,areal interpolation,lineage,population,time series,"
            "số liệu,chuyển,dân số,cũ,mới,xã,phường,đơn vị hành chính"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Carries figures of old units to new ones; totals agree to the last person")

    def shortHelpString(self) -> str:
        return tr(
            "Carries the figures of old units to the new ones that they went into. New units are a "
            "layer of a later date, a field of the old layer, or a plan.\n\n"
            "Counts are added up. That of a divided unit is divided by the shares of people or "
            "area; whole numbers into whole ones that add up to it, by the largest remainder. "
            "Rates and shares are averaged, weighted by people or area. The log has the sum of "
            "every column before and after.\n\n"
            "What is unknown is counted apart and never as 0: where the column “…_missing” is not "
            "0, a sum is the least that it can be. Figures of old units that go into no new one "
            "are told, and those units are in a layer of their own when one is given."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_two_dates()
        self.add_population()
        self.add_official_area()
        for name, title, help_text in (
            (
                self.SUM_FIELDS,
                tr("Fields to add up, divided as people are"),
                tr("Counts such as households or pupils."),
            ),
            (
                self.SUM_BY_AREA_FIELDS,
                tr("Fields to add up, divided as area is"),
                tr("Amounts such as farmland or length of roads."),
            ),
            (
                self.MEAN_FIELDS,
                tr("Fields to average by people"),
                tr("Rates and shares such as that of the poor. Asks for the field of population."),
            ),
            (
                self.MEAN_BY_AREA_FIELDS,
                tr("Fields to average by area"),
                tr("Rates such as the share of forest, weighted by the area of the polygons."),
            ),
        ):
            self.add_field(
                name,
                title,
                help_text,
                kind=QgsProcessingParameterField.DataType.Numeric,
                several=True,
            )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("New units"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "One feature per new unit: unit, name, n_old, old, and each column with one that "
                "counts the parts where it is unknown."
            ),
        )
        self.add_unassigned()
        for output, title in (
            (self.PEOPLE_BEFORE, tr("Known people of the old units")),
            (self.PEOPLE_AFTER, tr("Known people of the new units")),
            (self.PEOPLE_LEFT, tr("Known people of old units that go into no new one")),
        ):
            self.addOutput(QgsProcessingOutputNumber(output, title))

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.core.lineage.transfer import carry

        chosen = {
            name: field_names(self, parameters, name, context)
            for name in (
                self.SUM_FIELDS,
                self.SUM_BY_AREA_FIELDS,
                self.MEAN_FIELDS,
                self.MEAN_BY_AREA_FIELDS,
            )
        }
        fields = self.commune_fields(parameters, context)
        _check_choice(chosen, fields)
        statistics = tuple(dict.fromkeys(name for names in chosen.values() for name in names))
        dates = self.read_two_dates(
            parameters, context, feedback, replace(fields, statistics=statistics)
        )
        people, km2 = _people(dates), dates.table.communes.polygon_km2
        old_figures = self._old_figures(dates, fields, chosen)
        carried = [
            carry(one, dates.descent, dates.new.ids, people if one.shared == "people" else km2)
            for one in old_figures
        ]
        for figures in carried:
            _tell(figures, feedback)
        out = _columns(carried)
        crs, shapes = self._shapes(parameters, context, feedback, dates)
        layers.write(
            self.OUTPUT,
            out,
            QgsWkbTypes.Type.MultiPolygon,
            crs,
            _units(out, dates, carried, shapes, feedback),
        )
        results = self.write_left(parameters, context, layers, dates)
        if fields.population:
            counted = carried[0]
            results |= {
                self.PEOPLE_BEFORE: int(counted.before),
                self.PEOPLE_AFTER: int(counted.after),
                self.PEOPLE_LEFT: int(counted.left_behind),
            }
        return results

    def _old_figures(
        self, dates: TwoDates, fields: CommuneFields, chosen: dict[str, tuple[str, ...]]
    ) -> list[OldFigures]:
        """The columns to carry; the population comes first."""
        from regionaltool.core.lineage.transfer import OldFigures, Shared

        communes = dates.table.communes
        found = []
        if fields.population:
            found.append(OldFigures("population", _people(dates)))
        if fields.official_km2:
            area = OldFigures("official_km2", communes.official_km2, Shared.AREA, whole=False)
            found.append(area)
        for name, shared, mean in (
            (self.SUM_FIELDS, Shared.PEOPLE, False),
            (self.SUM_BY_AREA_FIELDS, Shared.AREA, False),
            (self.MEAN_FIELDS, Shared.PEOPLE, True),
            (self.MEAN_BY_AREA_FIELDS, Shared.AREA, True),
        ):
            found += [
                OldFigures(field, communes.statistics[field], shared, mean)
                for field in chosen[name]
            ]
        return found

    def _shapes(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        dates: TwoDates,
    ) -> tuple[QgsCoordinateReferenceSystem, Iterator[shapely.Geometry | QgsGeometry]]:
        """The outlines of the new units in their order, and the system that they are in."""
        if dates.new_table is not None:
            source = self.source(parameters, self.NEW, context)
            request = QgsFeatureRequest()
            request.setSubsetOfAttributes([])
            of = {f.id(): f.geometry() for f in source.getFeatures(request, _UNCHECKED)}
            return source.sourceCrs(), (of[fid] for fid in dates.new_table.feature_ids)
        read = self.with_coverage(dates.table, dates.plan, parameters, context, feedback)
        units = (read.plan.members(unit) for unit in dates.new.ids)
        return read.crs, (read.coverage.outline(members) for members in units)


def _check_choice(chosen: dict[str, tuple[str, ...]], fields: CommuneFields) -> None:
    """Raises `InputError` when there is nothing to carry, or one column twice."""
    names = [name for some in chosen.values() for name in some]
    if not names and not fields.population and not fields.official_km2:
        raise InputError(
            Problem(
                "Choose at least one column to carry: the field of population (POPULATION_FIELD), "
                "of official area (AREA_FIELD), or others (SUM_FIELDS, MEAN_FIELDS)."
            )
        )
    twice = tuple(sorted({name for name in names if names.count(name) > 1}))
    if twice:
        raise InputError(
            Problem(
                "Fields that are to be carried in two ways: {fields}. Choose one way for each.",
                {"fields": twice},
            )
        )
    if chosen[TransferStatistics.MEAN_FIELDS] and not fields.population:
        raise InputError(
            Problem(
                "Averages by people ask for the field of population (POPULATION_FIELD). Choose it, "
                "or average by area (MEAN_BY_AREA_FIELDS)."
            )
        )


def _people(dates: TwoDates):
    communes = dates.table.communes
    return np.where(communes.population_known, communes.population, np.nan)


def _tell(figures: NewFigures, feedback: QgsProcessingFeedback) -> None:
    if figures.before == figures.before:
        feedback.pushInfo(
            tr(
                "{column}: {before} before, {after} after, {left} of old units that go into no new "
                "one; unknown in {missing} parts."
            ).format(
                column=figures.name,
                before=_number(figures.before),
                after=_number(figures.after),
                left=_number(figures.left_behind),
                missing=int(figures.missing.sum()),
            )
        )
    if figures.left_behind == figures.left_behind and figures.left_behind != 0:
        feedback.pushWarning(
            tr(
                "{column}: {left} belong to old units that go into no new one, and are missing in "
                "the sum."
            ).format(column=figures.name, left=_number(figures.left_behind))
        )
    lacking = int((figures.missing > 0).sum())
    if lacking:
        feedback.pushWarning(
            tr(
                "{column}: unknown of a part in {count} new units; what stands there is of the "
                "other parts."
            ).format(column=figures.name, count=lacking)
        )


def _number(value: float) -> str:
    return f"{value:.0f}" if float(value).is_integer() else f"{value:.6g}"


def _columns(carried: list[NewFigures]) -> QgsFields:
    """A column whose name is taken gets a “_”."""
    out = columns(
        [
            text_field("unit", tr("Id of the unit")),
            text_field("name", tr("Name of the unit")),
            whole_field("n_old", tr("Number of old units, whole or in part")),
            text_field("old", tr("Ids of the old units")),
        ]
    )
    for figures in carried:
        name = figures.name
        while out.lookupField(name) >= 0 or out.lookupField(f"{name}_missing") >= 0:
            name += "_"
        kind = whole_field if figures.whole else real_field
        out.append(kind(name, figures.name))
        unknown = tr("Parts where {field} is unknown").format(field=figures.name)
        out.append(whole_field(f"{name}_missing", unknown))
    return out


def _units(
    out: QgsFields,
    dates: TwoDates,
    carried: list[NewFigures],
    shapes: Iterator[shapely.Geometry | QgsGeometry],
    feedback: QgsProcessingFeedback,
) -> Iterator[QgsFeature]:
    of: list[list[str]] = [[] for _ in dates.new.ids]
    for old, new in zip(dates.descent.old.tolist(), dates.descent.new.tolist(), strict=True):
        of[new].append(dates.old.ids[old])
    for at in stepped(range(len(dates.new)), feedback, 85, 100):
        figures: list[object] = []
        for column in carried:
            value = float(column.values[at])
            figures.append(int(value) if column.whole and value == value else value)
            figures.append(int(column.missing[at]))
        unit = dates.new.ids[at]
        called = dates.new.names[at] or unit
        yield _shaped(
            row(out, [unit, called, len(of[at]), ",".join(sorted(of[at])), *figures]), shapes
        )


def _shaped(feature: QgsFeature, shapes: Iterator[shapely.Geometry | QgsGeometry]) -> QgsFeature:
    from regionaltool.bridge.geometry import to_qgis

    shape = next(shapes)
    feature.setGeometry(_flat(shape) if isinstance(shape, QgsGeometry) else to_qgis(shape))
    return feature


def _flat(shape: QgsGeometry) -> QgsGeometry:
    """A multipolygon without curves and heights."""
    if QgsWkbTypes.isCurvedType(shape.wkbType()):
        shape = QgsGeometry(shape.constGet().segmentize())
    shape.get().dropZValue()
    shape.get().dropMValue()
    shape.convertToMultiType()
    return shape
