"""A plan shaped by hand in a real QGIS, on a screen of its own, with the mouse over the map.

The time of a click runs inside QGIS from the event of the mouse, press and release, until they are
handled and every widget has painted what they changed: figures, table, and the outlines on the map
(as bands; the layers are written and drawn when the hand rests). A journal is written meanwhile.
Most moves follow each other as fast as the events are handled, and the layers are written and drawn
once a second; some leave QGIS the time to do so after each of them. `desktop_hand` is the hand.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from pyproj import CRS

from benchmarks import ours
from benchmarks.maps import CommuneMap, Maps
from benchmarks.peers import named
from benchmarks.rows import Effort, Peer, Row, failure, limit_row, ratio_row
from benchmarks.timing import p50, p99, spent
from scripts.desktop import ROOT, Desktop

HAND = "benchmarks.desktop_hand:"
MOVES = 5
"""Moves for one of the effort's, which are made without a screen."""
UNHURRIED = 20
"""One move in so many waits until the map is drawn."""
PAUSE_S, UNHURRIED_PAUSE_S = 0.01, 0.35
HERE = 50
"""Moves before another piece of the map is shown."""
ACROSS = 16
"""Communes from the left to the right of the map, roughly."""
AT_ONCE = 500
"""Communes of a rectangle."""
PEERS_MOVES = 2
"""Without sums that are kept, every move costs a count and a dissolve of the whole map."""
FIELDS = {"id": "code", "name": "name", "population": "population", "official_km2": "area_km2"}
FLAT_MB = 20.0


