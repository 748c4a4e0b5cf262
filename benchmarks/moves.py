"""Moves as a planner makes them: a commune goes to a unit next door."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Move = tuple[int, int, int]
"""Commune, the unit it leaves, the unit it goes to."""


def planned_moves(
    a: NDArray[np.int64], b: NDArray[np.int64], labels: NDArray[np.int64], count: int, seed: int = 1
) -> list[Move]:
    """``count`` moves, each from the state that those before have left.

    ``a``, ``b`` are the pairs of neighbours. A unit's last commune stays.
    """
    rng = np.random.default_rng(seed)
    unit = labels.copy()
    size = np.bincount(labels)
    moves: list[Move] = []
    while len(moves) < count:
        pair = rng.integers(len(a))
        commune, neighbour = (a[pair], b[pair]) if rng.random() < 0.5 else (b[pair], a[pair])
        before, after = unit[commune], unit[neighbour]
        if before == after or size[before] == 1:
            continue
        unit[commune] = after
        size[before] -= 1
        size[after] += 1
        moves.append((int(commune), int(before), int(after)))
    return moves
