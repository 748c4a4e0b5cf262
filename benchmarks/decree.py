"""The package of a decree: from a plan to every file with the atlas, read back.

The province is Hưng Yên with its 447 communes and 104 units; where its layer is not at hand, or a
map of another size is asked for, a generated map without the atlas. The whole way is timed, in the
process that already runs; `qgis_process` takes some seconds more to start.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem
from qgis.testing import start_app

from benchmarks.maps import NATIONAL, Maps
from benchmarks.rows import Effort, Row, failure, limit_row
from benchmarks.timing import p50
from regionaltool.bridge.decree.package_files import further_files
from regionaltool.bridge.decree.write_package import PackageRequest, write_package
from regionaltool.core.assessment import Assessor
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.decree.decide import Findings, Occasion, decided_plan
from regionaltool.core.decree.decided_plan import DecidedPlan, Province
from regionaltool.core.decree.text.sentences import in_order
from regionaltool.core.plan import Plan
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring

PROVINCE = NATIONAL.with_name("provinces") / "hung_yen.gpkg"
PACKAGE_S = 60.0
_FEWEST = 18
"""Files of a package without reports on criteria and score."""


def package(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Every file, and the check that reads all of it back."""
    _ = QgsApplication.instance() or start_app()
    real = maps.communes is None and PROVINCE.is_file()
    communes, labels = _hung_yen() if real else _generated(maps)
    taken: list[float] = []
    what = f"{len(communes):,} communes, {len(set(labels))} units"
    folder = Path(tempfile.mkdtemp())
    try:
        for _ in range(min(effort.rounds, 3)):
            begin = time.perf_counter()
            decided = _decided(communes, labels)
            crs = QgsCoordinateReferenceSystem("EPSG:9210" if real else "EPSG:4326")
            request = PackageRequest(folder / "package", crs)
            further = further_files(decided, request.wording, crs, atlas=real)
            written = write_package(decided, replace(request, further=further))
            taken.append(time.perf_counter() - begin)
            if len(written.files) < _FEWEST + real:
                yield failure("decree.package", f"only {len(written.files)} files")
                return
            if sum(taken) > effort.seconds:
                break
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    unit = f"s, {what}, {len(written.files)} files{' with the atlas' if real else ''}"
    yield limit_row("decree.package", p50(taken), PACKAGE_S, unit, p50(taken), len(taken))


def _decided(communes: Communes, labels: list[str]) -> DecidedPlan:
    """A plan whose units sit in their first commune and are called after their number."""
    names = {unit: f"Xã {number}" for number, unit in enumerate(sorted(set(labels)), start=1)}
    plan = Plan(communes, labels, names, dict.fromkeys(names, "xã"))
    coverage = Coverage.of(communes)
    profile = Profile.read("default", IDS)
    scoring = Scoring(Inputs.of(communes, profile, borders=coverage.border_m), profile)
    assessor = Assessor(coverage, ContiguityGraph(coverage), scoring)
    units = plan.units
    members = [plan.members(unit) for unit in units]
    known = dict(zip(units, assessor.assess_all(members), strict=True))
    seats = {unit: int(some[0]) for unit, some in zip(units, members, strict=True)}
    occasion = Occasion(Province("Hưng Yên", code="33"), "2025-06-16", "2025-07-01")
    return in_order(decided_plan(plan, known, occasion, Findings(seats)))


def _hung_yen() -> tuple[Communes, list[str]]:
    layer = geopandas.read_file(PROVINCE, layer="communes_clean")
    communes = Communes.from_geodataframe(
        layer,
        id="code",
        name="name",
        population="pop_2019",
        official_km2="area_km2",
        group="district",
        type="commune_type",
    )
    return communes, layer["new_code"].astype(str).tolist()


def _generated(maps: Maps) -> tuple[Communes, list[str]]:
    frame, labels = maps.nation.frame, maps.nation.small
    some: NDArray[np.bool_] = labels <= np.sort(np.unique(labels))[:60][-1]
    chosen = frame[some].copy()
    chosen["name"] = [f"Xã {number}" for number in range(len(chosen))]
    communes = Communes.from_geodataframe(chosen, id="code", name="name", population="population")
    return communes, labels[some].astype(str).tolist()


CASES = {"decree.package": package}
