"""What a run says: the machine, the table, the file."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import pyproj
import shapely

from benchmarks.maps import CommuneMap
from benchmarks.peers import mapshaper, qgis_version, version
from benchmarks.rows import Row

PACKAGES = (
    *("numpy", "scipy", "pyproj", "pandas", "geopandas"),
    *("libpysal", "gerrychain", "networkx", "rustworkx"),
)
BUSY = 0.4
"""Of the processors, wanted by others in the minute before."""
COLUMNS = f"{'case':<34} {'peer or limit':<52} {'ours':>11} {'peer':>11} {'ratio':>8} {'goal':>8}"


def heading(commune_map: CommuneMap) -> str:
    """The machine, the versions and the map."""
    versions = [f"Python {platform.python_version()}"]
    versions.append(f"shapely {shapely.__version__} (GEOS {shapely.geos_version_string})")
    versions += [f"{name} {version(name) or 'not installed'}" for name in PACKAGES]
    versions.append(f"PROJ {pyproj.proj_version_str}")
    versions.append(f"QGIS {qgis_version() or 'not installed'}")
    versions.append(f"mapshaper {mapshaper()[1] or 'not installed'}")
    load = ", ".join(f"{figure:.2f}" for figure in os.getloadavg())
    return "\n".join(
        [
            f"{processor()}, {os.cpu_count()} processors; load {load}",
            *busy(os.getloadavg()[0]),
            ", ".join(versions),
            f"Map: {commune_map.title}, {len(commune_map):,} communes, "
            f"{commune_map.n_edges:,} edges, {int(commune_map.small.max()) + 1:,} small and "
            f"{int(commune_map.large.max()) + 1} large units",
            "",
            COLUMNS,
        ]
    )


def busy(load: float) -> list[str]:
    """A warning where others use the processors."""
    if load < BUSY * (os.cpu_count() or 1):
        return []
    return ["The machine is busy: trust the ratios a little, the times and the p99 not at all."]


def processor() -> str:
    """The model of the processor, as the system names it."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()


def line(row: Row) -> str:
    """A row of the table."""
    against = row.peer or row.unit if row.case else ""
    ours = _time(row.ours_s) if row.peer else _figure(row.ours)
    goal = "" if row.goal is None else f"{'≥' if row.peer else '≤'} {row.goal:.3g}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}×"
    verdict = {None: "", True: "met", False: "MISSED"}[row.met]
    if row.failed:
        verdict = "FAILED"
    elif row.note == "not installed":
        verdict = ""
    told = f"{row.case:<34} {against:<52} {ours:>11} {_time(row.peer_s):>11} {ratio:>8} {goal:>8}"
    return f"{told}  {verdict}{' ' if verdict and row.note else ''}{row.note}".rstrip()


def summary(rows: Sequence[Row]) -> str:
    """How many goals were met."""
    goals = [row for row in rows if row.goal is not None]
    met = sum(bool(row.met) for row in goals)
    absent = sum(row.note == "not installed" for row in goals)
    failed = [row for row in rows if row.failed]
    parts = [f"{met} of {len(goals)} goals met"]
    if absent:
        parts.append(f"{absent} not measured, the peer is not installed")
    if failed:
        parts.append(f"{len(failed)} failed")
    return "; ".join(parts)


def write(rows: Iterable[Row], path: Path) -> None:
    """All rows as a JSON list, moved into place when it is whole."""
    half = path.with_suffix(".part")
    text = json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False)
    half.write_text(text + "\n", encoding="utf-8")
    half.replace(path)


def _time(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds >= 1:
        return f"{seconds:.3f} s"
    if seconds >= 1e-3:
        return f"{seconds * 1e3:.2f} ms"
    return f"{seconds * 1e6:.1f} µs"


def _figure(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float | int) else ""
