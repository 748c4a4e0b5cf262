"""Clauses as a table with a row a member, and back: what `decreetext` takes and `readdecree` gives.

Rows may stand in any order: clauses are put in that of resolution and number, members in that of i.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from regionaltool.core.decree.text.clause import SCOPES, WHOLE, Clause, Member, Resolution
from regionaltool.core.problems import InputError, Problem, phrase
from regionaltool.core.tables.sheet import Cell

COLUMNS = (
    "resolution",
    "province",
    "clause",
    "new_type",
    "new_name",
    "i",
    "member_type",
    "member_name",
    "qualifier",
    "qual_shared",
    "scope",
    "after_clauses",
)
_OPTIONAL = {"resolution", "province", "qualifier", "qual_shared", "after_clauses"}
_YES = {"1", "true", "yes", "x", "có"}
_NO = {"", "0", "false", "no", "không"}
_NUMBERS = re.compile(r"\d+(?:[,; ]+\d+)*")


@dataclass(frozen=True)
class TableOfMembers:
    """The resolutions of a table."""

    resolutions: tuple[Resolution, ...]
    """In the order of their numbers."""
    notes: tuple[Problem, ...]
    """Clauses that are missing between others."""


def read_members_table(
    title: str, rows: Sequence[Sequence[Cell]], first_row: int = 1
) -> TableOfMembers:
    """The clauses; the first row holds the titles of the columns, other columns may stand by them.

    Raises `InputError` that names the row and what to correct.
    """
    places = _places(title, rows)
    by_clause: dict[tuple[str, int], list[tuple[int, _Row]]] = defaultdict(list)
    for number, cells in enumerate(rows[1:], start=first_row + 1):
        texts = {name: _text(cells[place]) for name, place in places.items() if place < len(cells)}
        if not any(texts.values()):
            continue
        row = _Row(title, number, texts)
        by_clause[texts.get("resolution", ""), row.whole("clause")].append((row.whole("i"), row))
    if not by_clause:
        raise InputError(Problem("“{table}” has no rows with members.", {"table": title}))
    of_resolution: dict[str, list[Clause]] = defaultdict(list)
    provinces: dict[str, str] = {}
    for (resolution, number), members in sorted(by_clause.items(), key=lambda item: item[0]):
        of_resolution[resolution].append(_clause(number, members))
        provinces[resolution] = members[0][1]["province"]
    resolutions = [
        Resolution(provinces[number], tuple(clauses), number=number)
        for number, clauses in of_resolution.items()
    ]
    return TableOfMembers(tuple(resolutions), tuple(_gaps(resolutions)))


def rows_of(resolution: Resolution) -> Iterator[dict[str, object]]:
    """The rows of a resolution's members, by the names of `COLUMNS`."""
    for clause in resolution.clauses:
        for i, member in enumerate(clause.members, start=1):
            yield {
                "resolution": resolution.number,
                "province": resolution.province,
                "clause": clause.number,
                "new_type": clause.new_type,
                "new_name": clause.new_name,
                "i": i,
                "member_type": member.type,
                "member_name": member.name,
                "qualifier": member.qualifier,
                "qual_shared": int(member.qualifier_shared),
                "scope": member.scope,
                "after_clauses": ",".join(map(str, member.after)),
            }


def kind_of(new_type: str, new_name: str, members: Sequence[Member]) -> str:
    """rename when it is one whole commune of the same type under another name, else form."""
    only = members[0] if len(members) == 1 else None
    renamed = (
        only is not None
        and only.scope == WHOLE
        and only.type.lower() == new_type.lower()
        and only.name != new_name
    )
    return "rename" if renamed else "form"


@dataclass(frozen=True)
class _Row:
    """One row with what is needed to name it."""

    title: str
    number: int
    texts: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.texts.get(column, "")

    def needed(self, column: str) -> str:
        if not self[column]:
            raise self.wrong(phrase("The row has no {column}."), column)
        return self[column]

    def whole(self, column: str) -> int:
        text = self.needed(column)
        if not text.isdecimal():
            raise self.wrong(phrase("“{value}” is no whole number in the column {column}."), column)
        return int(text)

    def member(self) -> Member:
        scope = self.needed("scope").upper()
        if scope not in SCOPES:
            raise self.wrong(
                phrase("The scope “{value}” is not known. Write one of these: {scopes}."), "scope"
            )
        after = self["after_clauses"]
        if after and not _NUMBERS.fullmatch(after):
            raise self.wrong(
                phrase(
                    "“{value}” are no numbers of clauses in the column {column}. Write them as "
                    "9,10."
                ),
                "after_clauses",
            )
        shared = self["qual_shared"].casefold()
        if shared not in _YES | _NO:
            raise self.wrong(
                phrase("“{value}” is neither 1 nor 0 in the column {column}."), "qual_shared"
            )
        return Member(
            self.needed("member_type"),
            self.needed("member_name"),
            self["qualifier"],
            shared in _YES,
            scope,
            tuple(int(number) for number in re.findall(r"\d+", after)),
        )

    def wrong(self, text: str, column: str) -> InputError:
        said = Problem(
            text, {"value": self[column][:80], "column": column, "scopes": ", ".join(SCOPES)}
        )
        return InputError(
            Problem(
                "{table}, row {row} ({member}): {reason}",
                {
                    "table": self.title,
                    "row": self.number,
                    "member": self["member_name"][:80] or "?",
                    "reason": said,
                },
            )
        )


def _clause(number: int, members: list[tuple[int, _Row]]) -> Clause:
    members = sorted(members, key=lambda item: item[0])
    first = members[0][1]
    new_type, new_name = first.needed("new_type"), first.needed("new_name")
    for (i, row), (following, _) in zip(members, members[1:], strict=False):
        if i == following:
            raise row.wrong(
                phrase("Another row of the clause has the same number in the column i."), "i"
            )
    for _, row in members:
        if (row["new_type"], row["new_name"]) != (new_type, new_name):
            raise row.wrong(
                phrase("The rows of one clause name several new units: “{value}” is another."),
                "new_name",
            )
    made = tuple(row.member() for _, row in members)
    return Clause(number, new_type, new_name, made, kind_of(new_type, new_name, made))


def _places(title: str, rows: Sequence[Sequence[Cell]]) -> dict[str, int]:
    titles = [_text(cell).casefold() for cell in rows[0]] if rows else []
    places = {name: titles.index(name) for name in COLUMNS if name in titles}
    missing = tuple(name for name in COLUMNS if name not in places and name not in _OPTIONAL)
    if missing:
        raise InputError(
            Problem(
                "“{table}” has no column {columns}. Its first row must hold the names of the "
                "columns: {all}.",
                {"table": title, "columns": missing, "all": ", ".join(COLUMNS)},
            )
        )
    return places


def _text(cell: Cell) -> str:
    """A cell as text in composed letters, on one line; a whole number without its decimal mark."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(int(cell))
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(unicodedata.normalize("NFC", str(cell)).split())


def _gaps(resolutions: Iterable[Resolution]) -> Iterator[Problem]:
    for resolution in resolutions:
        numbers = {clause.number for clause in resolution.clauses}
        missing = sorted(set(range(1, max(numbers))) - numbers)
        if missing:
            yield Problem(
                "{resolution} has no members for the clauses {numbers}. They get no sentence.",
                {
                    "resolution": resolution.number or resolution.province or "?",
                    "numbers": tuple(map(str, missing)),
                },
            )
