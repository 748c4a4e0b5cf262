"""An axis of a chart: where values lie along it, and which of them are marked."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

_STEPS = (1, 2, 5)
_MARKS = 5


class Axis:
    """From values to 0–1; linear from 0 on, or logarithmic between round values."""

    def __init__(self, values: NDArray[np.float64], *, log: bool) -> None:
        """Holds all the values, of which the logarithmic axis takes those above 0."""
        self.log = log
        if log:
            values = values[values > 0]
        least, most = (values.min(), values.max()) if len(values) else (1.0, 10.0)
        if log:
            self.low, self.high = _round_down(least), _round_up(most)
            if self.low == self.high:
                self.high = _round_up(self.high * 1.01)
        else:
            step = _round_up(max(most, 1e-9) / _MARKS)
            self.low, self.high = 0.0, step * max(1, math.ceil(most / step - 1e-9))
        # a value a hair beyond a round one does not ask for another step
        self.low, self.high = min(self.low, least), max(self.high, most)

    def holds(self, value: float) -> bool:
        """Does the axis reach to the value?"""
        return self.low <= value <= self.high

    def places(self, values: ArrayLike) -> NDArray[np.float64]:
        """Where values lie, 0 at the beginning and 1 at the end."""
        values = np.asarray(values, dtype=float)
        if self.log:
            return np.log(values / self.low) / math.log(self.high / self.low)
        return (values - self.low) / (self.high - self.low)

    def marks(self) -> tuple[float, ...]:
        """Round values along the axis."""
        if not self.log:
            step = _round_up(self.high / _MARKS * (1 - 1e-9))
            return tuple(step * n for n in range(round(self.high / step) + 1))
        decades = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
        steps = _STEPS if math.log10(self.high / self.low) < 2.5 else (1,)
        marks = (step * 10.0**decade for decade in decades for step in steps)
        return tuple(mark for mark in marks if self.low * 0.999 <= mark <= self.high * 1.001)


def _round_up(value: float) -> float:
    """The least of 1, 2, 5, 10, 20, … and 0.5, 0.2, … that is not below a value."""
    power = 10.0 ** math.floor(math.log10(value))
    steps = (step * power for step in (*_STEPS, 10))
    return next(step for step in steps if step >= value * (1 - 1e-12))


def _round_down(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return max(step * power for step in _STEPS if step * power <= value * (1 + 1e-12))
