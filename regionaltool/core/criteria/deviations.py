"""Deviations: how far each unit lies from the mean of the plan, and when that is too far."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.criteria.judgement import Measured
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.criteria.rule_set import Deviation, Trigger
from regionaltool.core.criteria.unit_table import UnitTable
from regionaltool.core.problems import Problem


@dataclass(frozen=True, eq=False)
class Deviations:
    """Of u units from the mean of all units of the plan."""

    rule: Deviation
    pct: NDArray[np.float64]
    """(u,) above the mean, below 0 under it; NaN where a figure is missing."""

    @classmethod
    def of(cls, rule: Deviation, units: UnitTable, among: UnitTable) -> Deviations:
        """Deviations from the mean over ``among``; unknown while any of its figures is.

        The mean is that of all together: all electors divided by all councillors.
        """
        shares, all_shares = _shared_by(rule, units), _shared_by(rule, among).sum()
        mean = _amount(rule, among).sum() / all_shares if all_shares > 0 else np.nan
        each = np.divide(
            _amount(rule, units), shares, out=np.full(len(units), np.nan), where=shares > 0
        )
        if not mean > 0:
            return cls(rule, np.full(len(units), np.nan))
        return cls(rule, np.round(100 * (each / mean - 1), 9))

    @property
    def answer(self) -> NDArray[np.int8]:
        """(u,) 1 within the limit, 0 beyond it, −1 where unknown."""
        within = np.abs(self.pct) <= self.rule.max_pct
        return np.where(np.isnan(self.pct), -1, within).astype(np.int8)

    def missing(self, unit: int, units: UnitTable) -> tuple[str, ...]:
        """What is missing to know the deviation of a unit: its own figures, or those of others."""
        if not np.isnan(self.pct[unit]):
            return ()
        fields = tuple(filter(None, (self.rule.field, self.rule.per)))
        own = tuple(field for field in fields if np.isnan(units.number(field)[unit]))
        return own or (f"mean of {' / '.join(fields)}",)

    def measured(self, unit: int, fail: Outcome) -> Measured:
        """The deviation of a unit as one of its measures."""
        answer = int(self.answer[unit])
        return Measured(
            measure=self.rule.measure,
            number=0,
            figure=float(self.pct[unit]),
            standard=self.rule.max_pct,
            required=self.rule.max_pct,
            reduction="",
            percent=float("nan"),
            outcome={1: Outcome.MET, 0: fail}.get(answer, Outcome.UNKNOWN),
            cite=self.rule.cite.text,
            target=float("nan"),
        )

    def triggered(self, trigger: Trigger) -> tuple[Problem, ...]:
        """Why the plan is to be looked at again; nothing when it is not."""
        known = np.abs(self.pct[~np.isnan(self.pct)])
        if not len(known):
            return ()
        found = []
        beyond = 100 * float((known > self.rule.max_pct).mean())
        if beyond > trigger.share_pct:
            found.append(
                Problem(
                    "{share:.1f} % of the units deviate by more than {limit:g} % from the mean; at "
                    "more than {most:g} % the plan is to be reviewed ({cite}).",
                    {
                        "share": beyond,
                        "limit": self.rule.max_pct,
                        "most": trigger.share_pct,
                        "cite": trigger.cite.text,
                    },
                )
            )
        if known.max() > trigger.single_pct:
            found.append(
                Problem(
                    "A unit deviates by {furthest:.1f} % from the mean; above {most:g} % the plan "
                    "is to be reviewed ({cite}).",
                    {
                        "furthest": float(known.max()),
                        "most": trigger.single_pct,
                        "cite": trigger.cite.text,
                    },
                )
            )
        return tuple(found)


def _amount(rule: Deviation, units: UnitTable) -> NDArray[np.float64]:
    return units.number(rule.field)


def _shared_by(rule: Deviation, units: UnitTable) -> NDArray[np.float64]:
    return units.number(rule.per) if rule.per else np.ones(len(units))
