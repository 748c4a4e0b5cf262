"""From a sheet to one record per commune, with every guess told and every total checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.legacy_text import TITLES, TextVerdict, judge_texts, mend_text
from regionaltool.core.names import name_keys
from regionaltool.core.problems import Problem, Term, phrase
from regionaltool.core.register import Register
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.column_roles import (
    Columns,
    find_columns,
    find_title,
    is_code_title,
    title_of,
)
from regionaltool.core.tables.figure_columns import (
    PERSONS_FIELD,
    FigureColumn,
    FigureKind,
    TextColumn,
    area_unit,
    figure_kind,
    name_fields,
    plain_name,
    unique_fields,
)
from regionaltool.core.tables.figure_values import read_values
from regionaltool.core.tables.header import column_titles, count_header_rows, unit_line
from regionaltool.core.tables.number_texts import is_number_like
from regionaltool.core.tables.records import Records, make_records
from regionaltool.core.tables.row_kinds import Kind, Row, classify
from regionaltool.core.tables.sheet import Cell, Check, Sheet, text_of, unchecked
from regionaltool.core.tables.sums import Sum, find_sums
from regionaltool.core.tables.total_lines import TotalLine, check_totals, total_lines


@dataclass(frozen=True, eq=False)
class FigureTable:
    """The figures of one sheet: n records, each for one commune."""

    source: str
    """File and sheet, for messages."""
    header_rows: int
    titles: tuple[tuple[str, ...], ...]
    columns: Columns
    records: Records
    figures: tuple[FigureColumn, ...]
    """Columns with (n,) values."""
    texts: tuple[TextColumn, ...]
    totals: tuple[TotalLine, ...]
    official_total: tuple[float | None, ...]
    """The table's own total of each column, None where it has none."""
    guesses: tuple[Problem, ...]
    """What was taken for granted, in sentences."""
    notes: tuple[Problem, ...]
    """What is wrong or odd."""
    verdict: TextVerdict
    """What the texts of the sheet were."""

    @property
    def code_title(self) -> str:
        """What the column of codes is called; empty without one."""
        return "" if self.columns.code is None else title_of(self.titles, self.columns.code)


def read_figures(
    sheet: Sheet, register: Register, asked: Asked, check: Check = unchecked
) -> FigureTable | None:
    """The figures of a sheet; None when nothing in it names the communes, or it has but names.

    Texts are read when the user asks for them, or when there are no figures.

    Raises `InputError` when an answer of the user does not fit the sheet, or a number may be read
    in two ways, and what ``check`` raises.
    """
    sheet, verdict = mended_sheet(sheet)
    notes: list[Problem] = list(sheet.notes)
    header = _header_rows(sheet, register, asked, notes)
    titles = column_titles(sheet, header)
    data = sheet.rows[header:]
    key = find_title(asked.key, titles, sheet.title) if asked.key else None
    check()
    columns = find_columns(sheet, titles, data, register, key)
    check()
    sums = [tuple(find_title(p, titles, sheet.title) for p in parts) for parts in asked.sums]
    wanted = [find_title(name, titles, sheet.title) for name in asked.columns]
    texts = () if columns.figures or wanted or sums else columns.texts
    if wanted or sums:
        chosen = tuple(dict.fromkeys([*wanted, *(part for parts in sums for part in parts)]))
        texts = tuple(j for j in wanted if j in columns.texts and not _has_figures(data, j, titles))
        columns = replace(columns, figures=tuple(j for j in chosen if j not in texts))
    if (columns.name is None and columns.code is None) or not (columns.figures or texts):
        return None
    unit = unit_line(sheet, header)
    kinds = {j: figure_kind(titles[j], unit) for j in columns.figures}
    rows = classify(data, sheet.indents[header:], columns, register)
    check()
    headings = any(row.kind is Kind.SECTION for row in rows)
    guesses = [_layout_guess(sheet, header, titles, columns, headings)]
    raw = read_values(sheet, data, rows, header, titles, kinds, asked, notes, guesses)
    check()
    needed = np.array([row.kind is Kind.COMMUNE for row in rows])
    added = [Sum(parts, None, 0) for parts in sums]
    if not wanted and not sums:
        added = find_sums(titles, raw, needed)
        guesses += [_sum_guess(sheet, titles, known, raw, needed) for known in added]
    made = _columns(titles, raw, kinds, unit, added, wanted, sums)
    records, figures = make_records(
        rows, made, header + sheet.first_row, asked.aggregate, sheet.title, notes, guesses
    )
    totals = total_lines(rows, made, register, header + sheet.first_row)
    official = check_totals(totals, records, figures, register, sheet.title, notes)
    left_out = [row.index + header + sheet.first_row for row in rows if _said_nothing(row)]
    if left_out:
        guesses.append(
            Problem(
                "“{table}”: rows without figures are left out: {rows}.",
                {"table": sheet.title, "rows": tuple(map(str, left_out))},
            )
        )
    return FigureTable(
        source=sheet.title,
        header_rows=header,
        titles=titles,
        columns=columns,
        records=records,
        figures=figures,
        texts=tuple(
            TextColumn(
                title_of(titles, j),
                plain_name(titles, j),
                tuple(text_of(data[row][j]) for row in records.firsts),
            )
            for j in texts
        ),
        totals=totals,
        official_total=official,
        guesses=tuple(guesses),
        notes=tuple(notes),
        verdict=verdict,
    )


