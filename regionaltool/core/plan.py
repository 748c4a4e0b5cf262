"""Plan: the assignment of every commune to a unit, the sums that go with it, and its edits.

A plan assigns *blocks*: today a block is a commune, counted by its place in `Communes`. Every
change is an `Edit` that knows its inverse. Whole numbers are summed by adding and taking off;
real numbers are added afresh over the members without rounding on the way, so that neither many
edits nor the order of the members leave a trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, nan
from operator import add, sub
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.edit import CommuneLock, Edit, Move, Renaming, Typing, UnitLock
from regionaltool.core.problems import InputError, Problem

_NOTHING = (0, 0, 0)


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

    @property
    def people(self) -> int | None:
        """Persons, as far as known; None where there are none among the members that are known,
        and others are not."""
        return None if self.population == 0 and self.population_missing else self.population


class Plan:
    """Commune → unit, with members and sums of every unit kept up to date."""

    def __init__(
        self,
        communes: Communes,
        assignment: Sequence[str | None],
        names: Mapping[str, str] | None = None,
        types: Mapping[str, str] | None = None,
        locked_units: Iterable[str] = (),
        locked_communes: Iterable[int] = (),
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
        self._types: dict[str, str] = dict(types or {})
        self._locked_units = set(locked_units)
        self._locked_communes = set(locked_communes)
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

    @property
    def names(self) -> dict[str, str]:
        """Unit → name, for units that have one of their own."""
        return dict(self._names)

    @property
    def types(self) -> dict[str, str]:
        """Unit → type, where one has been given."""
        return dict(self._types)

    def type_of(self, unit: str) -> str | None:
        """The unit's type, None when none has been given."""
        return self._types.get(unit)

    @property
    def locked_units(self) -> frozenset[str]:
        """Units that neither give nor take communes."""
        return frozenset(self._locked_units)

    @property
    def locked_communes(self) -> frozenset[int]:
        """Blocks that stay in their units."""
        return frozenset(self._locked_communes)

    def is_unit_locked(self, unit: str | None) -> bool:
        """Does the unit neither give nor take communes?"""
        return unit in self._locked_units

    def is_commune_locked(self, block: int) -> bool:
        """Does the block itself stay where it is? Its unit may be locked besides."""
        return block in self._locked_communes

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

    def rename(self, unit: str, name: str | None) -> Edit:
        """The edit that gives a unit a name, or takes its own away."""
        before = self._names.get(unit)
        return Edit(renamings=() if before == name else (Renaming(unit, before, name),))

    def retype(self, unit: str, kind: str | None) -> Edit:
        """The edit that gives a unit a type, or takes it away."""
        before = self._types.get(unit)
        return Edit(typings=() if before == kind else (Typing(unit, before, kind),))

    def lock_units(self, units: Iterable[str], on: bool) -> Edit:
        """The edit that locks units, or unlocks them."""
        changed = sorted(unit for unit in set(units) if self.is_unit_locked(unit) != on)
        return Edit(unit_locks=tuple(UnitLock(unit, not on, on) for unit in changed))

    def lock_communes(self, blocks: Iterable[int], on: bool) -> Edit:
        """The edit that locks blocks where they are, or unlocks them."""
        changed = sorted(block for block in set(blocks) if self.is_commune_locked(block) != on)
        return Edit(commune_locks=tuple(CommuneLock(block, not on, on) for block in changed))

    def become(self, other: Plan) -> Edit:
        """The edit after which this plan says what another plan of the same communes says."""
        here, there = self._unit_of, other._unit_of
        return Edit(
            tuple(
                Move(b, x, y) for b, (x, y) in enumerate(zip(here, there, strict=True)) if x != y
            ),
            tuple(Renaming(*part) for part in _differences(self._names, other._names)),
            tuple(Typing(*part) for part in _differences(self._types, other._types)),
            tuple(
                UnitLock(unit, unit in self._locked_units, unit in other._locked_units)
                for unit in sorted(self._locked_units ^ other._locked_units)
            ),
            tuple(
                CommuneLock(block, block in self._locked_communes, block in other._locked_communes)
                for block in sorted(self._locked_communes ^ other._locked_communes)
            ),
        )

    def found(self, blocks: Iterable[int], name: str | None = None) -> tuple[str, Edit]:
        """A new unit of the blocks: its id and the edit.

        The id is that of the block with most people (the smallest id on a tie) when no other
        unit has it, else that id with a number behind it.
        """
        blocks = sorted(set(blocks))
        communes = self.communes
        seat = min(blocks, key=lambda b: (-communes.population[b], communes.ids[b]))
        unit, number = communes.ids[seat], 1
        while any(unit in known for known in (self._members, self._names, self._types)) or (
            unit in self._locked_units
        ):
            number += 1
            unit = f"{communes.ids[seat]}-{number}"
        renaming = Renaming(unit, None, name or communes.names[seat])
        return unit, Edit(self.move(blocks, unit).moves, (renaming,))

    def apply(self, edit: Edit) -> Change:
        """Carry out an edit and say what it touched.

        Raises `ValueError`, and changes nothing, when the plan is not in the state that the edit
        starts from.
        """
        units, blocks = self._check(edit)
        for block, _, after in edit.moves:
            self._place(block, after)
        for unit, _, after in edit.renamings:
            _put(self._names, unit, after)
        for unit, _, after in edit.typings:
            _put(self._types, unit, after)
        for unit, _, after in edit.unit_locks:
            (self._locked_units.add if after else self._locked_units.remove)(unit)
        for block, _, after in edit.commune_locks:
            (self._locked_communes.add if after else self._locked_communes.remove)(block)
        return Change(frozenset(units - {None}), blocks)

    def _check(self, edit: Edit) -> tuple[set[str | None], tuple[int, ...]]:
        """Units and blocks that an edit touches. Raises `ValueError` when it does not fit."""
        unit_of = self._unit_of
        blocks = tuple([move.block for move in edit.moves])
        if len(set(blocks)) != len(blocks):
            raise ValueError("an edit moves a block once")
        units: set[str | None] = set()
        fits = True
        for block, before, after in edit.moves:
            fits = fits and unit_of[block] == before
            units.update((before, after))
        for unit, before, _ in edit.renamings:
            fits = fits and self._names.get(unit) == before
            units.add(unit)
        for unit, before, _ in edit.typings:
            fits = fits and self._types.get(unit) == before
            units.add(unit)
        for unit, before, _ in edit.unit_locks:
            fits = fits and self.is_unit_locked(unit) == before
            units.add(unit)
        for block, before, _ in edit.commune_locks:
            fits = fits and self.is_commune_locked(block) == before
        if not fits:
            raise ValueError("the plan has changed since this edit was made")
        if edit.commune_locks:
            locked = (lock.block for lock in edit.commune_locks)
            blocks = tuple(dict.fromkeys((*blocks, *locked)))
        return units, blocks

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


def _differences(
    before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[tuple[str, str | None, str | None]]:
    for unit in sorted(before.keys() | after.keys()):
        if before.get(unit) != after.get(unit):
            yield unit, before.get(unit), after.get(unit)


def _put(texts: dict[str, str], unit: str, text: str | None) -> None:
    if text is None:
        texts.pop(unit, None)
    else:
        texts[unit] = text


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
