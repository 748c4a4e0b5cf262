"""Descent: which new units each old one goes into, and by which shares.

Borders of two dates never match to the metre: a commune drawn twice overlaps the neighbours of its
unit by slivers. An overlap is a *part* when it is a fair share of the old unit, or most of a new
one; all others are differences of borders, and what they hold goes to the parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.lineage.overlap import Overlap

TOLERANCE = 0.1
"""Share of an old unit up to which an overlap is a difference of borders."""
_MOST = 0.5
_THERE = 0.3
"""Share of an old unit from which on it lies in the new layer at all. Of 11,162 communes held
against one new province at a time, 1 of another province gets in by it, and 3 of its own, mostly
water, stay out; at 0.1 it is 19 and 1, at 0.5 it is 1 and 10."""


@dataclass(frozen=True, eq=False)
class Descent:
    """m flows from old units into new ones, by old; every column is (m,).

    The shares of one old unit add up to 1.
    """

    old: NDArray[np.int64]
    new: NDArray[np.int64]
    share_area: NDArray[np.float64]
    share_people: NDArray[np.float64]
    polygon_km2: NDArray[np.float64]
    """Ground in common, on the ellipsoid."""
    rest: NDArray[np.bool_]
    """Of an old unit that is divided, the flow that takes what the others leave; one of each."""

    @property
    def divided(self) -> NDArray[np.bool_]:
        """(m,) flows of old units that go into two new ones or more."""
        return np.bincount(self.old)[self.old] > 1 if len(self.old) else np.zeros(0, dtype=bool)

    @classmethod
    def of_units(
        cls, units: Sequence[str | None], new_ids: Sequence[str], polygon_km2: NDArray[np.float64]
    ) -> Descent:
        """Every old unit goes wholly into the one named, None into none."""
        place = {unit: at for at, unit in enumerate(new_ids)}
        old = np.array([i for i, unit in enumerate(units) if unit is not None], dtype=np.int64)
        new = np.array([place[unit] for unit in units if unit is not None], dtype=np.int64)
        one = np.ones(len(old))
        return cls(old, new, one, one, polygon_km2[old], np.zeros(len(old), dtype=bool))


@dataclass(frozen=True, eq=False)
class Differences:
    """What an overlap leaves out of a descent."""

    slivers: int
    """Overlaps taken for differences of borders."""
    km2: float
    """What they hold together."""
    largest: tuple[int, int] | None
    """Old and new unit of the sliver that is the largest share of its old unit."""
    largest_share: float
    old: NDArray[np.int64]
    """Old units that hardly lie in any new one: they go into none."""
    in_doubt: NDArray[np.int64]
    """Old units that are taken although more than half of them lies in no new one."""
    new: NDArray[np.int64]
    """New units that no old one goes into."""


def descent_of(
    overlap: Overlap,
    old_km2: NDArray[np.float64],
    new_km2: NDArray[np.float64],
    new_ids: Sequence[str],
    tolerance: float = TOLERANCE,
) -> tuple[Descent, Differences]:
    """From overlaps to flows; areas of the polygons, (n,) and (k,), on the ellipsoid.

    Nothing is known of where people live within an old unit, so they are divided as its area is.
    The rest is the largest part, of equal ones that of the first id.
    """
    rank = np.empty(len(new_ids), dtype=np.int64)
    rank[np.argsort(np.array(new_ids, dtype=str), kind="stable")] = np.arange(len(new_ids))
    # added up in the order of the ids, so that the order of the layers leaves no trace
    by_id = np.lexsort((rank[overlap.new], overlap.old))
    old, new, km2 = overlap.old[by_id], overlap.new[by_id], overlap.km2[by_id]
    covered = np.bincount(old, km2, len(old_km2))
    there = covered >= _THERE * old_km2
    share = km2 / covered[old]
    main = _first_of_each(old, np.lexsort((rank[new], -km2, old)))
    part = main | (share > tolerance) | (km2 >= _MOST * new_km2[new])
    taken = part & there[old]
    kept = np.flatnonzero(taken)
    kept_km2 = km2[kept]
    shares = kept_km2 / np.bincount(old[kept], kept_km2, len(old_km2))[old[kept]]
    several = np.bincount(old[kept], minlength=len(old_km2))[old[kept]] > 1
    made = Descent(old[kept], new[kept], shares, shares, kept_km2, main[kept] & several)
    sliver = np.flatnonzero(~part & there[old])
    at = sliver[np.lexsort((rank[new[sliver]], -share[sliver]))[:1]]
    has_old = np.zeros(len(new_km2), dtype=bool)
    has_old[made.new] = True
    return made, Differences(
        slivers=len(sliver),
        km2=float(km2[sliver].sum()),
        largest=(int(old[at[0]]), int(new[at[0]])) if len(at) else None,
        largest_share=float(share[at[0]]) if len(at) else 0.0,
        old=np.flatnonzero(~there),
        in_doubt=np.flatnonzero(there & (covered < _MOST * old_km2)),
        new=np.flatnonzero(~has_old),
    )


def _first_of_each(key: NDArray[np.int64], order: NDArray[np.int64]) -> NDArray[np.bool_]:
    """(m,) the first of each key in an order that has equal keys together."""
    sorted_key = key[order]
    first = np.zeros(len(key), dtype=bool)
    first[order[np.append(True, sorted_key[1:] != sorted_key[:-1])[: len(key)]]] = True
    return first
