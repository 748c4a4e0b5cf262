"""The network of the roads, the ferries and the planned roads that are attached."""

from __future__ import annotations

import numpy as np

from regionaltool.bridge.attach.account import Account, Built
from regionaltool.bridge.attach.layer_rows import Reading
from regionaltool.bridge.attach.sources import LayerSource
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.read_network import read_network
from regionaltool.core.access.road_graph import RoadGraph
from regionaltool.core.access.road_lines import RoadLines
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.score.profile import Profile

_KINDS = ("roads", "ferries", "planned")


def road_graph(
    account: Account, reading: Reading, profile: Profile, year: int, stage: Stage
) -> RoadGraph | None:
    """The graph of all that is attached; None where no road can be used.

    Ferries and planned roads alone are no network: without roads they are off.
    """
    lines = {
        kind: account.build(kind, lambda source: _read(source, reading, profile)) for kind in _KINDS
    }
    together: RoadLines | None = lines["roads"]
    if together is None:
        account.refuse(("ferries", "planned"), Problem("It counts together with roads only."))
        return None
    for kind in _KINDS[1:]:
        if lines[kind] is not None:
            together = RoadLines.together(together, lines[kind])
    figures = profile.figures
    try:
        graph = RoadGraph.of(
            together,
            snap_m=figures["road_snap_m"],
            walk_kmh=figures["walk_speed_kmh"],
            walk_limit_m=1000 * figures["walk_limit_km"],
            year=year,
            step=lambda done: stage.step(round(1000 * done), 1000),
        )
    except InputError as error:
        account.refuse(_KINDS, error.problem)
        return None
    account.tell("roads", graph.warnings())
    return graph


def _read(source: LayerSource, reading: Reading, profile: Profile) -> Built[RoadLines]:
    attachment = source.attachment
    read = read_network(
        reading.features(source),
        source.fields,
        reading.crs,
        attachment.fields,
        profile,
        source.name,
        ferries=attachment.kind == "ferries",
    )
    lines, problems = read.lines, read.notes
    if attachment.kind == "planned":
        lines, undated = _dated(lines)
        problems += undated
    return Built(lines, problems, fields=attachment.fields, notes=read.guesses)


def _dated(lines: RoadLines) -> tuple[RoadLines, tuple[Problem, ...]]:
    """Planned roads with a year: one without would count as open today."""
    dated = lines.opens > 0
    if dated.all():
        return lines, ()
    if not dated.any():
        raise InputError(
            Problem(
                "Layer “{layer}”: no planned road has a year of opening. Choose the field that "
                "holds it.",
                {"layer": lines.source},
            )
        )
    rows = tuple(map(str, np.unique(lines.row[~dated]).tolist()))
    return lines.only(dated), (
        Problem(
            "Layer “{layer}”: planned roads without a year of opening are left out: {rows}.",
            {"layer": lines.source, "rows": rows},
        ),
    )
