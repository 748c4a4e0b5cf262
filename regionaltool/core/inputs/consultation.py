"""Consultation: the households that were asked, and those in favour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Consultation:
    """Of n communes, NaN where nobody has been asked; never estimated."""

    households: NDArray[np.float64]
    """(n,) all households."""
    in_favour: NDArray[np.float64]
    """(n,)."""

    @property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where both figures are there."""
        return ~np.isnan(self.households + self.in_favour)
