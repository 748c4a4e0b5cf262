"""Wards: communes of a city, told by the type that a layer gives."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_texts
from regionaltool.core.names import fold

_WARD = {"phuong", "p", "ward"}


def wards(types: Sequence[object]) -> NDArray[np.bool_]:
    """(n,) which of the types, such as “xã” or “Phường”, are those of a ward; NULL is none."""
    return np.array([fold(text).partition(" ")[0] in _WARD for text in read_texts(types)])
