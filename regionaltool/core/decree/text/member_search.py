"""Which commune of a layer a member of a clause is: by type and name, within its district."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from regionaltool.core.decree.text.clause import Member
from regionaltool.core.names import ALIKE, DISTRICT_TYPES, NameKeys, likeness, name_keys
from regionaltool.core.problems import Problem, phrase
from regionaltool.core.register import Register, compatible
from regionaltool.core.row_matching import SUGGESTIONS

_LEVELS = ("bare", "solid")


@dataclass(frozen=True)
class NotFound:
    """A member that is no commune, or may be several."""

    candidates: tuple[int, ...]
    """Communes that may be meant."""
    ambiguous: bool
    """Do all candidates bear the name?"""
    problem: Problem
    """A sentence on it."""


class MemberSearch:
    """The communes of a register by their names; nothing is joined by likeness."""

    def __init__(self, register: Register, types: Sequence[str] | None = None) -> None:
        """``types`` hold the type of each commune where the names do not begin with it."""
        self._register = register
        self._keys: list[tuple[NameKeys, ...]] = [(key,) for key in register.keys]
        if types is not None:
            self._keys = [
                _readings(key, kind, name)
                for key, kind, name in zip(register.keys, types, register.names, strict=True)
            ]
        self._by: dict[str, dict[str, list[int]]] = {}
        for level in _LEVELS:
            of_level: dict[str, list[int]] = defaultdict(list)
            for commune, keys in enumerate(self._keys):
                for written in {getattr(key, level) for key in keys}:
                    of_level[written].append(commune)
            self._by[level] = of_level

    def find(self, member: Member) -> tuple[int, ...] | NotFound:
        """The communes that a member is: one, or all of a district that is named as a whole."""
        if member.type in DISTRICT_TYPES:
            group = self._register.find_group(member.title)
            if group is not None:
                return self._register.members[group]
        key = name_keys(member.title)
        for level in _LEVELS:
            same = self._by[level].get(getattr(key, level), [])
            fitting = [c for c in same if self._fits(key, c, level)]
            # Those whose type is known go before those that may be of any.
            fitting = [c for c in fitting if self._fits(key, c, level, typed=True)] or fitting
            if len(fitting) > 1 and member.qualifier:
                fitting = self._in_district(fitting, member.qualifier)
            if len(fitting) == 1:
                return (fitting[0],)
            if fitting:
                return self._not_found(
                    phrase(
                        "“{member}” may be any of these communes: {communes}. Say in brackets in "
                        "which district it is."
                    ),
                    member,
                    tuple(fitting),
                    ambiguous=True,
                )
        alike = self._alike(key)
        if not alike:
            return self._not_found(phrase("“{member}” is no commune of “{layer}”."), member, ())
        return self._not_found(
            phrase("“{member}” is no commune of “{layer}”. Alike are: {communes}."), member, alike
        )

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

    def _alike(self, key: NameKeys) -> tuple[int, ...]:
        ranked = sorted(
            (-max(likeness(key, other) for other in keys), commune)
            for commune, keys in enumerate(self._keys)
        )[:SUGGESTIONS]
        return tuple(commune for score, commune in ranked if -score >= ALIKE)

    def _not_found(
        self, text: str, member: Member, communes: tuple[int, ...], *, ambiguous: bool = False
    ) -> NotFound:
        brackets = f" ({member.qualifier})" if member.qualifier else ""
        said = Problem(
            text,
            {
                "member": f"{member.title}{brackets}",
                "layer": self._register.source,
                "communes": tuple(map(self._register.label, communes)),
            },
        )
        return NotFound(communes, ambiguous, said)


def _readings(key: NameKeys, kind: str, name: str) -> tuple[NameKeys, ...]:
    """The keys of a name beside its type: what looks like the type may be a part of the name."""
    if not kind:
        return (key,)
    typed = name_keys(f"{kind} {name}")
    return (key, typed) if key.type and key.type == typed.type else (typed,)
