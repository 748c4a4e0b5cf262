"""Plan: the assignment of every commune to a unit, the sums that go with it, and its edits.

A plan assigns *blocks*: today a block is a commune, counted by its place in `Communes`. Every
change is an `Edit` that knows its inverse. Whole numbers are summed by adding and taking off;
real numbers are added afresh over the members without rounding on the way, so that neither many
edits nor the order of the members leave a trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, nan
from operator import add, sub
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.problems import InputError, Problem

_NOTHING = (0, 0, 0)


class Move(NamedTuple):
    """One block that goes from a unit to another; None is “no unit”."""

    block: int
    before: str | None
    after: str | None


class Renaming(NamedTuple):
    """A unit's name before and after; None where the unit has no name of its own."""

    unit: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Edit:
    """What one gesture of the planner changes."""

    moves: tuple[Move, ...]
    renamings: tuple[Renaming, ...] = ()

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(
            tuple(Move(m.block, m.after, m.before) for m in reversed(self.moves)),
            tuple(Renaming(r.unit, r.after, r.before) for r in reversed(self.renamings)),
        )


@dataclass(frozen=True)
class Change:
    """What an edit touched: the units and blocks that views must show anew."""

    units: frozenset[str]
    blocks: tuple[int, ...]


class Tally(NamedTuple):
    """Sums over the members of a unit."""

    n_communes: int
    population: int
    """Persons in the members whose population is known."""
    population_missing: int
    """Members whose population is unknown."""
    official_km2: float
    """Official area of the members where it is known; NaN when none is."""
    official_missing: int
    """Members whose official area is unknown."""


