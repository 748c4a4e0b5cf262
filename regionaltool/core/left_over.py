"""Rows and communes that were not joined, each with its reason and what may be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from regionaltool.core.register import Register
from regionaltool.core.row_matching import How, Match
from regionaltool.core.tables.figures import FigureTable


class LeftOver(StrEnum):
    """Why a row or a commune was left over."""

    NO_COMMUNE = "no_commune"
    NO_ROW = "no_row"
    """A commune that the table has no row for."""
    AMBIGUOUS = "ambiguous"
    """More than one commune fits, or more than one row with different figures."""
    DOUBLED = "doubled"
    """The row stands in the table once more, with the same figures; the first one was joined."""
    CONTRADICTED = "contradicted"
    DOUBTED = "doubted"


@dataclass(frozen=True)
class Rest:
    """A row, or a commune, that was not joined."""

    source: str
    why: LeftOver
    row: int | None
    """Row in the file, None for a commune without one."""
    code: str
    name: str
    group: str
    suggestions: tuple[str, ...]
    """What may be meant, likeliest first."""
    communes: tuple[int, ...] = ()
    """The communes that the suggestions name; for a commune without a row, itself."""


def left_over(
    table: FigureTable,
    matches: Sequence[Match],
    doubled: Collection[int],
    register: Register,
) -> list[Rest]:
    """The rows that found no commune, in the order of the table, then communes without a row."""
    made = []
    reasons = {
        How.AMBIGUOUS: LeftOver.AMBIGUOUS,
        How.CONTRADICTED: LeftOver.CONTRADICTED,
        How.DOUBTED: LeftOver.DOUBTED,
    }
    records = table.records
    wanted_by: dict[int, list[str]] = defaultdict(list)
    for record, match in enumerate(matches):
        if match.commune >= 0:
            continue
        why = reasons.get(match.how, LeftOver.NO_COMMUNE)
        for commune in match.candidates:
            wanted_by[commune].append(f"{records.lines[record][0]} {records.names[record]}".strip())
        made.append(
            Rest(
                source=table.source,
                why=LeftOver.DOUBLED if record in doubled else why,
                row=records.lines[record][0],
                code=records.codes[record],
                name=records.names[record],
                group=records.groups[record],
                suggestions=tuple(map(register.label, match.candidates)),
                communes=match.candidates,
            )
        )
    joined = {match.commune for match in matches}
    for commune in range(len(register)):
        if commune not in joined:
            made.append(
                Rest(
                    source=table.source,
                    why=LeftOver.NO_ROW,
                    row=None,
                    code=register.ids[commune],
                    name=register.names[commune],
                    group=register.groups[commune],
                    suggestions=tuple(wanted_by[commune]),
                    communes=(commune,),
                )
            )
    return made
