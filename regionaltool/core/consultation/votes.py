"""Votes: how the households of a commune, or of a village, were asked and answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from regionaltool.core.problems import Problem


@dataclass(frozen=True)
class Votes:
    """Numbers of households; None where a number is not known, which is never 0."""

    households: int | None
    """All there are, those included that were not met."""
    in_favour: int | None
    against: int | None = None
    day: date | None = None
    """Of the count."""

    @property
    def percent(self) -> float | None:
        """Households in favour of all households; None when that cannot be said."""
        if not self.households or self.in_favour is None:
            return None
        return 100 * self.in_favour / self.households

    def refusal(self, place: str) -> Problem | None:
        """Why these cannot be the votes of a place; None when they can."""
        counts = (self.households, self.in_favour, self.against)
        if any(count is not None and count < 0 for count in counts):
            return Problem(
                "{place}: a number of households cannot be negative.",
                {"place": place},
            )
        ballots = (self.in_favour or 0) + (self.against or 0)
        if self.households is not None and ballots > self.households:
            return Problem(
                "{place}: {ballots} ballots are more than the {households} households that there "
                "are. Correct one of the numbers.",
                {"place": place, "ballots": ballots, "households": self.households},
            )
        return None


@dataclass(frozen=True)
class Ballots:
    """The votes of one commune."""

    option: str
    """Id of the frozen option that was voted on."""
    villages: Mapping[str, Votes]
    """Village → its votes; the village of the votes of a whole commune is empty."""

    @cached_property
    def total(self) -> Votes:
        """The votes of the whole commune."""
        return together(self.villages.values())


def together(votes: Iterable[Votes]) -> Votes:
    """The sums, each known only where it is known of every part; the day is the last one."""
    votes = tuple(votes)
    days = [one.day for one in votes if one.day is not None]
    return Votes(
        _sum(one.households for one in votes),
        _sum(one.in_favour for one in votes),
        _sum(one.against for one in votes),
        max(days, default=None),
    )


def _sum(counts: Iterable[int | None]) -> int | None:
    counts = tuple(counts)
    return None if None in counts else sum(counts)
