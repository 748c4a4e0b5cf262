"""Clauses in the form of 2019–21, with areas, people and neighbours.

“Thành lập xã Đồng Môn trên cơ sở nhập toàn bộ 3,40 km2 diện tích tự nhiên, 3.749 người của xã
Thạch Đồng và toàn bộ … Sau khi thành lập, xã Đồng Môn có 8,93 km2 diện tích tự nhiên và quy mô dân
số 6.934 người. Xã Đồng Môn giáp …”: Hà Tĩnh, December 2019; resolution 1111/NQ-UBTVQH14 of 2020.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from regionaltool.core.decree.text.clause import WHOLE, Clause, Member
from regionaltool.core.decree.text.grammar import AND, INTO, RENAME, SCOPE_PHRASES, tail

_AREA = "diện tích tự nhiên"
_PEOPLE = "quy mô dân số"


@dataclass(frozen=True)
class Figures:
    """What a clause says of its unit beside the names."""

    members: tuple[tuple[Decimal | None, int | None], ...] = ()
    """(km², persons) of each member in the clause's order; None when unknown."""
    km2: Decimal | None = None
    """Of the unit, the sum of the members' as printed."""
    people: int | None = None
    neighbours: tuple[str, ...] = ()
    """Units with a common border, with their types."""


def clause_2019(clause: Clause, figures: Figures | None = None) -> str:
    """The clause in words, without its letter; what is unknown is left out."""
    figures = figures or Figures()
    if clause.kind == "rename":
        return f"{RENAME} {_titled(clause.members[0])} {INTO} {clause.title}."
    known = figures.members or ((None, None),) * len(clause.members)
    taken = [(m, k) for m, k in zip(clause.members, known, strict=True)]
    # A whole unit that goes on under its name takes the others in.
    host = next(
        (m for m, _ in taken if m.scope == WHOLE and m.title.lower() == clause.title.lower()), None
    )
    given = [_given(m, *k) for m, k in taken if m is not host]
    if host is not None and given:
        began, how = f"Nhập {_listed(given)} vào {host.title}.", "nhập"
    else:
        given = [_given(m, *k) for m, k in taken]
        began, how = f"Thành lập {clause.title} trên cơ sở nhập {_listed(given)}.", "thành lập"
    return " ".join(filter(None, (began, _total(clause, figures, how), _borders(clause, figures))))


def _given(member: Member, km2: Decimal | None, people: int | None) -> str:
    """What one member gives, with its figures when all of it goes."""
    title = _titled(member)
    if member.scope == WHOLE and km2 is not None and people is not None:
        amount = f"toàn bộ {area(km2)} {_AREA}, {count(people)} người của"
        return f"{amount} {title}"
    return f"{SCOPE_PHRASES[member.scope]} {title}{tail(member.after)}"


def _titled(member: Member) -> str:
    return f"{member.title} ({member.qualifier})" if member.qualifier else member.title


def _listed(given: Sequence[str]) -> str:
    """“a và b”, “a; b và c”."""
    return f"{'; '.join(given[:-1])} {AND} {given[-1]}" if len(given) > 1 else given[0]


def _total(clause: Clause, figures: Figures, how: str) -> str:
    said = []
    if figures.km2 is not None:
        said.append(f"{area(figures.km2)} {_AREA}")
    if figures.people is not None:
        said.append(f"{_PEOPLE} {count(figures.people)} người")
    return f"Sau khi {how}, {clause.title} có {f' {AND} '.join(said)}." if said else ""


def _borders(clause: Clause, figures: Figures) -> str:
    names = figures.neighbours
    if not names:
        return ""
    listed = f"{', '.join(names[:-1])} {AND} {names[-1]}" if len(names) > 1 else names[0]
    title = clause.title
    return f"{title[0].upper()}{title[1:]} giáp {listed}."


def area(km2: Decimal) -> str:
    """“1.234,50 km2”."""
    return f"{km2:,.2f}".translate(_MARKS) + " km2"


def count(people: int) -> str:
    """“12.345”."""
    return f"{people:,}".translate(_MARKS)


_MARKS = str.maketrans(",.", ".,")
