"""The members of many units, side by side, so that a figure is summed for all units in one pass.

One unit is the case of a single unit: it goes the same way and gets the same figures to the bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Members:
    """The members of u units, at least one each."""

    communes: NDArray[np.int64]
    """(m,) those of the first unit, then those of the second, and so on."""
    sizes: NDArray[np.int64]
    """(u,) how many each unit has."""

    @classmethod
    def of(cls, units: Sequence[NDArray[np.int64]]) -> Members:
        """From the communes of each unit."""
        sizes = np.array([len(unit) for unit in units], dtype=np.int64)
        communes = np.concatenate([*units, np.empty(0, dtype=np.int64)])
        return cls(communes.astype(np.int64, copy=False), sizes)

    def __len__(self) -> int:
        return len(self.sizes)

    @cached_property
    def unit(self) -> NDArray[np.int64]:
        """(m,) the number of the unit that each member belongs to."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)

    @cached_property
    def ends(self) -> NDArray[np.int64]:
        """(u + 1,) where the members of each unit begin, and where the last ones end."""
        ends = np.zeros(len(self.sizes) + 1, dtype=np.int64)
        self.sizes.cumsum(out=ends[1:])
        return ends

    def sum(self, values: NDArray) -> NDArray[np.float64]:
        """(u,) the sums over each unit's members of (m,) values, added in their order."""
        return np.bincount(self.unit, weights=values, minlength=len(self.sizes))
