"""The documents of the package, from templates that an office may change.

A template is a Jinja2 text in the marks of `blocks`. Every figure is filled in from the decided
plan; prose that only people can write stays open and is marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from regionaltool.core.criteria.measures import AREA, POPULATION
from regionaltool.core.criteria.outcome import OUTCOMES, Outcome
from regionaltool.core.decree.decided_plan import DecidedPlan, total
from regionaltool.core.decree.papers.annex import (
    annex_tables,
    density,
    members_text,
    percents,
    units_table,
)
from regionaltool.core.decree.papers.blocks import Block, guarded, read_blocks
from regionaltool.core.decree.papers.further_tables import vacant_offices
from regionaltool.core.decree.papers.needed import needed
from regionaltool.core.decree.papers.paper_table import PaperTable, percent
from regionaltool.core.decree.papers.paper_words import PaperWords
from regionaltool.core.problems import InputError, Problem
from regionaltool.resource_folder import resource

DECREE, SUBMISSION, PROJECT, OPINIONS = "decree", "submission", "project", "opinions"
SKELETONS = (SUBMISSION, PROJECT, OPINIONS)
_SHORT = ("number", "unit", "members", "km2", "people", "outcome")


@dataclass(frozen=True)
class Papers:
    """The text of each document, by its key."""

    blocks: Mapping[str, tuple[Block, ...]]


def papers(
    decided: DecidedPlan,
    words: PaperWords,
    clauses: Sequence[str],
    accepted: Sequence[str] = (),
    template: Path | None = None,
) -> Papers:
    """All documents; ``clauses`` are the sentences of the decree, the closing one last.

    ``template`` is an office's own for the decree. Raises `InputError` when it cannot be used.
    """
    tables = {table.key: table for table in annex_tables(decided, words)}
    tables["units_short"] = _chosen(units_table(decided, words), _SHORT)
    texts = {key: table.texts(words) for key, table in tables.items()}
    said = _context(decided, words, tables)
    said["clauses"], said["accepted"] = list(clauses), list(accepted)
    found = {}
    for key in (DECREE, *SKELETONS):
        own = template if key == DECREE else None
        found[key] = read_blocks(_rendered(key, words, said, own), texts)
    return Papers(found)


def _rendered(key: str, words: PaperWords, said: Mapping[str, object], own: Path | None) -> str:
    folder = resource("decree")
    name = f"{key}.{words.language}.j2"
    try:
        import jinja2
        from jinja2.sandbox import ImmutableSandboxedEnvironment
    except ImportError as error:
        raise needed("jinja2") from error
    places = [folder] if own is None else [own.parent, folder]
    surroundings = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(places),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    surroundings.filters["capital"] = lambda text: text[:1].upper() + text[1:]
    surroundings.globals["w"] = words
    try:
        return surroundings.get_template(own.name if own else name).render(_guarded(said))
    except (jinja2.TemplateError, OSError, UnicodeDecodeError, TypeError, KeyError) as error:
        line = getattr(error, "lineno", None)
        raise InputError(
            Problem(
                "The template “{file}” cannot be used: {reason}{line}. Correct it, or leave it out "
                "to have the one of the plugin.",
                {
                    "file": own or name,
                    "reason": str(error).rstrip(". ") or type(error).__name__,
                    "line": f" ({line})" if line else "",
                },
            )
        ) from error


def _guarded(value: object) -> object:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, Mapping):
        return {key: _guarded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_guarded(one) for one in value]
    return value


def _context(
    decided: DecidedPlan, words: PaperWords, tables: Mapping[str, PaperTable]
) -> dict[str, object]:
    n_before, n_after = len(decided.communes), len(decided.units)
    fewer = n_before - n_after
    km2 = total(commune.published_km2 for commune in decided.communes)
    people = total(commune.people for commune in decided.communes)
    households, in_favour = _household_sums(tables["units"])
    judged = Counter(unit.judgement.outcome for unit in decided.units if unit.judgement)
    explained = [
        (unit.title, unit.reason)
        for unit in decided.units
        if unit.judgement is not None and unit.judgement.outcome is Outcome.REPORT
    ]
    return {
        "province": words.province(decided),
        "merged": decided.province.merged,
        "resolution": decided.resolution,
        "day": words.day(decided.date),
        "effective": words.day(decided.effective),
        "year": words.year(decided.date),
        "before": words.whole(n_before),
        "after": words.whole(n_after),
        "fewer": words.whole(fewer),
        "fewer_percent": words.real(percent(fewer, n_before)),
        "kept": words.whole(len(decided.kept)),
        "formed": words.whole(len(decided.formed)),
        "km2": "" if km2 is None else words.real(km2),
        "people": "" if people is None else words.whole(people),
        "judged": bool(judged),
        "rule_set": decided.origin.rule_set,
        "outcomes": [
            f"{words(f'outcome.{outcome.value}')}: {words.whole(judged[outcome])}"
            for outcome in OUTCOMES
            if judged[outcome]
        ],
        "explained": explained,
        "households": "" if households is None else words.whole(households),
        "in_favour": "" if in_favour is None else words.whole(in_favour),
        "agree_percent": words.real(percent(in_favour, households)),
        "has_consent": "consent" in tables,
        "n_vacant": words.whole(sum(len(vacant_offices(unit)) for unit in decided.units)),
        "units": [_unit(decided, place, words) for place in range(n_after)],
    }


def _unit(decided: DecidedPlan, place: int, words: PaperWords) -> dict[str, str]:
    unit = decided.units[place]
    km2, people, seat = decided.km2_of(unit), decided.people_of(unit), decided.seat_of(unit)
    of_standard = percents(unit)
    judged = unit.judgement

    def reached(measure: str) -> str:
        known = of_standard.get(measure)
        return "" if known is None else words.real(known)

    return {
        "title": unit.title,
        "members": members_text(decided, unit, words),
        "km2": words.real(km2),
        "people": words.whole(people),
        "density": words.real(density(people, km2)),
        "km2_percent": reached(AREA),
        "people_percent": reached(POPULATION),
        "seat": "" if seat is None else seat.title,
        "outcome": "" if judged is None else words(f"outcome.{judged.outcome.value}"),
        "reason": unit.reason,
    }


def _household_sums(table: PaperTable) -> tuple[int | Decimal | None, int | Decimal | None]:
    place = {column.key: at for at, column in enumerate(table.columns)}
    last = table.total or ()
    return last[place["households"]], last[place["in_favour"]]


def _chosen(table: PaperTable, keys: Sequence[str]) -> PaperTable:
    """Some columns of a table."""
    at = [next(n for n, c in enumerate(table.columns) if c.key == key) for key in keys]
    return PaperTable(
        table.key,
        table.sheet,
        tuple(table.columns[n] for n in at),
        tuple(tuple(row[n] for n in at) for row in table.rows),
        None if table.total is None else tuple(table.total[n] for n in at),
    )
