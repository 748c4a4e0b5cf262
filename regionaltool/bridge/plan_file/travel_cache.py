"""Travel times kept in the plan file, so that they are worked out once and not at every opening.

A checksum of all that they come from goes with them: roads with their speeds and directions, seats,
where people start, how they walk, and the limit. Where it differs they are worked out anew. What is
kept can always be made again, so nothing that is wrong with it is an error.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from regionaltool.bridge.plan_file.file_lock import now
from regionaltool.bridge.plan_file.schema import connect, roll_back
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.road_graph import RoadGraph
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.access.ways import Reached, Ways

_METHOD = 2
"""Raised when the same roads lead to other minutes than before."""
_KEPT = 2
"""Today and one year with more roads."""
_TABLE = "travel"
_COLUMNS = """(fid INTEGER PRIMARY KEY AUTOINCREMENT, checksum TEXT NOT NULL UNIQUE, made TEXT,
    limit_min REAL NOT NULL, communes INTEGER NOT NULL, places INTEGER NOT NULL,
    pairs INTEGER NOT NULL, digest TEXT NOT NULL, times BLOB NOT NULL)"""
_TYPES = (np.dtype("<i4"), np.dtype("<i4"), np.dtype("<f8"), np.dtype("<f8"))
"""Of the columns of `Reached`, one after the other in the blob."""


class TravelCache:
    """Works out travel by road, or takes it from a plan file; called in place of `RoadTimes.of`."""

    def __init__(self, file: Path | None) -> None:
        """``file`` is None while no file holds the plan."""
        self._file = file
        self._known: dict[str, RoadTimes] = {}
        """The last ones that were asked for, by their checksums."""
        self._kept: set[str] = set()
        """Those of them that the file has."""

    def __call__(
        self,
        ways: Ways,
        candidates: Candidates,
        limit_min: float,
        step: Callable[[int, int], None] = lambda done, of: None,
    ) -> RoadTimes:
        """As `RoadTimes.of`; may run off the main thread. Straight lines are never kept."""
        if not isinstance(ways, RoadGraph):
            return RoadTimes.of(ways, candidates, limit_min, step)
        checksum = travel_checksum(ways, candidates, limit_min)
        times = self._known.pop(checksum, None)
        if times is None and self._file is not None:
            times = read_travel(self._file, checksum, candidates, limit_min)
            if times is not None:
                self._kept.add(checksum)
        if times is None:
            times = RoadTimes.of(ways, candidates, limit_min, step)
        self._known[checksum] = times
        for old in list(self._known)[:-_KEPT]:
            del self._known[old]
        return times

    @property
    def is_fresh(self) -> bool:
        """Are there times that the file does not hold?"""
        return not self._kept.issuperset(self._known)

    def go_to(self, file: Path | None) -> None:
        """The plan is in another file from now on, which holds no times yet."""
        if file != self._file:
            self._file, self._kept = file, set()

    def write(self, file: Path) -> None:
        """Keep what has been worked out. Raises `sqlite3.Error`.

        While a plan is open its writer alone may do this; see `PlanWriter.run`.
        """
        self.go_to(file)
        for checksum, times in list(self._known.items()):
            if checksum not in self._kept:
                write_travel(file, checksum, times)
                self._kept.add(checksum)


def travel_checksum(graph: RoadGraph, candidates: Candidates, limit_min: float) -> str:
    """The same for the same roads, places and limit, and for no others."""
    lines, strings = graph.lines, graph.strings
    digest = hashlib.sha256()
    figures = (_METHOD, limit_min, graph.walk_kmh, graph.walk_limit_m, candidates.n_offices)
    # planned roads in the order in which they open
    _, opening = np.unique(np.maximum(lines.opens, graph.since), return_inverse=True)
    digest.update(repr(figures).encode())
    for values, kind in (
        (candidates.degrees, "<f8"),
        (strings.degrees, "<f8"),
        (strings.line, "<i8"),
        (strings.node, "<i8"),
        (strings.metres, "<f8"),
        (lines.kmh, "<f8"),
        (lines.direction, "<i1"),
        (lines.ferry, "<i1"),
        (lines.stops, "<i1"),
        (opening, "<i8"),
        (graph.landings, "<i8"),
        (graph.landing_m, "<f8"),
    ):
        digest.update(repr(values.shape).encode())
        digest.update(np.ascontiguousarray(values, dtype=kind))
    return digest.hexdigest()


def read_travel(
    file: Path, checksum: str, candidates: Candidates, limit_min: float
) -> RoadTimes | None:
    """The times that a file keeps under a checksum; None where it has none, or damaged ones."""
    try:
        connection = connect(file, "ro")
        try:
            found = connection.execute(
                f"SELECT pairs, digest, times FROM {_TABLE} WHERE checksum = ?", (checksum,)
            ).fetchone()
        finally:
            connection.close()
        if found is None:
            return None
        pairs, digest, blob = found
        if hashlib.sha256(blob).hexdigest() != digest:
            return None
        reached = _unpacked(zlib.decompress(blob), pairs)
    except (sqlite3.Error, OSError, TypeError, ValueError, zlib.error):
        return None
    return RoadTimes.from_tables(candidates, reached, limit_min=limit_min, by_road=True)


def write_travel(file: Path, checksum: str, times: RoadTimes) -> None:
    """Keep times under their checksum, and let go of older ones. Raises `sqlite3.Error`."""
    raw = b"".join(
        np.ascontiguousarray(column, dtype=kind).tobytes()
        for column, kind in zip(times.reached, _TYPES, strict=True)
    )
    blob = zlib.compress(raw, 1)
    row = (
        checksum,
        now(),
        times.limit_min,
        len(times.candidates.settled),
        len(times.candidates),
        len(times.reached.origin),
        hashlib.sha256(blob).hexdigest(),
        blob,
    )
    connection = connect(file)
    try:
        connection.execute("BEGIN IMMEDIATE")
        _add_table(connection)
        connection.execute(
            f"INSERT OR REPLACE INTO {_TABLE} (checksum, made, limit_min, communes, places, pairs,"
            " digest, times) VALUES (?,?,?,?,?,?,?,?)",
            row,
        )
        connection.execute(
            f"DELETE FROM {_TABLE} WHERE fid NOT IN"
            f" (SELECT fid FROM {_TABLE} ORDER BY fid DESC LIMIT {_KEPT})"
        )
        connection.execute("COMMIT")
    except sqlite3.Error:
        roll_back(connection)
        raise
    finally:
        connection.close()


def _add_table(connection: sqlite3.Connection) -> None:
    """Make the table and register it as attributes, where it is not there."""
    there = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (_TABLE,)).fetchone()
    if there is None:
        connection.execute(f"CREATE TABLE {_TABLE} {_COLUMNS}")
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
            " VALUES (?, 'attributes', ?, '', 0)",
            (_TABLE, _TABLE),
        )


def _unpacked(raw: bytes, pairs: int) -> Reached:
    """The columns of a blob. Raises `ValueError` when it is too short or too long."""
    if len(raw) != pairs * sum(kind.itemsize for kind in _TYPES):
        raise ValueError("the blob has another size")
    columns, begin = [], 0
    for kind in _TYPES:
        columns.append(np.frombuffer(raw, kind, pairs, begin).astype(kind.newbyteorder("=")))
        begin += pairs * kind.itemsize
    origin, place, minutes, km = columns
    return Reached(origin.astype(np.int64), place.astype(np.int64), minutes, km)
