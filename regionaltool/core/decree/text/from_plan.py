"""From the decided plan to the clauses of its decree: order, brackets, scopes, references, closing.

Only the plan is asked. Of a commune that several units share, the clause that comes last has the
rest, and it cites all the clauses that took a part before, and no others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.core.decree.text.clause import (
    REST,
    REST_OF_PEOPLE,
    Clause,
    Closing,
    Member,
    Resolution,
)
from regionaltool.core.decree.text.clause_order import clause_order, type_order
from regionaltool.core.decree.text.member_order import ordered, type_rank
from regionaltool.core.decree.text.qualifiers import (
    as_member,
    qualifiers,
    typed,
    with_shared_brackets,
)

_SHARES = {"P", "PW", "PA", REST}
_SHARES_OF_PEOPLE = {"PP", REST_OF_PEOPLE}
_PART = "P"


@dataclass(frozen=True)
class Draft:
    """The clauses of a plan, and whose they are."""

    resolution: Resolution
    units: tuple[int, ...]
    """For each clause the place of its unit in the plan."""
    communes: tuple[tuple[int, ...], ...]
    """For each clause the places of its members' communes, in the clause's order."""


def draft(decided: DecidedPlan, order: Sequence[str] | None = None) -> Draft:
    """The clauses; ``order`` names the units that have one, by id, in an order of one's own."""
    place_of = {unit.id: place for place, unit in enumerate(decided.units)}
    if order is None:
        units = clause_order(decided, [place_of[unit.id] for unit in decided.formed])
    else:
        units = [place_of[unit] for unit in order]
    brackets = qualifiers(decided.communes)
    scopes = _scopes(decided, units)
    clauses, communes = [], []
    for number, place in enumerate(units, start=1):
        unit = decided.units[place]
        taken: list[tuple[Member, int]] = []
        for member in unit.members:
            scope, after = scopes[number, member.commune]
            named = as_member(decided.communes[member.commune], brackets[member.commune], scope)
            taken.append((replace(named, after=after), member.commune))
        # Equal members are two communes that nothing tells apart: either stands for either.
        rows: dict[Member, list[int]] = defaultdict(list)
        for member, commune in taken:
            rows[member].append(commune)
        in_order = ordered((member for member, _ in taken), unit.name)
        communes.append(tuple(rows[member].pop(0) for member in in_order))
        kind = "rename" if decided.is_renamed(unit) else "form"
        members = with_shared_brackets(in_order)
        _, name = typed(unit.type, unit.name)
        clauses.append(Clause(number, unit.type, name, members, kind))
    province = f"{decided.province.type} {decided.province.name}".strip()
    resolution = Resolution(
        province, tuple(clauses), _closing(decided, units, brackets), decided.resolution
    )
    return Draft(resolution, tuple(units), tuple(communes))


def resolution_of(decided: DecidedPlan) -> Resolution:
    """The clauses and the closing of a plan."""
    return draft(decided).resolution


def _scopes(
    decided: DecidedPlan, units: Sequence[int]
) -> dict[tuple[int, int], tuple[str, tuple[int, ...]]]:
    """(clause, commune) → scope, and the clauses that took from it before."""
    takers: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, place in enumerate(units, start=1):
        for member in decided.units[place].members:
            takers[member.commune].append((number, member.scope))
    found = {}
    for commune, parts in takers.items():
        scopes = {scope for _, scope in parts}
        shared = len(parts) > 1 and scopes <= _SHARES
        for place, (number, scope) in enumerate(parts):
            after: tuple[int, ...] = ()
            if shared:
                is_last = place == len(parts) - 1
                scope = REST if is_last else _PART if scope == REST else scope
                after = tuple(other for other, _ in parts[:place]) if is_last else ()
            elif scope == REST:
                after = tuple(other for other, _ in parts[:place])
            elif scope == REST_OF_PEOPLE:
                before = parts[:place]
                after = tuple(other for other, kind in before if kind in _SHARES_OF_PEOPLE)
            found[number, commune] = (scope, after)
    return found


def _closing(decided: DecidedPlan, units: Sequence[int], brackets: Sequence[str]) -> Closing:
    ranks = type_order(decided)
    every = Counter(unit.type for unit in decided.units)
    formed = Counter(decided.units[place].type for place in units)
    kept = sorted(unit.members[0].commune for unit in decided.kept)
    named = [as_member(decided.communes[place], brackets[place]) for place in kept]
    types = sorted(every, key=lambda kind: ranks[kind])
    return Closing(
        len(units) + 1,
        tuple((kind, every[kind]) for kind in types),
        tuple((kind, formed[kind]) for kind in types if formed[kind]),
        tuple(sorted(named, key=lambda m: (type_rank(m.type), not m.qualifier))),
        any(decided.is_renamed(decided.units[place]) for place in units),
    )
