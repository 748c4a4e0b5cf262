"""Ballots from a layer or a file: the sheet and the columns that fit, read as a task may."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.sources import FileSource, LayerSource, open_source
from regionaltool.bridge.attach.table_rows import tables_of
from regionaltool.core.communes import Communes
from regionaltool.core.consultation.read_ballots import BallotRows, read_ballots
from regionaltool.core.inputs.roles import guessed
from regionaltool.core.problems import InputError, Problem, Term, phrase
from regionaltool.core.tables.sheet import unchecked

ROLES: Mapping[str, str] = {
    "id": phrase("Code or name of the commune"),
    "households": phrase("All households"),
    "in_favour": phrase("Households in favour"),
    "against": phrase("Households against"),
    "day": phrase("Day of the count"),
    "village": phrase("Village"),
}
"""What columns mean, and how that is called; the first three are needed."""
_NEEDED = ("id", "households", "in_favour")


@dataclass(frozen=True, eq=False)
class BallotTable:
    """What a table says."""

    rows: BallotRows
    columns: Mapping[str, str]
    """Role → the column that was read."""
    problems: tuple[Problem, ...]
    """What was guessed, left out or taken for granted."""


def open_ballots(source: str) -> LayerSource | FileSource:
    """Open a layer of the project by its id, or a file, on the main thread. Raises `InputError`."""
    opened = open_source(Attachment("consultation", source))
    assert isinstance(opened, LayerSource | FileSource), "a table is no raster"
    return opened


def ballots_of(
    source: LayerSource | FileSource,
    communes: Communes,
    chosen: Mapping[str, str] | None = None,
    check: Callable[[], None] = unchecked,
) -> BallotTable:
    """The ballots of the first sheet that has the columns.

    ``chosen`` says role → column where the user has; the rest is guessed, and told. Raises
    `InputError` as `read_ballots` does, and when a column that is needed is not known.
    """
    refused: InputError | None = None
    for rows in tables_of(source, communes, check):
        check()
        mine = {role: column for role, column in (chosen or {}).items() if column}
        guess = {
            role: column
            for role, column in guessed("ballots", rows, communes).items()
            if role not in mine and column not in mine.values()
        }
        columns = {**guess, **mine}
        missing = tuple(Term(ROLES[role]) for role in _NEEDED if role not in columns)
        if missing:
            refused = refused or InputError(
                Problem(
                    "“{layer}”: no field is known to hold {roles}. Choose the fields.",
                    {"layer": rows.source, "roles": missing},
                )
            )
            continue
        read, problems = read_ballots(communes, rows, **columns)
        return BallotTable(read, columns, (*_told(guess, rows.source), *problems))
    assert refused is not None, "there is a sheet"
    raise refused


def _told(guess: Mapping[str, str], source: str) -> tuple[Problem, ...]:
    if not guess:
        return ()
    pairs = tuple(
        Problem("{role}: {field}", {"role": Term(ROLES[role]), "field": column})
        for role, column in guess.items()
    )
    return (
        Problem("“{layer}”: fields were guessed ({fields}).", {"layer": source, "fields": pairs}),
    )
