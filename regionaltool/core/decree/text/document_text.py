"""A resolution as people paste it: its clauses found among other text, and read.

A clause begins with “Sắp xếp toàn bộ …”, “Sắp xếp một phần …”, “Đổi tên xã …” or, the last one,
“Sau khi sắp xếp, …”, with or without its number, on one line or on several.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from regionaltool.core.decree.text.clause import Clause, Closing, Member, Resolution
from regionaltool.core.decree.text.closing import is_closing, read_closing
from regionaltool.core.decree.text.glued import set_apart
from regionaltool.core.decree.text.grammar import ARRANGE, MEMBER_TYPES, RENAME
from regionaltool.core.decree.text.parse import read_clause, title_key
from regionaltool.core.problems import InputError, Problem

_BEGINS = re.compile(
    r"(?:(?:^|(?<=[.;:])|(?<=[.;:]\s))[^\S\n]*(?P<number>\d{1,4})\s*[.)]\s*)?"
    rf"(?P<begin>(?:{ARRANGE}|Nhập)\s+(?=toàn\s+bộ\s|một\s+phần\s|phần\s)"
    rf"|{RENAME}\s+(?=(?:{'|'.join(MEMBER_TYPES)})\s|Phường\s+(?:\d|[IVXL]+\b))|Sau\s+khi\s+sắp\s+xếp,\s)",
    re.MULTILINE,
)
_ENDS = re.compile(r"[.;]\s*(?:\n|$|(?=Điều\s+\d+\s*\.))")
_RESOLUTION = re.compile(r"\b(\d+/(?:\d{4}/)?NQ-UBTVQH\d*)")
_PROVINCE = re.compile(
    r"cấp xã của (?P<province>(?:tỉnh|thành phố) [^\n.,;(]{1,60}?)"
    r"(?= \(mới\)| năm \d|\s*[.,;\n(]| như sau)"
)


@dataclass(frozen=True)
class Reading:
    """The resolutions of a text."""

    resolutions: tuple[Resolution, ...]
    notes: tuple[Problem, ...]
    """What is odd in them, and what could not be read."""


@dataclass(frozen=True)
class _Sentence:
    number: int
    """0 where none stands before it."""
    text: str
    resolution: str
    """Number of the resolution that was last named above it."""
    province: str


def unchecked() -> None:
    """Nobody asks to stop."""


def read_text(text: str, check: Callable[[], None] = unchecked) -> Reading:
    """Every clause of a text; ``check`` is called for each and may raise.

    A clause that cannot be read is among the notes. Raises `InputError` for a text without any.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = set_apart(text)
    sentences = list(_sentences(text))
    if not sentences:
        raise InputError(
            Problem(
                "The text has no clause that begins with “Sắp xếp toàn bộ …”. Give Article 1 of a "
                "resolution, in Unicode."
            )
        )
    resolutions: list[Resolution] = []
    notes: list[Problem] = []
    for part in _by_resolution(sentences):
        resolution, of_part = _read(part, check)
        resolutions.append(resolution)
        notes += of_part
    return Reading(tuple(resolutions), tuple(notes))


def _sentences(text: str) -> Iterator[_Sentence]:
    """What begins as a clause, up to the end of its sentence."""
    begins = list(_BEGINS.finditer(text))
    named, province, seen = "", "", 0
    for place, begin in enumerate(begins):
        before = text[seen : begin.start()]
        for found in _RESOLUTION.finditer(before):
            named = found[1]
        for found in _PROVINCE.finditer(before):
            province = found["province"]
        until = begins[place + 1].start() if place + 1 < len(begins) else len(text)
        segment = text[begin.start("begin") : until]
        end = _ENDS.search(segment)
        segment = segment[: end.start() + 1] if end else segment
        seen = begin.start("begin") + len(segment)
        yield _Sentence(int(begin["number"] or 0), segment, named, province)


