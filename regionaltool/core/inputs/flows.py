"""Flows: who travels from where to where, staying at home included."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class Flows:
    """Between n communes."""

    between: csr_array
    """(n, n) persons from the row's commune to the column's."""
    leaving: NDArray[np.float64]
    """(n,) all persons from a commune, also to places that are not on the map; NaN where the table
    has no row of it."""

    @property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where the table says something of a commune."""
        return ~np.isnan(self.leaving)
