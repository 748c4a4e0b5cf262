"""Places and zones that are attached, built into inputs."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.bridge.attach.account import Built
from regionaltool.bridge.attach.attached_inputs import people_share
from regionaltool.bridge.attach.layer_rows import LayerRows, Reading, read_layer_rows
from regionaltool.bridge.attach.raster_cells import read_cells
from regionaltool.bridge.attach.sources import LayerSource, RasterSource
from regionaltool.bridge.progress import Stage
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.ways import Ways
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.facilities import Facilities
from regionaltool.core.inputs.hazards import Hazards
from regionaltool.core.inputs.people import PeoplePoints
from regionaltool.core.inputs.points import elsewhere, usable
from regionaltool.core.inputs.poles import Poles
from regionaltool.core.inputs.whole_objects import WholeObjects
from regionaltool.core.problems import Problem

Value = TypeVar("Value")


def build_people(source: LayerSource, communes: Communes, reading: Reading) -> Built[PeoplePoints]:
    """Where people live, from points or buildings. Raises `InputError`, as all here do."""
    rows = read_layer_rows(source, reading)
    people, problems = PeoplePoints.of_points(
        communes,
        rows.shapes,
        rows.columns.get("weight"),
        source=rows.source,
        numbers=rows.numbers,
        weight_field=str(rows.fields.get("weight", "")),
    )
    return _built(rows, people, problems, _there(communes, people))


def build_people_of_raster(
    source: RasterSource, communes: Communes, reading: Reading
) -> Built[PeoplePoints]:
    """Where people live, from cells."""
    bounds = tuple(shapely.total_bounds(communes.geometry).tolist())
    cells = read_cells(source, bounds, reading)
    people, problems = PeoplePoints.of_raster(
        communes, cells.values, cells.transform, cells.crs, source=source.name
    )
    return Built(people, problems, _there(communes, people))


def build_candidates(
    source: LayerSource,
    communes: Communes,
    settled: NDArray[np.object_] | None,
    reading: Reading,
) -> Built[Candidates]:
    """The offices of today, every point of a multipoint one, and where people start."""
    rows = read_layer_rows(source, reading)
    points, kept, problems = usable(rows.shapes, rows.source, rows.numbers)
    candidates = Candidates.of(communes, points, settled)
    if candidates.n_offices == 0:
        raise elsewhere(rows.source)
    if candidates.outside:
        outside = np.unique(rows.numbers[kept][list(candidates.outside)])
        problems += (
            Problem(
                "Layer “{layer}”: seats that stand in no commune are left out: {rows}.",
                {"layer": rows.source, "rows": tuple(map(str, outside.tolist()))},
            ),
        )
    return _built(rows, candidates, problems)


def build_facilities(
    source: LayerSource,
    communes: Communes,
    ways: Ways,
    settled: NDArray[np.float64],
    reading: Reading,
    *,
    within_min: float,
    limit_min: float,
    stage: Stage,
) -> Built[Facilities]:
    """Services, and who reaches them; ``settled`` in degrees."""
    rows = read_layer_rows(source, reading)
    facilities, problems = Facilities.of(
        communes,
        rows.shapes,
        rows.columns["kind"],
        ways,
        settled,
        within_min=within_min,
        limit_min=limit_min,
        step=stage.step,
        source=rows.source,
        numbers=rows.numbers,
    )
    found = (facilities.nearest >= 0).all(axis=0)
    return _built(rows, facilities, problems, people_share(communes, found))


def build_poles(
    source: LayerSource,
    communes: Communes,
    ways: Ways,
    settled: NDArray[np.float64],
    reading: Reading,
    *,
    limit_min: float,
    stage: Stage,
) -> Built[Poles]:
    """Growth poles, and how far they are; ``settled`` in degrees."""
    rows = read_layer_rows(source, reading)
    poles, problems = Poles.of(
        communes,
        rows.shapes,
        ways,
        settled,
        limit_min=limit_min,
        step=stage.step,
        source=rows.source,
        numbers=rows.numbers,
    )
    return _built(rows, poles, problems, people_share(communes, poles.minutes < limit_min))


def build_hazards(
    source: LayerSource,
    communes: Communes,
    people: PeoplePoints | None,
    reading: Reading,
    stage: Stage,
) -> Built[Hazards]:
    """Zones of hazard, and how many people live outside them."""
    rows = read_layer_rows(source, reading)
    hazards, problems = Hazards.of(
        communes, rows.shapes, people, step=stage.step, source=rows.source, numbers=rows.numbers
    )
    return _built(rows, hazards, problems)


def build_keep_whole(
    source: LayerSource, communes: Communes, reading: Reading
) -> Built[WholeObjects]:
    """Objects that no border of units should cut."""
    rows = read_layer_rows(source, reading)
    objects, problems = WholeObjects.of(
        communes,
        rows.shapes,
        rows.columns.get("name"),
        source=rows.source,
        numbers=rows.numbers,
    )
    return _built(rows, objects, problems)


def _built(
    rows: LayerRows, value: Value, problems: tuple[Problem, ...], covered: float | None = None
) -> Built[Value]:
    return Built(value, problems, covered, rows.fields, rows.guessed, rows.notes)


def _there(communes: Communes, people: PeoplePoints) -> float:
    return people_share(communes, np.isin(np.arange(len(communes)), people.commune))
