"""Further tables of the package: criteria, offices and staff, and where each commune has gone."""

from __future__ import annotations

import math

from regionaltool.core.decree.decided_plan import DecidedPlan, DecidedUnit, total
from regionaltool.core.decree.papers.paper_table import Cell, CellKind, PaperTable, columns
from regionaltool.core.decree.papers.paper_words import PaperWords, half_up

_TEXT, _WHOLE, _REAL = CellKind.TEXT, CellKind.WHOLE, CellKind.REAL


def criteria_table(decided: DecidedPlan, words: PaperWords) -> PaperTable:
    """A row for each unit and measure that the rule set looks at; one for a unit without any."""
    head = columns(
        words,
        ("number", _WHOLE),
        ("unit", _TEXT),
        ("criterion", _TEXT),
        ("figure", CellKind.FIGURE),
        ("standard", CellKind.FIGURE),
        ("required", CellKind.FIGURE),
        ("percent", _REAL),
        ("outcome", _TEXT),
        ("cite", _TEXT),
        ("rule_set", _TEXT),
        ("reason", _TEXT),
    )
    rows: list[tuple[Cell, ...]] = []
    for number, unit in enumerate(decided.units, start=1):
        judged = unit.judgement
        if judged is None:
            continue
        for one in judged.measured:
            rows.append(
                (
                    number,
                    unit.title,
                    measure_title(one.name, words),
                    *map(_known, (one.figure, one.standard, one.required, one.percent)),
                    words(f"outcome.{one.outcome.value}"),
                    "; ".join(filter(None, (one.cite, one.reduction))),
                    judged.rule_set,
                    "",
                )
            )
        whole = words(f"outcome.{judged.outcome.value}")
        cells = (None, None, None, None, whole, judged.cite, judged.rule_set, unit.reason)
        rows.append((number, unit.title, "", *cells))
    return PaperTable("criteria", words("sheet.criteria"), head, tuple(rows))


def measure_title(name: str, words: PaperWords) -> str:
    """What a measure is called; one that the papers have no word for keeps its own name."""
    return words(f"measure.{name}") if words.has(f"measure.{name}") else name


def _known(value: float) -> Cell:
    return half_up(value, 2) if math.isfinite(value) else None


def apparatus_tables(decided: DecidedPlan, words: PaperWords) -> tuple[PaperTable, PaperTable]:
    """Staff, offices and running cost before and after, and the offices that fall vacant.

    What is not given, and all that is to be decided, is left open for the office.
    """
    head = columns(
        words,
        ("number", _WHOLE),
        ("code", _TEXT),
        ("unit", _TEXT),
        ("staff_before", _WHOLE),
        ("staff_after", _WHOLE),
        ("offices_before", _WHOLE),
        ("offices_after", _WHOLE),
        ("cost_before", _REAL),
        ("cost_after", _REAL),
        ("vacant", _TEXT),
    )
    rows = tuple(
        _apparatus_row(decided, unit, number) for number, unit in enumerate(decided.units, start=1)
    )
    sums = [total(row[at] for row in rows) for at in (3, 5, 7)]
    last = (None, "", words("row.total"), sums[0], None, sums[1], None, sums[2], None, "")
    sheet = PaperTable("apparatus", words("sheet.apparatus"), head, rows, last)
    return sheet, _vacant_table(decided, words)


def _apparatus_row(decided: DecidedPlan, unit: DecidedUnit, number: int) -> tuple[Cell, ...]:
    members = decided.members_of(unit)
    vacant = ", ".join(decided.communes[place].title for place in vacant_offices(unit))
    staff = total(commune.staff for commune in members)
    offices = total(commune.offices for commune in members)
    cost = total(None if one.cost is None else half_up(one.cost, 2) for one in members)
    return number, unit.code, unit.title, staff, None, offices, None, cost, None, vacant


def vacant_offices(unit: DecidedUnit) -> tuple[int, ...]:
    """Communes of a unit whose offices are needed no more: all but that of its seat; none while
    the seat is open."""
    if unit.seat is None:
        return ()
    whole = (member.commune for member in unit.members if member.scope == "W")
    return tuple(place for place in whole if place != unit.seat)


def _vacant_table(decided: DecidedPlan, words: PaperWords) -> PaperTable:
    head = columns(
        words,
        ("number", _WHOLE),
        ("old_code", _TEXT),
        ("old", _TEXT),
        ("district", _TEXT),
        ("unit", _TEXT),
        ("use", _TEXT),
    )
    rows: list[tuple[Cell, ...]] = []
    for unit in decided.units:
        for place in vacant_offices(unit):
            commune = decided.communes[place]
            cells = (commune.written_code, commune.title, commune.district, unit.title, "")
            rows.append((len(rows) + 1, *cells))
    return PaperTable("vacant", words("sheet.vacant"), head, tuple(rows))


def lookup_table(decided: DecidedPlan, words: PaperWords) -> PaperTable:
    """Old → new for citizens: a row for each commune and unit that takes something of it."""
    head = columns(
        words,
        ("old_code", _TEXT),
        ("old", _TEXT),
        ("district", _TEXT),
        ("taken", _TEXT),
        ("new_code", _TEXT),
        ("new", _TEXT),
        ("seat", _TEXT),
    )
    rows = []
    for unit in decided.units:
        seat = decided.seat_of(unit)
        for member in unit.members:
            commune = decided.communes[member.commune]
            kind = "rest" if member.scope in ("R", "RP") else "part"
            taken = words("row.whole" if member.scope == "W" else f"row.{kind}")
            rows.append(
                (
                    member.commune,
                    (
                        commune.written_code,
                        commune.title,
                        commune.district,
                        taken,
                        unit.code,
                        unit.title,
                        "" if seat is None else seat.title,
                    ),
                )
            )
    rows.sort(key=lambda row: row[0])
    return PaperTable("lookup", words("title.lookup"), head, tuple(cells for _, cells in rows))
