"""Clauses in English, and in a neutral form for countries that have neither law nor form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from regionaltool.core.decree.text.clause import AREA, Clause, Closing, Member

_TYPES = {
    "xã": "commune",
    "phường": "ward",
    "thị trấn": "township",
    "đặc khu": "special zone",
    "huyện": "district",
    "quận": "urban district",
    "thị xã": "town",
    "thành phố": "city",
    "tỉnh": "province",
}
_PLURALS = {"city": "cities"}
_SCOPES = {
    "W": "the whole natural area and population of",
    "WA": "the whole natural area of",
    "P": "part of the natural area and population of",
    "PW": "part of the natural area and the whole population of",
    "PA": "part of the natural area of",
    "PP": "part of the population of",
    "R": "the rest of",
    "RP": "the rest of the population of",
}
_NEUTRAL_SCOPES = {
    "W": "all of",
    "WA": "all land of",
    "P": "part of",
    "PW": "part of the land and all people of",
    "PA": "part of the land of",
    "PP": "part of the people of",
    "R": "the rest of",
    "RP": "the rest of the people of",
}


def clause_in_english(clause: Clause) -> str:
    """“Merge the whole natural area and population of A commune into a new ward named B.”."""
    kind = english_type(clause.new_type)
    if clause.kind == "rename":
        return f"Rename {_english(clause.members[0])} to {_title(kind, clause.new_name)}."
    new = "special zone" if kind == "special zone" else f"new {kind}"
    groups = _groups(clause.members, _SCOPES, _english, " after the arrangement under {} hereof")
    named = _title(kind, clause.new_name) if clause.new_name[:1].isdigit() else clause.new_name
    return f"Merge {groups} into a {new} named {named}."


def clause_neutral(clause: Clause) -> str:
    """“Tân Thuận (xã): all of Tân Đức (xã) and Tân Thuận (xã).”."""
    named = _neutral(clause.new_name, clause.new_type)
    if clause.kind == "rename":
        return f"{named}: new name of {_neutral_member(clause.members[0])}."
    groups = _groups(clause.members, _NEUTRAL_SCOPES, _neutral_member, " after {}")
    return f"{named}: {groups}."


def closing_in_english(province: str, closing: Closing) -> str:
    """How many units there are, and which stay."""
    counts = [_number(kind, count) for kind, count in closing.counts]
    text = (
        f"After the arrangement, {_province(province)} has {closing.total} commune-level units: "
        f"{_and(counts)}"
    )
    if not closing.kept:
        return f"{text}."
    formed = _and([_number(kind, count) for kind, count in closing.formed]) or "none"
    kept = _and([_english(member) for member in closing.kept])
    how = "formed or renamed" if closing.renames else "formed"
    return f"{text}; {how} by this Article: {formed}; not rearranged: {kept}."


def closing_neutral(province: str, closing: Closing) -> str:
    """The same without terms of any country."""
    counts = _and([f"{count} {kind}".strip() for kind, count in closing.counts])
    kept = _and([_neutral_member(member) for member in closing.kept])
    return f"{province}: {closing.total} units ({counts}){f'; unchanged: {kept}' if kept else ''}."


def english_type(kind: str) -> str:
    """“commune” for “xã”; a type that is not Vietnam's as it is."""
    return _TYPES.get(kind.lower(), kind)


def _groups(
    members: Sequence[Member],
    scopes: Mapping[str, str],
    named: Callable[[Member], str],
    after_words: str,
) -> str:
    groups = []
    for (scope, after), group in groupby(members, lambda m: (m.scope, m.after)):
        names = _and([named(member) for member in group])
        cited = ("clauses " if len(after) > 1 else "clause ") + _and([str(n) for n in after])
        groups.append(f"{scopes[scope]} {names}{after_words.format(cited) if after else ''}")
    # semicolons, since “and” stands within the groups
    return "; ".join(groups)


def _english(member: Member) -> str:
    kind = "" if member.type == AREA else english_type(member.type)
    brackets = f" ({_province(member.qualifier)})" if member.qualifier else ""
    return _title(kind, member.name) + brackets


def _province(written: str) -> str:
    """“Châu Thành district” for “huyện Châu Thành”."""
    for kind, english in _TYPES.items():
        if written.lower().startswith(f"{kind} "):
            return _title(english, written[len(kind) + 1 :])
    return written


def _title(kind: str, name: str) -> str:
    """“Tân Đức commune”, “Ward 4”."""
    if not kind:
        return name
    return f"{kind.capitalize()} {name}" if name[:1].isdigit() else f"{name} {kind}"


def _number(kind: str, count: int) -> str:
    english = english_type(kind)
    return f"{count} {english if count == 1 else _PLURALS.get(english, english + 's')}"


def _neutral_member(member: Member) -> str:
    kind = "" if member.type == AREA else member.type.lower()
    return _neutral(member.name, ", ".join(filter(None, (kind, member.qualifier))))


def _neutral(name: str, said: str) -> str:
    return f"{name} ({said})" if said else name


def _and(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
