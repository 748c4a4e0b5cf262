"""Rows of a table to communes: by code, or by name within the district, and never by likeness.

Every row is held against all communes of its district, and every commune against all rows: a key
joins only when it is unique on both sides. What is left gets suggestions, and is joined by nobody
but the user. So a wrong join needs two communes of one district whose names are spelled alike, one
missing in the layer and the other in the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from regionaltool.core.names import ALIKE, NameKeys, likeness, name_keys
from regionaltool.core.register import KEY_LEVELS, Register, compatible

SUGGESTIONS = 3
_FEWEST_IN_SCOPE = 0.5
_MOST_REPEATED = 0.02  # of the names in a register, for a join without districts
_ANYWHERE = ""


class How(StrEnum):
    """How a row found its commune, or why it did not."""

    CODE = "code"
    WRITTEN = "written"
    SPELLING = "spelling"
    BARE = "bare"
    SOLID = "solid"
    NONE = "none"
    AMBIGUOUS = "ambiguous"
    CONTRADICTED = "contradicted"
    """The code names one commune or none, the name another."""
    DOUBTED = "doubted"
    """The name fits, but may well be another place's: most names beside it fit none, names repeat
    and there is no district, or it is the district's own name, without a type."""


@dataclass(frozen=True)
class Match:
    """Where one row belongs."""

    commune: int
    """Index in the register, -1 for none."""
    how: How
    candidates: tuple[int, ...] = ()
    """Communes that may be meant when it is none."""


def match_rows(
    register: Register,
    names: Sequence[str],
    *,
    groups: Sequence[str] | None = None,
    codes: Sequence[str] | None = None,
) -> list[Match]:
    """The commune of each row; ``groups`` and ``codes`` are empty texts where a row has none."""
    by_name = match_names(register, names, groups)
    if codes is None:
        return by_name
    return [
        _by_code(register, code, match) if code else match
        for code, match in zip(codes, by_name, strict=True)
    ]


def _by_code(register: Register, code: str, by_name: Match) -> Match:
    """The commune that the code names, unless the name is that of another."""
    commune = register.by_id.get(code, -1)
    named = {by_name.commune, *by_name.candidates} - {-1}
    if commune < 0:
        # A code that nobody has, beside a name: only where nothing but zeros are missing.
        if by_name.commune >= 0 and is_without_zeros(code, register.ids[by_name.commune]):
            return by_name
        restored = [c for c in _zeros_restored(register, code) if not named or c in named]
        how = How.CONTRADICTED if by_name.commune >= 0 else How.NONE
        return Match(-1, how, tuple(dict.fromkeys((*restored, *sorted(named)))))
    if named and commune not in named:
        return Match(-1, How.CONTRADICTED, (commune, *sorted(named)))
    return Match(commune, How.CODE)


def is_without_zeros(code: str, identifier: str) -> bool:
    """Is it the identifier as a spreadsheet leaves it that takes codes for numbers?"""
    return code != identifier and code.isdigit() and identifier.lstrip("0") == code


def _zeros_restored(register: Register, code: str) -> list[int]:
    found = (register.by_id.get(code.zfill(length), -1) for length in _lengths(register))
    return [commune for commune in found if commune >= 0]


def _lengths(register: Register) -> list[int]:
    return sorted({len(identifier) for identifier in register.ids if identifier})


def match_names(
    register: Register, names: Sequence[str], groups: Sequence[str] | None = None
) -> list[Match]:
    """The commune of each row by its name within its district.

    A row without a district is looked for everywhere; one whose district the register does not
    have, nowhere.
    """
    keys = [name_keys(name) for name in names]
    scopes = [_scope(register, group) for group in groups or [""] * len(names)]
    matches = [Match(-1, How.NONE)] * len(names)
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, scope in enumerate(scopes):
        if scope is not None and keys[row].bare:
            rows_of[scope].append(row)
    for scope, rows in rows_of.items():
        communes = range(len(register)) if scope == _ANYWHERE else register.members[scope]
        found = _match_scope(register, communes, {row: keys[row] for row in rows})
        joined = {keys[row].spelling for row, match in found.items() if match.commune >= 0}
        different = {keys[row].spelling for row in rows}
        elsewhere = scope == _ANYWHERE and register.repeated_names > _MOST_REPEATED
        if elsewhere or len(joined) < _FEWEST_IN_SCOPE * len(different):
            found = {row: _doubted(match) for row, match in found.items()}
        for row, match in found.items():
            matches[row] = match
    return matches


