"""Which commune lies at a place, or along a stroke."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes


class HitTest:
    """Finds communes by place; the index is built once."""

    def __init__(self, communes: Communes) -> None:
        self._tree = shapely.STRtree(communes.geometry)

    def at(self, x: float, y: float) -> int | None:
        """The commune at a place in the layer's coordinates; on a border, the first one."""
        found = self._tree.query(shapely.Point(x, y), predicate="intersects")
        return int(found.min()) if len(found) else None

    def along(self, start: tuple[float, float], end: tuple[float, float]) -> NDArray[np.int64]:
        """The communes that a straight stroke crosses, ascending."""
        if start == end:
            block = self.at(*end)
            return np.array([] if block is None else [block], dtype=np.int64)
        found = self._tree.query(shapely.LineString([start, end]), predicate="intersects")
        return np.sort(found).astype(np.int64)
