"""Dense land: the communes where people live close together, and which of them are neighbours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from regionaltool.core.communes import Communes


@dataclass(frozen=True, eq=False)
class DenseLand:
    """Of n communes."""

    dense: NDArray[np.bool_]
    """(n,) does the commune have so many people a km²? False where that is unknown."""
    near: csr_array
    """(n, n) symmetric, 1 where two dense communes share a border."""

    @classmethod
    def of(cls, communes: Communes, borders: csr_array, per_km2: NDArray[np.float64]) -> DenseLand:
        """``borders`` (n, n) is above 0 where two communes share one; ``per_km2`` (n,) from
        how many people a km² on each commune is dense.

        The area is the official one where there is one, else the polygon's.
        """
        official = communes.official_km2
        km2 = np.where(np.isnan(official), communes.polygon_km2, official)
        dense = communes.population_known & (communes.population >= per_km2 * km2)
        pairs = borders.tocoo()
        a, b = pairs.coords
        kept = (pairs.data > 0) & dense[a] & dense[b]
        near = csr_array((np.ones(kept.sum()), (a[kept], b[kept])), shape=borders.shape)
        return cls(dense, near)
