"""A hand at a plan in a real QGIS: runs inside the desktop that `editing_desktop` starts.

It moves the map, presses and lets go the mouse over it, and takes the time where the events are
handled. Between two gestures QGIS gets time of its own, as it has while somebody looks for the next
commune: it draws the map then, and its longest single piece of work is noted, for a click that
comes in the middle of it would have to wait so long.
"""

from __future__ import annotations

import gc
import os
import time
from bisect import bisect_left
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import shapely
from qgis.core import QgsCoordinateTransform, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from qgis.utils import iface, plugins

from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.words import persons

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MARGIN = 8
"""Pixels at the edge of the map where nothing is clicked."""
CHECKED = 50
"""Every so many moves what is shown is compared with a count."""


def workbench():
    """That of the plugin which QGIS has loaded."""
    return plugins["regionaltool"].workbench


class Start:
    """From the click on “Start” to the plan on the map."""

    def __init__(self, source: str, name: str, fields: dict[str, str]) -> None:
        layer = next(iter(QgsProject.instance().mapLayersByName(name)), None)
        if layer is None:
            layer = QgsProject.instance().addMapLayer(QgsVectorLayer(source, name, "ogr"))
        bench = workbench()
        bench.starting.ask_for_layer(layer, CommuneFields(**fields))
        wait(lambda: not iface.mapCanvas().isDrawing() and not bench.starting.input.busy)
        self.shown_s: float | None = None
        self.drawn_s: float | None = None
        self.stall_s = 0.0
        self._before = bench.session
        self._drawn = False
        iface.mapCanvas().mapCanvasRefreshed.connect(self._refreshed)
        self._beats = QTimer()
        self._beats.setInterval(1)
        self._beats.timeout.connect(self._beat)
        self._begun = self._last = time.perf_counter()
        self._beats.start()
        iface.mainWindow().findChild(QPushButton, "startButton").click()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.stall_s = max(self.stall_s, now - self._last)
        bench = workbench()
        there = bench.session is not None and bench.session is not self._before
        if self.shown_s is None and there and bench._dock.pages.currentWidget() is bench.bench:
            self.shown_s = now - self._begun
        elif self.shown_s is not None and self._drawn and not iface.mapCanvas().isDrawing():
            self.drawn_s = now - self._begun
            self._beats.stop()
            iface.mapCanvas().mapCanvasRefreshed.disconnect(self._refreshed)
        self._last = time.perf_counter()

    def _refreshed(self) -> None:
        self._drawn = self.shown_s is not None


_start: Start | None = None


def begin(source: str, name: str, fields: dict[str, str]) -> bool:
    """Start a plan; `begun` tells of it."""
    global _start
    _start = Start(source, name, fields)
    return True


def begun() -> dict[str, float] | None:
    """The seconds until figures were shown and the map was drawn; None while they are not."""
    if _start is None or _start.drawn_s is None:
        return None
    return {"shown": _start.shown_s, "drawn": _start.drawn_s, "stall": _start.stall_s}


def wait(done: Callable[[], bool], seconds: float = 50.0) -> float:
    """Let QGIS work until it is done; the longest single piece of its work, in seconds."""
    end, longest = time.perf_counter() + seconds, 0.0
    while not done():
        begun = time.perf_counter()
        QApplication.processEvents()
        now = time.perf_counter()
        longest = max(longest, now - begun)
        if now > end:
            raise TimeoutError("QGIS does not come to rest")
        time.sleep(0.0005)
    return longest


def rest(seconds: float) -> float:
    """Let QGIS work for so long; the longest single piece of its work, in seconds."""
    end = time.perf_counter() + seconds
    return wait(lambda: time.perf_counter() >= end)


