"""Growth poles: how far the nearest one is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Poles:
    """Of n communes."""

    minutes: NDArray[np.float64]
    """(n,) to the nearest pole; the limit where none is within it."""
