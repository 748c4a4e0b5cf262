"""Clauses of the June 2025 form in words: “Sắp xếp toàn bộ … của xã A và xã B thành xã mới …”.

The order of members is the clause's. Derived from the 34 resolutions of 16 June 2025.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from regionaltool.core.decree.text.clause import AREA, NUMBERED, Clause, Member
from regionaltool.core.decree.text.grammar import (
    AND,
    ARRANGE,
    INTO,
    NAMED,
    NEW,
    PLURAL,
    RENAME,
    SCOPE_PHRASES,
    SPECIAL_ZONE,
    tail,
)

STYLES = ("A", "B", "C")
"""How the last group of several is joined when it or a group before it has two items.

A “…, một phần của xã A và xã B”; B “… và một phần của xã A, xã B”; C “một phần của xã A và xã B và
phần còn lại của xã C”.
"""
_FEWEST_IN_LIST = 3  # so many of one type make “các xã A, B và C”


def sentence(clause: Clause, style: str = "A") -> str:
    """The clause in words, without its number."""
    if clause.kind == "rename":
        return f"{RENAME} {_list(clause.members[:1])} {INTO} {clause.title}."
    groups = [list(group) for _, group in groupby(clause.members, lambda m: (m.scope, m.after))]
    new = "" if clause.new_type == SPECIAL_ZONE else f" {NEW}"
    return (
        f"{ARRANGE} {_joined_groups(groups, style)} {INTO} {clause.new_type.lower()}{new} {NAMED} "
        f"{clause.title}."
    )


def _joined_groups(groups: Sequence[list[Member]], style: str) -> str:
    """The groups with what stands between them."""
    if len(groups) == 1:
        return _group(groups[0], joint=True)
    parts, joined = [], False
    for group in groups[1:-1]:
        joint = style != "B" and len(_items(group)) > 1
        joined = joined or joint
        parts.append(_group(group, joint=joint))
    last = groups[-1]
    inside = style != "B" and len(_items(last)) > 1
    comma = inside or joined if style == "A" else inside and not joined
    before = ", " if comma else f" {AND} "
    first = _group(groups[0])
    return ", ".join([first, *parts]) + before + _group(last, joint=inside)


def _group(group: Sequence[Member], *, joint: bool = False) -> str:
    """One scope with its members; ``joint`` puts “và” before the last of them."""
    if joint:
        written = _with_joint(group)
    else:
        written = ", ".join(item for run in _shared_runs(group) for item in _run(run))
    return f"{SCOPE_PHRASES[group[0].scope]} {written}{tail(group[0].after)}"


def _with_joint(group: Sequence[Member]) -> str:
    """The items with “và” before the last of them, unless a pair has it already.

    A pair with common brackets, “xã A và xã B (huyện H)”, is joined by its own “và”.
    """
    runs = list(_shared_runs(group))
    if len(runs) == 1 and len(_items(runs[0])) == 1:
        return _list(runs[0], joint=True)
    items = [item for run in runs for item in _run(run)]
    has_joint = any(run[0].qualifier_shared for run in runs[:-1])
    return ", ".join(items) if has_joint else _with_and(items, joined=runs[-1][0].qualifier_shared)


def _with_and(items: Sequence[str], *, joined: bool = False) -> str:
    """Commas, and “và” before the last unless it holds one: “A, B và C”."""
    if joined or len(items) < 2:
        return ", ".join(items)
    return f"{', '.join(items[:-1])} {AND} {items[-1]}"


def _shared_runs(group: Sequence[Member]) -> Iterable[list[Member]]:
    """Members with common brackets, and those between such runs."""
    run: list[Member] = []
    for member in group:
        if member.qualifier_shared and run and not run[-1].qualifier_shared:
            yield run
            run = []
        elif not member.qualifier_shared and run and run[-1].qualifier_shared:
            yield [*run, member]
            run = []
            continue
        run.append(member)
    if run:
        yield run


def _run(run: Sequence[Member]) -> list[str]:
    """The items of a run; one with common brackets is a single item with its own “và”."""
    if not run[0].qualifier_shared:
        return [_list(item) for item in _items(run)]
    items = _items(run)
    if len(items) == 1:
        return [_list(items[0], joint=True)]
    return [_with_and([_list(item) for item in items])]


def _items(members: Sequence[Member]) -> list[list[Member]]:
    """What is listed: three or more of one type as one item, others each for itself."""
    items = []
    for kind, run in groupby(members, lambda m: m.type):
        of_type = list(run)
        if len(of_type) < _FEWEST_IN_LIST or kind in (NUMBERED, AREA):
            items.extend([member] for member in of_type)
        else:
            items.append(of_type)
    return items


def _list(item: Sequence[Member], *, joint: bool = False) -> str:
    """“xã A (huyện H)”, “các xã A, B, C”; with ``joint`` “các xã A, B và C”."""
    if len(item) == 1:
        return item[0].title + _brackets(item[0])
    names = [member.name + _brackets(member) for member in item]
    return f"{PLURAL} {item[0].type} {_with_and(names) if joint else ', '.join(names)}"


def _brackets(member: Member) -> str:
    shown = member.qualifier and not member.qualifier_shared
    return f" ({member.qualifier})" if shown else ""
