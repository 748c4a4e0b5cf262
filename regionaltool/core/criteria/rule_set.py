"""Rule set: what a law asks of units, as records. Every figure knows where it is written."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.criteria.conditions import AtLeast, Condition
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.names import COMMUNE_TYPES

_HAIR = 1e-9
VERIFIED, SECOND_HAND = "verified", "second-hand"
MARKS = (VERIFIED, SECOND_HAND)


@dataclass(frozen=True)
class Citation:
    """Where something is written, and whether anybody has seen the text itself."""

    text: str
    mark: str = ""
    """One of `MARKS`; empty where a file says nothing."""
    by_measure: Mapping[str, str] = field(default_factory=dict)
    """Measures that are written elsewhere than the rest."""

    def of(self, measure: str) -> str:
        """Where the figure of a measure is written."""
        return self.by_measure.get(measure, self.text)


@dataclass(frozen=True)
class UnitClass:
    """Units that are held to the same standard."""

    id: str
    when: Condition
    figures: Mapping[str, float]
    """Measure → standard: km², persons, %. With `times`, multiples of the base's standard."""
    cite: Citation
    times: bool = False
    no_figures: bool = False
    target: Mapping[str, float] = field(default_factory=dict)
    """Measure → what is wished for beyond the standard."""


@dataclass(frozen=True)
class Step:
    """A factor that falls with a number of the unit."""

    field: str
    start: float
    every: float
    minus: float
    floor: float

    def off(self, numbers: NDArray[np.float64]) -> NDArray[np.float64]:
        """How much is taken off the factor, floor aside."""
        # a mean of percentages may lie a hair under the step that it reaches
        steps = np.floor((numbers - self.start) / self.every + _HAIR)
        return np.maximum(steps, 0) * self.minus


@dataclass(frozen=True)
class Reduction:
    """A factor on the standard of one measure."""

    measure: str
    when: Condition
    factor: float
    cite: Citation
    step: Step | None = None

    def factors(self, numbers: NDArray[np.float64]) -> NDArray[np.float64]:
        """The factor of units with these numbers in the step's field, NaN where unknown."""
        if self.step is None:
            return np.full(len(numbers), self.factor)
        return np.maximum(self.factor - self.step.off(numbers), self.step.floor)

    @property
    def least(self) -> float:
        """The lowest factor there can be; −∞ when there is no end to it."""
        if self.step is None:
            return self.factor
        # a share cannot be above 100 %
        most = 100.0 if self.step.field.endswith("_pct") else math.inf
        off = float(self.step.off(np.array([most]))[0]) if self.step.minus else 0.0
        return max(self.factor - off, self.step.floor)


@dataclass(frozen=True)
class Exclusion:
    """Unmerged units that need not be merged."""

    when: Condition
    cite: Citation


@dataclass(frozen=True)
class Waiver:
    """Units whose figures are not considered."""

    when: Condition
    cite: Citation
    count_parts: bool = False
    """Do parts of communes count as members?"""


@dataclass(frozen=True)
class Alternative:
    """Another full set of standards that will do as well."""

    when: Condition
    figures: Mapping[str, float]
    cite: Citation


@dataclass(frozen=True)
class Deviation:
    """How far a unit may lie from the mean of the plan's units."""

    field: str
    max_pct: float
    cite: Citation
    per: str = ""
    """What the field is divided by, such as councillors; empty for nothing."""

    @property
    def measure(self) -> str:
        """The name of what is measured, in %."""
        return "_".join(filter(None, (self.field, self.per, "deviation_pct")))


@dataclass(frozen=True)
class Trigger:
    """When deviations are so many or so large that the whole plan is to be looked at again."""

    cite: Citation
    share_pct: float = math.inf
    """More than this share of units over the deviation's limit."""
    single_pct: float = math.inf
    """One unit further off than this."""


@dataclass(frozen=True)
class Consent:
    """Whose consent a merger needs."""

    share_pct: float
    of: str
    days: int
    cite: Citation


