"""Standing: which standards a unit is held to, and what else the law says of its kind.

It depends on words, flags and a few yes-or-no answers alone, so the units of a country share some
dozens of them, and each is worked out once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.criteria.conditions import Answer, Facts
from regionaltool.core.criteria.rule_set import Citation, Reduction, RuleSet, UnitClass, Waiver
from regionaltool.core.criteria.unit_table import MEMBERS

NOWHERE = Citation("")


@dataclass(frozen=True)
class Lowered:
    """A reduction that holds, or may hold because something is missing that decides."""

    reduction: Reduction
    sure: bool


@dataclass(frozen=True, eq=False)
class Standards:
    """Measures that a unit must reach, all of them."""

    measures: tuple[str, ...]
    figures: NDArray[np.float64]
    """(m,) before reductions, NaN where the class is open."""
    cite: Citation
    lowered: tuple[tuple[Lowered, ...], ...]
    """Of each measure."""
    target: tuple[float, ...]
    """(m,) what is wished for beyond, NaN for nothing."""


@dataclass(frozen=True, eq=False)
class Standing:
    """What a rule set says of units with the same facts."""

    rules: RuleSet
    """By which figures are judged: the rule set itself, or the one for unmerged units."""
    of_class: UnitClass | None = None
    sets: tuple[Standards, ...] = ()
    """Any of them will do; the first is that of the class."""
    excluded: Citation | None = None
    waiver: Waiver | None = None
    waived: Answer = False
    open: tuple[str, ...] = field(default=())
    """Fields that are missing to know more."""
    no_class: bool = False
    """Does no class fit, though nothing is missing to tell?"""


def standing_of(rules: RuleSet, facts: Facts, merged: Answer) -> Standing:
    """What a rule set says of units with these facts; ``merged`` None when that is not known."""
    if merged is None:
        return Standing(rules, sets=_open_sets(rules), open=(MEMBERS,))
    if not merged:
        for exclusion in rules.exclusions:
            answer = exclusion.when.holds(facts)
            if answer:
                return Standing(rules, excluded=exclusion.cite)
            if answer is None:
                return Standing(rules, sets=_open_sets(rules), open=exclusion.when.open(facts))
    own, missing = _class_of(rules, facts)
    if own is not None and own.no_figures:
        return Standing(rules, own, excluded=own.cite)
    judging = rules
    if not merged and rules.keep is not None:
        judging = rules.keep
        own, missing = _class_of(judging, facts)
    waiver, waived = _waiver(rules, facts)
    if judging.classes and own is None:
        lacking = "class" if facts.texts["type"] in judging.types else "type"
        return Standing(
            judging,
            sets=_open_sets(judging),
            waiver=waiver,
            waived=waived,
            open=missing or (lacking,),
            no_class=not missing,
        )
    sets = () if own is None else (_standards(judging, own, facts), *_others(judging, facts))
    perhaps = [one.when.open(facts) for one in judging.alternatives]
    if waived is None and waiver is not None:
        perhaps.append(waiver.when.open(facts))
    open_fields = tuple(dict.fromkeys(key for fields in perhaps for key in fields))
    return Standing(judging, own, sets, waiver=waiver, waived=waived, open=open_fields)


def _class_of(rules: RuleSet, facts: Facts) -> tuple[UnitClass | None, tuple[str, ...]]:
    """The first class that matches; or None, and the fields that are missing to tell."""
    for one in rules.classes:
        answer = one.when.holds(facts)
        if answer:
            return one, ()
        if answer is None:
            return None, one.when.open(facts)
    return None, ()


def _waiver(rules: RuleSet, facts: Facts) -> tuple[Waiver | None, Answer]:
    """The first waiver that holds, or may hold."""
    perhaps = None
    for waiver in rules.waivers:
        answer = waiver.when.holds(facts)
        if answer:
            return waiver, True
        if answer is None and perhaps is None:
            perhaps = waiver
    return perhaps, None if perhaps is not None else False


def _standards(rules: RuleSet, own: UnitClass, facts: Facts) -> Standards:
    figures = dict(own.figures)
    lowered = {m: _lowered(rules, own, m, facts) for m in figures}
    if own.times and rules.base is not None:
        of_base, _ = _class_of(rules.base, facts)
        for measure, times in own.figures.items():
            found = None if of_base is None else of_base.figures.get(measure)
            figures[measure] = float("nan") if found is None else times * found
            if found is not None:
                lowered[measure] += _lowered(rules.base, of_base, measure, facts)
    return Standards(
        measures=tuple(figures),
        figures=np.array(list(figures.values()), dtype=float),
        cite=own.cite,
        lowered=tuple(lowered.values()),
        target=tuple(own.target.get(measure, float("nan")) for measure in figures),
    )


def _lowered(rules: RuleSet, own: UnitClass, measure: str, facts: Facts) -> tuple[Lowered, ...]:
    here = facts._replace(of_class=own.id)
    answers = (
        (reduction, reduction.when.holds(here))
        for reduction in rules.reductions
        if reduction.measure == measure
    )
    return tuple(Lowered(one, bool(answer)) for one, answer in answers if answer is not False)


def _others(rules: RuleSet, facts: Facts) -> tuple[Standards, ...]:
    """The alternatives that are open to the unit; one that may be is open with unknown figures."""
    found = []
    for one in rules.alternatives:
        answer = one.when.holds(facts)
        if answer is not False:
            sure = np.array(list(one.figures.values()), dtype=float)
            found.append(
                _plain(tuple(one.figures), sure if answer else np.full(len(sure), np.nan), one.cite)
            )
    return tuple(found)


def _open_sets(rules: RuleSet) -> tuple[Standards, ...]:
    """The measures of all classes, without figures to reach."""
    measures = tuple(dict.fromkeys(m for one in rules.classes for m in one.figures))
    return (_plain(measures, np.full(len(measures), np.nan), NOWHERE),)


def _plain(measures: Sequence[str], figures: NDArray[np.float64], cite: Citation) -> Standards:
    nothing = (float("nan"),) * len(measures)
    return Standards(tuple(measures), figures, cite, ((),) * len(measures), nothing)