def press(
    kind: QEvent.Type,
    place: QPointF,
    button: Qt.MouseButton,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    *,
    dragged: bool = False,
) -> None:
    """One event of the mouse over the map."""
    viewport = iface.mapCanvas().viewport()
    down = dragged or kind == QEvent.Type.MouseButtonPress
    held = button if down else Qt.MouseButton.NoButton
    if kind == QEvent.Type.MouseMove:
        button = Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind,
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        button,
        held,
        keys,
    )
    QApplication.sendEvent(viewport, event)


def click(place: QPointF, button: Qt.MouseButton) -> tuple[float, float]:
    """Click the map: the seconds until it is handled and all widgets have painted what changed.

    Then the seconds of the processor in it, which other programs do not lengthen as much.
    """

    def press_and_let_go() -> None:
        press(QEvent.Type.MouseButtonPress, place, button)
        press(QEvent.Type.MouseButtonRelease, place, button)

    return _timed(press_and_let_go)


def _timed(call: Callable[[], object]) -> tuple[float, float]:
    """The seconds until a call and all that follows from it is done, and the processor's."""
    QApplication.sendPostedEvents()
    begun, cpu = time.perf_counter(), time.thread_time()
    call()
    QApplication.sendPostedEvents()
    return time.perf_counter() - begun, time.thread_time() - cpu