@dataclass(frozen=True)
class MergedType:
    """The type of a unit made of several communes."""

    becomes: str
    any_of: frozenset[str]
    """Types of members, one of which must be there; none asks for none."""
    all_of: frozenset[str]
    """Types that no member may lie outside of; none asks for none."""
    cite: Citation

    def fits(self, types: frozenset[str]) -> bool:
        """Is it the type of a unit whose members have these types?"""
        there = not self.any_of or bool(self.any_of & types)
        return there and (not self.all_of or types <= self.all_of)


@dataclass(frozen=True, eq=False)
class RuleSet:
    """A law, or an office's own rules."""

    id: str
    title: str
    source: str
    file: str
    """What messages call it."""
    country: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    """The days on which it is chosen, both included."""
    base: RuleSet | None = None
    """Whose reduced standards the classes multiply."""
    keep: RuleSet | None = None
    """What an unmerged unit is held to; None for the same as all."""
    classes: tuple[UnitClass, ...] = ()
    reductions: tuple[Reduction, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    deviation: Deviation | None = None
    trigger: Trigger | None = None
    consent: Consent | None = None
    merged_types: tuple[MergedType, ...] = ()
    fail: Outcome = Outcome.NOT_MET
    fail_cite: str = ""
    """Where it is written what follows then; empty where the file says nothing."""
    line_of_days: int = 1
    """Where the file says on which days it is chosen."""

    @property
    def conditions(self) -> Iterator[Condition]:
        """Every condition of its own."""
        for records in (
            self.classes,
            self.reductions,
            self.exclusions,
            self.waivers,
            self.alternatives,
        ):
            yield from (record.when for record in records)

    @property
    def all_conditions(self) -> Iterator[Condition]:
        """Its own, and those of the rule sets that it builds on."""
        for rules in self.family:
            yield from rules.conditions

    @property
    def family(self) -> tuple[RuleSet, ...]:
        """Itself, then all that it builds on."""
        others = (other for other in (self.base, self.keep) if other is not None)
        return tuple(dict.fromkeys((self, *(rules for one in others for rules in one.family))))

    @property
    def numbers(self) -> tuple[AtLeast, ...]:
        """Numbers that any of its conditions looks at."""
        all_of = (number for condition in self.all_conditions for number in condition.numbers)
        return tuple(dict.fromkeys(all_of))

    def words(self, key: str) -> frozenset[str]:
        """Words that any of its conditions knows of a field."""
        return frozenset().union(*(condition.words(key) for condition in self.all_conditions))

    @property
    def flags(self) -> frozenset[str]:
        """Flags that any of its conditions knows."""
        return frozenset().union(*(condition.flags for condition in self.all_conditions))

    @property
    def measures(self) -> tuple[str, ...]:
        """Measures of its classes and alternatives, and of what it builds on."""
        return tuple(
            dict.fromkeys(
                measure
                for rules in self.family
                for record in (*rules.classes, *rules.alternatives)
                for measure in record.figures
            )
        )

    def type_to_judge_by(self, types: frozenset[str]) -> str:
        """The type whose standards a unit is held to when its several members have these types and
        nobody has decided on its own; empty when the rule set leaves that open.

        What a new unit is to be called is another question: see `core.naming.type_rule`. A type
        that nobody knows stays, so that it can be told.
        """
        if len(types) == 1 and types <= self.types:
            return next(iter(types))
        for rule in self.merged_types:
            if "" not in types and rule.fits(types):
                return rule.becomes
        strange = types - COMMUNE_TYPES.keys() - self.types - {""}
        return min(strange, default="")

    @property
    def types(self) -> frozenset[str]:
        """Types that its own classes name; empty when a class takes any type."""
        of_classes = [branch for one in self.classes for branch in one.when.branches]
        if any("type" not in branch.texts for branch in of_classes):
            return frozenset()
        return frozenset().union(*(branch.texts["type"] for branch in of_classes))
