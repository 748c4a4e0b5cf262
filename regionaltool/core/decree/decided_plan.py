"""The decided plan: one frozen state of a plan, from which every paper of the decree is written.

Text, tables, maps and files say the same because they read this record and nothing else. It holds
figures as they are published: square kilometres to two places, rounded half up for each commune,
so that a total is the sum of the parts that stand above it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

import shapely
from pyproj import CRS

from regionaltool.core.consultation.consent import UnitConsent
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.problems import Problem
from regionaltool.core.score.composite import Score

WHOLE = "W"
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Province:
    """Whose communes are decided on."""

    name: str
    """Without its type."""
    type: str = "tỉnh"
    """tỉnh or thành phố, in small letters."""
    code: str = ""
    """Two digits; empty when it is not known."""
    merged: bool = False
    """Was it made of several provinces? Its decree then writes “(mới)” behind the name."""


@dataclass(frozen=True)
class DecidedCommune:
    """A commune as it is before the decree."""

    id: str
    name: str
    """Without its type, save a numbered name, which is none without it: “Phường 4”."""
    type: str
    """In small letters where it is one of Vietnam's; empty when it is not known."""
    district: str
    """Former district as the layer has it, with its type; empty when it is not known."""
    km2: float | None
    """Official area, None when it is unknown."""
    people: int | None
    """None when they are unknown."""
    geometry: shapely.Geometry
    """In the coordinate system of the plan."""
    polygon_km2: float | None = None
    """Area of the polygon on the ellipsoid; not the official one."""
    code: str = ""
    """Official code, where the id is none; empty where it is one, or none is known."""
    staff: int | None = None
    """Posts of its office; None when they are not given."""
    offices: int | None = None
    """Offices and premises; None when they are not given."""
    cost: float | None = None
    """Running cost of a year, in the currency that the user gives it in."""

    @property
    def written_code(self) -> str:
        """What papers have for its code."""
        return self.code or self.id

    @property
    def published_km2(self) -> Decimal | None:
        """The official area as papers print it."""
        return None if self.km2 is None else published(self.km2)

    @property
    def title(self) -> str:
        """Name with type: “xã Tân Đức”, “Phường 4”."""
        return titled(self.type, self.name)


@dataclass(frozen=True)
class UnitMember:
    """What a unit takes of a commune."""

    commune: int
    """Place in `DecidedPlan.communes`."""
    scope: str = WHOLE
    """W, P, PA, PW, R, WA, PP or RP, as the grammar of the decree has them."""


@dataclass(frozen=True)
class DecidedUnit:
    """A unit as it is after the decree."""

    id: str
    name: str
    """Without its type; the id when the planner has given none, see `named`."""
    type: str
    """In small letters where it is one of Vietnam's; empty when it is open."""
    code: str
    """By the law, that of its seat; empty while that is open."""
    seat: int | None
    """Commune in which its office sits; None while that is open."""
    members: tuple[UnitMember, ...]
    """In the order of the communes."""
    outline: shapely.Geometry
    """In the coordinate system of the plan."""
    polygon_km2: float
    """Area of the outline on the ellipsoid; not the official one."""
    named: bool = True
    """Has it a name of its own?"""
    judgement: Judgement | None = None
    """What the rule set says; None without one."""
    reason: str = ""
    """Why it is proposed although it falls short, in the planner's words."""
    consent: UnitConsent | None = None
    """What the households of its communes say; None when nobody was asked."""
    score: Score | None = None
    """None when the plan was not scored."""

    @property
    def title(self) -> str:
        """Name with type: “xã Tân Thuận”."""
        return titled(self.type, self.name)


@dataclass(frozen=True)
class Origin:
    """Where a state of a plan comes from; the manifest says it."""

    source: str = ""
    """Name of the layer of communes, or of the plan."""
    journal: int | None = None
    """Row of the plan's journal after which it was taken; None without a journal."""
    rule_set: str = ""
    """Id and title; empty without one."""
    rule_set_sha256: str = ""
    """Checksum of what the rule set says."""
    profile: str = ""
    """Id and version; empty when the plan was not scored."""
    profile_sha256: str = ""
    """Checksum of what the profile says, with the weights of the moment."""


@dataclass(frozen=True, eq=False)
class DecidedPlan:
    """Communes, units and all that is said of them, at one moment."""

    province: Province
    communes: tuple[DecidedCommune, ...]
    """In the order of their layer."""
    units: tuple[DecidedUnit, ...]
    """In the order of their ids, or of the decree (`clauses.in_order`)."""
    crs: CRS
    date: str = ""
    """Day of the decree as 2025-06-16; empty when it is open. No clock is asked."""
    effective: str = ""
    """Day from which the units work, such as 2025-07-01; empty when it is open."""
    resolution: str = ""
    """Number such as 1655/NQ-UBTVQH15; empty while it has none."""
    violations: tuple[Problem, ...] = ()
    """What is wrong and was accepted, in the order in which it is listed."""
    origin: Origin = field(default_factory=Origin)

    def is_kept(self, unit: DecidedUnit) -> bool:
        """Is it one whole commune under its old name and type? The decree has no clause for it."""
        only = self._only(unit)
        return only is not None and (only.type, only.name) == (unit.type, unit.name)

    def is_renamed(self, unit: DecidedUnit) -> bool:
        """Is it one whole commune of the same type under another name?"""
        only = self._only(unit)
        return only is not None and only.type == unit.type and only.name != unit.name

    @property
    def kept(self) -> tuple[DecidedUnit, ...]:
        """Units that stay as they are."""
        return tuple(unit for unit in self.units if self.is_kept(unit))

    @property
    def formed(self) -> tuple[DecidedUnit, ...]:
        """Units that the decree makes or renames."""
        return tuple(unit for unit in self.units if not self.is_kept(unit))

    @property
    def unassigned(self) -> tuple[int, ...]:
        """Communes that no unit takes anything of."""
        taken = {member.commune for unit in self.units for member in unit.members}
        return tuple(place for place in range(len(self.communes)) if place not in taken)

    def members_of(self, unit: DecidedUnit) -> tuple[DecidedCommune, ...]:
        """The communes of a unit."""
        return tuple(self.communes[member.commune] for member in unit.members)

    def people_of(self, unit: DecidedUnit) -> int | None:
        """Persons in the unit; None when those of a member are unknown."""
        return total(commune.people for commune in self.members_of(unit))

    def km2_of(self, unit: DecidedUnit) -> Decimal | None:
        """Official area, the sum of the members' as published; None when a member has none."""
        return total(commune.published_km2 for commune in self.members_of(unit))

    def seat_of(self, unit: DecidedUnit) -> DecidedCommune | None:
        """The commune of its seat; None while that is open."""
        return None if unit.seat is None else self.communes[unit.seat]

    def _only(self, unit: DecidedUnit) -> DecidedCommune | None:
        if len(unit.members) != 1 or unit.members[0].scope != WHOLE:
            return None
        return self.communes[unit.members[0].commune]


def published(km2: float) -> Decimal:
    """Square kilometres as papers print them: two places, half up."""
    return Decimal(repr(float(km2))).quantize(_CENT, ROUND_HALF_UP)


def titled(kind: str, name: str) -> str:
    """Type and name; a numbered name begins with its type already."""
    begins = name.casefold().startswith(f"{kind.casefold()} ")
    return name if not kind or begins else f"{kind} {name}"


def total(figures: Iterable[int | Decimal | None]) -> int | Decimal | None:
    """The sum; None when a part is unknown, since a part is no total, or when there is none."""
    parts = list(figures)
    return sum(parts) if parts and None not in parts else None
