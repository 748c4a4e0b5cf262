"""A resolution as a plan: the unit of each commune of a layer, by the names in the clauses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from regionaltool.core.decree.text.clause import Member, Resolution
from regionaltool.core.decree.text.member_search import MemberSearch, NotFound
from regionaltool.core.option import Option
from regionaltool.core.problems import Problem
from regionaltool.core.register import Register
from regionaltool.core.unit_assignment import FailedRow, UnitAssignment, Why

_MAIN_PART = {"W": 0, "R": 1, "PW": 2, "RP": 3, "WA": 4, "P": 5, "PP": 6, "PA": 7}
"""Which of several clauses a commune goes to while plans know whole communes alone."""
_Claims = dict[int, list[tuple[int, str, str]]]


@dataclass(frozen=True)
class Missing:
    """A member that is no commune of the layer, or may be several."""

    clause: int
    """0 for the closing clause."""
    member: Member
    unit: str
    """Name of the new unit."""
    found: NotFound

    @property
    def problem(self) -> Problem:
        """A sentence on it, with the clause."""
        if not self.clause:
            return Problem("Closing clause: {reason}", {"reason": self.found.problem})
        return Problem(
            "Clause {number}: {reason}", {"number": self.clause, "reason": self.found.problem}
        )


@dataclass(frozen=True)
class PlanFromText:
    """What a resolution says of the communes of a layer."""

    option: Option
    missing: tuple[Missing, ...]
    parted: tuple[Problem, ...]
    """Communes that are shared by several units."""
    left: tuple[Problem, ...]
    """Communes that no clause names."""


def plan_from_text(
    resolution: Resolution,
    register: Register,
    *,
    types: Sequence[str] | None = None,
    check: Callable[[], None] = lambda: None,
) -> PlanFromText:
    """The unit of each commune, named ``k`` and the number of its clause; kept ones have their id.

    ``types`` hold the type of each commune where the names do not begin with it. ``check`` is
    called for each clause and may raise.
    """
    search = MemberSearch(register, types)
    claims: _Claims = defaultdict(list)
    missing: list[Missing] = []
    names, kinds = {}, {}
    for clause in resolution.clauses:
        check()
        unit = f"k{clause.number}"
        names[unit], kinds[unit] = clause.new_name, clause.new_type
        for member in clause.members:
            found = search.find(member)
            if isinstance(found, NotFound):
                missing.append(Missing(clause.number, member, clause.new_name, found))
                continue
            for commune in found:
                claims[commune].append((_MAIN_PART[member.scope], unit, member.scope))
    for member in resolution.closing.kept if resolution.closing else ():
        found = search.find(member)
        if isinstance(found, NotFound):
            missing.append(Missing(0, member, member.name, found))
            continue
        for commune in found:
            unit = register.ids[commune] or f"c{commune + 1}"
            claims[commune].append((0, unit, "W"))
            names[unit], kinds[unit] = member.name, member.type.lower()
    assignment: list[str | None] = [None] * len(register)
    for commune, claimed in claims.items():
        assignment[commune] = min(claimed)[1]
    option = Option(resolution.number or resolution.province, tuple(assignment), names, kinds)
    return PlanFromText(
        option, tuple(missing), tuple(_parted(register, claims)), tuple(_left(register, claims))
    )


def _parted(register: Register, claims: _Claims) -> Iterator[Problem]:
    parted = sorted(commune for commune, claimed in claims.items() if len(claimed) > 1)
    if parted:
        yield Problem(
            "{count} communes go to several units, and a plan has them whole: each is given to "
            "the unit that takes most of it by the words of the text. Look at them: {communes}.",
            {"count": len(parted), "communes": tuple(map(register.label, parted))},
        )


def _left(register: Register, claims: _Claims) -> Iterator[Problem]:
    left = [commune for commune in range(len(register)) if commune not in claims]
    if left:
        yield Problem(
            "{count} communes of “{layer}” are not named in the text and stay without a unit: "
            "{communes}.",
            {
                "count": len(left),
                "layer": register.source,
                "communes": tuple(map(register.label, left)),
            },
        )


def as_assignment(
    made: PlanFromText, register: Register, source: str, notes: tuple[Problem, ...] = ()
) -> UnitAssignment:
    """The same as what a table says of the communes, each missing member a row that failed.

    ``source`` is the name of the file, ``notes`` what was odd about its text. The number of such a
    row is that of the clause. Units that no commune was found for are left out.
    """
    failed = tuple(
        FailedRow(
            row=one.clause,
            code="",
            name=one.member.title,
            group=one.member.qualifier,
            unit=one.unit,
            why=Why.AMBIGUOUS if one.found.ambiguous else Why.UNKNOWN_COMMUNE,
            suggestions=tuple(map(register.label, one.found.candidates)),
        )
        for one in made.missing
    )
    option = made.option
    used = set(option.assignment)
    settled = tuple(unit is not None for unit in option.assignment)
    return UnitAssignment(
        source=f"{source} › {option.name}" if option.name else source,
        units=option.assignment,
        settled=settled,
        names={unit: name for unit, name in option.names.items() if unit in used},
        failed=failed,
        notes=(*notes, *made.parted),
        n_rows=sum(settled) + len(failed),
        types={unit: kind for unit, kind in option.types.items() if unit in used},
    )
