"""Sentences of the June 2025 form read back: the same grammar as `sentence`, the other way.

What the resolutions as passed have of slips is read as what is meant. A text that is no clause is
an error that shows where reading stopped.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from regionaltool.core.decree.text.clause import AREA, NUMBERED, Clause, Member
from regionaltool.core.decree.text.grammar import (
    AFTER_PATTERN,
    AND,
    ARRANGE,
    INTO,
    MEMBER_TYPES,
    NAMED,
    NEW,
    PLURAL,
    RENAME,
    SCOPE_PATTERNS,
    SPECIAL_ZONE,
    tidy,
)
from regionaltool.core.names import name_keys
from regionaltool.core.problems import InputError, Problem

# “Phường 4”, “Phường IV”, but “phường Phường Đúc”
_NUMBERED = rf"{NUMBERED}(?= (?:\d|[IVXL]+\b))"
_TYPES = "|".join((*MEMBER_TYPES, _NUMBERED))
_NUMBER = re.compile(r"(?P<number>\d+)\s*[.)]\s*")
_FORM = re.compile(
    rf"(?:{ARRANGE}|Nhập) (?P<groups>.+) {INTO} (?P<type>{SPECIAL_ZONE}|.+?)(?: {NEW})? "
    rf"{NAMED} (?:(?P=type)|{_NUMBERED}) (?P<name>.+)"
)
# “thành xã Ninh Thạnh Lợi”: what makes the unit new is left out.
_SHORT_FORM = re.compile(
    rf"(?:{ARRANGE}|Nhập) (?P<groups>.+) {INTO} (?P<type>{_TYPES})(?: {NEW})? (?P<name>.+)"
)
_RENAME = re.compile(
    rf"{RENAME} (?P<old>.+?) {INTO} (?P<type>{_TYPES}) (?P<name>.+)", re.IGNORECASE
)
_SCOPE = re.compile(
    rf"(?:^|, {AND} |, | {AND} )(?:"
    + "|".join(f"(?P<{scope}>{pattern})" for scope, pattern in SCOPE_PATTERNS.items())
    + ")"
)
_SEPARATOR = re.compile(rf"\([^()]*\)|(, {AND} |, | {AND} )")
LONGEST = 30_000
"""Letters that a sentence may have; the longest of 22 resolutions of June 2025 has 456."""
_ITEM = re.compile(rf"(?P<plural>{PLURAL} )?(?:(?P<type>{_TYPES}) )?(?P<name>.+)")
_BRACKETS = re.compile(r"(?P<name>.+?) \((?P<qualifier>[^()]*)\)")


@dataclass(frozen=True)
class _Read:
    """A member with what its place in the sentence tells of its brackets."""

    member: Member
    joint: bool
    """Does “và” stand before it?"""
    listed: bool
    """Is its type that of the list that it stands in?"""


def title_key(kind: str, name: str) -> str:
    """Equal for two spellings of one member's type and name."""
    return name_keys(name if kind == AREA else f"{kind} {name}").spelling


def read_clause(text: str, number: int = 0, duplicated: Collection[str] = ()) -> Clause:
    """The clause of a sentence; a number in front of it counts more than ``number``.

    ``duplicated`` are the keys (`title_key`) of names that the province has more than once:
    brackets behind “A và B” are also those of A when it is one of them. Raises `InputError`.
    """
    text = tidy(text)
    numbered = _NUMBER.match(text)
    if numbered:
        number, text = int(numbered["number"]), text[numbered.end() :]
    text = text.rstrip(".; ")
    if len(text) > LONGEST:
        raise _unreadable(text, text)
    renamed = _RENAME.fullmatch(text)
    if renamed:
        old = _members(renamed["old"], "W", text)
        if len(old) != 1:
            raise _unreadable(text, renamed["old"])
        return Clause(number, renamed["type"], renamed["name"], (old[0].member,), "rename")
    formed = _FORM.fullmatch(text) or _SHORT_FORM.fullmatch(text)
    if formed is None:
        raise _unreadable(text, text)
    members = _groups(formed["groups"], text, duplicated)
    return Clause(number, formed["type"], formed["name"], tuple(members))


def read_members(text: str, duplicated: Collection[str] = ()) -> tuple[Member, ...]:
    """The members of a list without a scope: “phường P, các xã A (huyện H), B”."""
    read = _members(tidy(text), "W", text)
    return tuple(_with_shared(read, duplicated, joint_tells=False))


