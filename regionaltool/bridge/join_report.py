"""The report of joined figures: sums before and after, guesses, and what was not joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from regionaltool.bridge.joined_fields import REASONS
from regionaltool.bridge.read_register import RegisterTable
from regionaltool.bridge.report_page import (
    NOTHING,
    Markup,
    bullets,
    heading,
    page,
    paragraph,
    summary,
    table,
    today,
)
from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.core.join_statistics import JoinedStatistics
from regionaltool.core.joined_columns import JoinedColumn
from regionaltool.core.left_over import LeftOver
from regionaltool.core.problems import listing

_CLOSE = 1e-6


def write_join_report(file: Path, communes: RegisterTable, joined: JoinedStatistics) -> None:
    """Write the page. Raises `OSError`."""
    file.write_text(join_report(communes, joined), encoding="utf-8")


def join_report(communes: RegisterTable, joined: JoinedStatistics) -> str:
    """The page as text."""
    title = tr("Figures joined to “{layer}”").format(layer=communes.register.source)
    return page(title, _body(communes, joined))


def totals(joined: JoinedStatistics) -> Iterator[str]:
    """A sentence for each column with its sums before and after, and the table's own."""
    for column in joined.columns:
        if column.table_total is None or column.joined_total is None:
            continue
        text = tr("{table}, {field}: {before} in the table, {after} joined").format(
            table=column.source,
            field=column.field,
            before=_amount(column, column.table_total),
            after=_amount(column, column.joined_total),
        )
        if column.official_total is None:
            yield text + tr("; the table gives no total of its own.")
        else:
            yield text + tr(
                "; the table's own total is {official}, difference {difference}."
            ).format(
                official=_amount(column, column.official_total),
                difference=_difference(column, column.joined_total, column.official_total),
            )


def leftovers(joined: JoinedStatistics) -> Iterator[str]:
    """A sentence for each reason and table with the rows and communes that it left over."""
    named: dict[tuple[str, LeftOver], list[str]] = {}
    for rest in joined.rest:
        name = f"{rest.name} ({rest.code})" if rest.code else rest.name
        place = name if rest.row is None else f"{rest.row} {name}"
        named.setdefault((rest.source, rest.why), []).append(place)
    for (source, why), names in named.items():
        yield tr("{table}: {reason}: {rows}.").format(
            table=source, reason=tr(REASONS[why]), rows=listing(tuple(names), tr)
        )


def _body(communes: RegisterTable, joined: JoinedStatistics) -> Iterable[Markup]:
    yield paragraph(today(), "note")
    yield summary(
        [
            (tr("Communes"), persons(len(joined.register))),
            (tr("Communes that got figures"), persons(joined.matched)),
            (tr("Rows and communes left over"), persons(len(joined.rest))),
            (tr("Rows that are ambiguous"), persons(joined.ambiguous)),
        ]
    )
    yield heading(tr("Sums before and after"))
    yield _sums(joined)
    yield heading(tr("What was not joined"))
    if joined.rest:
        yield _rest(joined)
    else:
        yield paragraph("✓ " + tr("Every row has its commune, and every commune its row."))
    notes = [sentence(problem) for problem in joined.notes]
    if notes:
        yield heading(tr("To look at"))
        yield bullets(notes, "wrong")
    yield heading(tr("What was guessed"))
    yield bullets(sentence(problem) for problem in (*communes.guesses, *joined.guesses))
    yield from _texts(communes)


def _sums(joined: JoinedStatistics) -> Markup:
    head = [
        tr("Column"),
        tr("Field"),
        tr("Communes with a figure"),
        tr("Sum in the table"),
        tr("Sum joined"),
        tr("The table's own total"),
        tr("Difference from it"),
    ]
    rows = []
    for column in joined.columns:
        known = sum(value is not None and value == value for value in column.values)
        amounts = (column.table_total, column.joined_total, column.official_total)
        rows.append(
            [
                f"{column.source}: {column.title}",
                column.field,
                f"{persons(known)} / {persons(len(joined.register))}",
                *(NOTHING if a is None else _amount(column, a) for a in amounts),
                NOTHING
                if column.official_total is None or column.joined_total is None
                else _difference(column, column.joined_total, column.official_total),
            ]
        )
    return table(head, rows)


def _rest(joined: JoinedStatistics) -> Markup:
    head = [
        tr("File and sheet"),
        tr("Row"),
        tr("Code"),
        tr("Name"),
        tr("Former district"),
        tr("Reason"),
        tr("What may be meant"),
    ]
    rows = [
        [
            rest.source,
            NOTHING if rest.row is None else str(rest.row),
            rest.code or NOTHING,
            rest.name or NOTHING,
            rest.group or NOTHING,
            tr(REASONS[rest.why]),
            "; ".join(rest.suggestions) or NOTHING,
        ]
        for rest in joined.rest
    ]
    return table(head, rows, "texts")


def _texts(communes: RegisterTable) -> Iterable[Markup]:
    """What was mended in the layer, with ten examples a field."""
    for name, verdict in communes.verdicts.items():
        if not verdict.mended:
            continue
        yield heading(tr("Texts mended in field “{field}”").format(field=name))
        problem = verdict.note(communes.register.source)
        if problem is not None:
            yield paragraph(sentence(problem))
        yield table([tr("Before"), tr("After")], verdict.examples, "texts")


def _amount(column: JoinedColumn, value: float) -> str:
    if column.in_km2:
        return tr("{area} km²").format(area=decimal(value, 2))
    if float(value).is_integer():
        return persons(int(value))
    return decimal(value, 2)


def _difference(column: JoinedColumn, value: float, official: float) -> str:
    """With its sign; differences of rounding are none."""
    if abs(value - official) <= _CLOSE * max(1.0, abs(official)):
        return _amount(column, 0.0)
    return ("+" if value > official else "") + _amount(column, value - official)