class Hand:
    """Moves communes from unit to unit, and keeps a count of its own."""

    def __init__(self, pairs: Sequence[Sequence[int]], labels: Sequence[int], seed: int) -> None:
        self.a, self.b = np.array(pairs, dtype=np.int64).T
        self.unit = np.array(labels, dtype=np.int64)
        self.size = np.bincount(self.unit)
        self.rng = np.random.default_rng(seed)
        communes = workbench().session.plan.communes
        inside = shapely.point_on_surface(communes.geometry)
        self.places = shapely.get_coordinates(inside)
        self.people = communes.population
        self.here = np.zeros(len(self.unit), dtype=bool)
        self.pixel = np.zeros((len(self.unit), 2))
        self.made = 0
        self.unseen = 0
        """Moves before which the box of what if was not on the screen at once."""
        self.shown: dict[int, float] = {}
        """When the edit of each number in the journal was on the screen."""
        self.durable: dict[int, float] = {}
        """When it was on the disk."""
        self.wrong: list[str] = []

    def look(self, width: float) -> None:
        """Show another piece of the map, of so many of the layer's units across."""
        canvas, ground = iface.mapCanvas(), workbench().tools._ground
        x, y = self.places[self.rng.integers(len(self.places))]
        transform = QgsCoordinateTransform(
            workbench().crs, canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        around = QgsRectangle(x - width / 2, y - width / 3, x + width / 2, y + width / 3)
        canvas.setExtent(transform.transformBoundingBox(around))
        canvas.refresh()
        wait(lambda: not canvas.isDrawing())
        rest(0.1)
        wait(lambda: not canvas.isDrawing())
        to_pixel = canvas.getCoordinateTransform()
        self.here[:] = False
        size = canvas.viewport().size()
        seen = shapely.box(*around.toRectF().getCoords()).bounds
        near = np.flatnonzero(
            (self.places >= seen[:2]).all(axis=1) & (self.places <= seen[2:]).all(axis=1)
        )
        for commune in near.tolist():
            place = to_pixel.transform(transform.transform(*self.places[commune].tolist()))
            pixel = QPointF(round(place.x()), round(place.y()))
            inside = (
                MARGIN < pixel.x() < size.width() - MARGIN
                and MARGIN < pixel.y() < size.height() - MARGIN
            )
            if inside and ground.at(ground.point(pixel.toPoint())) == commune:
                self.here[commune] = True
                self.pixel[commune] = pixel.x(), pixel.y()

    def next_move(self) -> tuple[int, int] | None:
        """A commune in sight, and a neighbour in sight that belongs to another unit."""
        both = np.flatnonzero(self.here[self.a] & self.here[self.b])
        for pair in self.rng.permutation(both).tolist():
            one, other = self.a[pair], self.b[pair]
            if self.rng.random() < 0.5:
                one, other = other, one
            if self.unit[one] != self.unit[other] and self.size[self.unit[one]] > 1:
                return int(one), int(other)
        return None

    def place(self, commune: int) -> QPointF:
        """Where to click a commune."""
        return QPointF(*self.pixel[commune].tolist())

    def move(self, pause_s: float) -> dict[str, float] | None:
        """Pick a unit and take a commune of a neighbour into it; None when there is none."""
        found = self.next_move()
        if found is None:
            return None
        commune, neighbour = found
        before, after = int(self.unit[commune]), int(self.unit[neighbour])
        press(QEvent.Type.MouseMove, self.place(neighbour), RIGHT)
        picked, _ = click(self.place(neighbour), RIGHT)
        paused = rest(pause_s / 2)
        hovered, hover_cpu = _timed(lambda: press(QEvent.Type.MouseMove, self.place(commune), LEFT))
        if not workbench().tools.preview.box.isVisible():  # the last one took long
            self.unseen += 1
            rest(0.15)
        clicked, cpu = click(self.place(commune), LEFT)
        self.shown[workbench().session.recorder.seq] = time.perf_counter()
        self.unit[commune] = after
        self.size[before] -= 1
        self.size[after] += 1
        self.made += 1
        if self.made % CHECKED == 0:
            self.check(before, after)
        paused = max(paused, rest(pause_s / 2))
        return {
            "pick": picked,
            "hover": hovered,
            "hover_cpu": hover_cpu,
            "click": clicked,
            "cpu": cpu,
            "stall": paused,
        }

    def check(self, *units: int) -> None:
        """Do table and map show what a count says, right after the click?"""
        bench = workbench()
        view = bench.bench.units.view.model()
        model = view.sourceModel()
        for unit in units:
            members = np.flatnonzero(self.unit == unit)
            row = model.row(str(unit))
            shown = [model.index(row, column).data() for column in (1, 2)]
            right = [persons(len(members)), persons(int(self.people[members].sum()))]
            if shown != right:
                self.wrong.append(f"unit {unit}: the table shows {shown}, not {right}")
            outline = shapely.union_all(bench.session.plan.communes.geometry[members])
            if not bench.session.assessment(str(unit)).outline.equals(outline):
                self.wrong.append(f"unit {unit}: another outline")


_hand: Hand | None = None


def take_up(pairs: Sequence[Sequence[int]], labels: Sequence[int], seed: int = 1) -> bool:
    """The hand takes up the assign tool."""
    global _hand
    _hand = Hand(pairs, labels, seed)
    workbench().toolbar.assign.trigger()
    return True


def journal(file: str) -> bool:
    """Save the plan; from now on every edit is written there, and it is noted when it was."""
    bench = workbench()
    recorder = bench.session.recorder
    bench.files.save(Path(file))
    wait(lambda: recorder.writer is not None and not bench.files.busy)
    tell = recorder.writer._durable

    def durable(seq: int) -> None:
        _hand.durable[seq] = time.perf_counter()
        tell(seq)

    recorder.writer._durable = durable
    return True


def lags() -> list[float]:
    """Seconds from the screen to the disk for each edit; 0 where the disk was sooner."""
    recorder = workbench().session.recorder
    wait(lambda: recorder.durable)
    on_disk, found = sorted(_hand.durable), []
    for seq, shown in _hand.shown.items():
        first = next((each for each in on_disk[bisect_left(on_disk, seq) :]), None)
        if first is not None:
            found.append(max(0.0, _hand.durable[first] - shown))
    return found


def moves(count: int, width: float, pause_s: float) -> list[dict[str, float]]:
    """So many moves at one piece of the map; fewer where there are no more."""
    _hand.look(width)
    done = []
    while len(done) < count and (taken := _hand.move(pause_s)) is not None:
        done.append(taken)
    return done


def many(count: int, times: int) -> dict[str, list[tuple[float, float]]]:
    """Communes around a place into one unit at once, and undone: the seconds, as of `click`."""
    session, taken = workbench().session, {"assign": [], "undo": []}
    for _ in range(times):
        x, y = _hand.places[_hand.rng.integers(len(_hand.places))]
        away = np.hypot(*(_hand.places - (x, y)).T)
        blocks = np.argsort(away)[:count].tolist()
        unit = session.plan.unit_of(blocks[0])
        for name, call in (
            ("assign", lambda blocks=blocks, unit=unit: session.assign(blocks, unit)),
            ("undo", session.undo),
        ):
            taken[name].append(_timed(call))
            rest(0.3)
    return taken


def rectangle(count: int, width: float) -> dict[str, float]:
    """A rectangle by mouse over so many communes, roughly, and undone: what it took, and when.

    ``width`` is that of a map that shows so many where the land is settled like most of it.
    """
    session = workbench().session
    shift = Qt.KeyboardModifier.ShiftModifier
    while True:
        _hand.look(width)
        seen = np.flatnonzero(_hand.here)
        if 0.8 * count < len(seen) < 1.1 * count:
            break
        width *= min(2.0, max(0.5, np.sqrt(count / max(len(seen), 1))))
    size = iface.mapCanvas().viewport().size()
    corners = QPointF(10, 10), QPointF(size.width() - 10, size.height() - 10)
    before = session.plan.assignment
    click(_hand.place(int(seen[len(seen) // 2])), RIGHT)
    press(QEvent.Type.MouseMove, corners[0], LEFT)
    press(QEvent.Type.MouseButtonPress, corners[0], LEFT, shift)
    for part in range(1, 21):
        step = corners[0] + (corners[1] - corners[0]) * (part / 20)
        press(QEvent.Type.MouseMove, step, LEFT, shift, dragged=True)
        rest(0.02)
    rest(0.2)
    let_go, _ = _timed(lambda: press(QEvent.Type.MouseButtonRelease, corners[1], LEFT, shift))
    changed = sum(a != b for a, b in zip(before, session.plan.assignment, strict=True))
    rest(0.4)
    undone, _ = _timed(session.undo)
    if session.plan.assignment != before:
        _hand.wrong.append("a rectangle was not undone")
    rest(0.4)
    return {"communes": changed, "assign": let_go, "undo": undone}


def what_ifs(count: int) -> list[float]:
    """Seconds of asking what a move would do, for moves next door all over the map."""
    session, taken = workbench().session, []
    while len(taken) < count:
        pair = _hand.rng.integers(len(_hand.a))
        one, other = int(_hand.a[pair]), str(_hand.unit[_hand.b[pair]])
        if session.plan.unit_of(one) == other:
            continue
        begun = time.perf_counter()
        session.what_if([one], other)
        taken.append(time.perf_counter() - begun)
    return taken


def state() -> dict[str, object]:
    """The plan as it is now, and as the layers show it, with the outlines of some units."""
    bench = workbench()
    bench.views.on_map.write()
    units = {f["unit"]: f for f in bench.layers.layer(bench.layers.units_id).getFeatures()}
    communes = bench.layers.layer(bench.layers.communes_id)
    some = sorted(units)[:: max(1, len(units) // 50)]
    return {
        "expected": _hand.unit.tolist(),
        "assignment": [int(unit) for unit in bench.session.plan.assignment],
        "shown": {f["id"]: int(f["unit"]) for f in communes.getFeatures()},
        "people": {unit: feature["population"] for unit, feature in units.items()},
        "outlines": {unit: bytes(units[unit].geometry().asWkb()).hex() for unit in some},
        "unseen": _hand.unseen / _hand.made,
        "wrong": _hand.wrong[:3],
    }


def memory() -> float:
    """MB of memory that the process holds, after what is not needed has been let go."""
    gc.collect()
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
