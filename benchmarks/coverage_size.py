"""What nine times the map costs: time against the number of communes, and memory."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from pyproj import CRS

from benchmarks import ours
from benchmarks.maps import COPIES, Maps
from benchmarks.rows import Effort, Row, failure, limit_row
from benchmarks.timing import in_turns, p50

ROOT = Path(__file__).resolve().parents[1]


def growth_of_build(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The x of n^x from polygons to pairs with lengths."""
    one, nine, crs = maps.nation, maps.large, CRS(maps.nation.frame.crs)
    yield _exponent(
        "coverage.growth_of_build",
        lambda: ours.neighbours(one.polygons, crs)[0],
        lambda: ours.neighbours(nine.polygons, crs)[0],
        effort,
    )


def growth_of_dissolve(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The x of n^x from built arcs to the outlines of the small units."""
    one, nine = maps.nation, maps.large
    arcs, arcs_of_nine = ours.build(one.polygons), ours.build(nine.polygons)
    yield _exponent(
        "coverage.growth_of_dissolve",
        lambda: ours.outlines(arcs, one.small),
        lambda: ours.outlines(arcs_of_nine, nine.small),
        effort,
    )


def _exponent(case: str, once: Callable, ninefold: Callable, effort: Effort) -> Row:
    """From the map and nine copies of it, which must give nine times as much."""
    found, expected = len(ninefold()), COPIES * len(once())
    if found != expected:
        return failure(case, f"{found} from {COPIES} copies, not {expected}")
    taken = in_turns({"one": once, "nine": ninefold}, effort.rounds, effort.seconds)
    small, large = p50(taken["one"]), p50(taken["nine"])
    exponent = math.log(large / small, COPIES)
    unit = f"exponent of n, {COPIES} times the communes"
    return limit_row(case, exponent, 1.1, unit, large, len(taken["nine"]))


def memory(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The most memory that a process takes which reads nine copies, builds and dissolves."""
    arguments = [str(maps.communes)] if maps.communes else []
    child = subprocess.run(
        [sys.executable, "-m", "benchmarks.coverage_size", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if child.returncode != 0:
        yield failure("coverage.memory", child.stderr.strip().splitlines()[-1])
        return
    told = json.loads(child.stdout)
    unit = f"GB at most, {told['communes']:,} communes, {told['units']:,} units"
    yield limit_row("coverage.memory", told["gigabytes"], 2, unit, None, 1)


def peak_gigabytes() -> float:
    """The most memory this process has had, in GB.

    The system's `ru_maxrss` would count what the process that started this one had.
    """
    status = Path("/proc/self/status").read_text().splitlines()
    kilobytes = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    return int(kilobytes) * 1024 / 1e9


def _child(communes: int | None) -> None:
    nine = Maps(communes).large
    coverage = ours.coverage(nine)
    outlines = coverage.outlines(nine.small)
    told = {
        "communes": len(nine),
        "units": len(outlines),
        "gigabytes": peak_gigabytes(),
    }
    print(json.dumps(told))


CASES = {
    "coverage.growth_of_build": growth_of_build,
    "coverage.growth_of_dissolve": growth_of_dissolve,
    "coverage.memory": memory,
}

if __name__ == "__main__":
    _child(int(sys.argv[1]) if len(sys.argv) > 1 else None)
