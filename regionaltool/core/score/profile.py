"""Profile: goalposts, weights of the factors and an office's own indicators, read from TOML.

A profile is checked whole. An unknown key, a missing goalpost, a worst that equals the best, or
weights that do not add up are errors that name the key: a score from a misread profile would be
wrong without anybody seeing it.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.problems import InputError, Problem, phrase
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.goalpost import Goalpost, Span
from regionaltool.core.score.own import OwnIndicator, own_indicators
from regionaltool.core.score.toml_keys import check_keys, number_at, text_at, wrong
from regionaltool.core.terrain import TERRAINS
from regionaltool.resource_folder import resource

FIGURES = (
    "population_standard",
    "area_standard_km2",
    "reach_minutes",
    "straight_speed_kmh",
    "straight_detour",
    "service_minutes",
    "dense_per_km2",
    "dense_ward_per_km2",
    "walk_speed_kmh",
    "walk_limit_km",
    "road_snap_m",
)
FIGURES_BY_TERRAIN = ("population_standard", "area_standard_km2", "reach_minutes")
"""Those of them that may differ by terrain."""
_DIVISORS = (
    *("population_standard", "area_standard_km2"),
    *("straight_speed_kmh", "straight_detour", "walk_speed_kmh"),
)
_TEXTS = ("id", "name", "version", "source")
_TABLES = ("weights", "figures", "speeds", "crossing_weights", "goalposts")
_GOALPOST = ("worst", "best", "weight")


@dataclass(frozen=True)
class Profile:
    """Goalposts by indicator, weights by factor (they add up to 1), and further figures.

    A unit's terrain is the one that most of its people live in.
    """

    id: str
    name: str
    version: str
    source: str
    weights: Mapping[str, float]
    figures: Mapping[str, float]
    speeds: Mapping[str, float]
    """km/h by class of road; 0 where it is none for traffic."""
    crossing_weights: Mapping[str, float]
    """What a crossing counts by class of road, 1 where it is not named."""
    goalposts: Mapping[str, Goalpost]
    figures_by_terrain: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """Of some terrains, figures that stand in for those of all."""
    own: tuple[OwnIndicator, ...] = ()
    """Indicators that are declared in the profile itself."""
    text: str = field(default="", repr=False, compare=False)
    """The TOML that it was read from, weights of the moment left out."""

    @classmethod
    def read(cls, name_or_path: str, indicators: Sequence[str]) -> Profile:
        """A profile of the plugin by its id, or a TOML file by its path.

        ``indicators`` are the ids that need a goalpost. Raises `InputError`.
        """
        path = resource("profiles", f"{name_or_path}.toml")
        if not path.is_file():
            path = Path(name_or_path)
        try:
            text = path.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise InputError(
                Problem(
                    "Profile “{file}” cannot be read: {reason}. Give the id of a profile, such as "
                    "“default”, or the path of a TOML file.",
                    {"file": name_or_path, "reason": error.strerror or str(error)},
                )
            ) from error
        except UnicodeDecodeError as error:
            raise _no_toml(path.name, error) from error
        return cls.of_text(text, indicators, path.name)

    @classmethod
    def of_text(cls, text: str, indicators: Sequence[str], file: str) -> Profile:
        """A profile from its TOML; ``file`` is what messages call it. Raises `InputError`."""
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise _no_toml(file, error) from error
        return replace(_checked(cls, table, tuple(indicators), file), text=text)

    def by_terrain(self, figure: str) -> NDArray[np.float64]:
        """(t + 1,) a figure for each terrain by its number, and last the one of no terrain."""
        of_all = self.figures[figure]
        there = (self.figures_by_terrain.get(terrain, {}) for terrain in TERRAINS)
        return np.array([*(some.get(figure, of_all) for some in there), of_all])

    @property
    def percents(self) -> tuple[float, ...]:
        """The weights as percentages, one a factor."""
        return tuple(100 * self.weights[factor.key] for factor in FACTORS)

    def weighted(self, percents: Sequence[float]) -> Profile:
        """The same profile with other weights, one percentage a factor. Raises `InputError`."""
        if len(percents) != len(FACTORS) or not all(p >= 0 for p in percents):
            raise InputError(
                Problem(
                    "Weights are {count} numbers of 0 or more, one a factor, such as "
                    "20,20,20,20,20.",
                    {"count": len(FACTORS)},
                )
            )
        if not math.isclose(sum(percents), 100, abs_tol=1e-6):
            raise InputError(
                Problem("The weights add up to {sum:g}, not to 100.", {"sum": sum(percents)})
            )
        shares = {f.key: p / 100 for f, p in zip(FACTORS, percents, strict=True)}
        return replace(self, weights=shares)


def _no_toml(file: str, reason: Exception) -> InputError:
    return InputError(
        Problem(
            "Profile “{file}” is no valid TOML: {reason}.",
            {"file": file, "reason": reason},
        )
    )


def _checked(cls: type[Profile], table: dict, indicators: tuple[str, ...], file: str) -> Profile:
    factors = tuple(factor.key for factor in FACTORS)
    check_keys(table, (*_TEXTS, *_TABLES), file, "", ("indicators",))
    check_keys(table["weights"], factors, file, "weights.")
    check_keys(table["figures"], FIGURES, file, "figures.", TERRAINS)
    own = own_indicators(table.get("indicators", {}), indicators, file)
    known = (*indicators, *(indicator.id for indicator in own))
    check_keys(table["goalposts"], known, file, "goalposts.")
    weights = {key: number_at(table["weights"], key, file, "weights.") for key in factors}
    if not math.isclose(sum(weights.values()), 1, abs_tol=1e-9):
        raise InputError(
            Problem(
                "Profile “{file}”: weights add up to {sum:g}, not to 1.",
                {"file": file, "sum": sum(weights.values())},
            )
        )
    return cls(
        **{key: text_at(table, key, file, "") for key in _TEXTS},
        weights=weights,
        figures=_figures(table["figures"], FIGURES, file, "figures."),
        speeds=_by_class(table["speeds"], file, "speeds."),
        crossing_weights=_by_class(table["crossing_weights"], file, "crossing_weights."),
        goalposts={
            key: _goalpost(entry, file, f"goalposts.{key}.")
            for key, entry in table["goalposts"].items()
        },
        figures_by_terrain={
            terrain: _some_figures(table["figures"][terrain], file, f"figures.{terrain}.")
            for terrain in TERRAINS
            if terrain in table["figures"]
        },
        own=own,
    )


def _by_class(entry: object, file: str, place: str) -> dict[str, float]:
    """Numbers by class of road; which classes there are is the profile's own business."""
    classes = tuple(entry) if isinstance(entry, dict) else ()
    check_keys(entry, classes, file, place)
    return {road: number_at(entry, road, file, place) for road in classes}


