"""Neighbours: which polygons share a border, for how many metres, and which touch in a point."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from regionaltool.core.arcs import OUTSIDE, Arcs

Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]


def neighbour_pairs(
    arcs: Arcs, metres: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Polygons a < b that have arcs in common, sorted, and the sum of the arcs' ``metres`` (m,)."""
    inner = arcs.right != OUTSIDE
    a, b = np.sort([arcs.left[inner], arcs.right[inner]], axis=0)
    border = csr_array((metres[inner], (a, b)), shape=(arcs.n, arcs.n))
    border.sort_indices()
    pairs = border.tocoo()
    return pairs.row.astype(np.int64), pairs.col.astype(np.int64), pairs.data


def exterior(arcs: Arcs, metres: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n,) the sum of the ``metres`` (m,) of each polygon's arcs without a neighbour."""
    outside = arcs.right == OUTSIDE
    return np.bincount(arcs.left[outside], weights=metres[outside], minlength=arcs.n)


def pairs_at_points(arcs: Arcs) -> Pairs:
    """Polygons a < b that have a vertex in common where more than two edges meet.

    Neighbours that have an end of their border there are among them.
    """
    places = int(arcs.node.max(initial=-1)) + 1
    at = csr_array(
        (np.ones(len(arcs.node), dtype=np.int32), (arcs.node, arcs.node_polygon)),
        shape=(places, arcs.n),
    )
    common = csr_array(at.T @ at).tocoo()
    above = common.row < common.col
    return common.row[above].astype(np.int64), common.col[above].astype(np.int64)
