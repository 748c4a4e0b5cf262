"""Ethnic groups or languages: how the people of a commune are made up."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Shares:
    """Of n communes in G groups."""

    groups: tuple[str, ...]
    """G names, as the table has them."""
    share: NDArray[np.float64]
    """(n, G) from 0 to 1, each row adding up to 1; NaN rows where unknown."""

    @property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where every group has a share."""
        return ~np.isnan(self.share).any(axis=1)
