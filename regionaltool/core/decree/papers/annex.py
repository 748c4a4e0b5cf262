"""The annex: units with all that the dossier asks of them, counts before and after, households."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from regionaltool.core.criteria.measures import AREA, POPULATION
from regionaltool.core.decree.decided_plan import WHOLE, DecidedPlan, DecidedUnit, total
from regionaltool.core.decree.papers.paper_table import (
    Cell,
    CellKind,
    PaperColumn,
    PaperTable,
    columns,
    percent,
)
from regionaltool.core.decree.papers.paper_words import PaperWords, half_up

_TEXT, _WHOLE, _REAL = CellKind.TEXT, CellKind.WHOLE, CellKind.REAL
_REST = ("R", "RP")
_DISTRICTS = ("Huyện ", "Quận ", "Thị xã ", "Thành phố ")


def annex_tables(
    decided: DecidedPlan, words: PaperWords, accepted: Sequence[str] = ()
) -> tuple[PaperTable, ...]:
    """The sheets of the annex; what was accepted although it is wrong comes first."""
    found = [units_table(decided, words), counts_table(decided, words)]
    found.append(communes_table(decided, words))
    if any(unit.consent is not None for unit in decided.units):
        found.append(consent_table(decided, words))
    if accepted:
        found.insert(0, accepted_table(words, accepted))
    return tuple(found)


def accepted_table(words: PaperWords, accepted: Sequence[str]) -> PaperTable:
    """What is wrong and was accepted."""
    head = (
        PaperColumn("number", words("column.number"), _WHOLE),
        PaperColumn("accepted", words("title.accepted")),
    )
    rows = tuple((number, text) for number, text in enumerate(accepted, start=1))
    return PaperTable("accepted", words("sheet.accepted"), head, rows)


def units_table(decided: DecidedPlan, words: PaperWords) -> PaperTable:
    """One row for each unit."""
    head = columns(
        words,
        ("number", _WHOLE),
        ("code", _TEXT),
        ("unit", _TEXT),
        ("type", _TEXT),
        ("members", _TEXT),
        ("n_members", _WHOLE),
        ("km2", _REAL),
        ("km2_percent", _REAL),
        ("people", _WHOLE),
        ("people_percent", _REAL),
        ("density", _REAL),
        ("factors", _TEXT),
        ("outcome", _TEXT),
        ("reason", _TEXT),
        ("cite", _TEXT),
        ("seat", _TEXT),
        ("households", _WHOLE),
        ("in_favour", _WHOLE),
        ("agree_percent", _REAL),
    )
    rows = tuple(
        _unit_row(decided, unit, number, words) for number, unit in enumerate(decided.units, 1)
    )
    place = {column.key: at for at, column in enumerate(head)}

    def summed(key: str) -> Cell:
        return total(row[place[key]] for row in rows)

    last: list[Cell] = ["" if column.kind is _TEXT else None for column in head]
    last[place["unit"]] = words("row.total")
    for key in ("n_members", "km2", "people", "households", "in_favour"):
        last[place[key]] = summed(key)
    last[place["density"]] = density(last[place["people"]], last[place["km2"]])
    last[place["agree_percent"]] = percent(last[place["in_favour"]], last[place["households"]])
    return PaperTable("units", words("sheet.units"), head, rows, tuple(last))


def _unit_row(
    decided: DecidedPlan, unit: DecidedUnit, number: int, words: PaperWords
) -> tuple[Cell, ...]:
    km2, people, seat = decided.km2_of(unit), decided.people_of(unit), decided.seat_of(unit)
    judged = unit.judgement
    of_standard = percents(unit)
    households, in_favour = _votes(unit)
    return (
        number,
        unit.code,
        unit.name if unit.named else "",
        unit.type,
        members_text(decided, unit, words),
        len(unit.members),
        km2,
        of_standard.get(AREA),
        people,
        of_standard.get(POPULATION),
        density(people, km2),
        _factors(unit),
        "" if judged is None else words(f"outcome.{judged.outcome.value}"),
        unit.reason,
        "" if judged is None else judged.cite,
        "" if seat is None else seat.title,
        households,
        in_favour,
        percent(in_favour, households),
    )


def percents(unit: DecidedUnit) -> dict[str, object]:
    """Measure → per cent of the standard of the unit's class, to two places, where it is known."""
    measured = () if unit.judgement is None else unit.judgement.measured
    return {
        one.measure: half_up(one.percent, 2)
        for one in reversed(measured)  # the class's own last
        if math.isfinite(one.percent)
    }


def members_text(decided: DecidedPlan, unit: DecidedUnit, words: PaperWords) -> str:
    """“toàn bộ xã A, xã B; một phần xã C”: what the unit takes."""
    whole, others = [], []
    for member in unit.members:
        commune = decided.communes[member.commune]
        district = in_text(commune.district)
        named = f"{commune.title} ({district})" if district else commune.title
        if member.scope == WHOLE:
            whole.append(named)
        else:
            kind = "rest" if member.scope in _REST else "part"
            others.append(f"{words(f'row.{kind}')} {named}")
    parts = [f"{words('row.whole')} {', '.join(whole)}"] if whole else []
    return "; ".join((*parts, *others))