def nation(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The map that most cases run on, begun with and without a field of units."""
    yield from _at_desk("editing.desktop_nation", maps.nation, effort, slow_ms=16, start_s=2)


def large(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Nine times as many."""
    yield from _at_desk("editing.desktop_large", maps.large, effort, slow_ms=33, start_s=None)


def _at_desk(
    case: str, on: CommuneMap, effort: Effort, slow_ms: float, start_s: float | None
) -> Iterator[Row]:
    folder = ROOT / "build" / "desktop_bench"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    source = _written(on, folder / "communes.gpkg")
    with Desktop(folder / "qgis") as qgis:
        desk = _Desk(qgis, on)
        begun = [desk.start(source, fields) for fields in (FIELDS, FIELDS | {"unit": "unit"})]
        desk.take_up(folder / "plan.gpkg")
        made = desk.moves(effort.moves * MOVES)
        times = max(1, min(5, effort.moves // 10))
        at_once = desk.ask("many", count=min(AT_ONCE, len(on) // 4), times=times)
        drawn = desk.rectangles(times)
        asked = desk.ask("what_ifs", count=effort.moves)
        lags = desk.ask("lags")
        state = desk.ask("state")
        wrong = desk.wrong(state)
    if wrong:
        yield failure(case, wrong)
        return
    if start_s is not None:
        for how, seconds in zip(("each commune a unit", "a field of units"), begun, strict=True):
            for what in ("shown", "drawn"):
                yield limit_row(
                    case, seconds[what], start_s, f"s from Start, {what}: {how}", seconds[what], 1
                )
    for how, moves in zip(("in haste", "map drawn each time"), made, strict=True):
        taken = {key: [move[key] for move in moves] for key in moves[0]}
        for what, of, limit in (
            ("click, p50", p50(taken["click"]), 8),
            ("click, p99", p99(taken["click"]), slow_ms),
            ("of the processor, p50 of clicks", p50(taken["cpu"]), 8),
            ("of the processor, p99 of clicks", p99(taken["cpu"]), slow_ms),
            ("hover, p99", p99(taken["hover"]), 8),
            ("of the processor, p99 of hovers", p99(taken["hover_cpu"]), 8),
            ("pick a unit, p99", p99(taken["pick"]), slow_ms),
            ("longest work between clicks, p99", p99(taken["stall"]), 50),
        ):
            yield limit_row(case, of * 1e3, limit, f"ms {what}, {how}", of, len(moves))
    for what, taken in at_once.items():
        for how, times in zip(("ms", "ms of the processor"), zip(*taken, strict=True), strict=True):
            unit = f"{how}, {AT_ONCE} communes at once, {what}"
            yield limit_row(case, max(times) * 1e3, 100, unit, max(times), len(times))
    communes = p50(drawn["communes"])
    for what in ("assign", "undo"):
        slow = max(drawn[what])
        unit = f"ms rectangle by mouse, {communes:.0f} communes, {what}"
        yield limit_row(case, slow * 1e3, 100, unit, slow, len(drawn[what]))
    late = state["unseen"] * 100
    yield limit_row(case, late, 5, "% of hovers that told only at rest", None, len(made[0]))
    yield limit_row(case, p99(asked) * 1e3, 8, "ms what if, p99", p99(asked), len(asked))
    yield limit_row(case, p50(lags) * 1e3, 50, "ms from screen to disk, p50", p50(lags), len(lags))
    yield limit_row(case, p99(lags) * 1e3, 250, "ms from screen to disk, p99", p99(lags), len(lags))
    grown = desk.held_mb[-1] - desk.held_mb[len(desk.held_mb) // 5]
    yield limit_row(
        case, grown, FLAT_MB, "MB grown in the last 4 of 5 moves", None, len(desk.held_mb)
    )
    yield _anew(case, on, [move["click"] for move in made[0]])


class _Desk:
    """The hand in QGIS, and a count of what it has done."""

    def __init__(self, qgis: Desktop, on: CommuneMap) -> None:
        self._qgis, self._on = qgis, on
        left, bottom, right, top = shapely.total_bounds(on.polygons)
        share = shapely.area(on.polygons).sum() / ((right - left) * (top - bottom))
        self._width = ACROSS * np.sqrt(share * (right - left) * (top - bottom) / len(on))
        self.held_mb: list[float] = []

    def ask(self, what: str, **values: Any) -> Any:
        """What a function of the hand returns."""
        return self._qgis.ask("call", of=HAND + what, **values)

    def start(self, source: str, fields: dict[str, str]) -> dict[str, float]:
        """Start a plan: the seconds until it is shown, and drawn."""
        self.ask("begin", source=source, name="communes", fields=fields)
        return self._qgis.wait(lambda: self.ask("begun"), 300)

    def take_up(self, file: Path) -> None:
        """Begin to move communes, with a journal."""
        a, b, _ = ours.neighbours(self._on.polygons, CRS(self._on.frame.crs))
        pairs = np.column_stack([a, b]).tolist()
        self.ask("take_up", pairs=pairs, labels=self._on.small.tolist())
        self.ask("journal", file=str(file))

    def moves(self, count: int) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
        """So many moves in haste, and some with time to draw the map after each."""
        made = []
        for number, pause in (count, PAUSE_S), (max(20, count // UNHURRIED), UNHURRIED_PAUSE_S):
            some: list[dict[str, float]] = []
            while len(some) < number:
                if pause == PAUSE_S:
                    self.held_mb.append(self.ask("memory"))
                here = min(HERE, number - len(some))
                some += self.ask("moves", count=here, width=self._width, pause_s=pause)
            made.append(some)
        self.held_mb.append(self.ask("memory"))
        return made[0], made[1]

    def rectangles(self, times: int) -> dict[str, list[float]]:
        """Rectangles over so many communes, roughly."""
        count = min(AT_ONCE, len(self._on) // 4)
        width = self._width * np.sqrt(count / (ACROSS**2 * 2 / 3))
        drawn = [self.ask("rectangle", count=count, width=width) for _ in range(times)]
        return {key: [one[key] for one in drawn] for key in drawn[0]}

    def wrong(self, state: dict[str, Any]) -> str:
        """What is wrong with the plan and with what shows it, counted anew."""
        labels = np.array(state["expected"])
        codes = self._on.frame["code"]
        people = np.bincount(labels, self._on.frame["population"]).astype(int)
        if state["wrong"]:
            return "; ".join(state["wrong"])
        if state["assignment"] != labels.tolist():
            return "another plan than that of the clicks"
        if state["shown"] != dict(zip(codes, labels.tolist(), strict=True)):
            return "the layer of communes shows another plan"
        if state["people"] != {str(unit): int(people[unit]) for unit in np.unique(labels)}:
            return "the layer of units shows other sums of people"
        for unit, wkb in state["outlines"].items():
            members = self._on.polygons[labels == int(unit)]
            if not shapely.from_wkb(bytes.fromhex(wkb)).equals(shapely.union_all(members)):
                return f"another outline of unit {unit}"
        return ""


def _written(on: CommuneMap, file: Path) -> str:
    """The map as a file, and the source by which QGIS opens it."""
    columns = {"name": on.frame["code"], "unit": on.small.astype(str)}
    on.frame.assign(**columns).to_file(file, layer="communes")
    return f"{file}|layername=communes"


def _anew(case: str, on: CommuneMap, taken: list[float]) -> Row:
    """Our clicks against a count and a dissolve of everything after each move."""
    frame = on.frame.assign(unit=on.small)
    column = frame.columns.get_loc("unit")
    anew: list[float] = []

    def everything(commune: int, unit: int) -> object:
        frame.iat[commune, column] = unit
        figures = frame.groupby("unit")[["population", "area_km2"]].sum()
        return figures, frame[["unit", "geometry"]].dissolve("unit")

    for commune in range(PEERS_MOVES):
        spent(lambda commune=commune: everything(commune, on.small[commune + 1]), anew)
    peer = Peer(named("geopandas", "groupby, dissolve"), lambda: None)
    return ratio_row(case, "click to all views", taken, peer, anew)


CASES = {"editing.desktop_nation": nation, "editing.desktop_large": large}
