"""Scales of maps, steps of grids and of scale bars: round numbers, as maps have them."""

from __future__ import annotations

from math import floor, log10

_SCALES = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.5, 10.0)
_STEPS = (5.0, 2.0, 1.0)
_MINUTES = (60.0, 30.0, 20.0, 15.0, 10.0, 5.0, 2.0, 1.0, 0.5)


def scale_for(metres: tuple[float, float], mm: tuple[float, float]) -> int:
    """The largest round scale 1:n at which so many metres, width and height, fit into a frame."""
    least = max(1000 * m / f for m, f in zip(metres, mm, strict=True))
    least = max(least, 1.0)
    power = 10.0 ** floor(log10(least))
    return round(next(s * power for s in _SCALES if s * power >= least * (1 - 1e-9)))


def round_below(length: float) -> float:
    """The greatest of 1, 2, 5, 10, 20 … that is no longer."""
    power = 10.0 ** floor(log10(length) + 1e-12)
    return next(step * power for step in _STEPS if step * power <= length * (1 + 1e-9))


def degrees_below(length: float) -> float:
    """The greatest round number of minutes that is no longer, in degrees."""
    if length >= 1:
        return round_below(length)
    minutes = length * 60
    return next((m for m in _MINUTES if m <= minutes * (1 + 1e-9)), _MINUTES[-1]) / 60
