"""The last clause, in words and read back: how many units there are, and which of them stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from regionaltool.core.decree.text.clause import NUMBERED, Closing, Member
from regionaltool.core.decree.text.grammar import AND, PLURAL, counted, tidy
from regionaltool.core.decree.text.parse import LONGEST, read_members
from regionaltool.core.problems import InputError, Problem

LEVEL = "đơn vị hành chính cấp xã"
_NEW = "hình thành sau sắp xếp quy định tại Điều này"
_NEW_OR_RENAMED = "hình thành sau sắp xếp, thực hiện đổi tên quy định tại Điều này"
_KEPT = "không thực hiện sắp xếp là"
_FEWEST_IN_LIST = 3
_COUNT = re.compile(rf"(\d+) ?([^\d,;]+?)(?=,| {AND} ?\d|$)")
_CLOSING = re.compile(
    rf"Sau khi sắp xếp, (?P<province>.+?) có (?P<total>\d+) {LEVEL},? gồm ?(?P<counts>[^;]+?)"
    r"(?:; ?trong đó có (?:(?P<formed>.+?) hình thành sau (?P<how>sắp xếp.*?) Điều này)?"
    rf"(?:(?: {AND} )?\d+ [^\d]+? {_KEPT} (?P<kept>.+))?)?"
)


def closing_sentence(province: str, closing: Closing) -> str:
    """The closing clause in words, without its number."""
    counts = _counts(closing.counts)
    joined = f" {AND} ".join(filter(None, (", ".join(counts[:-1]), counts[-1]))) if counts else "00"
    text = f"Sau khi sắp xếp, {province} có {counted(closing.total)} {LEVEL}, gồm {joined}"
    if not closing.kept:
        return f"{text}."
    types = {member.type.lower() for member in closing.kept}
    what = types.pop() if len(types) == 1 else LEVEL
    kept = f"{counted(len(closing.kept))} {what} {_KEPT} {_listed(closing.kept)}."
    if not closing.formed:
        return f"{text}; trong đó có {kept}"
    formed = ", ".join(_counts(closing.formed))
    new = _NEW_OR_RENAMED if closing.renames else _NEW
    return f"{text}; trong đó có {formed} {new} {AND} {kept}"


def _counts(counts: Sequence[tuple[str, int]]) -> list[str]:
    return [f"{counted(count)} {kind}" for kind, count in counts]


def _listed(kept: Sequence[Member]) -> str:
    """“xã A, xã B”, “các xã A, B, C”."""
    items = []
    for kind, members in groupby(kept, lambda m: m.type):
        names = [m.name + (f" ({m.qualifier})" if m.qualifier else "") for m in members]
        if len(names) < _FEWEST_IN_LIST or kind == NUMBERED:  # “các Phường 4, 5” is never said
            items += [f"{kind} {name}" for name in names]
        else:
            items.append(f"{PLURAL} {kind} {', '.join(names)}")
    return ", ".join(items)


def is_closing(text: str) -> bool:
    """Does the sentence begin as a closing clause does?"""
    return "Sau khi sắp xếp, " in tidy(text)[:40]


def read_closing(text: str, number: int = 0) -> tuple[str, Closing]:
    """The province with its type, and what is said of it. Raises `InputError`."""
    text = tidy(text)
    numbered = re.match(r"(\d+)\s*[.)]\s*", text)
    if numbered:
        number, text = int(numbered[1]), text[numbered.end() :]
    found = _CLOSING.fullmatch(text.rstrip(".; ")) if len(text) <= LONGEST else None
    if found is None:
        raise InputError(
            Problem("This is no closing clause: “{sentence}”.", {"sentence": text[:200]})
        )
    counts = _read_counts(found["counts"])
    if sum(count for _, count in counts) != int(found["total"]):
        raise InputError(
            Problem(
                "The closing clause says {total} units, but its types add up to {sum}. Correct it.",
                {"total": found["total"], "sum": sum(count for _, count in counts)},
            )
        )
    kept = read_members(found["kept"]) if found["kept"] else ()
    formed = _read_counts(found["formed"]) if found["formed"] else () if kept else counts
    return found["province"], Closing(
        number, counts, formed, kept, "đổi tên" in (found["how"] or "")
    )


def _read_counts(text: str) -> tuple[tuple[str, int], ...]:
    return tuple((kind.strip(), int(count)) for count, kind in _COUNT.findall(text))
