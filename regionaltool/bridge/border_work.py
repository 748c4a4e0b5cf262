"""Checking and repairing borders as work for a child process: there and back through plain data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS

from regionaltool.bridge.work_files import Content
from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.check import Defects, find_defects
from regionaltool.core.defects.defect import Defect, DefectKind
from regionaltool.core.repair import Repair, repair
from regionaltool.core.stacked import Dropped
from regionaltool.core.steps import Step

CHECK, REPAIR = "check", "repair"


@dataclass(frozen=True)
class Tolerances:
    """What counts as a gap, and how near vertices are put together; metres and square metres."""

    gap_width: float
    gap_area: float
    snap: float = 0.0


def check_task(rows: CommuneRows, tolerances: Tolerances) -> Content:
    """The task of a check."""
    return Content(_told(rows, tolerances), rows.geometry)


def repair_task(
    rows: CommuneRows, tolerances: Tolerances, population: NDArray[np.float64]
) -> Content:
    """The task of a repair; ``population`` is (n,), NaN where unknown."""
    people = [None if np.isnan(persons) else persons for persons in population.tolist()]
    return Content({**_told(rows, tolerances), "population": people}, rows.geometry)


def read_defects(result: Content) -> Defects:
    """What came of a check."""
    found = (
        Defect(DefectKind(kind), tuple(rows), place, *measures)
        for (kind, rows, *measures), place in zip(
            result.data["found"], result.geometry, strict=True
        )
    )
    return Defects(tuple(found), result.data["true_holes"])


def read_repair(result: Content) -> Repair:
    """What came of a repair."""
    data = result.data
    return Repair(
        geometry=result.geometry,
        area_change_m2=np.array(data["area_change_m2"], dtype=float),
        dropped=tuple(Dropped(*each) for each in data["dropped"]),
        gaps_filled=data["gaps_filled"],
        gap_area_m2=data["gap_area_m2"],
        splinters=data["splinters"],
        true_holes=data["true_holes"],
        made_valid=tuple(data["made_valid"]),
        changed=tuple(data["changed"]),
    )


def _told(rows: CommuneRows, tolerances: Tolerances) -> dict[str, Any]:
    return {
        "source": rows.source,
        "ids": rows.ids.tolist(),
        "names": rows.names.tolist(),
        "crs": rows.crs.to_wkt(),
        "gap_width": tolerances.gap_width,
        "gap_area": tolerances.gap_area,
        "snap": tolerances.snap,
    }


def _rows(task: Content) -> CommuneRows:
    return CommuneRows(
        source=task.data["source"],
        ids=np.array(task.data["ids"], dtype=object),
        names=np.array(task.data["names"], dtype=object),
        geometry=task.geometry,
        crs=CRS(task.data["crs"]),
    )


def _check(task: Content, step: Step) -> Content:
    defects = find_defects(_rows(task), task.data["gap_width"], task.data["gap_area"], step)
    found = [
        (d.kind.value, d.rows, d.area_m2, d.length_m, d.width_m, d.reason) for d in defects.found
    ]
    places = np.empty(len(found), dtype=object)
    places[:] = [defect.place for defect in defects.found]
    return Content({"found": found, "true_holes": defects.true_holes}, places)


def _repair(task: Content, step: Step) -> Content:
    data = task.data
    mended = repair(
        _rows(task),
        np.array(data["population"], dtype=float),
        data["gap_width"],
        data["gap_area"],
        data["snap"],
        step,
    )
    return Content(
        {
            "area_change_m2": [
                None if np.isnan(change) else change for change in mended.area_change_m2.tolist()
            ],
            "dropped": [(d.row, d.within, d.population) for d in mended.dropped],
            "gaps_filled": mended.gaps_filled,
            "gap_area_m2": mended.gap_area_m2,
            "splinters": mended.splinters,
            "true_holes": mended.true_holes,
            "made_valid": mended.made_valid,
            "changed": mended.changed,
        },
        mended.geometry,
    )


WORK: Mapping[str, Callable[[Content, Step], Content]] = {CHECK: _check, REPAIR: _repair}
