"""What the figures of a column are: persons, an area in some unit, or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.figures_verdict import UNITS
from regionaltool.core.names import fold
from regionaltool.core.tables.column_roles import title_of

PERSONS_FIELD = "population"
AREA_FIELD = "area_km2"
_RATIO_LEEWAY = 1.5


class FigureKind(StrEnum):
    """What a column counts."""

    PERSONS = "persons"
    AREA = "area"
    SHARE = "share"
    """A density, a percentage: it joins, and never adds up."""
    OTHER = "other"


@dataclass(frozen=True, eq=False)
class FigureColumn:
    """A column of figures, as it is and as it is called when joined."""

    title: str
    field: str
    """Name of the field that it becomes."""
    kind: FigureKind
    unit: str
    """One of `UNITS` for an area that says so, else empty."""
    values: NDArray[np.float64]
    """(n,) one a row of data, NaN for unknown."""


@dataclass(frozen=True)
class TextColumn:
    """A column of texts that is joined as it stands: remarks, codes of another register."""

    title: str
    field: str
    values: tuple[str, ...]


def figure_kind(titles: Sequence[str], unit: str) -> FigureKind:
    """What the titles of a column, and the unit that the sheet names, say that it counts."""
    text = fold(" ".join(titles))
    whole = f"{text} {fold(unit)}"
    if re.search(r"\b(?:mat do|ty le|ti le|binh quan|density|share|rate|average)\b", text) or (
        "%" in "".join(titles) + unit or re.search(r"nguoi km2|/\s*km", whole)
    ):
        return FigureKind.SHARE
    if re.search(r"\b(?:nghin|ngan|1000|1 000|trieu|thousand) ?(?:nguoi|persons|people)", whole):
        return FigureKind.OTHER
    if re.search(
        r"\b(?:dan so|nhan khau|so khau|nguoi|population|inhabitants|persons|people|thuong tru|"
        r"tam tru|pop)\b|\bpop \d|^ds\b",
        text,
    ):
        return FigureKind.PERSONS
    if re.search(r"\b(?:dien tich|area|dtich)\b|^dt\b", text) or area_unit(titles, ""):
        return FigureKind.AREA
    return FigureKind.OTHER


def area_unit(titles: Sequence[str], unit: str) -> str:
    """The unit of area that a title names, else the one of the sheet; empty for none."""
    for text in (*reversed(titles), unit):
        marks = text.casefold().replace("²", "2").replace("_", " ")  # with accents: Hà is no ha
        if re.search(r"\b(?:ha|hecta|héc ta|hectares?)\b", marks):
            return "ha"
        if re.search(r"\bkm ?2\b|\bkm vuông\b|\bsq km\b", marks):
            return "km²"
        if re.search(r"\bm ?2\b|\bmét vuông\b", marks):
            return "m²"
    return ""


def unit_by_ratio(values: NDArray[np.float64], km2: NDArray[np.float64]) -> str:
    """The unit in which most values come near the areas of their polygons; empty for none.

    Nearer than `judge_areas` asks for: a title may say otherwise, and then nothing is joined.
    """
    known = (values > 0) & (km2 > 0)
    if not known.any():
        return ""
    ratio = float(np.median(values[known] / km2[known]))
    for unit, factor in UNITS.items():
        if 1 / _RATIO_LEEWAY < ratio * factor < _RATIO_LEEWAY:
            return unit
    return ""


def name_fields(
    titles: Sequence[Sequence[str]], columns: Sequence[int], kinds: Sequence[FigureKind]
) -> list[str]:
    """Names of fields for the columns: population and area_km2 for the main ones.

    A column is the main one by its title, not for want of another: men are no population, and
    forest is no area of a commune.
    """
    fields = [plain_name(titles, column) for column in columns]
    for kind, field, patterns in (
        (FigureKind.PERSONS, PERSONS_FIELD, _MAIN_PERSONS),
        (FigureKind.AREA, AREA_FIELD, _MAIN_AREA),
    ):
        among = [i for i, found in enumerate(kinds) if found is kind]
        main = _first_that_fits(among, titles, columns, patterns)
        if len(main) == 1:
            fields[main[0]] = field
    return unique_fields(fields)


_MAIN_PERSONS = (
    r"(?:total )?population(?: \d{4})?",
    # “nam” is a year before a number, and men without one
    r"(?:tong )?dan so(?: trung binh| thuc te)?(?: (?:nam )?\d{4})?(?: nguoi)?",
    r"(?:tong )?(?:so )?nhan khau(?: nguoi)?",
    r".*\btong\b.*(?:dan so|nhan khau).*",
    r"(?:dan so|nhan khau).* (?:tong so|tong|cong|tong cong)",
)
_MAIN_AREA = (
    r"(?:total )?area(?: ha| km2| m2)?",
    r"official.*km2",
    r"(?:tong )?dien tich tu nhien.*",
    r"tong dien tich.*",
    r"dien tich(?: (?:nam )?\d{4})?(?: ha| km2| m2)?",
    r".*tu nhien.*",
    r"dien tich.* (?:tong so|tong|cong)",
)


def _first_that_fits(
    among: Sequence[int],
    titles: Sequence[Sequence[str]],
    columns: Sequence[int],
    patterns: Sequence[str],
) -> list[int]:
    for pattern in patterns:
        found = [i for i in among if re.fullmatch(pattern, fold(" ".join(titles[columns[i]])))]
        if found:
            return found
    return []


def plain_name(titles: Sequence[Sequence[str]], column: int) -> str:
    """The name of the field that a column becomes: small letters of English and underscores."""
    parts = titles[column]
    name = fold(parts[-1] if parts else title_of(titles, column)).replace(" ", "_")[:40]
    return name if re.match("[a-z]", name) else f"c_{name}"


def unique_fields(fields: Sequence[str], taken: Sequence[str] = ()) -> list[str]:
    """The names, a number behind those that stand before them already; case does not count."""
    used = {name.lower() for name in taken}
    made = []
    for field in fields:
        name, number = field, 1
        while name.lower() in used:
            number += 1
            name = f"{field}_{number}"
        used.add(name.lower())
        made.append(name)
    return made