def _groups(text: str, sentence: str, duplicated: Collection[str]) -> list[Member]:
    """The members of all groups."""
    found = list(_SCOPE.finditer(text))
    if not found or found[0].start() > 0:
        raise _unreadable(sentence, text)
    ends = [match.start() for match in found[1:]] + [len(text)]
    members = []
    for place, (match, end) in enumerate(zip(found, ends, strict=True)):
        scope = "W" if match.lastgroup == "whole" else str(match.lastgroup)
        read = list(_with_references(text[match.end() : end].strip(), scope, sentence))
        # In the first of several groups “và” joins nothing but members with common brackets.
        tells = len(found) == 1 or place == 0
        members += _with_shared(read, duplicated, joint_tells=tells, alone=len(found) == 1)
    return members


def _with_references(text: str, scope: str, sentence: str) -> Iterable[_Read]:
    """The members of a group, each with the clauses that took from it before."""
    start = 0
    for match in AFTER_PATTERN.finditer(text):
        after = tuple(int(number) for number in re.findall(r"\d+", match["clauses"]))
        for read in _members(text[start : match.start()], scope, sentence):
            yield replace(read, member=replace(read.member, after=after))
        start = match.end()
    rest = text[start:].strip(", ")
    if rest and rest != AND:
        yield from _members(rest, scope, sentence)


def _members(text: str, scope: str, sentence: str) -> list[_Read]:
    """The members that are listed."""
    parts = _split(re.sub(rf"^(?:,|{AND}) |,$", "", text.strip()))
    read: list[_Read] = []
    kind, listed = AREA, False
    for place in range(0, len(parts), 2):
        part = parts[place].strip()
        item = _ITEM.fullmatch(part)
        if item is None:
            raise _unreadable(sentence, text)
        name = item["name"]
        if part.startswith(f"{AREA} "):
            kind, listed, name = AREA, False, part
        elif item["type"]:
            kind, listed = item["type"], bool(item["plural"])
        bracketed = _BRACKETS.fullmatch(name)
        qualifier = bracketed["qualifier"] if bracketed else ""
        name = bracketed["name"] if bracketed else name
        joint = place > 0 and AND in parts[place - 1]
        member = Member(kind, name, qualifier, scope=scope)
        read.append(_Read(member, joint, listed and not item["type"]))
    return read


def _split(text: str) -> list[str]:
    """The items and, between two of them, what joins them; brackets are not looked into."""
    parts, start = [], 0
    for match in _SEPARATOR.finditer(text):
        if match[1]:
            parts += [text[start : match.start()], match[1]]
            start = match.end()
    return [*parts, text[start:]]


def _with_shared(
    read: Sequence[_Read],
    duplicated: Collection[str],
    *,
    joint_tells: bool,
    alone: bool = True,
) -> list[Member]:
    """The members, with brackets also for those that share them with the member behind.

    ``joint_tells``: does “và” before any but the last member mean that brackets are shared?
    """
    members = [one.member for one in read]
    for last in range(1, len(read)):
        member = read[last].member
        if not member.qualifier or not read[last].joint:
            continue
        sure = joint_tells and not (alone and _item_end(read, last) == len(read) - 1)
        for place in range(last - 1, -1, -1):
            before = read[place].member
            if before.qualifier or before.scope != member.scope or before.after != member.after:
                break
            of_list = sure and (place == last - 1 or _one_list(read, place, last))
            if not of_list and title_key(before.type, before.name) not in duplicated:
                break
            members[place] = replace(before, qualifier=member.qualifier, qualifier_shared=True)
    return members


def _item_end(read: Sequence[_Read], start: int) -> int:
    """Place of the last member of the list that begins here; of itself where none does."""
    end = start
    while not read[start].listed and end + 1 < len(read) and read[end + 1].listed:
        end += 1
    return end


def _one_list(read: Sequence[_Read], place: int, last: int) -> bool:
    """Are they members of one “các xã …”, or numbered wards in a row?"""
    if all(one.member.type == NUMBERED for one in read[place : last + 1]):
        return True
    return all(one.listed for one in read[place + 1 : last + 1])


def _unreadable(sentence: str, part: str) -> InputError:
    return InputError(
        Problem(
            "This is no clause as resolutions write it: “{sentence}”. Reading stops at “{part}”.",
            {"sentence": sentence[:200], "part": part[:80]},
        )
    )
