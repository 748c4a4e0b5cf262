"""The plan as tables: one row per unit, one per commune, and which columns a file gets.

The columns and their widths are those of the shapefile that goes with a dossier; the GeoPackage
has the same ones and more room. A text that a column of a shapefile cannot hold is found here,
before any file is touched. What a plan does not know stays empty.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import shapely

from regionaltool.core.access.seats import SeatSource
from regionaltool.core.assessment import Assessment
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.criteria.measures import AREA, POPULATION
from regionaltool.core.naming.unit_codes import file_codes
from regionaltool.core.plan import Plan
from regionaltool.core.problems import InputError, Problem, phrase


class ColumnKind(Enum):
    """What a column holds."""

    TEXT = "text"
    WHOLE = "whole"
    REAL = "real"


@dataclass(frozen=True)
class Column:
    """One column of a file."""

    name: str
    """At most 10 ASCII characters, which is what a shapefile can hold."""
    title: str
    """The full name, to be translated."""
    attribute: str
    """Where a row keeps the value; None there is NULL in the file."""
    kind: ColumnKind
    width: int = 0
    """Bytes of UTF-8, or characters of a number with sign and point; 0 is without limit."""
    digits: int = 0
    """Digits behind the point."""


@dataclass(frozen=True)
class UnitRow:
    """One unit. Percentages are of what the criteria require."""

    unit: str
    name: str
    official_km2: float | None
    """None unless the official area of every member is known."""
    polygon_km2: float
    population: int | None
    """Persons in the members whose population is known, None when none is."""
    population_missing: int
    """Members whose population is unknown."""
    n_communes: int
    members: str
    """Ids of the members, separated by commas, in the order of the layer."""
    geometry: shapely.Geometry
    seat: str | None = None
    """Commune where the seat is chosen or given; None when it is only assumed."""
    code: str | None = None
    """Its code by the law, where that is not the id."""
    type: str | None = None
    province: str | None = None
    outcome: str | None = None
    area_percent: float | None = None
    population_percent: float | None = None
    citation: str | None = None

    @property
    def written_code(self) -> str:
        """What files have for its code."""
        return self.code or self.unit

    @property
    def label(self) -> str:
        """The unit in a message."""
        return self.name if self.name == self.unit else f"{self.name} ({self.unit})"


@dataclass(frozen=True)
class CommuneRow:
    """One commune and the unit it belongs to, None for none."""

    commune: str
    name: str
    unit: str | None
    unit_name: str | None
    population: int | None
    official_km2: float | None
    polygon_km2: float
    geometry: shapely.Geometry
    unit_code: str | None = None
    """The code of the unit by the law, where that is not its id."""

    @property
    def written_code(self) -> str | None:
        """What files have for the code of the unit."""
        return self.unit_code or self.unit

    @property
    def label(self) -> str:
        """The commune in a message."""
        return self.name if self.name == self.commune else f"{self.name} ({self.commune})"


@dataclass(frozen=True)
class PlanTable:
    """What an export writes, in the coordinate system of the communes."""

    units: tuple[UnitRow, ...]
    communes: tuple[CommuneRow, ...]


# MA_MOI holds 20 where an official code needs 5: while its seat is open, a unit is named by the
# user's own field, or after its biggest commune with a number behind ("08213-2").
SHAPEFILE_COLUMNS = (
    Column("MA_MOI", phrase("Code of the new unit"), "written_code", ColumnKind.TEXT, 20),
    Column("TEN_MOI", phrase("Name of the new unit"), "name", ColumnKind.TEXT, 80),
    Column("LOAI", phrase("Type of the new unit"), "type", ColumnKind.TEXT, 12),
    Column("MA_TINH", phrase("Code of the province"), "province", ColumnKind.TEXT, 2),
    Column("DT_KM2", phrase("Official area, km²"), "official_km2", ColumnKind.REAL, 12, 2),
    Column("DT_HINH", phrase("Area of the polygon, km²"), "polygon_km2", ColumnKind.REAL, 12, 4),
    Column("DS", phrase("Population, persons"), "population", ColumnKind.WHOLE, 10),
    Column(
        "DS_THIEU",
        phrase("Communes whose population is unknown"),
        "population_missing",
        ColumnKind.WHOLE,
        6,
    ),
    Column("SO_TV", phrase("Number of communes"), "n_communes", ColumnKind.WHOLE, 3),
    Column("KETQUA", phrase("Outcome of the criteria"), "outcome", ColumnKind.TEXT, 10),
    Column("DAT_DT", phrase("Area, % of the standard"), "area_percent", ColumnKind.REAL, 8, 2),
    Column(
        "DAT_DS",
        phrase("Population, % of the standard"),
        "population_percent",
        ColumnKind.REAL,
        8,
        2,
    ),
    Column("CAN_CU", phrase("Legal basis"), "citation", ColumnKind.TEXT, 100),
    Column("TRU_SO", phrase("Seat"), "seat", ColumnKind.TEXT, 80),
)

UNIT_COLUMNS = (
    *SHAPEFILE_COLUMNS,
    Column("THANH_VIEN", phrase("Communes of the unit"), "members", ColumnKind.TEXT),
)

COMMUNE_COLUMNS = (
    Column("MA_CU", phrase("Code of the commune"), "commune", ColumnKind.TEXT),
    Column("TEN_CU", phrase("Name of the commune"), "name", ColumnKind.TEXT),
    Column("MA_MOI", phrase("Code of the new unit"), "written_code", ColumnKind.TEXT),
    Column("TEN_MOI", phrase("Name of the new unit"), "unit_name", ColumnKind.TEXT),
    Column("DS", phrase("Population, persons"), "population", ColumnKind.WHOLE),
    Column("DT_KM2", phrase("Official area, km²"), "official_km2", ColumnKind.REAL),
    Column("DT_HINH", phrase("Area of the polygon, km²"), "polygon_km2", ColumnKind.REAL),
)


def plan_table(
    plan: Plan,
    assessments: Mapping[str, Assessment],
    judged: Mapping[str, Judgement] | None = None,
    seats: Mapping[str, int] | None = None,
) -> PlanTable:
    """The tables of a plan; ``assessments`` has one for each of its units.

    ``judged`` is what the law says of them, where there is a rule set. ``seats`` are the communes
    that were chosen for the units' seats: they count before those that are given, and the units'
    codes are theirs (`file_codes`).
    """
    units, communes = unit_rows(plan, assessments, judged), commune_rows(plan)
    if seats is not None:
        codes, names = file_codes(plan, seats), plan.communes.names
        chosen = {
            unit: names[block] for unit, block in seats.items() if plan.unit_of(block) == unit
        }
        units = [
            replace(row, code=codes[row.unit], seat=chosen.get(row.unit, row.seat)) for row in units
        ]
        communes = [replace(row, unit_code=codes.get(row.unit)) for row in communes]
    return PlanTable(tuple(units), tuple(communes))


def unit_rows(
    plan: Plan,
    assessments: Mapping[str, Assessment],
    judged: Mapping[str, Judgement] | None = None,
) -> list[UnitRow]:
    """One row per unit of the plan, in the order of `Plan.units`."""
    rows = [_unit_row(plan, unit, assessments[unit]) for unit in plan.units]
    return rows if judged is None else [_judged(row, judged[row.unit]) for row in rows]


def _judged(row: UnitRow, judged: Judgement) -> UnitRow:
    percents = {m.measure: m.percent for m in reversed(judged.measured)}  # the class's own last
    known = {measure: value for measure, value in percents.items() if math.isfinite(value)}
    return replace(
        row,
        outcome=judged.outcome.value,
        area_percent=known.get(AREA),
        population_percent=known.get(POPULATION),
        citation=judged.cite or None,
    )


def commune_rows(plan: Plan) -> list[CommuneRow]:
    """One row per commune, those without a unit too, in the order of the layer."""
    communes = plan.communes
    rows = []
    for index, unit in enumerate(plan.assignment):
        official = float(communes.official_km2[index])
        known = bool(communes.population_known[index])
        rows.append(
            CommuneRow(
                commune=communes.ids[index],
                name=communes.names[index],
                unit=unit,
                unit_name=None if unit is None else plan.name(unit),
                population=int(communes.population[index]) if known else None,
                official_km2=None if math.isnan(official) else official,
                polygon_km2=float(communes.polygon_km2[index]),
                geometry=communes.geometry[index],
            )
        )
    return rows


def check_widths(rows: Sequence[UnitRow], columns: Sequence[Column] = SHAPEFILE_COLUMNS) -> None:
    """Raises `InputError` for the first value that its column cannot hold whole."""
    for row in rows:
        for column in columns:
            value = getattr(row, column.attribute)
            if value is None or not column.width:
                continue
            if column.kind is ColumnKind.TEXT:
                _check_text(row, column, value)
            elif len(f"{value:.{column.digits}f}") > column.width:
                raise InputError(
                    Problem(
                        "Unit {unit}: {value} is too big for the field “{field}” of a shapefile, "
                        "which holds {limit} characters. Export as a GeoPackage alone.",
                        {
                            "unit": row.label,
                            "value": f"{value:.{column.digits}f}",
                            "field": column.name,
                            "limit": column.width,
                        },
                    )
                )


def _check_text(row: UnitRow, column: Column, text: str) -> None:
    length = len(text.encode("utf-8"))
    if length <= column.width:
        return
    raise InputError(
        Problem(
            "Unit {unit}: “{text}” is {length} bytes long, and the field “{field}” of a shapefile "
            "holds {limit} (a Vietnamese letter takes up to 3). Shorten it, or export as a "
            "GeoPackage alone.",
            {
                "unit": row.label,
                "text": text,
                "length": length,
                "field": column.name,
                "limit": column.width,
            },
        )
    )


def _unit_row(plan: Plan, unit: str, assessment: Assessment) -> UnitRow:
    tally, seat, communes = assessment.tally, assessment.seat, plan.communes
    return UnitRow(
        unit=unit,
        name=plan.name(unit),
        type=plan.type_of(unit),
        official_km2=None if tally.official_missing else tally.official_km2,
        polygon_km2=assessment.polygon_km2,
        population=None if tally.population_missing == tally.n_communes else tally.population,
        population_missing=tally.population_missing,
        n_communes=tally.n_communes,
        members=",".join(communes.ids[member] for member in assessment.members),
        geometry=assessment.outline,
        seat=None if seat.source is SeatSource.ASSUMED else communes.names[seat.commune],
    )
