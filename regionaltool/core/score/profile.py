"""Profile: the goalposts of the indicators and the weights of the factors, read from TOML.

A profile is checked whole. An unknown key, a missing goalpost, a worst that equals the best, or
weights that do not add up are errors that name the key: a score from a misread profile would be
wrong without anybody seeing it.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.problems import InputError, Problem
from regionaltool.core.score.factors import FACTORS
from regionaltool.resource_folder import resource

FIGURES = (
    "population_standard",
    "area_standard_km2",
    "reach_minutes",
    "straight_speed_kmh",
    "straight_detour",
    "walk_speed_kmh",
    "walk_limit_km",
    "road_snap_m",
    "service_minutes",
    "dense_per_km2",
    "dense_ward_per_km2",
)
_DIVISORS = ("population_standard", "area_standard_km2", "straight_speed_kmh", "walk_speed_kmh")
_TEXTS = ("id", "name", "version", "source")
_BY_CLASS = ("speeds", "crossing_weights")
_GOALPOST = ("worst", "best", "weight")


@dataclass(frozen=True)
class Goalpost:
    """Where an indicator is worth 0 and where 1, and its weight inside its factor."""

    worst: float
    best: float
    weight: float

    def value(self, raw: NDArray[np.float64]) -> NDArray[np.float64]:
        """0 at the worst or beyond, 1 at the best or beyond, straight in between; NaN of NaN."""
        share = (raw - self.worst) / (self.best - self.worst)
        return np.minimum(1.0, np.maximum(0.0, share)) + 0.0  # which makes 0 of −0


@dataclass(frozen=True)
class Profile:
    """Goalposts by indicator, weights by factor (they add up to 1), and further figures."""

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

    @classmethod
    def read(cls, name_or_path: str, indicators: Sequence[str]) -> Profile:
        """A profile of the plugin by its id, or a TOML file by its path.

        ``indicators`` are the ids that need a goalpost. Raises `InputError`.
        """
        path = resource("profiles", f"{name_or_path}.toml")
        if not path.is_file():
            path = Path(name_or_path)
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise InputError(
                Problem(
                    "Profile “{file}” cannot be read: {reason}. Give the id of a profile, such as "
                    "“default”, or the path of a TOML file.",
                    {"file": name_or_path, "reason": error.strerror or str(error)},
                )
            ) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise InputError(
                Problem(
                    "Profile “{file}” is no valid TOML: {reason}.",
                    {"file": path.name, "reason": error},
                )
            ) from error
        return _checked(cls, table, tuple(indicators), path.name)

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


def _checked(cls: type[Profile], table: dict, indicators: tuple[str, ...], file: str) -> Profile:
    factors = tuple(factor.key for factor in FACTORS)
    _keys(table, (*_TEXTS, "weights", "figures", *_BY_CLASS, "goalposts"), file, "")
    _keys(table["weights"], factors, file, "weights.")
    _keys(table["figures"], FIGURES, file, "figures.")
    _keys(table["goalposts"], indicators, file, "goalposts.")
    goalposts = {}
    for key, entry in table["goalposts"].items():
        place = f"goalposts.{key}."
        _keys(entry, _GOALPOST, file, place)
        goalposts[key] = Goalpost(*(_number(entry, k, file, place) for k in _GOALPOST))
        if goalposts[key].worst == goalposts[key].best:
            raise InputError(
                Problem(
                    "Profile “{file}”: {key} has the same worst and best, so nothing can be "
                    "scored.",
                    {"file": file, "key": f"goalposts.{key}"},
                )
            )
    weights = {key: _number(table["weights"], key, file, "weights.") for key in factors}
    if not math.isclose(sum(weights.values()), 1, abs_tol=1e-9):
        raise InputError(
            Problem(
                "Profile “{file}”: weights add up to {sum:g}, not to 1.",
                {"file": file, "sum": sum(weights.values())},
            )
        )
    figures = {key: _number(table["figures"], key, file, "figures.") for key in FIGURES}
    texts = {key: str(table[key]) for key in _TEXTS}
    by_class = {}
    for key in _BY_CLASS:
        _keys(table[key], tuple(table[key]), file, f"{key}.")
        by_class[key] = {road: _number(table[key], road, file, f"{key}.") for road in table[key]}
    return cls(**texts, weights=weights, figures=figures, **by_class, goalposts=goalposts)


def _keys(table: object, expected: tuple[str, ...], file: str, place: str) -> None:
    if not isinstance(table, dict):
        raise InputError(
            Problem(
                "Profile “{file}”: {key} must be a table.",
                {"file": file, "key": place.rstrip(".")},
            )
        )
    for key in table:
        if key not in expected:
            raise InputError(
                Problem(
                    "Profile “{file}”: key {key} is not known. Known here: {known}.",
                    {"file": file, "key": place + key, "known": ", ".join(expected)},
                )
            )
    for key in expected:
        if key not in table:
            raise InputError(
                Problem("Profile “{file}”: {key} is missing.", {"file": file, "key": place + key})
            )


def _number(table: dict, key: str, file: str, place: str) -> float:
    value = table[key]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not math.isfinite(value) or (value < 0 and key not in ("worst", "best")):
        raise InputError(
            Problem(
                "Profile “{file}”: {key} must be a number, and not below 0.",
                {"file": file, "key": place + key},
            )
        )
    if value == 0 and key in _DIVISORS:
        raise InputError(
            Problem("Profile “{file}”: {key} must be above 0.", {"file": file, "key": place + key})
        )
    return float(value)
