"""Frozen option: what the households are asked about, unit by unit, and what has changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cached_property

from regionaltool.core.names import name_keys
from regionaltool.core.plan import Plan
from regionaltool.core.problems import phrase

_LETTERS = 8
"""Of a fingerprint: one in four milliards, and still read out over the telephone."""


class Differs(Enum):
    """In what a proposal is another one; the value is the word for it."""

    UNIT = phrase("unit")
    NAME = phrase("name")
    SEAT = phrase("seat")


@dataclass(frozen=True)
class Proposal:
    """One unit as it is proposed. Communes are named by their ids."""

    name: str
    seat: str
    """The commune that holds the seat; empty while that is open."""
    members: tuple[str, ...]
    """Sorted."""

    @cached_property
    def fingerprint(self) -> str:
        """A few letters and digits, the same for the same proposal only; for printed forms."""
        return _fingerprint(self._canonical)

    @property
    def _canonical(self) -> list[object]:
        return [name_keys(self.name).solid, self.seat, sorted(self.members)]


@dataclass(frozen=True, eq=False)
class FrozenOption:
    """All units as they are proposed when asking begins."""

    id: str
    """The same for the same proposals of the same day only."""
    name: str
    """What the planner calls it."""
    day: date
    """When asking began."""
    proposals: tuple[Proposal, ...]

    @classmethod
    def freeze(cls, name: str, proposals: Iterable[Proposal], day: date) -> FrozenOption:
        """The proposals of a plan as they stand."""
        kept = tuple(proposals)
        said = sorted(proposal._canonical for proposal in kept)
        return cls(_fingerprint([day.isoformat(), said]), name, day, kept)

    def of(self, commune: str) -> Proposal | None:
        """What is proposed for a commune; None when it is in no unit."""
        return self._of.get(commune)

    @cached_property
    def _of(self) -> dict[str, Proposal]:
        return {commune: one for one in self.proposals for commune in one.members}


@dataclass(frozen=True)
class Counter:
    """The days in which the households answer."""

    began: date
    days: int
    today: date

    @property
    def ends(self) -> date:
        """The last day."""
        return self.began + timedelta(days=self.days)

    @property
    def left(self) -> int:
        """Days until the last one; 0 on it and after it."""
        return max(0, (self.ends - self.today).days)

    @property
    def over(self) -> bool:
        """Has the last day passed?"""
        return self.today > self.ends


def proposal(plan: Plan, unit: str, seat: int | None) -> Proposal:
    """What a plan proposes for a unit whose seat is in a commune, None while that is open."""
    ids = plan.communes.ids
    members = tuple(sorted(ids[member] for member in plan.members(unit)))
    return Proposal(plan.name(unit), "" if seat is None else ids[seat], members)


def proposals(plan: Plan, seats: Mapping[str, int]) -> tuple[Proposal, ...]:
    """What a plan proposes for each of its units."""
    return tuple(proposal(plan, unit, seats.get(unit)) for unit in plan.units)


def differences(before: Proposal | None, now: Proposal | None) -> tuple[Differs, ...]:
    """In what the proposal for a commune is another one now; another spelling is none.

    None is a commune without a unit.
    """
    if before is None or now is None:
        return () if before is now else (Differs.UNIT,)
    found = []
    if set(before.members) != set(now.members):
        found.append(Differs.UNIT)
    if name_keys(before.name).solid != name_keys(now.name).solid:
        found.append(Differs.NAME)
    if before.seat != now.seat:
        found.append(Differs.SEAT)
    return tuple(found)


def _fingerprint(said: object) -> str:
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_LETTERS].upper()