def in_text(district: str) -> str:
    """A former district inside a sentence: “huyện Văn Lâm”, and “Quận 8” with its capital."""
    kind = next((one for one in _DISTRICTS if district.startswith(one)), None)
    if kind is None or district[len(kind) :].strip().isdigit():
        return district
    return district[0].lower() + district[1:]


def density(people: Cell, km2: Cell) -> Cell:
    """Persons on a square kilometre of official area."""
    return None if people is None or not km2 else half_up(people / km2, 2)


def _factors(unit: DecidedUnit) -> str:
    """Where its reductions are written, each once."""
    measured = () if unit.judgement is None else unit.judgement.measured
    return "; ".join(dict.fromkeys(one.reduction for one in measured if one.reduction))


def _votes(unit: DecidedUnit) -> tuple[int | None, int | None]:
    """Households of the unit's communes, and those in favour; None unless all are known."""
    votes = () if unit.consent is None else [one.votes for one in unit.consent.communes]
    return (
        total(None if one is None else one.households for one in votes),
        total(None if one is None else one.in_favour for one in votes),
    )


def counts_table(decided: DecidedPlan, words: PaperWords) -> PaperTable:
    """How many there are of each type, before and after."""
    before = Counter(commune.type for commune in decided.communes)
    after = Counter(unit.type for unit in decided.units)
    head = columns(
        words,
        ("kind", _TEXT),
        ("before", _WHOLE),
        ("after", _WHOLE),
        ("change", _WHOLE),
        ("change_percent", _REAL),
    )
    kinds = sorted(before | after, key=lambda kind: (-before[kind], -after[kind], kind))
    rows = tuple(_count(kind or words("unknown"), before[kind], after[kind]) for kind in kinds)
    n_kept = len(decided.kept)
    rows += (
        (words("row.formed"), None, len(decided.units) - n_kept, None, None),
        (words("row.kept"), None, n_kept, None, None),
    )
    last = _count(words("row.all_types"), len(decided.communes), len(decided.units))
    return PaperTable("counts", words("sheet.counts"), head, rows, last)


def _count(kind: str, before: int, after: int) -> tuple[Cell, ...]:
    return kind, before, after, after - before, percent(after - before, before)


def communes_table(decided: DecidedPlan, words: PaperWords) -> PaperTable:
    """One row for each commune and unit that takes something of it; also those without a unit."""
    head = columns(
        words,
        ("number", _WHOLE),
        ("old_code", _TEXT),
        ("old", _TEXT),
        ("old_type", _TEXT),
        ("district", _TEXT),
        ("km2", _REAL),
        ("people", _WHOLE),
        ("taken", _TEXT),
        ("new_code", _TEXT),
        ("new", _TEXT),
        ("new_type", _TEXT),
    )
    takers = _takers(decided)
    rows: list[tuple[Cell, ...]] = []
    for place, commune in enumerate(decided.communes):
        old = (commune.written_code, commune.name, commune.type, commune.district)
        figures = (commune.published_km2, commune.people)
        for unit, scope in takers.get(place, ((None, ""),)):
            new = ("", "", "", "") if unit is None else _new(unit, scope, words)
            rows.append((len(rows) + 1, *old, *figures, *new))
    km2 = total(commune.published_km2 for commune in decided.communes)
    people = total(commune.people for commune in decided.communes)
    last = (None, "", words("row.total"), "", "", km2, people, "", "", "", "")
    return PaperTable("communes", words("sheet.communes"), head, tuple(rows), last)


def _takers(decided: DecidedPlan) -> dict[int, list[tuple[DecidedUnit, str]]]:
    """Commune → the units that take something of it, and how much."""
    found: dict[int, list[tuple[DecidedUnit, str]]] = {}
    for unit in decided.units:
        for member in unit.members:
            found.setdefault(member.commune, []).append((unit, member.scope))
    return found


def _new(unit: DecidedUnit, scope: str, words: PaperWords) -> tuple[str, ...]:
    kind = "whole" if scope == WHOLE else "rest" if scope in _REST else "part"
    return words(f"row.{kind}"), unit.code, unit.name if unit.named else "", unit.type


def consent_table(decided: DecidedPlan, words: PaperWords) -> PaperTable:
    """What the households of each commune say that is asked."""
    head = columns(
        words,
        ("number", _WHOLE),
        ("old_code", _TEXT),
        ("old", _TEXT),
        ("unit", _TEXT),
        ("households", _WHOLE),
        ("in_favour", _WHOLE),
        ("against", _WHOLE),
        ("agree_percent", _REAL),
    )
    rows: list[tuple[Cell, ...]] = []
    for unit in decided.units:
        for one in () if unit.consent is None else unit.consent.communes:
            commune, votes = decided.communes[one.commune], one.votes
            counts = (
                (None, None, None)
                if votes is None
                else (votes.households, votes.in_favour, votes.against)
            )
            rows.append(
                (
                    len(rows) + 1,
                    commune.written_code,
                    commune.title,
                    unit.title,
                    *counts,
                    percent(counts[1], counts[0]),
                )
            )
    sums = [total(row[at] for row in rows) for at in (4, 5, 6)]
    last = (None, "", words("row.total"), "", *sums, percent(sums[1], sums[0]))
    return PaperTable("consent", words("sheet.consent"), head, tuple(rows), last)
