"""The structure of a decree: what its sentences say, apart from how they say it.

The generator of every form reads these records, the parser of the June 2025 form makes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WHOLE = "W"
REST = "R"
REST_OF_PEOPLE = "RP"
SCOPES = ("W", "P", "PW", "PA", "R", "WA", "PP", "RP")
"""What of a commune goes to the unit.

W all; P a part of land and people; PW a part of the land with all people; PA a part of the land
without people; R the rest of both; WA all land without people; PP a part of the people; RP the rest
of the people.
"""
AREA = "khu vực"
"""Type of a member that is no unit, such as a military area: its name stands for itself."""
NUMBERED = "Phường"
"""Type of a ward whose name is a number: it is written with a capital."""
_NUMBER = re.compile(r"\d+.*|[IVXL]+")


def is_number(name: str) -> bool:
    """Is the name a number, as in “Phường 4”, “Phường IV”, “Phường 1 Bảo Lộc”?"""
    return _NUMBER.fullmatch(name) is not None


@dataclass(frozen=True)
class Member:
    """A commune, or what a unit takes of it."""

    type: str
    """As it is written: “xã”, and “Phường” before a number; `AREA` for what is no unit."""
    name: str
    qualifier: str = ""
    """What stands in brackets, “huyện Châu Thành”; empty without brackets."""
    qualifier_shared: bool = False
    """Are its brackets those of the member behind it? They are then written only there."""
    scope: str = WHOLE
    """One of `SCOPES`."""
    after: tuple[int, ...] = ()
    """Numbers of the clauses that took from it before."""

    @property
    def title(self) -> str:
        """Type and name: “xã Tân Đức”, “Phường 4”."""
        return self.name if self.type == AREA else f"{self.type} {self.name}"


@dataclass(frozen=True)
class Clause:
    """One new unit."""

    number: int
    new_type: str
    new_name: str
    members: tuple[Member, ...]
    """In the order in which they are written."""
    kind: str = "form"
    """form, or rename for one commune that keeps its land and gets another name."""

    @property
    def title(self) -> str:
        """Type and name of the new unit."""
        numbered = self.new_type.lower() == NUMBERED.lower() and is_number(self.new_name)
        return f"{NUMBERED if numbered else self.new_type} {self.new_name}"


@dataclass(frozen=True)
class Closing:
    """The last clause: how many units there are, how many of them are new, and which stay."""

    number: int
    counts: tuple[tuple[str, int], ...]
    """(type, units) in the order of the clauses."""
    formed: tuple[tuple[str, int], ...] = ()
    """(type, units) that the clauses make."""
    kept: tuple[Member, ...] = ()
    """Units without a clause."""
    renames: bool = False
    """Is one of the units only renamed?"""

    @property
    def total(self) -> int:
        """All units after the decree."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True)
class Resolution:
    """Article 1 of a decree."""

    province: str
    """With its type: “tỉnh Cà Mau”."""
    clauses: tuple[Clause, ...]
    closing: Closing | None = None
    number: str = ""
    """Such as 1655/NQ-UBTVQH15; empty while it has none."""
