"""Budget: what a commune takes in by itself, and what it spends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Budget:
    """Of n communes, NaN where unknown, both in the same unit of money."""

    revenue: NDArray[np.float64]
    """(n,) own revenue."""
    expenditure: NDArray[np.float64]
    """(n,)."""

    @property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where both figures are there."""
        return ~np.isnan(self.revenue + self.expenditure)
