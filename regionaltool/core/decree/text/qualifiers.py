"""Names that a province has more than once, and the brackets that tell them apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from regionaltool.core.decree.decided_plan import DecidedCommune
from regionaltool.core.decree.text.clause import AREA, NUMBERED, Member, is_number
from regionaltool.core.decree.text.parse import title_key

_DISTRICT = re.compile(r"(huyện|quận|thị xã|thành phố) (?!\d)", re.IGNORECASE)


def as_member(commune: DecidedCommune, qualifier: str = "", scope: str = "W") -> Member:
    """A commune as sentences name it."""
    kind, name = typed(commune.type, commune.name)
    return Member(kind, name, qualifier, scope=scope)


def typed(kind: str, name: str) -> tuple[str, str]:
    """Type and name as they are written: “Phường” and “4” for “Phường 4” or “4”, type phường."""
    first, _, rest = name.partition(" ")
    if first.casefold() == NUMBERED.casefold() and is_number(rest):
        return NUMBERED, rest
    if kind.casefold() == NUMBERED.casefold() and is_number(name):
        return NUMBERED, name
    return kind or AREA, name


def duplicated_titles(communes: Iterable[DecidedCommune]) -> frozenset[str]:
    """Keys of the types and names that more than one commune has."""
    times = Counter(title_key(*typed(commune.type, commune.name)) for commune in communes)
    return frozenset(key for key, count in times.items() if count > 1)


def qualifiers(communes: Sequence[DecidedCommune]) -> list[str]:
    """For each commune its district, as brackets hold it; empty where its name is the only one."""
    duplicated = duplicated_titles(communes)
    return [
        district_as_written(commune.district)
        if title_key(*typed(commune.type, commune.name)) in duplicated
        else ""
        for commune in communes
    ]


def district_as_written(district: str) -> str:
    """“huyện Đầm Dơi”, but “Quận 8”."""
    found = _DISTRICT.match(district)
    return district if found is None else found[0].lower() + district[found.end() :]


def with_shared_brackets(members: Sequence[Member]) -> tuple[Member, ...]:
    """Neighbours in a group that have the same brackets have them once, behind the last."""
    made = []
    for member, following in zip(members, [*members[1:], None], strict=True):
        shared = (
            following is not None
            and bool(member.qualifier)
            and (member.qualifier, member.scope, member.after)
            == (following.qualifier, following.scope, following.after)
        )
        made.append(replace(member, qualifier_shared=shared))
    return tuple(made)
