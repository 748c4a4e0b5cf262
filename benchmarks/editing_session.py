"""A plan on the bench: how soon it is there, and a click until all views show what it has done.

The time of a move runs from the session being told of it until Qt has nothing left to do for the
layers, the table, the summary and the list of violations. The canvas, which draws in threads of
its own, and the journal are no part of it. Python's collector of cycles runs, as it does while
somebody edits.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtWidgets import QAction
from qgis.testing import start_app

from benchmarks import ours
from benchmarks.maps import CommuneMap, Maps
from benchmarks.moves import planned_moves
from benchmarks.peers import named
from benchmarks.rows import Effort, Peer, Row, failure, limit_row, ratio_row
from benchmarks.timing import p50, p99, spent
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.assessment import Assessor
from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import Change, Plan
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from regionaltool.ui.bench_page import BenchPage

PEERS_MOVES = 5
"""Without sums that are kept, every move costs a count and a dissolve of the whole map."""


class Desk:
    """A session with the views that follow it, and the seconds until each was there."""

    def __init__(self, on: CommuneMap, labels: NDArray[np.int64]) -> None:
        self.app = QgsApplication.instance() or start_app()
        coverage = ours.coverage(on)
        self.judged_s = -time.perf_counter()
        self.session = session_on(coverage, labels)
        self.judged_s += time.perf_counter()
        self.shown_s = -time.perf_counter()
        crs = QgsCoordinateReferenceSystem.fromWkt(on.frame.crs.to_wkt())
        self.layers = PlanLayers(self.session, crs)
        self.page = BenchPage(QAction(), QAction(), QAction())
        self.page.units.set_session(self.session)
        self.page.resize(400, 700)
        self.page.show()
        self.show(Change(frozenset(), ()))
        self.app.processEvents()
        self.shown_s += time.perf_counter()
        self.session.changed.connect(self.show)

    def show(self, change: Change) -> None:
        """As the workbench does it."""
        self.layers.show(change)
        self.page.units.show_change(change)
        found = self.session.violations()
        self.page.summary.show_session(self.session, len(found))
        self.page.violations.show_violations(found, self.session.notes())
        self.page.show_violation_count(len(found))

    def move(self, commune: int, unit: int) -> None:
        """A click, and all that follows from it."""
        self.session.assign([commune], str(unit))
        self.app.processEvents()

    def wrong(self, on: CommuneMap, labels: NDArray[np.int64]) -> str:
        """What is wrong with the figures and outlines after all moves, made anew by others."""
        people = np.bincount(labels, on.frame["population"])
        units = np.unique(labels).tolist()
        known = [self.session.assessment(str(unit)) for unit in units]
        if [each.tally.population for each in known] != people[units].astype(int).tolist():
            return "other sums of people"
        for unit, each in list(zip(units, known, strict=True))[:: max(1, len(units) // 50)]:
            if not each.outline.equals(shapely.union_all(on.polygons[labels == unit])):
                return f"another outline of unit {unit}"
        afresh = session_on(self.session.assessor.coverage, labels)
        if repr(afresh.score()) != repr(self.session.score()):
            return "another score than that of a plan begun from here"
        same = afresh.violations() == self.session.violations()
        return "" if same else "other violations than those of a plan begun from here"

    def close(self) -> None:
        """Take everything away again."""
        self.layers.remove()
        self.page.deleteLater()
        QgsProject.instance().clear()
        self.app.processEvents()


def session_on(coverage: Coverage, labels: NDArray[np.int64]) -> PlanSession:
    """A plan begun with the unit of each commune."""
    communes, profile = coverage.communes, Profile.read("default", IDS)
    inputs = Inputs.of(communes, profile, borders=coverage.border_m)
    return PlanSession(
        "",
        Plan(communes, [str(label) for label in labels]),
        Assessor(coverage, ours.graph(coverage), Scoring(inputs, profile)),
    )


def start(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Every commune a unit of its own, as when a plan is started from nothing."""
    case = "editing.session_start"
    desk = Desk(maps.nation, np.arange(len(maps.nation)))
    desk.close()
    yield limit_row(case, desk.judged_s, 1.0, "s, every unit judged", desk.judged_s, 1)
    yield limit_row(case, desk.shown_s, 0.05, "s, layers and table made", desk.shown_s, 1)


def moves(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Small units: each move shown in all views, against a count and a dissolve of everything."""
    case, on = "editing.session_move", maps.nation
    a, b, _ = ours.neighbours(on.polygons, on.frame.crs)
    planned = planned_moves(a, b, on.small, effort.moves)
    desk, labels, taken = Desk(on, on.small), on.small.copy(), []
    for commune, _, unit in planned:
        spent(lambda commune=commune, unit=unit: desk.move(commune, unit), taken)
        labels[commune] = unit
    wrong = desk.wrong(on, labels)
    desk.close()
    if wrong:
        yield failure(case, wrong)
        return
    yield limit_row(case, p50(taken) * 1e3, 8, "ms p50", p50(taken), len(taken))
    yield limit_row(case, p99(taken) * 1e3, 16, "ms p99", p99(taken), len(taken))
    frame = on.frame.assign(unit=on.small)
    column = frame.columns.get_loc("unit")

    def everything(commune: int, unit: int) -> object:
        frame.iat[commune, column] = unit
        figures = frame.groupby("unit")[["population", "area_km2"]].sum()
        return figures, frame[["unit", "geometry"]].dissolve("unit")

    anew: list[float] = []
    for commune, _, unit in planned[:PEERS_MOVES]:
        spent(lambda commune=commune, unit=unit: everything(commune, unit), anew)
    peer = Peer(named("geopandas", "groupby, dissolve"), lambda: None)
    yield ratio_row(case, "move, all views", taken, peer, anew)


CASES = {"editing.session_start": start, "editing.session_move": moves}
