"""Figures of an office's tables joined to communes: the whole way from sheets to columns.

`join_statistics` looks and decides but writes nothing, so what it returns is at once the preview
that a user confirms and the result that is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regionaltool.core.claims import settle_claims
from regionaltool.core.joined_columns import JoinedColumn, join_columns, with_own_names
from regionaltool.core.left_over import LeftOver, Rest, left_over
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.row_codes import match_by_code, zeros_put_back
from regionaltool.core.row_matching import Match, match_rows, with_suggestions
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.figures import FigureTable, read_figures
from regionaltool.core.tables.sheet import Check, Sheet, unchecked


@dataclass(frozen=True, eq=False)
class JoinedStatistics:
    """What became of the tables."""

    register: Register
    columns: tuple[JoinedColumn, ...]
    rest: tuple[Rest, ...]
    tables: tuple[FigureTable, ...]
    matches: tuple[tuple[Match, ...], ...]
    """For each table the match of each record."""
    guesses: tuple[Problem, ...]
    notes: tuple[Problem, ...]

    @property
    def matched(self) -> int:
        """Communes that got anything from some table."""
        found = {m.commune for matches in self.matches for m in matches if m.commune >= 0}
        return len(found)

    @property
    def ambiguous(self) -> int:
        """Rows that fit more than one commune, or contradict themselves or each other."""
        doubtful = (LeftOver.AMBIGUOUS, LeftOver.CONTRADICTED, LeftOver.DOUBTED)
        return sum(rest.why in doubtful for rest in self.rest)


def join_statistics(
    register: Register,
    sheets: Sequence[Sheet],
    asked: Asked | None = None,
    *,
    taken: Sequence[str] = (),
    check: Check = unchecked,
) -> JoinedStatistics:
    """Join all sheets that hold figures of communes; ``taken`` are names that fields have already.

    Raises `InputError` when there is nothing to join or an answer of the user does not fit, and
    what ``check`` raises, which is called at least once a second.
    """
    asked = asked or Asked()
    guesses: list[Problem] = []
    notes: list[Problem] = list(register.notes)
    tables = _tables(_asked_sheets(sheets, asked.sheet), register, asked, guesses, notes, check)
    columns: list[JoinedColumn] = []
    rest: list[Rest] = []
    all_matches = []
    for table in tables:
        check()
        codes = _codes(table, register, asked, notes)
        matches = _matched(register, table, codes, notes)
        matches, doubled = settle_claims(matches, table)
        names, groups = table.records.names, table.records.groups
        matches = with_suggestions(register, matches, names, groups, check)
        check()
        guesses += table.guesses
        notes += table.notes
        columns += join_columns(table, matches, register, asked, guesses, notes)
        rest += left_over(table, matches, doubled, register)
        all_matches.append(tuple(matches))
    return JoinedStatistics(
        register=register,
        columns=with_own_names(columns, taken, notes),
        rest=tuple(rest),
        tables=tuple(tables),
        matches=tuple(all_matches),
        guesses=tuple(guesses),
        notes=tuple(notes),
    )


def _asked_sheets(sheets: Sequence[Sheet], asked: str) -> Sequence[Sheet]:
    if not asked:
        return sheets
    exact = [sheet for sheet in sheets if sheet.name == asked]
    alike = [sheet for sheet in sheets if fold(sheet.name) == fold(asked)]
    if len(exact or alike) == 1:
        return exact or alike
    if asked.isdigit() and 1 <= int(asked) <= len(sheets):
        return [sheets[int(asked) - 1]]
    raise InputError(
        Problem(
            "“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.",
            {
                "file": sheets[0].file,
                "sheet": asked,
                "sheets": tuple(sheet.name for sheet in sheets),
            },
        )
    )


def _tables(
    sheets: Sequence[Sheet],
    register: Register,
    asked: Asked,
    guesses: list[Problem],
    notes: list[Problem],
    check: Check,
) -> list[FigureTable]:
    """The sheets that hold figures; one that cannot be read is noted, and the others go on."""
    tables, refusals = [], []
    for sheet in sheets:
        check()
        try:
            table = read_figures(sheet, register, asked, check)
        except InputError as error:
            if len(sheets) == 1:
                raise
            refusals.append(error)
            continue
        if table is not None:
            tables.append(table)
        elif len(sheets) > 1:
            guesses.append(
                Problem(
                    "“{table}” has no figures of communes and is left out.",
                    {"table": sheet.title},
                )
            )
    if not tables and refusals:
        raise refusals[0]
    notes += [error.problem for error in refusals]
    if not tables:
        raise InputError(
            Problem(
                "“{file}” has no column with the names or codes of the communes of “{layer}” "
                "beside figures. Choose the table of these communes; name its columns (TABLE_KEY, "
                "COLUMNS) and its header (HEADER_ROWS) when they are not found.",
                {"file": sheets[0].title, "layer": register.source},
            )
        )
    return tables


def _codes(
    table: FigureTable, register: Register, asked: Asked, notes: list[Problem]
) -> tuple[str, ...] | None:
    """The codes of the records; zeros in front are put back only when the user says so."""
    if table.columns.code is None:
        return None
    codes = table.records.codes
    if not table.columns.zeros_lost:
        return codes
    restored = zeros_put_back(codes, register)
    if asked.leading_zeros:
        return restored
    changed = [(a, b) for a, b in zip(codes, restored, strict=True) if a != b]
    if changed:
        notes.append(
            Problem(
                "“{table}”: {count} codes seem to have lost the zeros in front of them, such as "
                "“{code}” for “{meant}”. They were not joined by code; say that the zeros shall be "
                "put back (LEADING_ZEROS) if that is right.",
                {
                    "table": table.source,
                    "count": len(changed),
                    "code": changed[0][0],
                    "meant": changed[0][1],
                },
            )
        )
    return codes


def _matched(
    register: Register,
    table: FigureTable,
    codes: tuple[str, ...] | None,
    notes: list[Problem],
) -> list[Match]:
    """The matches; without the codes when the names show that they are something else."""
    names, groups = table.records.names, table.records.groups
    if codes is None:
        return match_rows(register, names, groups=groups)
    return match_by_code(
        register, names, groups, codes, title=table.code_title, source=table.source, notes=notes
    )
