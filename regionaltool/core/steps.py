"""How long work says how far it has come."""

from __future__ import annotations

from collections.abc import Callable

Step = Callable[[float], None]
"""Told how much of the work is done, 0–1; ends the work by raising."""


def in_silence(done: float) -> None:
    """A step that nobody watches."""


def part_of(step: Step, start: float, end: float) -> Step:
    """The step of one part of the work, whose 0 and 1 are ``start`` and ``end`` of the whole."""
    return lambda done: step(start + (end - start) * done)
