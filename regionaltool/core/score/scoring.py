"""Scoring: the score of any set of communes, and how unequal units are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.seats import Seat
from regionaltool.core.members import Members
from regionaltool.core.problems import Problem, Term
from regionaltool.core.score.catalogue import indicators_of
from regionaltool.core.score.composite import Composition, Score, Scores
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.goalpost import Goalposts
from regionaltool.core.score.indicator import read
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.units import Units


class Scoring:
    """Scores units by one profile and one set of inputs."""

    def __init__(self, inputs: Inputs, profile: Profile) -> None:
        self.inputs = inputs
        self.profile = profile
        self._known = indicators_of(profile)
        self.indicators = tuple(i for i in self._known if inputs.given.issuperset(i.needs))
        self._goalposts = Goalposts.of([profile.goalposts[i.id] for i in self.indicators])
        self._composition = Composition.of(self.indicators, profile)

    def by(self, profile: Profile) -> Scoring:
        """The same inputs scored by another profile; they stay where only weights differ."""
        alike = replace(profile, weights=self.profile.weights) == self.profile
        return Scoring(self.inputs if alike else self.inputs.by(profile), profile)

    def score(self, members: NDArray[np.int64], seat: Seat | None = None) -> Score:
        """The score of the unit that the members (at least one) make; its seat where known."""
        unit = Members.of([np.asarray(members, dtype=np.int64)])
        (seat,) = [seat] if seat else self.inputs.seats.seats_of(unit)
        (score,) = self.scores(unit, [seat]).each()
        return score

    def scores(self, members: Members, seats: Sequence[Seat]) -> Scores:
        """The scores of units with these members and seats."""
        minutes = chain.from_iterable(seat.minutes for seat in seats)
        units = Units(
            self.inputs,
            members,
            np.fromiter(minutes, float, count=len(members.communes)),
            np.array([seat.place for seat in seats], dtype=np.int64),
        )
        return self._composition.scores(read(self.indicators, self._goalposts, units))

    def off(self) -> tuple[Problem, ...]:
        """What is switched off for want of input, each in a sentence."""
        problems = [
            Problem(
                "Indicator {id} ({title}) is off: it needs {needs}.",
                {
                    "id": i.id,
                    "title": Term(i.title),
                    "needs": tuple(map(Term, sorted(set(i.needs) - self.inputs.given))),
                },
            )
            for i in self._known
            if i not in self.indicators
        ]
        on = {i.factor for i in self.indicators}
        problems += [
            Problem(
                "Factor {number} ({title}) is off: no indicator of it has an input. Its weight "
                "goes to the other factors.",
                {"number": factor.number, "title": Term(factor.title)},
            )
            for factor in FACTORS
            if factor.key not in on
        ]
        return tuple(problems)


def theil_t(people: Sequence[int]) -> float:
    """Theil's T of the units' populations: 0 when all are equal (Theil 1967)."""
    amounts = np.asarray(people, dtype=float)
    if amounts.sum() == 0:
        return math.nan
    ratio = amounts / amounts.mean()
    return float(np.where(ratio > 0, ratio * np.log(np.where(ratio > 0, ratio, 1)), 0).mean())
