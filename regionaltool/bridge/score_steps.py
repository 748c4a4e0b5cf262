"""The steps of a waterfall as text: what each factor did to a score, in points."""

from __future__ import annotations

import math

from regionaltool.bridge.words import decimal, tr
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.waterfall import Step, Waterfall

_UNSEEN = 0.05
"""A step below this is 0.0 to the eye."""


def step_titles() -> tuple[str, ...]:
    """The causes of a change in their order: the factors, then people who come or go."""
    factors = (f"{factor.number} {tr(factor.title)}" for factor in FACTORS)
    return (*factors, tr("People with or without a unit"))


def steps_of(waterfall: Waterfall) -> tuple[Step, ...]:
    """What each of these causes did."""
    return (*waterfall.factors, waterfall.people)


def is_seen(step: Step) -> bool:
    """Does the step move a bound by what the eye can see?"""
    return any(abs(bound) >= _UNSEEN for bound in step)


def points(step: Step) -> str:
    """With a sign; both bounds where they differ, a dash where there is no score."""
    if math.isnan(step.low):
        return "–"
    low, high = map(_signed, step)
    return low if low == high else f"{low} / {high}"


def _signed(value: float) -> str:
    text = decimal(abs(value), 1)
    if abs(value) < _UNSEEN:
        return text
    return ("+" if value > 0 else "−") + text