def _header_rows(sheet: Sheet, register: Register, asked: Asked, notes: list[Problem]) -> int:
    """As given or guessed; a number given for another sheet must not hide communes of this one."""
    guessed = count_header_rows(sheet, register.bare_names)
    if asked.header_rows is None or asked.header_rows <= guessed:
        return guessed if asked.header_rows is None else asked.header_rows
    hidden = [
        cell
        for row in sheet.rows[guessed : asked.header_rows]
        for cell in row
        if isinstance(cell, str) and name_keys(cell).bare in register.bare_names
    ]
    if not hidden:
        return asked.header_rows
    notes.append(
        Problem(
            "“{table}”: a header of {asked} rows would hide {communes}; {taken} rows are taken.",
            {
                "table": sheet.title,
                "asked": asked.header_rows,
                "communes": tuple(hidden),
                "taken": guessed,
            },
        )
    )
    return guessed


def _has_figures(
    data: Sequence[Sequence[Cell]], column: int, titles: Sequence[Sequence[str]]
) -> bool:
    """Numbers that are no codes: those that a user asks for by name although nobody would guess."""
    filled = [row[column] for row in data if row[column] is not None]
    return not is_code_title(titles[column]) and all(map(is_number_like, filled))


def _said_nothing(row: Row) -> bool:
    return row.kind is Kind.NOTHING and bool(row.name)


def mended_sheet(sheet: Sheet) -> tuple[Sheet, TextVerdict]:
    """The sheet with its texts mended; judged together, since a file is of one kind."""
    verdict = judge_texts(cell for row in sheet.rows for cell in row)
    if not verdict.mendable:
        return sheet, verdict
    rows = tuple(
        tuple(mend_text(cell, verdict) if isinstance(cell, str) else cell for cell in row)
        for row in sheet.rows
    )
    before, after = verdict.examples[0]
    note = Problem(
        "“{table}”: its texts are in {encoding} and have been mended, such as “{before}” to "
        "“{after}”.",
        {
            "table": sheet.title,
            "encoding": Term(TITLES[verdict.encoding]),
            "before": before,
            "after": after,
        },
    )
    return replace(sheet, rows=rows, notes=(*sheet.notes, note)), verdict


def _columns(
    titles: Sequence[Sequence[str]],
    raw: dict[int, NDArray[np.float64]],
    kinds: dict[int, FigureKind],
    unit: str,
    sums: Sequence[Sum],
    wanted: Sequence[int],
    asked_sums: Sequence[Sequence[int]],
) -> tuple[FigureColumn, ...]:
    """The columns that are joined, over all rows of data: those of the table, and sums."""
    replaced = {known.total for known in sums if known.total is not None}
    only_parts = {part for parts in asked_sums for part in parts} - set(wanted)
    plain = [j for j in raw if j not in replaced and j not in only_parts]
    persons_summed = any(kinds[known.parts[0]] is FigureKind.PERSONS for known in sums)
    fields = name_fields(
        titles,
        plain,
        [
            FigureKind.OTHER if persons_summed and kinds[j] is FigureKind.PERSONS else kinds[j]
            for j in plain
        ],
    )
    made = []
    for known in sums:
        kind = kinds[known.parts[0]]
        added = np.sum([raw[part] for part in known.parts], axis=0)
        if known.total is not None:
            added = np.where(np.isnan(added), raw[known.total], added)
        first = titles[known.parts[0]]
        title = " + ".join(title_of(titles, part) for part in known.parts)
        field = PERSONS_FIELD if kind is FigureKind.PERSONS else "sum"
        made.append(FigureColumn(title, field, kind, area_unit(first, unit), added))
    for j, field in zip(plain, fields, strict=True):
        own_unit = area_unit(titles[j], unit) if kinds[j] is FigureKind.AREA else ""
        made.append(FigureColumn(title_of(titles, j), field, kinds[j], own_unit, raw[j]))
    names = unique_fields([column.field for column in made])
    return tuple(replace(column, field=name) for column, name in zip(made, names, strict=True))


def _layout_guess(
    sheet: Sheet,
    header: int,
    titles: Sequence[Sequence[str]],
    columns: Columns,
    headings: bool,
) -> Problem:
    def told(column: int | None, without: str) -> str:
        return Term(without) if column is None else f"“{title_of(titles, column)}”"

    nowhere, above = phrase("no column"), phrase("headings between the rows")

    return Problem(
        "“{table}”: rows of the header: {rows}; codes in {code}, names in {name}, districts in "
        "{group}; figures in {figures}.",
        {
            "table": sheet.title,
            "rows": header,
            "code": told(columns.code, nowhere),
            "name": told(columns.name, nowhere),
            "group": told(columns.group, above if headings else nowhere),
            "figures": ", ".join(f"“{title_of(titles, j)}”" for j in columns.figures)
            or Term(nowhere),
        },
    )


def _sum_guess(
    sheet: Sheet,
    titles: Sequence[Sequence[str]],
    known: Sum,
    raw: dict[int, NDArray[np.float64]],
    needed: NDArray[np.bool_],
) -> Problem:
    parts = " + ".join(title_of(titles, part) for part in known.parts)
    if known.total is None:
        return Problem(
            "“{table}”: the population is added up from {parts}.",
            {"table": sheet.title, "parts": parts},
        )
    return Problem(
        "“{table}”: “{total}” is blank in {count} rows and is added up from {parts}; the {proved} "
        "rows that have it agree.",
        {
            "table": sheet.title,
            "total": title_of(titles, known.total),
            "count": int(np.isnan(raw[known.total][needed]).sum()),
            "parts": parts,
            "proved": known.proved,
        },
    )
