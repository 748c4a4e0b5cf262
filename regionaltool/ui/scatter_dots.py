"""The dots of the chart: the units with their figures, in step with the plan."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.criteria.measures import AREA, POPULATION
from regionaltool.core.criteria.outcome import Outcome


def is_by_law(session: PlanSession) -> bool:
    """Is there a rule set that asks for area and population?"""
    rules = session.law.rules
    return rules is not None and {AREA, POPULATION}.issubset(rules.measures)


class Dots:
    """A dot for each unit of which area and population are known.

    Where a rule set asks for both they are in % of what it requires.
    """

    def __init__(self, session: PlanSession) -> None:
        self._session = session
        self.by_law = is_by_law(session)
        """Are the figures in % of the standard?"""
        self.units: list[str] = []
        """In no order that means anything; a dot's number is its place here."""
        self._number: dict[str, int] = {}
        self._figures = np.empty((0, 2))
        self.left_out: set[str] = set()
        """Units of unknown population, or of which the law asks nothing."""
        self.doubtful: set[str] = set()
        """Units of which some communes' population is unknown."""
        known = {unit: self._read(unit) for unit in session.units}
        for unit, (_, people) in known.items():
            if people is None:
                self.left_out.add(unit)
            else:
                self._number[unit] = len(self.units)
                self.units.append(unit)
        self._figures = np.array([known[unit] for unit in self.units], dtype=float).reshape(-1, 2)

    @property
    def figures(self) -> NDArray[np.float64]:
        """(n, 2) km² and persons, or both in % of the standard."""
        return self._figures[: len(self.units)]

    def number(self, unit: str) -> int | None:
        """The number of a unit's dot, None when it has none."""
        return self._number.get(unit)

    def follow(self, units: Iterable[str]) -> None:
        """Read these units anew; some may have come or gone."""
        for unit in units:
            km2, people = self._read(unit) if self._session.has(unit) else (0.0, None)
            if people is None:
                self._take_out(unit)
                if self._session.has(unit):
                    self.left_out.add(unit)
                continue
            self.left_out.discard(unit)
            if unit not in self._number:
                self._append(unit)
            self._figures[self._number[unit]] = km2, people

    def outcome(self, number: int) -> Outcome | None:
        """The outcome of a dot's unit; None without a rule set."""
        unit = self.units[number]
        judged = self._session.law.judgement(unit) if self._session.has(unit) else None
        return None if judged is None else judged.outcome

    def _read(self, unit: str) -> tuple[float, float | None]:
        if self.by_law:
            return self._percents(unit)
        known = self._session.assessment(unit)
        tally = known.tally
        unknown = tally.population_missing
        uncounted = unknown == tally.n_communes
        in_doubt = unknown and not uncounted
        (self.doubtful.add if in_doubt else self.doubtful.discard)(unit)
        return known.polygon_km2, None if uncounted else tally.population

    def _percents(self, unit: str) -> tuple[float, float | None]:
        measured = self._session.law.judgement(unit).measured
        of = {one.measure: one.percent for one in reversed(measured)}  # those of the class last
        area, people = of.get(AREA, math.nan), of.get(POPULATION, math.nan)
        return area, None if math.isnan(area) or math.isnan(people) else people

    def _append(self, unit: str) -> None:
        if len(self.units) == len(self._figures):
            room = np.zeros((max(64, len(self._figures)), 2))
            self._figures = np.concatenate([self._figures, room])
        self._number[unit] = len(self.units)
        self.units.append(unit)

    def _take_out(self, unit: str) -> None:
        """The last dot takes the number of the one that goes."""
        self.left_out.discard(unit)
        self.doubtful.discard(unit)
        number = self._number.pop(unit, None)
        if number is None:
            return
        last = self.units.pop()
        if last != unit:
            self.units[number] = last
            self._number[last] = number
            self._figures[number] = self._figures[len(self.units)]
