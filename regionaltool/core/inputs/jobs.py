"""Jobs by sector of the economy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Jobs:
    """Of n communes in K sectors."""

    sectors: tuple[str, ...]
    """K names, as the table has them."""
    farm: NDArray[np.bool_]
    """(K,) which of the sectors are agriculture, forestry and fishing."""
    count: NDArray[np.float64]
    """(n, K) persons, NaN where unknown."""

    @property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where every sector has a figure."""
        return ~np.isnan(self.count).any(axis=1)
