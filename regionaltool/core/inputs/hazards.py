"""Hazards: how many people live where floods and landslides are mapped."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Hazards:
    """Of n communes."""

    safe: NDArray[np.float64]
    """(n,) share of the people outside every hazard zone, 0 to 1."""