def _goalpost(entry: object, file: str, place: str) -> Goalpost:
    check_keys(entry, _GOALPOST, file, place, TERRAINS)
    by_terrain = {}
    for terrain in TERRAINS:
        if terrain in entry:
            check_keys(entry[terrain], Span._fields, file, f"{place}{terrain}.")
            by_terrain[terrain] = _span(entry[terrain], file, f"{place}{terrain}.")
    weight = number_at(entry, "weight", file, place)
    return Goalpost(*_span(entry, file, place), weight, by_terrain)


def _span(entry: dict, file: str, place: str) -> Span:
    span = Span(*(number_at(entry, key, file, place, negative=True) for key in Span._fields))
    if span.worst == span.best:
        raise wrong(
            file,
            place.rstrip("."),
            phrase(
                "Profile “{file}”: {key} has the same worst and best, so nothing can be scored."
            ),
        )
    return span


def _some_figures(entry: object, file: str, place: str) -> dict[str, float]:
    check_keys(entry, (), file, place, FIGURES_BY_TERRAIN)
    return _figures(entry, tuple(entry), file, place)


def _figures(entry: dict, keys: Sequence[str], file: str, place: str) -> dict[str, float]:
    return {key: number_at(entry, key, file, place, zero=key not in _DIVISORS) for key in keys}
