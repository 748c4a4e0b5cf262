"""Outcome: what the law says of a unit. It is more than passed or failed."""

from __future__ import annotations

from enum import Enum

from regionaltool.core.problems import phrase


class Outcome(Enum):
    """In the order in which they are counted and listed."""

    MET = "met"
    """Every figure reaches its standard."""
    WAIVED = "waived"
    """Some figure does not, and the law does not look at figures here."""
    EXCLUDED = "excluded"
    """The law does not ask: an isolated unit that stays, a unit without standards."""
    REPORT = "report"
    """Some figure does not reach its standard: to be reported, with reasons."""
    NOT_MET = "not_met"
    """Some figure does not reach its standard."""
    UNKNOWN = "unknown"
    """Something is missing that has to be known; never to be read as failed."""

    @property
    def title(self) -> str:
        """The phrase that stands for it on the screen."""
        return _TITLES[self]


_TITLES = {
    Outcome.MET: phrase("Met"),
    Outcome.WAIVED: phrase("Waived"),
    Outcome.EXCLUDED: phrase("Excluded"),
    Outcome.REPORT: phrase("To be reported"),
    Outcome.NOT_MET: phrase("Not met"),
    Outcome.UNKNOWN: phrase("Unknown"),
}
OUTCOMES = tuple(Outcome)
"""By number, as arrays hold them."""
NUMBER = {outcome: number for number, outcome in enumerate(OUTCOMES)}
