"""Waterfall: how much of a change of score each factor brought about.

The logarithmic mean Divisia index (Ang 2005) splits the change of a geometric mean into parts that
add up to it exactly, without a rest, also when the weights have changed:
L(S₁, S₀) (w₁ ln F₁ − w₀ ln F₀) for each factor, with L(a, b) = (a − b) / ln (a / b), L(a, a) = a.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.score.composite import FLOOR, Score
from regionaltool.core.score.factors import FACTORS


class Step(NamedTuple):
    """What one cause did to the lower and to the upper bound of a score, in points."""

    low: float
    high: float


@dataclass(frozen=True)
class Waterfall:
    """From one score to another; the steps add up to the change of each bound.

    They are NaN when there is no score before or none after.
    """

    before: Step
    after: Step
    factors: tuple[Step, ...]
    """One for each of `FACTORS`."""
    people: Step
    """What people who got a unit with a score, or lost theirs, did to the score of a plan."""


def unit_waterfall(
    before: Score,
    after: Score,
    weights_before: Mapping[str, float],
    weights_after: Mapping[str, float],
) -> Waterfall:
    """The steps between two states of a unit; the weights are those of a profile."""
    one = np.zeros(1, dtype=np.int64)
    return plan_waterfall(np.ones(1), one, one, [before], [after], weights_before, weights_after)


def plan_waterfall(
    people: NDArray[np.float64],
    unit_before: NDArray[np.int64],
    unit_after: NDArray[np.int64],
    scores_before: Sequence[Score],
    scores_after: Sequence[Score],
    weights_before: Mapping[str, float],
    weights_after: Mapping[str, float],
) -> Waterfall:
    """The steps between two states of a plan: Σ p / P of those that each commune's unit takes.

    ``people`` (n,) persons of each commune, 0 where unknown; ``unit_before`` and ``unit_after``
    (n,) the place of its unit among the scores, −1 for none. A unit of which nothing can be scored
    counts for nothing, as in the score of the plan.
    """
    bounds = [
        _steps(
            np.asarray(people, dtype=float),
            _State.of(scores_before, weights_before, bound, unit_before),
            _State.of(scores_after, weights_after, bound, unit_after),
        )
        for bound in ("low", "high")
    ]
    before, after, *factors, by_people = (Step(*pair) for pair in zip(*bounds, strict=True))
    return Waterfall(before, after, tuple(factors), by_people)


class _State(NamedTuple):
    """One bound of the scores of n communes' units: 0 where there is none."""

    score: NDArray[np.float64]
    """(n,)."""
    parts: NDArray[np.float64]
    """(n, 5) w ln F, which add up to ln (S / 100)."""
    there: NDArray[np.bool_]
    """(n,) has the commune a unit with a score?"""

    @classmethod
    def of(
        cls,
        scores: Sequence[Score],
        weights: Mapping[str, float],
        bound: str,
        unit: NDArray[np.int64],
    ) -> _State:
        score = np.array([getattr(one, bound) for one in scores] + [np.nan])
        worth = np.array(
            [[getattr(factor, bound) for factor in one.factors] for one in scores]
            + [[np.nan] * len(FACTORS)]
        )
        weight = np.array([weights[factor.key] for factor in FACTORS]) * ~np.isnan(worth)
        total = weight.sum(axis=1, keepdims=True)
        share = np.divide(weight, total, out=np.zeros_like(worth), where=total > 0)
        parts = share * np.log(np.fmax(worth, FLOOR))
        there = ~np.isnan(score[unit])
        return cls(np.where(there, score[unit], 0), parts[unit], there)


def _steps(people: NDArray[np.float64], before: _State, after: _State) -> list[float]:
    """Score before, score after, what each factor did, and what people coming and going did."""
    share_before, share_after = _shares(people * before.there), _shares(people * after.there)
    both = before.there & after.there
    mean = _logarithmic_mean(after.score[both], before.score[both])
    # where people came or went elsewhere, everybody's share of the plan has changed a little
    share = (share_before + share_after)[both] / 2
    factors = ((share * mean)[:, None] * (after.parts - before.parts)[both]).sum(axis=0)
    old, new = (share_before * before.score).sum(), (share_after * after.score).sum()
    if np.isnan(old + new):
        factors[:] = np.nan
    middle = np.where(both, (before.score + after.score) / 2, before.score + after.score)
    moved = ((share_after - share_before) * middle).sum()
    return [float(value) for value in (old, new, *factors, moved)]


def _shares(people: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each commune in all of them; NaN when nobody is there."""
    total = people.sum()
    return people / total if total else np.full(len(people), np.nan)


def _logarithmic_mean(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """L(a, b) of what is above 0."""
    apart = ~np.isclose(a, b, rtol=1e-12, atol=0)
    difference, quotient = np.where(apart, a - b, a), np.where(apart, a / b, np.e)
    return difference / np.log(quotient)
