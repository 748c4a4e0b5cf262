"""What goes to a child process and comes back: geometries as WKB, everything else as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

TASK = "task"
RESULT = "result"


@dataclass(frozen=True, eq=False)
class Content:
    """Plain data, and geometries (None among them or not) that belong to it."""

    data: Mapping[str, Any]
    geometry: NDArray[np.object_]


def pack(folder: Path, name: str, content: Content) -> None:
    """Write the content to two files."""
    shapes = [shape or b"" for shape in shapely.to_wkb(content.geometry)]
    np.savez(
        folder / f"{name}.npz",
        length=np.array([len(shape) for shape in shapes], dtype=np.int64),
        wkb=np.frombuffer(b"".join(shapes), dtype=np.uint8),
    )
    (folder / f"{name}.json").write_text(json.dumps(content.data), encoding="utf-8")


def unpack(folder: Path, name: str) -> Content:
    """Read what `pack` has written."""
    with np.load(folder / f"{name}.npz", allow_pickle=False) as arrays:
        length, whole = arrays["length"], arrays["wkb"].tobytes()
    bounds = [0, *np.cumsum(length).tolist()]
    shapes = [whole[start:end] or None for start, end in pairwise(bounds)]
    return Content(
        json.loads((folder / f"{name}.json").read_text(encoding="utf-8")),
        np.array(shapely.from_wkb(shapes), dtype=object).reshape(len(shapes)),
    )
