"""Which field of a layer means what, guessed from names and contents and shown for confirmation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from regionaltool.core.names import fold


@dataclass(frozen=True)
class FieldSample:
    """A field with a few of its values, NULLs left out."""

    name: str
    numeric: bool
    values: tuple[object, ...]


# In the order of trust; the first pattern that some field matches decides.
_PATTERNS = {
    "id": (
        r"ma_?xa",
        r"(commune_?)?code",
        r"ma_?(dvhc|phuong)",
        r"(gso|geo)_?code.*",
        r"id",
        r"ma",
    ),
    "name": (r"ten_?xa", r"a03_ten", r"(commune_?)?name", r"ten(_?dvhc)?", r"nom", r"nimi"),
    "population": (
        r"dan_?so.*",
        r"a08_ds",
        r"population",
        r"(total_?)?pop(ulation)?[_\d]*",
        r"ds",
        r"inhabitants",
    ),
    "official_km2": (
        r"dien_?tich.*km2?",
        r"a07_dt",
        r"official_?(area_?)?km2",
        r"area_?km2",
        r"dt_?km2",
        r"dien_?tich",
    ),
    "group": (
        r"ten_?huyen",
        r"district(_?name)?",
        r"huyen",
        r"a05_truocsn",
        r"county(_?name)?",
        r"ma_?huyen",
    ),
    "type": (r"(commune_?)?type", r"loai(_?(hinh|dvhc|xa))?"),
    "terrain": (r"terrain", r"dia_?hinh", r"(vung_?)?mien(_?nui)?"),
    "unit": (
        r"unit(_?id)?",
        r"ma_?moi",
        r"new_?code",
        r"plan(_.*)?",
        r"phuong_?an.*",
        r"don_?vi.*",
    ),
    "unit_name": (r"unit_?name", r"ten_?moi", r"new_?name", r"plan(_.*)?_name"),
}
_NUMERIC = {"population", "official_km2"}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def guess_fields(samples: Sequence[FieldSample]) -> dict[str, str]:
    """Role → field name, for the roles that some field fits; a field has one role at most.

    Roles are “id”, “name”, “population”, “official_km2”, “group”, “type”, “terrain”, “unit” and
    “unit_name”.
    """
    found: dict[str, str] = {}
    for role, patterns in _PATTERNS.items():
        fits = [s for s in samples if s.name not in found.values() and _may_be(role, s)]
        for pattern in patterns:
            matches = [s for s in fits if re.fullmatch(pattern, _folded(s.name))]
            if matches:
                found[role] = (_newest(matches) if role in _NUMERIC else matches[0]).name
                break
    return found


def _may_be(role: str, sample: FieldSample) -> bool:
    if role in _NUMERIC:
        return sample.numeric
    if role == "id":
        texts = [str(value) for value in sample.values]  # a list or a map has no hash
        return len(set(texts)) == len(texts)
    if role in ("unit", "unit_name") and "name" in _folded(sample.name):
        return role == "unit_name"
    return role == "unit" or not sample.numeric


def _newest(samples: Sequence[FieldSample]) -> FieldSample:
    """The figures of the last year; the first ones when their name tells no year."""
    years = [[int(year) for year in _YEAR.findall(_folded(s.name))] for s in samples]
    if not years[0]:
        return samples[0]
    return max(zip(samples, years, strict=True), key=lambda pair: max(pair[1], default=0))[0]


def _folded(name: str) -> str:
    """Small letters without marks, one underscore between words."""
    return fold(name).replace(" ", "_")
