"""Crossings: where roads cross the borders of communes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class Crossings:
    """Of n communes; each crossing counts with the weight of its road, once each time."""

    between: csr_array
    """(n, n) symmetric: the crossings from one commune into another."""
    of_border: NDArray[np.float64]
    """(n,) all crossings of a commune's border, those at the rim of the map included."""