def _by_resolution(sentences: list[_Sentence]) -> Iterator[list[_Sentence]]:
    """A closing clause ends a resolution, and so does another resolution's number."""
    part: list[_Sentence] = []
    for sentence in sentences:
        if part and sentence.resolution != part[-1].resolution:
            yield part
            part = []
        part.append(sentence)
        if is_closing(sentence.text):
            yield part
            part = []
    if part:
        yield part


def _read(
    sentences: list[_Sentence], check: Callable[[], None]
) -> tuple[Resolution, list[Problem]]:
    notes: list[Problem] = []
    clauses: list[Clause] = []
    closing: Closing | None = None
    province = sentences[-1].province
    for place, sentence in enumerate(sentences, start=1):
        check()
        number = sentence.number or place
        try:
            if is_closing(sentence.text):
                province, closing = read_closing(sentence.text, number)
            else:
                clauses.append(read_clause(sentence.text, number))
        except InputError as error:
            notes.append(
                Problem("Clause {number}: {reason}", {"number": number, "reason": error.problem})
            )
    duplicated = _named_twice(clauses, closing)
    clauses = [
        clause
        if clause.kind == "rename"
        else replace(clause, members=_shared(sentences, clause, duplicated))
        for clause in clauses
    ]
    resolution = Resolution(province, tuple(clauses), closing, sentences[-1].resolution)
    return resolution, [*notes, *_oddities(resolution)]


def _shared(
    sentences: list[_Sentence], clause: Clause, duplicated: Collection[str]
) -> tuple[Member, ...]:
    """The members once more, now that it is known which names the province has twice."""
    if not any(member.qualifier for member in clause.members):
        return clause.members
    for place, sentence in enumerate(sentences, start=1):
        if (sentence.number or place) == clause.number:
            return read_clause(sentence.text, clause.number, duplicated).members
    return clause.members


def _named_twice(clauses: list[Clause], closing: Closing | None) -> frozenset[str]:
    """Keys of names that must be those of two communes: both whole, or one whole and one not.

    Parts of one name are taken for parts of one commune unless their brackets differ.
    """
    whole: Counter[str] = Counter()
    parts: dict[str, set[str]] = {}
    members = [(member, clause.number) for clause in clauses for member in clause.members]
    members += [(member, 0) for member in (closing.kept if closing else ())]
    for member, _ in members:
        key = title_key(member.type, member.name)
        if member.scope == "W":
            whole[key] += 1
        else:
            parts.setdefault(key, set()).add(member.qualifier)
    return frozenset(key for key in {*whole, *parts} if whole[key] + len(parts.get(key, ())) > 1)


def _oddities(resolution: Resolution) -> Iterator[Problem]:
    """What a reader of the whole resolution should know."""
    numbers = [clause.number for clause in resolution.clauses]
    if resolution.closing is not None:
        numbers.append(resolution.closing.number)
    missing = sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
    if missing:
        yield Problem(
            "Clauses without a sentence that can be read: {numbers}. Look whether the text is "
            "whole.",
            {"numbers": tuple(map(str, missing))},
        )
    twice = sorted(number for number, count in Counter(numbers).items() if count > 1)
    if twice:
        yield Problem(
            "Several clauses have one number: {numbers}.", {"numbers": tuple(map(str, twice))}
        )
    for clause in resolution.clauses:
        later = [str(other) for m in clause.members for other in m.after if other >= clause.number]
        if later:
            yield Problem(
                "Clause {number} cites clauses that do not stand before it: {others}.",
                {"number": clause.number, "others": tuple(dict.fromkeys(later))},
            )
    if resolution.closing is not None:
        formed = Counter(clause.new_type for clause in resolution.clauses)
        said = dict(resolution.closing.formed)
        if dict(formed) != said and not missing:
            yield Problem(
                "The clauses form {counted}, the closing clause says {said}.",
                {"counted": _told(formed), "said": _told(said)},
            )


def _told(counts: dict[str, int] | Counter[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in counts.items())
