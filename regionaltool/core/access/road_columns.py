"""What the columns of a road layer say: how fast, in which direction, since when, and for whom.

The speed of a road is its own; else the posted limit; else that of its class in the profile.
Nothing else is taken for a speed: a figure or a word that says nothing is refused with its rows.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.posted_limits import FASTEST_KMH, posted_kmh
from regionaltool.core.columns import is_null, read_amounts
from regionaltool.core.problems import InputError, Problem, phrase
from regionaltool.core.score.profile import Profile

ROLES = ("class", "speed", "maxspeed", "oneway", "opens", "access", "ferry")
"""Of a layer of roads: class by name, km/h, posted limit, direction, year of opening, who may use
it, and whether it is a ferry."""
ENOUGH_CLASSES = 0.8
"""As much of an input as an indicator needs; see `indicator`."""

_FERRIES = frozenset(("ferry", "phà", "đò", "bến phà"))
_EXPRESSWAYS = frozenset(("motorway", "motorway link", "expressway", "cao tốc", "đường cao tốc"))
_CLOSED = frozenset(("no", "private", "agricultural", "forestry", "cấm"))
_DIRECTIONS = {
    **dict.fromkeys(("", "0", "no", "false", "b", "2 chiều", "hai chiều", "không"), 0),
    **dict.fromkeys(("reversible", "alternating"), 0),
    **dict.fromkeys(("1", "yes", "true", "f", "ft", "1 chiều", "một chiều", "có"), 1),
    **dict.fromkeys(("-1", "reverse", "t", "tf"), -1),
}
_NO = frozenset(("", "0", "no", "false", "không"))


@dataclass(frozen=True, eq=False)
class Columns:
    """What has been read of f features; see `RoadLines`."""

    KEPT: ClassVar[tuple[str, ...]] = ("kmh", "direction", "weight", "opens", "ferry", "stops")

    road: NDArray[np.bool_]
    """(f,) is it a road for traffic, with a speed?"""
    kmh: NDArray[np.float64]
    direction: NDArray[np.int8]
    weight: NDArray[np.float64]
    opens: NDArray[np.int64]
    ferry: NDArray[np.bool_]
    stops: NDArray[np.bool_]
    problems: tuple[Problem, ...]


def read_columns(
    source: str,
    n: int,
    columns: Mapping[str, Sequence[object]],
    profile: Profile,
    row: NDArray[np.int64],
    titles: Mapping[str, str] = MappingProxyType({}),
) -> Columns:
    """Read the columns of n features; ``titles`` are the layer's names for them.

    Raises `InputError`.
    """
    said = _Said(source, row, titles)
    if not {"class", "speed", "maxspeed", "ferry"} & columns.keys():
        raise InputError(
            Problem(
                "Layer “{layer}”: nothing says how fast its roads are. Choose the field of their "
                "class or of their speed.",
                {"layer": source},
            )
        )
    kind = _keys(columns.get("class"), n)
    ferry = np.isin(kind, list(_FERRIES)) | ~np.isin(_keys(columns.get("ferry"), n), list(_NO))
    kind[ferry & (kind == "")] = "ferry"
    by_class = _looked_up(kind, profile.speeds, np.nan)
    own = _speeds(columns.get("speed"), n, said)
    posted, unread = posted_kmh(columns["maxspeed"]) if "maxspeed" in columns else (own, None)
    kmh = np.where(np.isnan(own), np.where(np.isnan(posted), by_class, posted), own)
    # a footpath stays one, whatever limit is posted
    kmh = np.where(np.isnan(own) & (by_class == 0), 0.0, kmh)
    closed = np.isin(_keys(columns.get("access"), n), list(_CLOSED)) & (kmh > 0)
    return Columns(
        road=(kmh > 0) & ~closed,
        kmh=kmh,
        direction=_directions(columns.get("oneway"), n, said),
        weight=_looked_up(kind, profile.crossing_weights, 1.0),
        opens=_years(columns.get("opens"), n, said),
        ferry=ferry,
        stops=~ferry & ~np.isin(kind, list(_EXPRESSWAYS)),
        problems=(
            *said.without_speed(kind, kmh),
            *said.left_out(_NOT_FOR_TRAFFIC, kmh == 0, kind),
            *said.left_out(_CLOSED_ROADS, closed),
            *(() if unread is None else said.left_out(_UNREAD_LIMITS, unread & (kmh > 0))),
        ),
    )


_NOT_FOR_TRAFFIC = phrase(
    "Layer “{layer}”: lines that are no roads for traffic are left out: {count} ({kinds})."
)
_CLOSED_ROADS = phrase("Layer “{layer}”: roads closed to the public are left out: row {rows}.")
_UNREAD_LIMITS = phrase(
    "Layer “{layer}”: posted limits that are no speed do not count: row {rows}."
)
_NO_SPEED = phrase(
    "Layer “{layer}”: roads of unknown speed are left out: {count} (class {kinds}; row {rows}). "
    "Add the class to the speeds of the profile."
)


@dataclass(frozen=True, eq=False)
class _Said:
    """What is said about the features of a layer."""

    source: str
    row: NDArray[np.int64]
    titles: Mapping[str, str]

    def amounts(self, values: Sequence[object], role: str) -> NDArray[np.float64]:
        """(f,) numbers, NaN for NULL; refused by field and row."""
        return read_amounts(values, self.titles.get(role, role), self.labels, self.source)

    def rows(self, where: NDArray[np.bool_]) -> tuple[str, ...]:
        """Their numbers, as text."""
        return tuple(map(str, self.row[where].tolist()))

    def labels(self, where: NDArray[np.bool_]) -> tuple[Problem, ...]:
        """“row 7” of each."""
        return tuple(Problem("row {row}", {"row": row}) for row in self.row[where].tolist())

    def refuse(self, text: str, where: NDArray[np.bool_], value: object) -> None:
        """Raise the problem if it is there."""
        if where.any():
            values = {"layer": self.source, "rows": self.rows(where), "value": value}
            raise InputError(Problem(text, values))

    def left_out(
        self, text: str, where: NDArray[np.bool_], kind: NDArray[np.object_] | None = None
    ) -> tuple[Problem, ...]:
        """The problem if it is there, with rows and classes."""
        if not where.any():
            return ()
        kinds = () if kind is None else tuple(sorted(set(kind[where]) - {""}))
        count = int(np.count_nonzero(where))
        values = {"layer": self.source, "rows": self.rows(where), "count": count, "kinds": kinds}
        return (Problem(text, values),)

    def without_speed(
        self, kind: NDArray[np.object_], kmh: NDArray[np.float64]
    ) -> tuple[Problem, ...]:
        """Lines of a class that the profile does not know; refused where they are too many."""
        unknown, known = np.isnan(kmh), np.count_nonzero(kmh > 0)
        roads = known + np.count_nonzero(unknown)
        told = self.left_out(_NO_SPEED, unknown, np.where(kind == "", "–", kind))
        if known < ENOUGH_CLASSES * roads:
            text = phrase(
                "Layer “{layer}”: the speed of {count} of {all} roads is unknown (class {kinds}; "
                "row {rows}). Add the classes to the speeds of the profile, or choose a field of "
                "speeds."
            )
            raise InputError(Problem(text, {**told[0].values, "all": int(roads)}))
        return told


def _keys(values: Sequence[object] | None, n: int) -> NDArray[np.object_]:
    """Texts to compare: composed, in small letters, with single spaces; empty for NULL."""
    if values is None:
        return np.full(n, "", dtype=object)
    known: dict[object, str] = {}
    return np.array([known.get(v) or known.setdefault(v, _key(v)) for v in values], dtype=object)


def _key(value: object) -> str:
    if is_null(value):
        return ""
    if isinstance(value, float | np.floating) and float(value).is_integer():
        value = int(value)
    text = unicodedata.normalize("NFC", str(value)).replace("_", " ").casefold()
    return " ".join(text.split())


def _looked_up(
    kind: NDArray[np.object_], table: Mapping[str, float], otherwise: float
) -> NDArray[np.float64]:
    """(f,) what a table of the profile says of each class."""
    by_key = {_key(name): figure for name, figure in table.items()}
    kinds, place = np.unique(kind.astype(str), return_inverse=True)
    return np.array([by_key.get(name, otherwise) for name in kinds.tolist()], dtype=float)[place]


def _speeds(values: Sequence[object] | None, n: int, said: _Said) -> NDArray[np.float64]:
    """(f,) km/h, NaN for NULL."""
    if values is None:
        return np.full(n, np.nan)
    kmh = said.amounts(values, "speed")
    wrong = (kmh <= 0) | (kmh > FASTEST_KMH)
    said.refuse(
        phrase(
            "Layer “{layer}”: speed {value:g} is no speed of a road in km/h: row {rows}. Correct "
            "it, or leave it empty (NULL) so that the speed of the class counts."
        ),
        wrong,
        float(kmh[wrong][0]) if wrong.any() else 0,
    )
    return kmh


def _directions(values: Sequence[object] | None, n: int, said: _Said) -> NDArray[np.int8]:
    """(f,) 1 as drawn, −1 against, 0 both."""
    kind = _keys(values, n)
    direction = _looked_up(kind, _DIRECTIONS, np.nan)
    unknown = np.isnan(direction)
    said.refuse(
        phrase(
            "Layer “{layer}”: “{value}” does not say whether a road is one-way: row {rows}. Write "
            "1 for the direction of drawing, -1 against it, 0 for both."
        ),
        unknown,
        kind[unknown][0] if unknown.any() else "",
    )
    return direction.astype(np.int8)


def _years(values: Sequence[object] | None, n: int, said: _Said) -> NDArray[np.int64]:
    """(f,) years, 0 for NULL."""
    if values is None:
        return np.zeros(n, dtype=np.int64)
    years = np.nan_to_num(said.amounts(values, "opens"))
    wrong = (years != 0) & ((years != np.floor(years)) | (years < 1900) | (years > 2200))
    said.refuse(
        phrase(
            "Layer “{layer}”: {value:g} is no year in which a road opens: row {rows}. Write a year "
            "such as 2030, or leave it empty (NULL) where the road is open."
        ),
        wrong,
        float(years[wrong][0]) if wrong.any() else 0,
    )
    return years.astype(np.int64)
