"""A resolution as a plan: the unit of each commune of a layer, by the names in the clauses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from regionaltool.core.decree.clause import Member, Resolution
from regionaltool.core.names import ALIKE, DISTRICT_TYPES, NameKeys, likeness, name_keys
from regionaltool.core.option import Option
from regionaltool.core.problems import Problem
from regionaltool.core.register import Register, compatible
from regionaltool.core.row_matching import SUGGESTIONS

_MAIN_PART = {"W": 0, "R": 1, "PW": 2, "RP": 3, "WA": 4, "P": 5, "PP": 6, "PA": 7}
"""Which of several clauses a commune goes to while plans know whole communes alone."""


@dataclass(frozen=True)
class PlanFromText:
    """What a resolution says of the communes of a layer."""

    option: Option
    missing: tuple[Problem, ...]
    """A sentence for each member that is no commune of the layer, or may be several."""
    notes: tuple[Problem, ...]
    """Communes that are shared by several units, and those that no clause names."""


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
    index = _Index(register, types)
    claims: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
    missing: list[Problem] = []
    names, kinds = {}, {}
    for clause in resolution.clauses:
        check()
        unit = f"k{clause.number}"
        names[unit], kinds[unit] = clause.new_name, clause.new_type
        for member in clause.members:
            found = index.find(member)
            if isinstance(found, Problem):
                missing.append(
                    Problem("Clause {number}: {reason}", {"number": clause.number, "reason": found})
                )
                continue
            for commune in found:
                claims[commune].append((_MAIN_PART[member.scope], unit, member.scope))
    for member in resolution.closing.kept if resolution.closing else ():
        found = index.find(member)
        if isinstance(found, Problem):
            missing.append(Problem("Closing clause: {reason}", {"reason": found}))
            continue
        for commune in found:
            unit = register.ids[commune] or f"c{commune + 1}"
            claims[commune].append((0, unit, "W"))
            names[unit], kinds[unit] = member.name, member.type.lower()
    assignment: list[str | None] = [None] * len(register)
    for commune, claimed in claims.items():
        assignment[commune] = min(claimed)[1]
    option = Option(resolution.number or resolution.province, tuple(assignment), names, kinds)
    return PlanFromText(option, tuple(missing), tuple(_notes(register, claims)))


def _notes(register: Register, claims: dict[int, list[tuple[int, str, str]]]) -> Iterator[Problem]:
    parted = sorted(commune for commune, claimed in claims.items() if len(claimed) > 1)
    if parted:
        yield Problem(
            "{count} communes go to several units, and a plan has them whole: each is given to "
            "the unit that takes most of it by the words of the text. Look at them: {communes}.",
            {"count": len(parted), "communes": tuple(map(register.label, parted))},
        )
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


class _Index:
    """The communes by their names."""

    def __init__(self, register: Register, types: Sequence[str] | None) -> None:
        self._register = register
        self._keys: list[tuple[NameKeys, ...]] = [(key,) for key in register.keys]
        """The ways to read each name: “Phường Đúc” of type phường is one with its type, or none."""
        if types is not None:
            self._keys = [
                _readings(key, kind, name)
                for key, kind, name in zip(register.keys, types, register.names, strict=True)
            ]
        self._by: dict[str, dict[str, list[int]]] = {}
        for level in ("bare", "solid"):
            of_level: dict[str, list[int]] = defaultdict(list)
            for commune, keys in enumerate(self._keys):
                for written in {getattr(key, level) for key in keys}:
                    of_level[written].append(commune)
            self._by[level] = of_level

    def find(self, member: Member) -> tuple[int, ...] | Problem:
        """The communes that a member is: one, or all of a district that is named as a whole."""
        if member.type in DISTRICT_TYPES:
            group = self._register.find_group(member.title)
            if group is not None:
                return self._register.members[group]
        key = name_keys(member.title)
        for level in self._by:
            same = self._by[level].get(getattr(key, level), [])
            fitting = [c for c in same if self._fits(key, c, level)]
            # Those whose type is known go before those that may be of any.
            fitting = [c for c in fitting if self._fits(key, c, level, typed=True)] or fitting
            if len(fitting) > 1 and member.qualifier:
                fitting = self._in_district(fitting, member.qualifier)
            if len(fitting) == 1:
                return (fitting[0],)
            if fitting:
                return self._ambiguous(member, fitting)
        return self._unknown(member, key)

    def _fits(self, key: NameKeys, commune: int, level: str, *, typed: bool = False) -> bool:
        return any(
            getattr(other, level) == getattr(key, level)
            and compatible(key, other)
            and bool(other.type or not typed)
            for other in self._keys[commune]
        )

    def _in_district(self, communes: list[int], qualifier: str) -> list[int]:
        group = self._register.find_group(qualifier.removeprefix("thuộc "))
        inside = [c for c in communes if self._register.groups[c] == group]
        return inside if group is not None and inside else communes

    def _ambiguous(self, member: Member, communes: list[int]) -> Problem:
        return Problem(
            "“{member}” may be any of these communes: {communes}. Say in brackets in which "
            "district it is.",
            {
                "member": _shown(member),
                "communes": tuple(map(self._register.label, communes)),
            },
        )

    def _unknown(self, member: Member, key: NameKeys) -> Problem:
        ranked = sorted(
            (-max(likeness(key, other) for other in keys), commune)
            for commune, keys in enumerate(self._keys)
        )[:SUGGESTIONS]
        alike = tuple(self._register.label(c) for score, c in ranked if -score >= ALIKE)
        if alike:
            return Problem(
                "“{member}” is no commune of “{layer}”. Alike are: {communes}.",
                {"member": _shown(member), "layer": self._register.source, "communes": alike},
            )
        return Problem(
            "“{member}” is no commune of “{layer}”.",
            {"member": _shown(member), "layer": self._register.source},
        )


def _readings(key: NameKeys, kind: str, name: str) -> tuple[NameKeys, ...]:
    """The keys of a name beside its type: what looks like the type may be a part of the name."""
    if not kind:
        return (key,)
    typed = name_keys(f"{kind} {name}")
    return (key, typed) if key.type and key.type == typed.type else (typed,)


def _shown(member: Member) -> str:
    return f"{member.title} ({member.qualifier})" if member.qualifier else member.title
