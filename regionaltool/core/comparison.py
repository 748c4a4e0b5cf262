"""Comparison: two options for the same communes side by side, whatever the ids of their units."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np

from regionaltool.core.communes import Communes
from regionaltool.core.option import Option
from regionaltool.core.plan import Tally, tally
from regionaltool.core.unit_matching import match_units
from regionaltool.core.variation import variation_of_information


@dataclass(frozen=True)
class Affected:
    """Communes that something changes for, and their sums."""

    blocks: tuple[int, ...]
    """Ascending."""
    tally: Tally
    """People and official area; what is unknown is counted apart."""
    polygon_km2: float
    """Ellipsoidal area of their polygons."""

    @classmethod
    def of(cls, blocks: Sequence[int], communes: Communes) -> Affected:
        """These communes, in ascending order."""
        some = np.array(blocks, dtype=np.int64)
        return cls(tuple(blocks), tally(communes, some), fsum(communes.polygon_km2[some]))


@dataclass(frozen=True)
class Comparison:
    """What changes when option B is taken in place of option A."""

    matched: Mapping[str, str]
    """Unit of A → the unit of B that it goes on as."""
    ended: tuple[str, ...]
    """Units of A that go on as none."""
    new: tuple[str, ...]
    """Units of B that are none of A's."""
    unit: Affected
    """Communes that come into another unit, into one, or out of one."""
    name: Affected
    """Communes whose unit is called otherwise."""
    code: Affected
    """Communes whose unit has another id."""
    seat: Affected | None
    """Communes whose unit has its seat in another commune; None when seats are unknown."""
    variation_by_people: float
    """Variation of information in bits, each commune weighing its known people; NaN without any."""
    variation_by_communes: float
    """The same, each commune weighing one."""

    @property
    def same(self) -> bool:
        """Are both the same but for names and ids?"""
        return not self.unit.blocks


def compare(
    a: Option,
    b: Option,
    communes: Communes,
    seats_a: Mapping[str, int] | None = None,
    seats_b: Mapping[str, int] | None = None,
) -> Comparison:
    """What changes from A to B; the seats are unit → the commune that its seat stands in.

    Communes without a unit make one class of their own, which is no unit and matches itself alone.
    """
    matched = match_units(a.assignment, b.assignment, communes)
    goes_on_as: Mapping[str | None, str | None] = {**matched, None: None}

    def affected(left: Sequence[Hashable], right: Sequence[Hashable]) -> Affected:
        different = [i for i, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
        return Affected.of(different, communes)

    # a unit that ends is followed by one that no commune can be in
    kept = [goes_on_as.get(unit, ("ended", unit)) for unit in a.assignment]
    seat = None
    if seats_a is not None and seats_b is not None:
        seat = affected([*map(seats_a.get, a.assignment)], [*map(seats_b.get, b.assignment)])
    units_a, units_b = ({*option.assignment} - {None} for option in (a, b))
    one = [1] * len(communes)
    return Comparison(
        matched,
        tuple(sorted(units_a - matched.keys())),
        tuple(sorted(units_b - set(matched.values()))),
        affected(kept, b.assignment),
        affected([*map(a.unit_name, a.assignment)], [*map(b.unit_name, b.assignment)]),
        affected(a.assignment, b.assignment),
        seat,
        variation_of_information(a.assignment, b.assignment, communes.population.tolist()),
        variation_of_information(a.assignment, b.assignment, one),
    )
