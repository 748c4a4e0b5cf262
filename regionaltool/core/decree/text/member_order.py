"""In which order a clause names its members.

By scope; then wards, townships, communes; of one type those with brackets first; the one whose name
the new unit takes ends its run (95 % of the resolutions of June 2025); the rest by the alphabet.
"""

from __future__ import annotations

from collections.abc import Iterable

from regionaltool.core.decree.text.alphabet import alphabetical
from regionaltool.core.decree.text.clause import AREA, Member
from regionaltool.core.decree.text.grammar import SCOPE_PHRASES
from regionaltool.core.names import name_keys

_SCOPES = {scope: rank for rank, scope in enumerate(SCOPE_PHRASES)}
_TYPES = {"phường": 0, "thị trấn": 1, "xã": 2, AREA: 9}
_OTHER_TYPE = 3


def ordered(members: Iterable[Member], new_name: str) -> list[Member]:
    """The members in the order in which they are written."""
    members = list(members)
    taken = name_keys(new_name).bare
    giving = {m.qualifier for m in members if m.qualifier and name_keys(m.name).bare == taken}

    def place(member: Member) -> tuple[object, ...]:
        return (
            _SCOPES[member.scope],
            member.after,
            type_rank(member.type),
            not member.qualifier,
            member.qualifier in giving,
            alphabetical(member.qualifier),
            name_keys(member.name).bare == taken,
            alphabetical(member.name),
        )

    return sorted(members, key=place)


def type_rank(kind: str) -> int:
    """Place of a member's type among the others."""
    return _TYPES.get(kind.casefold(), _OTHER_TYPE)
