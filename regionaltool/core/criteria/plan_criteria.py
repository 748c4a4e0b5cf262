"""The outcome of every unit of a plan under a rule set, kept while the plan is edited."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.judge import Judge
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.criteria.outcome import OUTCOMES, Outcome
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.unit_table import UnitTable
from regionaltool.core.members import Members
from regionaltool.core.plan import Change, Plan


class PlanCriteria:
    """The judgements of a plan's units; after each edit `follow` must be called.

    A move looks at the units that it touches. Where the rule set goes by the mean of all units, all
    are judged anew.
    """

    def __init__(
        self, plan: Plan, facts: CommuneFacts, rules: RuleSet, *, later: bool = False
    ) -> None:
        """Judges every unit once; or ``later``, by and by or when somebody asks. Where the rule set
        goes by a mean, all are judged at once in any case."""
        self._plan = plan
        self._facts = facts
        self._judge = Judge(rules)
        self._of: dict[str, Judgement] = {}
        self._count = dict.fromkeys(OUTCOMES, 0)
        self._late: dict[str, None] = {}
        """Units that nobody has judged yet."""
        if later and rules.deviation is None:
            self._late = dict.fromkeys(plan.units)
        else:
            self._judge_again(plan.units)

    @property
    def rules(self) -> RuleSet:
        """By what it is judged."""
        return self._judge.rules

    def __len__(self) -> int:
        return len(self._of) + len(self._late)

    def __getitem__(self, unit: str) -> Judgement:
        """What is said of a unit."""
        self.judge_late((unit,))
        return self._of[unit]

    def counts(self) -> dict[Outcome, int]:
        """How many units have each outcome, all outcomes named."""
        self.judge_late(tuple(self._late))
        return dict(self._count)

    def judge_late(self, units: Iterable[str]) -> None:
        """Judge those of the units that nobody has judged yet."""
        late = [unit for unit in units if unit in self._late]
        for unit in late:
            del self._late[unit]
        self._judge_again(late)

    def follow(self, change: Change) -> frozenset[str]:
        """Keep up with an edit that the plan has carried out; units whose outcome is another."""
        everything = self.rules.deviation is not None
        touched = {*self._of, *self._plan.units} if everything else change.units
        for unit in touched:
            self._late.pop(unit, None)
        before = {unit: self._take_out(unit) for unit in touched}
        self._judge_again([unit for unit in sorted(touched) if self._plan.has(unit)])
        return frozenset(
            unit
            for unit, known in before.items()
            if _outcome(known) is not _outcome(self._of.get(unit))
        )

    def judge_by(self, rules: RuleSet) -> frozenset[str]:
        """Judge by another rule set from now on; units whose outcome is another."""
        self.judge_late(tuple(self._late))
        before, self._judge, self._of = self._of, Judge(rules), {}
        self._count = dict.fromkeys(OUTCOMES, 0)
        self._judge_again(self._plan.units)
        return frozenset(
            unit for unit, known in before.items() if known.outcome is not self._of[unit].outcome
        )

    def what_if(self, members: NDArray[np.int64], unit: str) -> Judgement:
        """What would be said of a unit with these members, at least one.

        Where the rule set goes by a mean, it is that of the plan as it stands.
        """
        among = None if self.rules.deviation is None else self._table(self._plan.units)
        table = self._made([np.sort(members)], [unit])
        return self._judge.judge(table, among).judgement(0)

    def _judge_again(self, units: Collection[str]) -> None:
        if units:
            for one in self._judge.judge(self._table(list(units))):
                self._of[one.unit] = one
                self._count[one.outcome] += 1

    def _take_out(self, unit: str) -> Judgement | None:
        known = self._of.pop(unit, None)
        if known is not None:
            self._count[known.outcome] -= 1
        return known

    def _table(self, units: Sequence[str]) -> UnitTable:
        return self._made([self._plan.members(unit) for unit in units], units)

    def _made(self, members: Sequence[NDArray[np.int64]], units: Sequence[str]) -> UnitTable:
        types = [self._plan.type_of(unit) for unit in units]
        return self._facts.units(Members.of(members), self.rules, units, types)


def _outcome(known: Judgement | None) -> Outcome | None:
    return None if known is None else known.outcome
