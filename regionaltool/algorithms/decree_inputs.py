"""What a decree asks beside the plan: codes, seats, offices, province, day and number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from regionaltool.algorithms.plan_algorithm import PlanAlgorithm
from regionaltool.bridge.words import tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    from regionaltool.bridge.read_communes import CommuneTable
    from regionaltool.core.decree.decide import Occasion
    from regionaltool.core.decree.decided_plan import DecidedCommune
    from regionaltool.core.plan import Plan

CODE_FIELD, SEAT_FIELD, REASON_FIELD = "CODE_FIELD", "SEAT_FIELD", "REASON_FIELD"
STAFF_FIELD, OFFICES_FIELD, COST_FIELD = "STAFF_FIELD", "OFFICES_FIELD", "COST_FIELD"
PROVINCE, PROVINCE_CODE, MERGED = "PROVINCE", "PROVINCE_CODE", "MERGED"
DATE, EFFECTIVE, RESOLUTION = "DATE", "EFFECTIVE", "RESOLUTION"
_TEXTS = (CODE_FIELD, SEAT_FIELD, REASON_FIELD)
_NUMBERS = {STAFF_FIELD: "staff", OFFICES_FIELD: "offices", COST_FIELD: "cost"}
_NUMBERED = QgsProcessingParameterField.DataType.Numeric
_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced


def add_decree_inputs(algorithm: PlanAlgorithm) -> None:
    """Fields of the communes, and what the papers say of the occasion."""
    for name, title, help_text in (
        (
            CODE_FIELD,
            tr("Field of official codes"),
            tr("Code of each commune by the law, where the field of ids holds other keys."),
        ),
        (
            SEAT_FIELD,
            tr("Field of seats"),
            tr(
                "In each commune of a unit the id, the code or the name of the commune where the "
                "unit's office will sit. Left empty, the seats of the plan file; or the commune "
                "whose code the unit has, since a unit carries the code of its seat."
            ),
        ),
        (
            REASON_FIELD,
            tr("Field of reasons"),
            tr("Why a unit is proposed although it falls short, the same for all its communes."),
        ),
    ):
        algorithm.add_field(name, title, help_text)
    for name, title in (
        (STAFF_FIELD, tr("Field of staff (posts)")),
        (OFFICES_FIELD, tr("Field of offices (number)")),
        (COST_FIELD, tr("Field of running cost (a year)")),
    ):
        algorithm.add_field(
            name, title, tr("For the sheet on the apparatus, before."), kind=_NUMBERED
        )
        parameter = algorithm.parameterDefinition(name)
        parameter.setFlags(parameter.flags() | _ADVANCED)
    for name, title, help_text in (
        (
            PROVINCE,
            tr("Province"),
            tr("With its type, such as “tỉnh Cà Mau” or “thành phố Cần Thơ”."),
        ),
        (PROVINCE_CODE, tr("Code of the province"), tr("Two digits, such as 33.")),
        (
            DATE,
            tr("Day of the decree"),
            tr("Such as 2025-06-16; it stands in the files in place of the clock. Empty: open."),
        ),
        (EFFECTIVE, tr("Day from which the units work"), tr("Such as 2025-07-01. Empty: open.")),
        (RESOLUTION, tr("Number of the resolution"), tr("Such as 1655/NQ-UBTVQH15. Empty: open.")),
    ):
        algorithm.add(QgsProcessingParameterString(name, title, optional=True), help_text)
    algorithm.add(
        QgsProcessingParameterBoolean(
            MERGED, tr("The province was made of several"), defaultValue=False
        ),
        tr("Its decree then writes “(mới)” behind the name of the province."),
    )


def text_fields(
    algorithm: PlanAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> tuple[str, ...]:
    """Fields that are read as they are written."""
    return tuple(filter(None, (algorithm.text(parameters, name, context) for name in _TEXTS)))


def number_fields(
    algorithm: PlanAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> tuple[str, ...]:
    """Fields that are read as figures."""
    return tuple(filter(None, (algorithm.text(parameters, name, context) for name in _NUMBERS)))


def read_occasion(
    algorithm: PlanAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> Occasion:
    """Province, days and number. Raises `InputError` for a day that is none."""
    from regionaltool.core.decree.decide import Occasion, printable, province_of

    def said(name: str) -> str:
        return printable(algorithm.text(parameters, name, context))

    province = province_of(said(PROVINCE))
    merged = algorithm.parameterAsBoolean(parameters, MERGED, context)
    return Occasion(
        replace(province, code=said(PROVINCE_CODE), merged=merged),
        day_of(said(DATE)),
        day_of(said(EFFECTIVE)),
        said(RESOLUTION),
    )


def day_of(text: str) -> str:
    """A day as 2025-06-16, also from 16/6/2025; empty for none. Raises `InputError`."""
    if not text:
        return ""
    numbers = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
    try:
        if numbers:
            day, month, year = map(int, numbers.groups())
            return date(year, month, day).isoformat()
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError as error:
        raise InputError(
            Problem(
                "“{text}” is no date. Write year, month and day, such as 2025-06-01.",
                {"text": text},
            )
        ) from error


class DecreeColumns:
    """What the further fields of the communes say."""

    def __init__(
        self,
        algorithm: PlanAlgorithm,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        table: CommuneTable,
    ) -> None:
        self._algorithm, self._table = algorithm, table
        self._names = {
            name: algorithm.text(parameters, name, context) for name in (*_TEXTS, *_NUMBERS)
        }

    @property
    def codes(self) -> Sequence[str] | None:
        """Official codes of the communes; None where their ids are all there is."""
        return self._texts(CODE_FIELD)

    def seats(
        self,
        plan: Plan,
        known: Mapping[str, int],
        feedback: QgsProcessingFeedback,
        *,
        by_code: bool,
    ) -> dict[str, int]:
        """Unit → commune of its seat: by the field, else as known, else by the unit's code."""
        from regionaltool.core.decree.seat_texts import seats_by_code, seats_by_text
        from regionaltool.core.naming.unit_codes import are_official

        said = self._texts(SEAT_FIELD)
        codes = self.codes
        found, problems = ({}, ()) if said is None else seats_by_text(plan, said, codes)
        self._algorithm.tell(problems, feedback)
        found = {**known, **found}
        if not by_code or not are_official(plan.communes.ids if codes is None else codes):
            return found
        coded = {u: c for u, c in seats_by_code(plan, codes).items() if u not in found}
        if coded:
            feedback.pushInfo(
                tr(
                    "Seats taken from the code of the unit, which is that of one of its communes: "
                    "{count}."
                ).format(count=len(coded))
            )
        return {**coded, **found}

    def reasons(self, plan: Plan) -> dict[str, str]:
        """Unit → its reason, for units that have one."""
        said = self._texts(REASON_FIELD)
        found: dict[str, str] = {}
        for block, text in enumerate(said or ()):
            unit = plan.unit_of(block)
            if unit is not None and text:
                found.setdefault(unit, text)
        return found

    def with_offices(self, communes: Sequence[DecidedCommune]) -> tuple[DecidedCommune, ...]:
        """The communes with staff, offices and running cost where fields are given."""
        statistics = self._table.communes.statistics
        columns = {
            attribute: statistics[self._names[name]]
            for name, attribute in _NUMBERS.items()
            if self._names[name]
        }

        def figures(block: int) -> dict[str, float | int | None]:
            said = {key: float(values[block]) for key, values in columns.items()}
            return {
                key: None if value != value else value if key == "cost" else round(value)
                for key, value in said.items()
            }

        return tuple(replace(one, **figures(block)) for block, one in enumerate(communes))

    def _texts(self, name: str) -> list[str] | None:
        from regionaltool.core.columns import read_texts

        field = self._names[name]
        return read_texts(self._table.as_written[field]).tolist() if field else None
