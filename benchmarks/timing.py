"""How long calls take, taken in turns, so that a busy moment of the machine meets all of them."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import median, quantiles
from typing import TypeVar

T = TypeVar("T")

Calls = Mapping[str, Callable[[], object]]


TURN = 0.2
"""Seconds of a turn: a call that is done sooner is made again within it."""
MOST_IN_A_TURN = 20
"""Calls; more of them would make no better median."""


def in_turns(calls: Calls, rounds: int, seconds: float) -> dict[str, list[float]]:
    """Seconds that each call took, in rounds A B C, A B C ...

    ``rounds`` are the most; fewer when ``seconds`` are over, but never less than three of them,
    or all where there are fewer.
    """
    taken: dict[str, list[float]] = {name: [] for name in calls}
    started = time.perf_counter()
    for number in range(rounds):
        if number >= 3 and time.perf_counter() - started > seconds:
            break
        for name, call in calls.items():
            taken[name] += _turn(call)
    return taken


def _turn(call: Callable[[], object]) -> list[float]:
    """Seconds of one call, or of several short ones."""
    taken: list[float] = []
    with without_collector():
        while sum(taken) < TURN and len(taken) < MOST_IN_A_TURN:
            begun = time.perf_counter()
            answer = call()
            taken.append(time.perf_counter() - begun)
            del answer
    return taken


@contextmanager
def without_collector() -> Iterator[None]:
    """Python's collector of cycles does not run within, as in timeit."""
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def spent(call: Callable[[], T], taken: list[float]) -> T:
    """The answer of one call; its seconds are added to ``taken``."""
    begun = time.perf_counter()
    answer = call()
    taken.append(time.perf_counter() - begun)
    return answer


def p99(seconds: Sequence[float]) -> float:
    """The time that 99 of 100 do not exceed."""
    return quantiles(seconds, n=100, method="inclusive")[98]


def p50(seconds: Sequence[float]) -> float:
    """The median."""
    return median(seconds)
