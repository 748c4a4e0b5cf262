"""An office's own indicators, declared in a profile without a line of code.

Each is a record like those of the plugin, measured over a column of the communes or over what is
attached under a name: electricity, digital services, distances that somebody else has measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.problems import phrase
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.toml_keys import check_keys, text_at, wrong
from regionaltool.core.score.units import Units, ratio

if TYPE_CHECKING:
    from regionaltool.core.score.profile import Profile

KINDS = ("share", "mean", "sum", "minutes")
"""Σ a / Σ b; Σ a / people, or / km²; Σ a; Σ p a / Σ p."""

PER_PEOPLE, PER_KM2 = "people", "km2"
_ASKED = ("factor", "title", "unit", "kind", "column")
_MORE = ("per", "layer", "source")
_ID = re.compile(r"[1-9]\.[1-9][0-9]?")


@dataclass(frozen=True)
class OwnIndicator(Indicator):
    """An indicator of a profile, and the columns that it is measured over."""

    layer: str = ""
    """Name of the table or layer that has the columns; empty for that of the communes."""
    columns: tuple[str, ...] = ()
    """One, or two for a share."""


def column_key(layer: str, column: str) -> str:
    """What a column is called among the inputs of the score."""
    return f"“{layer} · {column}”" if layer else f"“{column}”"


def own_columns(profile: Profile) -> tuple[str, ...]:
    """The columns of the communes that the profile's own indicators are measured over."""
    names = (name for own in profile.own if not own.layer for name in own.columns)
    return tuple(dict.fromkeys(names))


def own_indicators(declared: object, taken: Sequence[str], file: str) -> tuple[OwnIndicator, ...]:
    """The indicators of a profile's table ``indicators``; the ids in ``taken`` are not free.

    Raises `InputError`, which names the key.
    """
    ids = tuple(declared) if isinstance(declared, dict) else ()
    check_keys(declared, ids, file, "indicators.")
    return tuple(_own(key, entry, taken, file) for key, entry in declared.items())


def _own(key: str, entry: object, taken: Sequence[str], file: str) -> OwnIndicator:
    place = f"indicators.{key}."
    check_keys(entry, _ASKED, file, place, _MORE)
    texts = {name: text_at(entry, name, file, place) for name in entry}
    kind, per, layer = texts["kind"], texts.get("per", ""), texts.get("layer", "")
    _one_of(texts["factor"], tuple(factor.key for factor in FACTORS), file, place + "factor")
    _one_of(kind, KINDS, file, place + "kind")
    number = next(f.number for f in FACTORS if f.key == texts["factor"])
    if key in taken or not _ID.fullmatch(key) or not key.startswith(f"{number}."):
        raise wrong(
            file,
            place.rstrip("."),
            phrase(
                "Profile “{file}”: {key} must have a free id of its factor, such as {number}.9."
            ),
            number=number,
        )
    if (kind in ("share", "mean")) != bool(per):
        raise wrong(
            file,
            place + "per",
            phrase(
                "Profile “{file}”: {key} says what a share (a column) or a mean (people or km2) "
                "is divided by; the other kinds have none."
            ),
        )
    if kind == "mean":
        _one_of(per, (PER_PEOPLE, PER_KM2), file, place + "per")
    columns = (texts["column"], per) if kind == "share" else (texts["column"],)
    keys = tuple(column_key(layer, column) for column in columns)
    by_people = kind == "minutes" or per == PER_PEOPLE
    return OwnIndicator(
        id=key,
        factor=texts["factor"],
        title=texts["title"],
        unit=texts["unit"],
        formula=_FORMULAS[per if kind == "mean" else kind].format(*keys),
        source=texts.get("source", texts["title"]),
        needs=(*keys, *((phrase("population"),) if by_people else ())),
        measure=partial(_MEASURES[per if kind == "mean" else kind], *keys),
        layer=layer,
        columns=columns,
    )


def _one_of(value: str, known: Sequence[str], file: str, key: str) -> None:
    if value not in known:
        raise wrong(
            file,
            key,
            phrase("Profile “{file}”: {key} is “{value}”; it must be one of: {known}."),
            value=value,
            known=", ".join(known),
        )


_FORMULAS = {
    "share": "Σ {0} / Σ {1}",
    "sum": "Σ {0}",
    "minutes": "Σ p {0} / Σ p",
    PER_PEOPLE: "Σ {0} / Σ p",
    PER_KM2: "Σ {0} / Σ km²",
}


def _quotient(top: str, bottom: str, units: Units) -> Raw:
    part, whole = _of(units, top), _of(units, bottom)
    known = ~np.isnan(part + whole)
    return _divided(units, part, whole, known)


def _per_people(column: str, units: Units) -> Raw:
    value = _of(units, column)
    people = units.of_members(units.inputs.communes.population_known)
    return _divided(units, value, units.people, people & ~np.isnan(value))


def _per_km2(column: str, units: Units) -> Raw:
    value = _of(units, column)
    return _divided(
        units, value, units.of_members(units.inputs.communes.polygon_km2), ~np.isnan(value)
    )


def _total(column: str, units: Units) -> Raw:
    value = _of(units, column)
    known = ~np.isnan(value)
    return Raw(units.sum(np.where(known, value, 0)), units.cover(known))


def _weighted(column: str, units: Units) -> Raw:
    value = _of(units, column)
    return _divided(units, units.people * value, units.people, ~np.isnan(value))


def _of(units: Units, column: str) -> NDArray[np.float64]:
    return units.of_members(units.inputs.columns[column])


def _divided(
    units: Units,
    part: NDArray[np.float64],
    whole: NDArray[np.float64],
    known: NDArray[np.bool_],
) -> Raw:
    """The quotient of sums over the members where both are known."""
    top, bottom = units.sum(np.where(known, part, 0)), units.sum(np.where(known, whole, 0))
    return Raw(ratio(top, bottom), units.cover(known))


_MEASURES = {
    "share": _quotient,
    "sum": _total,
    "minutes": _weighted,
    PER_PEOPLE: _per_people,
    PER_KM2: _per_km2,
}
