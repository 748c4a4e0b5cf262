"""Are figures what they are taken for: areas in km², persons?

Nothing is converted here: the verdict says how many communes speak for it, and which do not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.crs_offers import CrsOffer
from regionaltool.core.problems import Problem

UNITS = {"km²": 1.0, "ha": 0.01, "m²": 1e-6}
"""Unit of area → km² in one of it."""

_WIDE = np.log(3.0)
_CLOSE = 0.1
_MOST_PER_KM2 = 100_000
_LEAST_PER_KM2 = 0.5
_THOUSANDS = 100

Labelled = Callable[[NDArray[np.bool_]], tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class AreaVerdict:
    """What a column of areas is, held against the areas of the polygons."""

    unit: str | None
    """One of `UNITS`; None when the column fits none of them."""
    compared: int
    """Communes of which both areas are known."""
    agree: int
    """Those whose two areas differ by at most a tenth."""
    far: NDArray[np.bool_]
    """(n,) Those whose two areas differ by more than a factor of three."""
    ratio: NDArray[np.float64]
    """(n,) The column's area over the polygon's, both in km²; NaN where one is unknown."""

    @property
    def km2(self) -> float:
        """What a figure is multiplied by to be in km²."""
        return 1.0 if self.unit is None else UNITS[self.unit]

    def problems(self, field: str, labelled: Labelled) -> tuple[Problem, ...]:
        """What is to be said about the column; nothing for km² that agree."""
        if not self.compared:
            return (Problem("Field “{field}” holds no areas.", {"field": field}),)
        if self.unit is None:
            return (
                Problem(
                    "Field “{field}” is in no unit of area that the polygons agree with (km², ha, "
                    "m²). Choose another field for the official area.",
                    {"field": field},
                ),
            )
        found = []
        if self.unit != "km²":
            found.append(
                Problem(
                    "Field “{field}” is in {unit}, not in km²: {agree} of {count} communes agree "
                    "with their polygons to a tenth.",
                    {
                        "field": field,
                        "unit": self.unit,
                        "agree": self.agree,
                        "count": self.compared,
                    },
                )
            )
        if self.far.any():
            found.append(
                Problem(
                    "Field “{field}”: more than three times or less than a third of the polygon's "
                    "area: {count} ({communes}). Check their figures or their outlines.",
                    {
                        "field": field,
                        "count": int(self.far.sum()),
                        "communes": labelled(self.far),
                    },
                )
            )
        return tuple(found)


def judge_areas(amounts: NDArray[np.float64], polygon_km2: NDArray[np.float64]) -> AreaVerdict:
    """The unit that most communes speak for. Both are (n,), NaN where unknown."""
    known = np.isfinite(amounts) & np.isfinite(polygon_km2) & (amounts > 0) & (polygon_km2 > 0)
    ratio = np.full(len(amounts), np.nan)
    ratio[known] = amounts[known] / polygon_km2[known]
    counts = {
        unit: int((np.abs(np.log(ratio[known] * km2)) < _WIDE).sum()) for unit, km2 in UNITS.items()
    }
    unit = max(counts, key=lambda each: counts[each])
    if 2 * counts[unit] <= known.sum():
        nothing = np.zeros(len(amounts), dtype=bool)
        return AreaVerdict(None, int(known.sum()), 0, nothing, ratio)
    ratio *= UNITS[unit]
    far = known & (np.abs(np.log(np.where(known, ratio, 1.0))) >= _WIDE)
    agree = int((np.abs(ratio[known] - 1) <= _CLOSE + 1e-9).sum())
    return AreaVerdict(unit, int(known.sum()), agree, far, ratio)


def area_evidence(areas: AreaVerdict, offer: CrsOffer, field: str) -> Problem | None:
    """Do published areas speak for an offered coordinate system rather than the layer's own?

    A wrong scale changes all areas by one share. Areas that were once measured on these polygons
    show it: their median is off by that share and fits once it is taken off.
    """
    if areas.unit is None or offer.shift is None or not areas.compared:
        return None
    known = areas.ratio[np.isfinite(areas.ratio)]
    low, median, high = np.percentile(known, [25, 50, 75])
    as_drawn = abs(median - 1)
    as_offered = abs(median * (1 + offer.shift.area_percent / 100) - 1)
    if not (as_offered < as_drawn / 4 and high - low < as_drawn):
        return None
    return Problem(
        "The areas in field “{field}” speak for EPSG:{epsg}: half of them differ from the polygons "
        "by less than {offered} % there, and by {drawn} % as the layer is drawn.",
        {
            "field": field,
            "epsg": offer.epsg,
            "offered": f"{100 * max(as_offered, high - low):.3f}",
            "drawn": f"{100 * as_drawn:.3f}",
        },
    )


def judge_people(
    people: NDArray[np.float64],
    polygon_km2: NDArray[np.float64],
    field: str,
    labelled: Labelled,
) -> tuple[Problem, ...]:
    """What makes a column unlikely to count persons. Both are (n,), NaN where unknown."""
    known = np.isfinite(people)
    if not known.any():
        return (Problem("Field “{field}” holds no figures.", {"field": field}),)
    counted = np.where(known, people, 0.0)
    found = []
    if np.median(people[known]) < _THOUSANDS and (counted != np.floor(counted)).any():
        found.append(
            Problem(
                "Field “{field}” has fractions of small numbers, such as {value}: thousands of "
                "persons, or a density? It must count persons.",
                {"field": field, "value": float(counted[counted != np.floor(counted)][0])},
            )
        )
    total = counted.sum()
    whole = known & (counted > 0) & np.isclose(counted, total - counted, rtol=1e-9, atol=0.5)
    if known.sum() > 2 and whole.sum() == 1:
        found.append(
            Problem(
                "Field “{field}”: {communes} has as many people as all others together. Is it a "
                "line of totals? Take it out of the layer.",
                {"field": field, "communes": labelled(whole)},
            )
        )
    empty = known & (counted == 0)
    if empty.any():
        found.append(
            Problem(
                "Field “{field}” says 0 people for {count} ({communes}). Where the number is "
                "unknown, leave it empty (NULL).",
                {"field": field, "count": int(empty.sum()), "communes": labelled(empty)},
            )
        )
    with np.errstate(divide="ignore", invalid="ignore"):
        density = np.where(known & (polygon_km2 > 0), people / polygon_km2, np.nan)
    crowded = np.nan_to_num(density) > _MOST_PER_KM2
    if crowded.any():
        found.append(
            Problem(
                "Field “{field}”: more than {most} people per km² in {communes}. Check the figures "
                "or the outlines.",
                {"field": field, "most": _MOST_PER_KM2, "communes": labelled(crowded)},
            )
        )
    land = float(polygon_km2[known].sum())
    if land > 0 and 0 < total / land < _LEAST_PER_KM2:
        found.append(
            Problem(
                "Field “{field}” makes {density} people per km² of the whole layer, fewer than "
                "any province has. Are they thousands?",
                {"field": field, "density": f"{total / land:.3f}"},
            )
        )
    return tuple(found)
