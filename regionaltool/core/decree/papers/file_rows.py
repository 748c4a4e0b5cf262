"""Units and communes of a decided plan as rows of the shapefile and the GeoPackage.

The columns are those of every export. A shapefile holds texts of some length only: one that is
longer is cut off at a whole letter, with a sign that it goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import shapely

from regionaltool.core.criteria.measures import AREA, POPULATION
from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.core.decree.papers.annex import percents
from regionaltool.core.unit_table import SHAPEFILE_COLUMNS, ColumnKind

_GOES_ON = "…"


@dataclass(frozen=True)
class FileUnit:
    """One unit; attributes are those that the columns of an export name."""

    written_code: str | None
    name: str | None
    type: str | None
    province: str | None
    official_km2: float | None
    polygon_km2: float
    population: int | None
    population_missing: int
    n_communes: int
    outcome: str | None
    area_percent: float | None
    population_percent: float | None
    citation: str | None
    seat: str | None
    members: str
    geometry: shapely.Geometry

    @property
    def label(self) -> str:
        """The unit in a message."""
        return self.name or self.written_code or self.members


@dataclass(frozen=True)
class FileCommune:
    """One commune and the unit that takes it whole, or most of all."""

    commune: str
    name: str
    written_code: str | None
    unit_name: str | None
    population: int | None
    official_km2: float | None
    polygon_km2: float | None
    geometry: shapely.Geometry

    @property
    def label(self) -> str:
        """The commune in a message."""
        return f"{self.name} ({self.commune})"


def unit_rows(decided: DecidedPlan) -> tuple[FileUnit, ...]:
    """A row for each unit, in their order."""
    rows = []
    for unit in decided.units:
        of_standard = percents(unit)
        people = [commune.people for commune in decided.members_of(unit)]
        km2, seat, judged = decided.km2_of(unit), decided.seat_of(unit), unit.judgement
        known = sum(one for one in people if one is not None)
        rows.append(
            FileUnit(
                written_code=unit.code or None,
                name=unit.name if unit.named else None,
                type=unit.type or None,
                province=decided.province.code or None,
                official_km2=None if km2 is None else float(km2),
                polygon_km2=unit.polygon_km2,
                population=None if people.count(None) == len(people) else known,
                population_missing=people.count(None),
                n_communes=len(unit.members),
                outcome=None if judged is None else judged.outcome.value,
                area_percent=_real(of_standard.get(AREA)),
                population_percent=_real(of_standard.get(POPULATION)),
                citation=None if judged is None else judged.cite or None,
                seat=None if seat is None else seat.name,
                members=",".join(commune.written_code for commune in decided.members_of(unit)),
                geometry=unit.outline,
            )
        )
    return tuple(rows)


def commune_rows(decided: DecidedPlan) -> tuple[FileCommune, ...]:
    """A row for each commune, those without a unit too, in the order of their layer."""
    taker = {
        member.commune: unit
        for unit in decided.units
        for member in unit.members
        if member.scope not in ("P", "PA", "PW", "PP")
    }
    rows = []
    for place, commune in enumerate(decided.communes):
        unit = taker.get(place)
        rows.append(
            FileCommune(
                commune=commune.written_code,
                name=commune.title,
                written_code=None if unit is None else unit.code or None,
                unit_name=None if unit is None or not unit.named else unit.name,
                population=commune.people,
                official_km2=_real(commune.published_km2),
                polygon_km2=commune.polygon_km2,
                geometry=commune.geometry,
            )
        )
    return tuple(rows)


def fitting(rows: Sequence[FileUnit]) -> tuple[FileUnit, ...]:
    """The rows as a shapefile can hold them."""
    texts = {
        column.attribute: column.width
        for column in SHAPEFILE_COLUMNS
        if column.kind is ColumnKind.TEXT
    }
    found = []
    for row in rows:
        cut = {
            name: cut_off(value, width)
            for name, width in texts.items()
            if (value := getattr(row, name)) is not None and len(value.encode()) > width
        }
        found.append(replace(row, **cut) if cut else row)
    return tuple(found)


def cut_off(text: str, width: int) -> str:
    """The text in so many bytes of UTF-8, at a whole letter."""
    room = width - len(_GOES_ON.encode())
    if room < 0:
        return text.encode()[:width].decode(errors="ignore")
    return text.encode()[:room].decode(errors="ignore") + _GOES_ON


def _real(figure: object) -> float | None:
    return None if figure is None else float(figure)
