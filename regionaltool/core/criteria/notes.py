"""What is to be told of the units: words that a rule set does not know, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from regionaltool.core.criteria.judge import Judgements
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.criteria.measures import title_of
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.unit_table import UnitTable
from regionaltool.core.criteria.words import KNOWN_FLAGS, TERRAINS
from regionaltool.core.problems import Problem


def notes_of(judgements: Judgements) -> tuple[Problem, ...]:
    """Types, kinds of terrain and flags that count as unknown, or as nothing."""
    rules, units = judgements.rules, judgements.units
    return (*_types(judgements), *_terrains(rules, units), *_flags(rules, units))


def lacking_note(judgements: Iterable[Judgement]) -> Problem | None:
    """What is not known of units whose outcome is unknown, and of how many; None of none."""
    lacks = [judged.missing for judged in judgements if judged.missing]
    if not lacks:
        return None
    most = Counter(name for missing in lacks for name in missing).most_common()
    each = tuple(Problem("{what} ({count})", {"what": title_of(n), "count": k}) for n, k in most)
    return Problem(
        "The outcome of {count} units is unknown for want of: {lacking}. Give the fields or the "
        "table that say it.",
        {"count": len(lacks), "lacking": each},
    )


def _types(judgements: Judgements) -> Iterator[Problem]:
    """Units that no class fits, by type."""
    rules, units = judgements.rules, judgements.units
    of_type: dict[tuple[str, str], list[str]] = {}
    for block in judgements.blocks:
        if block.standing.no_class:
            judging = block.standing.rules
            for row in block.rows:
                key = (units.texts["type"][row], judging.title)
                of_type.setdefault(key, []).append(units.ids[row])
    known = {one.title: one.types for one in rules.family}
    for (kind, title), ids in sorted(of_type.items()):
        if kind in known[title]:
            yield Problem(
                "“{title}” has no class that fits {units}, of type “{type}”: their outcome is "
                "unknown. Look at their other fields.",
                {"title": title, "type": kind, "units": tuple(ids)},
            )
            continue
        yield Problem(
            "“{title}” has no class for type “{type}”: the outcome of {units} is unknown. It "
            "knows: {known}.",
            {
                "title": title,
                "type": kind,
                "units": tuple(ids),
                "known": ", ".join(sorted(known[title])),
            },
        )


def _terrains(rules: RuleSet, units: UnitTable) -> Iterator[Problem]:
    known = rules.words("terrain")
    if not known:
        return
    strange: dict[str, list[str]] = {}
    for unit, terrain in zip(units.ids, units.texts["terrain"], strict=True):
        if terrain and terrain not in TERRAINS and terrain not in known:
            strange.setdefault(terrain, []).append(unit)
    for terrain, ids in sorted(strange.items()):
        yield Problem(
            "Terrain “{terrain}” of {units} is not understood and counts as unknown. Known: "
            "{known}, or the same in Vietnamese.",
            {"terrain": terrain, "units": tuple(ids), "known": ", ".join(TERRAINS)},
        )


def _flags(rules: RuleSet, units: UnitTable) -> Iterator[Problem]:
    known = rules.flags | KNOWN_FLAGS
    strange: dict[str, list[str]] = {}
    for unit, flags in zip(units.ids, units.flags, strict=True):
        for flag in flags - known:
            strange.setdefault(flag, []).append(unit)
    for flag, ids in sorted(strange.items()):
        yield Problem(
            "Flag “{flag}” of {units} is not known and has no effect. Known: {known}.",
            {"flag": flag, "units": tuple(ids), "known": ", ".join(sorted(known))},
        )
