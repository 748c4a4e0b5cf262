"""Posted limits as OpenStreetMap writes them: 50, 30 mph, 5 knots; of several the least.

Words such as “signals” or “none” say nothing. https://wiki.openstreetmap.org/wiki/Key:maxspeed
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import inf, nan

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import is_null

FASTEST_KMH = 200
"""No road is faster."""

_LIMIT = re.compile(r"(\d+(?:\.\d+)?)\s*(km/h|kmh|kph|mph|knots)?")
_KMH = {"mph": 1.609344, "knots": 1.852}


def posted_kmh(values: Sequence[object]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """(f,) km/h, NaN where there is none, and where something is written that is no speed."""
    texts = ["" if is_null(value) else str(value).strip() for value in values]
    kmh = np.array([_kmh(text) for text in texts], dtype=float)
    return kmh, np.isnan(kmh) & np.array([text != "" for text in texts], dtype=bool)


@lru_cache(maxsize=4096)
def _kmh(text: str) -> float:
    least = inf
    for part in filter(None, re.split(r"[;|]", text)):
        found = _LIMIT.fullmatch(part.strip())
        kmh = float(found[1]) * _KMH.get(found[2] or "", 1.0) if found else 0.0
        if not 0 < kmh <= FASTEST_KMH:
            return nan
        least = min(least, kmh)
    return nan if least == inf else least
