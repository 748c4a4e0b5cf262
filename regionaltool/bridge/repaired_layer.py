"""What came of a repair as features, with what is to be said about it."""

from __future__ import annotations

import numpy as np
from qgis.core import NULL, QgsFeature, QgsFields

from regionaltool.bridge.border_work import Tolerances
from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.geometry import to_qgis
from regionaltool.bridge.read_rows import RowTable
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.problems import Problem, Term, phrase
from regionaltool.core.repair import Repair

AREA_CHANGE = "area_change_m2"


class RepairedRows:
    """A layer and its repair, put together."""

    def __init__(
        self, table: RowTable, repair: Repair, tolerances: Tolerances, layer_fields: QgsFields
    ) -> None:
        self.table, self.repair, self.tolerances = table, repair, tolerances
        self._given = len(layer_fields)
        self.fields = QgsFields(layer_fields)
        self._change = layer_fields.lookupField(AREA_CHANGE)
        if self._change < 0:
            self.fields.append(real_field(AREA_CHANGE, tr("Change of area (m²)")))
        self.dropped_fields = QgsFields(layer_fields)
        for field in (
            text_field("dropped_id", tr("Id of the dropped commune")),
            text_field("dropped_name", tr("Name of the dropped commune")),
            whole_field("dropped_people", tr("People of the dropped commune")),
            text_field("within_id", tr("Id of the commune that covers it")),
            text_field("within_name", tr("Name of the commune that covers it")),
        ):
            while self.dropped_fields.lookupField(field.name()) >= 0:
                field.setName(field.name() + "_")
            self.dropped_fields.append(field)

    def kept(self) -> list[QgsFeature]:
        """The communes in their order, without those dropped."""
        dropped = {drop.row for drop in self.repair.dropped}
        features = []
        for row, values in enumerate(self.table.attributes):
            if row in dropped:
                continue
            change = float(self.repair.area_change_m2[row])
            told = NULL if np.isnan(change) else change
            filled = list(values)
            if self._change < 0:
                filled.append(told)
            else:
                filled[self._change] = told
            features.append(self._feature(self.fields, filled, self.repair.geometry[row]))
        return features

    def dropped(self) -> list[QgsFeature]:
        """The dropped communes as they were drawn."""
        rows = self.table.rows
        return [
            self._feature(
                self.dropped_fields,
                [
                    *self.table.attributes[drop.row],
                    rows.ids[drop.row],
                    rows.names[drop.row],
                    NULL if drop.population is None else int(drop.population),
                    rows.ids[drop.within],
                    rows.names[drop.within],
                ],
                rows.geometry[drop.row],
            )
            for drop in self.repair.dropped
        ]

    def problems(self) -> tuple[Problem, ...]:
        """What the user has to know before using the result."""
        rows, repair = self.table.rows, self.repair
        found = []
        for drop in repair.dropped:
            people = Term(UNKNOWN) if drop.population is None else persons(drop.population)
            found.append(
                Problem(
                    "Dropped: {commune}, population {people}. It lies inside {other}, and no "
                    "ground would be left to one of them.",
                    {
                        "commune": rows.label(drop.row),
                        "people": people,
                        "other": rows.label(drop.within),
                    },
                )
            )
        if repair.made_valid:
            found.append(
                Problem(
                    "Invalid outlines made valid: {count} ({communes}). Look at their change of "
                    "area.",
                    {
                        "count": len(repair.made_valid),
                        "communes": rows.labels(repair.made_valid),
                    },
                )
            )
        dropped = {drop.row for drop in repair.dropped}
        bare = [
            row for row, shape in enumerate(repair.geometry) if shape is None and row not in dropped
        ]
        if bare:
            found.append(
                Problem(
                    "Kept without geometry, since there is none: {communes}. Draw them.",
                    {"communes": rows.labels(bare)},
                )
            )
        return tuple(found)

    def summary(self) -> list[str]:
        """What was done, in a few lines."""
        repair = self.repair
        change = repair.area_change_m2[list(repair.changed)]
        return [
            tr("Communes changed: {count} of {all}").format(
                count=persons(len(repair.changed)), all=persons(len(self.table.rows))
            ),
            tr("Gaps filled: {count}, {area} km²").format(
                count=persons(repair.gaps_filled), area=decimal(repair.gap_area_m2 / 1e6, 3)
            ),
            tr("Splinters given to a neighbour: {count}").format(count=persons(repair.splinters)),
            tr("True holes left open: {count}").format(count=persons(repair.true_holes)),
            tr("Area gained {gained} km², lost {lost} km²").format(
                gained=decimal(change[change > 0].sum() / 1e6, 3),
                lost=decimal(-change[change < 0].sum() / 1e6, 3),
            ),
        ]

    @staticmethod
    def _feature(fields: QgsFields, values: list[object], shape) -> QgsFeature:
        feature = QgsFeature(fields)
        feature.setAttributes(values)
        if shape is not None:
            feature.setGeometry(to_qgis(shape))
        return feature


UNKNOWN = phrase("unknown")
