"""mapshaper's dissolve: a process that reads a shapefile and writes one."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import geopandas
import numpy as np
from numpy.typing import NDArray

from benchmarks.maps import CommuneMap
from benchmarks.peers import mapshaper, spaced
from benchmarks.rows import Peer


@contextmanager
def mapshaper_peer(on: CommuneMap) -> Iterator[Peer]:
    """The peer while its shapefile lies in a folder; writing that is not timed."""
    command, release = mapshaper()
    name = spaced("mapshaper", release, "-dissolve, its process and files")
    if not command:
        yield Peer(name, None)
        return
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "communes.shp"), Path(folder, "units.shp")
        on.frame[["geometry"]].assign(unit=on.small).to_file(source)
        call = [*command, source, "-quiet", "-dissolve", "unit", "-o", "force", target]
        yield Peer(
            name,
            lambda: subprocess.run(call, check=True, capture_output=True),
            answer=lambda _: _outlines(target),
        )


def _outlines(file: Path) -> NDArray[np.object_]:
    """The outlines in the order of their units."""
    return geopandas.read_file(file).sort_values("unit").geometry.to_numpy()
