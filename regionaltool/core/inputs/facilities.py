"""Facilities: which services people reach, and where the nearest one stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class Facilities:
    """Of n communes in K kinds, such as hospital, school and market."""

    kinds: tuple[str, ...]
    """K names, as the layer has them."""
    in_reach: tuple[csr_array, ...]
    """K times (n, n) of 0 and 1: people of the row's commune have a facility of the kind within
    reach that stands in the column's commune."""
    nearest: NDArray[np.int64]
    """(K, n) the commune that the nearest facility of the kind stands in, −1 where none is."""
