"""Judgement: what a rule set says of one unit, as a record to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from regionaltool.core.criteria.conditions import Answer
from regionaltool.core.criteria.outcome import Outcome


@dataclass(frozen=True)
class Measured:
    """One measure of a unit, held against its standard. NaN stands for what is unknown."""

    measure: str
    """As the rule set names it: area_km2, pop …"""
    number: int
    """0 for the standards of the class, 1 … for an alternative to them."""
    figure: float
    """Of the unit: km², persons, % …"""
    standard: float
    """Before reductions."""
    required: float
    """After the most favourable of them."""
    reduction: str
    """Where that one is written; empty when none holds."""
    percent: float
    """Figure of what is required."""
    outcome: Outcome
    """Met, unknown, or what the rule set makes of a shortfall."""
    cite: str
    target: float
    """What is wished for beyond the standard, NaN for nothing."""

    @property
    def below_target(self) -> bool:
        """Does it reach its standard and no more than that?"""
        return self.outcome is Outcome.MET and self.figure < self.target

    @property
    def name(self) -> str:
        """The measure, with a number where it belongs to an alternative: “pop (2)”."""
        return self.measure if not self.number else f"{self.measure} ({self.number + 1})"


@dataclass(frozen=True)
class Judgement:
    """What is said of a unit. It may be met and waived at once; its outcome is met then."""

    unit: str
    outcome: Outcome
    cite: str
    """The article behind the outcome."""
    measured: tuple[Measured, ...]
    met: Answer
    """Do the figures reach the standards? None when something is missing."""
    waived: Answer
    """Would the figures not be considered?"""
    waiver_cite: str
    of_class: str
    """Id of the class; empty when it is open or there is none."""
    rule_set: str
    """Title of the rule set whose standards these are; another than the law for unmerged units."""
    missing: tuple[str, ...]
    """Fields and measures without which more cannot be said."""
    no_class: bool
    """Does no class fit the unit, though nothing is missing to tell?"""