class Plan:
    """Commune → unit, with members and sums of every unit kept up to date."""

    def __init__(
        self,
        communes: Communes,
        assignment: Sequence[str | None],
        names: Mapping[str, str] | None = None,
    ) -> None:
        """``assignment`` is (n,) unit ids, None for no unit; ``names`` the units' names."""
        if len(assignment) != len(communes):
            raise ValueError("a plan assigns every commune once")
        self.communes = communes
        # Python reads its own numbers several times faster than single values of an array
        unofficial = np.isnan(communes.official_km2)
        self._figures: list[tuple[int, int, int]] = list(
            zip(
                communes.population.tolist(),
                (~communes.population_known).astype(int).tolist(),
                unofficial.astype(int).tolist(),
                strict=True,
            )
        )
        """Of each block: persons, and 1 where persons and official area are unknown."""
        self._official_km2: list[float] = np.where(unofficial, 0, communes.official_km2).tolist()
        self._unit_of: list[str | None] = [None] * len(communes)
        self._members: dict[str, set[int]] = {}
        self._sums: dict[str, tuple[int, ...]] = {}
        """Of each unit: the figures of its members added up."""
        self._names: dict[str, str] = dict(names or {})
        for block, unit in enumerate(assignment):
            self._place(block, unit)

    @property
    def units(self) -> tuple[str, ...]:
        """Units that have members, sorted by id."""
        return tuple(sorted(self._members))

    @property
    def unassigned(self) -> NDArray[np.int64]:
        """Blocks without a unit."""
        return np.array([b for b, u in enumerate(self._unit_of) if u is None], dtype=np.int64)

    @property
    def assignment(self) -> tuple[str | None, ...]:
        """(n,) the unit of each block, None for none."""
        return tuple(self._unit_of)

    def has(self, unit: str) -> bool:
        """Does the unit have members?"""
        return unit in self._members

    def unit_of(self, block: int) -> str | None:
        """The unit of a block, None for none."""
        return self._unit_of[block]

    def members(self, unit: str) -> NDArray[np.int64]:
        """Blocks of a unit, ascending; empty when it has none."""
        return np.array(sorted(self._members.get(unit, ())), dtype=np.int64)

    def name(self, unit: str) -> str:
        """The unit's name, or its id when it has none of its own."""
        return self._names.get(unit, unit)

    def tally(self, unit: str) -> Tally:
        """Sums over the members of a unit."""
        members = self._members.get(unit, ())
        people, unknown, unofficial = self._sums.get(unit, _NOTHING)
        official = nan
        if unofficial < len(members):
            official = fsum(map(self._official_km2.__getitem__, members))
        return Tally(len(members), people, unknown, official, unofficial)

    def move(self, blocks: Iterable[int], unit: str | None) -> Edit:
        """The edit that takes the blocks into a unit (None: out of every unit)."""
        return Edit(
            tuple(
                Move(int(block), self._unit_of[block], unit)
                for block in sorted(set(blocks))
                if self._unit_of[block] != unit
            )
        )

    def merge(self, units: Sequence[str], into: str) -> Edit:
        """The edit that takes every member of the units into one of them."""
        return self.move((b for unit in units for b in self._members.get(unit, ())), into)

    def found(self, blocks: Iterable[int], name: str | None = None) -> tuple[str, Edit]:
        """A new unit of the blocks: its id and the edit.

        The id is that of the block with most people (the smallest id on a tie) when no other
        unit has it, else that id with a number behind it.
        """
        blocks = sorted(set(blocks))
        communes = self.communes
        seat = min(blocks, key=lambda b: (-communes.population[b], communes.ids[b]))
        unit, number = communes.ids[seat], 1
        while unit in self._members or unit in self._names:
            number += 1
            unit = f"{communes.ids[seat]}-{number}"
        renaming = Renaming(unit, None, name or communes.names[seat])
        return unit, Edit(self.move(blocks, unit).moves, (renaming,))

    def apply(self, edit: Edit) -> Change:
        """Carry out an edit and say what it touched.

        Raises `ValueError`, and changes nothing, when the plan is not in the state that the edit
        starts from.
        """
        unit_of = self._unit_of
        blocks = tuple([move.block for move in edit.moves])
        if len(set(blocks)) != len(blocks):
            raise ValueError("an edit moves a block once")
        units = set()
        for block, before, after in edit.moves:
            if unit_of[block] != before:
                raise ValueError("the plan has changed since this edit was made")
            units.update((before, after))
        for unit, before, _ in edit.renamings:
            if self._names.get(unit) != before:
                raise ValueError("the plan has changed since this edit was made")
            units.add(unit)
        for block, _, after in edit.moves:
            self._place(block, after)
        for unit, _, after in edit.renamings:
            if after is None:
                self._names.pop(unit, None)
            else:
                self._names[unit] = after
        return Change(frozenset(units - {None}), blocks)

    def _place(self, block: int, unit: str | None) -> None:
        before = self._unit_of[block]
        figures = self._figures[block]
        if before is not None:
            self._members[before].remove(block)
            self._sums[before] = tuple(map(sub, self._sums[before], figures))
            if not self._members[before]:
                del self._members[before], self._sums[before]
        if unit is not None:
            self._members.setdefault(unit, set()).add(block)
            self._sums[unit] = tuple(map(add, self._sums.get(unit, _NOTHING), figures))
        self._unit_of[block] = unit


def tally(communes: Communes, members: NDArray[np.int64]) -> Tally:
    """Sums over any set of communes, such as a unit that is only being considered."""
    official = communes.official_km2[members]
    known = official[~np.isnan(official)]
    return Tally(
        len(members),
        int(communes.population[members].sum()),
        int((~communes.population_known[members]).sum()),
        fsum(known) if len(known) else nan,
        len(official) - len(known),
    )


def names_of_units(
    assignment: Sequence[str | None], names: Sequence[str], source: str
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Unit id → name from two columns of communes; a unit named in two ways is reported.

    The first name that stands beside a unit counts.
    """
    found: dict[str, str] = {}
    twice: dict[str, None] = {}
    for unit, name in zip(assignment, names, strict=True):
        if unit is None or not name:
            continue
        if found.setdefault(unit, name) != name:
            twice[unit] = None
    problems = ()
    if twice:
        problems = (
            Problem(
                "Layer “{layer}”: units with more than one name among their communes: {units}; the "
                "first name is used. Correct the field of unit names.",
                {"layer": source, "units": tuple(twice)},
            ),
        )
    return found, problems


def require_units(assignment: Sequence[str | None], field: str, source: str) -> None:
    """Raises `InputError` when no commune belongs to any unit."""
    if all(unit is None for unit in assignment):
        raise InputError(
            Problem(
                "Layer “{layer}”: field “{field}” is empty for every commune, so there are no "
                "units. Fill it, or choose the field that holds the unit of each commune.",
                {"layer": source, "field": field},
            )
        )
