"""A row of the result, and how a case comes to it: first the same answer, then the time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.timing import in_turns, p50

Same = Callable[[Any, Any], str]
"""Compares our answer with a peer's: an empty text, or how they differ."""


@dataclass(frozen=True)
class Row:
    """Ours against one peer, or against a limit (then `peer` is None)."""

    case: str
    ours: str | float | None
    """Our call; against a limit the figure, in `unit`."""
    peer: str | None
    ours_s: float | None
    """Median seconds."""
    peer_s: float | None
    """Median seconds of the same run."""
    ratio: float | None
    """`peer_s` / `ours_s`."""
    goal: float | None
    """The least ratio, or the limit in `unit`; None where there is none."""
    met: bool | None
    """None where there is no goal."""
    unit: str = "×"
    runs: int = 0
    note: str = ""
    failed: bool = False
    """The answers differ, or one of the two did not come to an answer."""
    load: float = field(default_factory=lambda: os.getloadavg()[0])
    """How many processes wanted a processor in the minute before."""


@dataclass(frozen=True)
class Peer:
    """A way to the same answer that is not ours."""

    name: str
    run: Callable[[], Any] | None
    """What is timed; None where the peer is not installed."""
    goal: float | None = None
    answer: Callable[[Any], Any] = lambda result: result
    """What comes out of `run` as our answer is written; not timed."""


@dataclass(frozen=True)
class Effort:
    """How often things are timed."""

    rounds: int = 7
    seconds: float = 20.0
    """After that a case makes no further round; see `in_turns`."""
    moves: int = 2000


def side_by_side(
    case: str,
    ours: str,
    run: Callable[[], Any],
    peers: Iterable[Peer],
    same: Same,
    effort: Effort,
    answer: Callable[[Any], Any] = lambda result: result,
) -> list[Row]:
    """A row per peer. The first call of each warms up, and its answer is compared."""
    peers = list(peers)
    mine = answer(run())
    notes = {peer.name: _difference(peer, mine, same) for peer in peers}
    calls = {ours: run}
    calls.update({peer.name: peer.run for peer in peers if peer.run and not notes[peer.name]})
    taken = in_turns(calls, effort.rounds, effort.seconds)
    return [
        ratio_row(case, ours, taken[ours], peer, taken.get(peer.name, []), notes[peer.name])
        for peer in peers
    ]


def ratio_row(
    case: str,
    ours: str,
    ours_taken: Sequence[float],
    peer: Peer,
    peer_taken: Sequence[float],
    note: str = "",
) -> Row:
    """Ours against a peer by the medians; a note says why the peer has no time."""
    ours_s = p50(ours_taken)
    if not peer_taken:
        met = None if peer.goal is None else False
        failed = peer.run is not None
        return Row(
            case, ours, peer.name, ours_s, None, None, peer.goal, met, note=note, failed=failed
        )
    peer_s = p50(peer_taken)
    ratio = peer_s / ours_s
    met = None if peer.goal is None else ratio >= peer.goal
    return Row(case, ours, peer.name, ours_s, peer_s, ratio, peer.goal, met, runs=len(peer_taken))


def limit_row(
    case: str, figure: float, limit: float, unit: str, seconds: float | None, runs: int
) -> Row:
    """Our figure against a limit, both in ``unit``; ``seconds`` where the figure is a time."""
    return Row(case, figure, None, seconds, None, None, limit, figure <= limit, unit, runs)


def failure(case: str, why: str) -> Row:
    """The case came to no answer of ours."""
    return Row(case, None, None, None, None, None, None, False, note=why, failed=True)


def _difference(peer: Peer, mine: Any, same: Same) -> str:
    if peer.run is None:
        return "not installed"
    try:
        difference = same(mine, peer.answer(peer.run()))
    except Exception as error:  # a peer that fails is a row of the table, not the end of it
        return f"failed: {type(error).__name__}: {error}"
    return difference and f"answers differ: {difference}"
