"""Opening a plan file that somebody has worked on for long: until it can be edited and shown.

The time runs from the name of the file to a session whose units are judged, and layers that are
filled. Once all edits are in the journal, as a crash leaves them, and are folded in; once they are
in the file already.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from pyproj import CRS
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem
from qgis.testing import start_app

from benchmarks import ours
from benchmarks.maps import Maps
from benchmarks.moves import planned_moves
from benchmarks.rows import Effort, Row, failure, limit_row
from regionaltool.bridge.collector import plan_in_making
from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.plan_file.plan_state import state_of
from regionaltool.bridge.plan_file.plan_writer import PlanWriter
from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.bridge.plan_file.save_plan import PlanToSave, new_plan_id, save_plan
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.assessment import Assessor
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import Plan
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring

EDITS = 5
"""Edits for one of the effort's moves."""


def plan_file(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Small units, and a long history."""
    case, n_edits = "editing.open_plan_file", effort.moves * EDITS
    _ = QgsApplication.instance() or start_app()
    coverage = ours.coverage(maps.nation)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "plan.gpkg"
        plan = _worked_on(coverage, maps, file, n_edits)
        for how in ("folded in from the journal", "in the file"):
            seconds, wrong = _open(file, plan, n_edits)
            if wrong:
                yield failure(case, wrong)
                return
            yield limit_row(case, seconds, 3, f"s, {n_edits:,} edits {how}", seconds, 1)


def _worked_on(coverage: Coverage, maps: Maps, file: Path, n_edits: int) -> Plan:
    """A plan with edits that only its journal holds, and the plan after them."""
    on = maps.nation
    a, b, _ = ours.neighbours(on.polygons, CRS(on.frame.crs))
    plan = Plan(coverage.communes, [str(label) for label in on.small])
    recorder = Recorder(plan.communes.ids, state_of(plan))
    to_save = PlanToSave(new_plan_id(), "", plan.communes, {}, recorder.state.copy(), ())
    lock = save_plan(file, to_save)
    writer = PlanWriter(file, to_save.id, lock, 0, lambda _: None, print)
    recorder.write_by(writer)
    for commune, _, unit in planned_moves(a, b, on.small, n_edits):
        edit = plan.move([commune], str(unit))
        plan.apply(edit)
        recorder.record(edit)
    if not writer.close(60):
        raise OSError("the journal cannot be written")
    return plan


def _open(file: Path, right: Plan, n_edits: int) -> tuple[float, str]:
    """The seconds to open the file, and what is wrong with what comes out."""
    begun = time.perf_counter()
    with plan_in_making():
        opened = open_plan(file)
        communes, profile = opened.communes, Profile.read("default", IDS)
        coverage = Coverage.of(communes)
        inputs = Inputs.of(communes, profile, borders=coverage.border_m)
        scoring = Scoring(inputs, profile)
        recorder = Recorder(communes.ids, opened.state, opened.history, opened.id)
        session = PlanSession(
            opened.name,
            opened.state.plan(communes),
            Assessor(coverage, ContiguityGraph(coverage), scoring),
            recorder,
        )
        crs = QgsCoordinateReferenceSystem.fromWkt(communes.crs.to_wkt())
        PlanLayers(session, crs, on_map=False)
    seconds = time.perf_counter() - begun
    if opened.lock is not None:
        opened.lock.release()
    if session.plan.assignment != right.assignment:
        return seconds, "another plan than was saved"
    if len(session.done) != n_edits:
        return seconds, f"{len(session.done)} edits can be undone, not {n_edits}"
    return seconds, ""


CASES = {"editing.open_plan_file": plan_file}
