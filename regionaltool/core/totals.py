"""What the communes of a layer sum up to, and what is missing to a published total."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Totals:
    """Sums over a layer; what is unknown is counted apart and never as 0."""

    communes: int
    people: int
    people_unknown: int
    """Communes whose population is unknown."""
    official_km2: float
    official_unknown: int
    polygon_km2: float

    @classmethod
    def of(
        cls,
        people: NDArray[np.float64],
        official_km2: NDArray[np.float64],
        polygon_km2: NDArray[np.float64],
    ) -> Totals:
        """Sums of three columns of equal length, NaN where unknown; people are whole numbers."""
        counted, published = np.isfinite(people), np.isfinite(official_km2)
        return cls(
            communes=len(people),
            people=int(people[counted].astype(np.int64).sum()),
            people_unknown=int((~counted).sum()),
            official_km2=math.fsum(official_km2[published]),
            official_unknown=int((~published).sum()),
            polygon_km2=math.fsum(polygon_km2[np.isfinite(polygon_km2)]),
        )

    def more_people(self, published: int) -> int:
        """Persons that the communes have more than a published total; negative for fewer."""
        return self.people - published

    def more_km2(self, published: float) -> float:
        """km² of official area that the communes have more than a published total.

        Published areas have two decimals; what is less than a thousandth of that is dust.
        """
        return round(self.official_km2 - published, 5) + 0.0