def _scope(register: Register, group: str) -> str | None:
    """The district to look in; everywhere without one, nowhere (None) in one that is unknown."""
    if not group:
        return _ANYWHERE
    return register.find_group(group)


def _doubted(match: Match) -> Match:
    if match.commune < 0:
        return match
    return Match(-1, How.DOUBTED, (match.commune,))


def _match_scope(
    register: Register, communes: Iterable[int], rows: dict[int, NameKeys]
) -> dict[int, Match]:
    """The rows of one district to its communes, stricter keys first."""
    communes = tuple(communes)
    found: dict[int, Match] = {}
    for level in KEY_LEVELS:
        communes_by_key: dict[str, list[int]] = defaultdict(list)
        for commune in communes:
            communes_by_key[getattr(register.keys[commune], level)].append(commune)
        rows_by_key: dict[str, list[int]] = defaultdict(list)
        for row, key in rows.items():
            rows_by_key[getattr(key, level)].append(row)
        for row, key in rows.items():
            if row in found:
                continue
            same = communes_by_key.get(getattr(key, level), ())
            fitting = tuple(c for c in same if compatible(key, register.keys[c]))
            if not fitting:
                continue
            rivals = (
                other
                for other in rows_by_key[getattr(key, level)]
                if rows[other].written != key.written
                and any(compatible(rows[other], register.keys[c]) for c in fitting)
            )
            if len(fitting) == 1 and _may_be_the_town(register, fitting[0], key):
                found[row] = Match(-1, How.DOUBTED, fitting)
            elif len(fitting) == 1 and next(rivals, None) is None:
                found[row] = Match(fitting[0], How(level))
            else:
                found[row] = Match(-1, How.AMBIGUOUS, fitting)
    return {row: found.get(row, Match(-1, How.NONE)) for row in rows}


def _may_be_the_town(register: Register, commune: int, key: NameKeys) -> bool:
    """“Yên Bình” of Huyện Yên Bình: more likely a town that the layer lacks than Xã Yên Bình."""
    group = register.groups[commune]
    return (
        not key.type
        and register.keys[commune].type == "xã"
        and bool(group)
        and name_keys(group).bare == key.bare
    )


def with_suggestions(
    register: Register,
    matches: Sequence[Match],
    names: Sequence[str],
    groups: Sequence[str],
    check: Callable[[], None] = lambda: None,
) -> list[Match]:
    """The matches, those without a commune with up to three that may be meant.

    Likely ones are, in this order: the same name under another type, the same letters with other
    marks, a name that looks alike; in the district, then in the whole register. ``check`` is
    called for each of them and may raise.
    """
    taken = {match.commune for match in matches if match.commune >= 0}
    free = [commune for commune in range(len(register)) if commune not in taken]
    by_word: dict[str, list[int]] = defaultdict(list)
    for commune in free:
        for word in set(register.keys[commune].folded.split()):
            by_word[word].append(commune)
    made = []
    for match, name, group in zip(matches, names, groups, strict=True):
        if match.commune < 0 and not match.candidates and name:
            check()
            key = name_keys(name)
            inside = set(register.members.get(register.find_group(group) or "", ()))
            # A name of the whole register must share a word, or the search takes minutes.
            pool = {c for word in set(key.folded.split()) for c in by_word.get(word, ())}
            pool |= inside.intersection(free)
            match = replace(match, candidates=_most_alike(register, key, pool, inside))
        made.append(match)
    return made


def _most_alike(
    register: Register, key: NameKeys, pool: set[int], inside: set[int]
) -> tuple[int, ...]:
    ranked = []
    for commune in pool:
        alike = likeness(key, register.keys[commune])
        if alike >= ALIKE and (commune in inside or alike == 1):
            ranked.append((commune not in inside, -alike, commune))
    return tuple(commune for *_, commune in sorted(ranked)[:SUGGESTIONS])
