"""The network of the roads, the ferries and the planned roads that are attached."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.bridge.attach.account import Account, Built
from regionaltool.bridge.attach.attached_inputs import people_share
from regionaltool.bridge.attach.layer_rows import Reading
from regionaltool.bridge.attach.sources import LayerSource
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.read_network import read_network
from regionaltool.core.access.nearest_road import NOWHERE
from regionaltool.core.access.road_graph import RoadGraph
from regionaltool.core.access.road_lines import RoadLines
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.crossings import Crossings
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.score.indicator import ENOUGH_COVER
from regionaltool.core.score.profile import Profile

LEAST_NETWORK = 0.05
"""Share of the people by road that a piece of the roads must serve to be a network of its own."""
ROADS = ("roads", "ferries", "planned")


class Network(NamedTuple):
    """The roads of the year that counts."""

    graph: RoadGraph
    crossings: Crossings
    """Where they cross borders of communes."""
    today: RoadGraph | None
    """Those of today, where they are others; else None."""


def road_year(year: int) -> int:
    """The year whose roads are open, 0 for that of today."""
    return year or date.today().year


def road_graph(
    account: Account,
    communes: Communes,
    settled: NDArray[np.float64],
    reading: Reading,
    profile: Profile,
    year: int,
    stage: Stage,
) -> Network | None:
    """The graph of all that is attached, and where its roads cross borders of communes.

    ``year`` is the one whose roads count, 0 that of today.

    None where no road can be used. Ferries and planned roads alone are no network: without roads
    they are off. So are roads that come near too few people, who start from ``settled`` (n, 2) in
    degrees: main roads alone would make everybody else as far as far can be.
    """
    lines = {
        kind: account.build(kind, lambda source: _read(source, reading, profile)) for kind in ROADS
    }
    together: RoadLines | None = lines["roads"]
    if together is None:
        account.refuse(("ferries", "planned"), Problem("It counts together with roads only."))
        return None
    for kind in ROADS[1:]:
        if lines[kind] is not None:
            together = RoadLines.together(together, lines[kind])
    open_in, now = road_year(year), road_year(0)
    begin, end = sorted((now, open_in))
    differ = bool(((together.opens > begin) & (together.opens <= end)).any())

    def network() -> tuple[Network, tuple[Problem, ...], float]:
        graph = _graph(together, profile, open_in, stage.part(0, 0.4 if differ else 0.8))
        today = _today(together, profile, stage.part(0.4, 0.8)) if differ else None
        aside, covered = _aside(graph, communes, settled)
        _refuse_pieces(graph, communes, settled, profile)
        crossings, problems = Crossings.of(
            communes, graph.lines, year=open_in, step=stage.part(0.8, 1).step
        )
        told = (*graph.warnings(), *aside, *problems)
        return Network(graph, crossings, today), told, covered

    made = account.attempt(ROADS, network)
    if made is None:
        return None
    account.tell("roads", *made[1:])
    return made[0]


def _graph(lines: RoadLines, profile: Profile, year: int, stage: Stage) -> RoadGraph:
    figures = profile.figures
    return RoadGraph.of(
        lines,
        snap_m=figures["road_snap_m"],
        walk_kmh=figures["walk_speed_kmh"],
        walk_limit_m=1000 * figures["walk_limit_km"],
        year=year,
        since=road_year(0),
        step=lambda done: stage.step(round(1000 * done), 1000),
    )


def _today(lines: RoadLines, profile: Profile, stage: Stage) -> RoadGraph | None:
    """The roads of today beside those of another year; None where none is open yet."""
    try:
        return _graph(lines, profile, road_year(0), stage)
    except InputError:
        return None


def _aside(
    graph: RoadGraph, communes: Communes, settled: NDArray[np.float64]
) -> tuple[tuple[Problem, ...], float]:
    """What is told of communes without a road, and the share of the people of the others."""
    beyond = graph.without_road(settled)
    covered = people_share(communes, ~np.isin(np.arange(len(communes)), beyond))
    values = {
        "layer": graph.lines.source,
        "count": len(beyond),
        "communes": communes.labels(beyond),
        "percent": 100 * covered,
    }
    if covered < ENOUGH_COVER:
        raise InputError(
            Problem(
                "The roads of layer “{layer}” come near {percent:.0f} % of the people only, which "
                "is too few to tell travel times. Attach a layer that has the small roads too; not "
                "reached are {count} communes: {communes}.",
                values,
            )
        )
    if len(beyond) == 0:
        return (), covered
    return (
        Problem(
            "Layer “{layer}”: no road comes near {count} communes, from where nobody is said to "
            "reach anything: {communes}.",
            values,
        ),
    ), covered


def _refuse_pieces(
    graph: RoadGraph, communes: Communes, settled: NDArray[np.float64], profile: Profile
) -> None:
    """Roads that do not meet where they should would make everybody far from everything.

    A piece is a network of its own, as on an island, where people of two communes or more get on
    and at least `LEAST_NETWORK` of all people do. Raises `InputError` when those together serve
    too few.
    """
    if graph.n_pieces == 1 or len(communes) == 1:
        return
    piece = graph.piece_at(settled)
    by_road = piece != NOWHERE
    people = communes.population.astype(float)
    weight = np.where(by_road, people if (people * by_road).sum() > 0 else 1.0, 0.0)
    serving, serves = np.bincount(piece[by_road]), np.bincount(piece[by_road], weight[by_road])
    network = (serving >= 2) & (serves >= LEAST_NETWORK * weight.sum())
    together = float(serves[network].sum() / weight.sum())
    if together >= ENOUGH_COVER:
        return
    raise InputError(
        Problem(
            "The roads of layer “{layer}” fall into {count} pieces that do not meet, and "
            "{percent:.0f} % of the people live on small ones, from where one reaches next to "
            "nothing. Travel times by road are off, for they would be wrong. Let the ends of the "
            "roads meet, or raise “road_snap_m” in the profile, which is {metres:g} m; where water "
            "lies between, attach ferries.",
            {
                "layer": graph.lines.source,
                "count": graph.n_pieces,
                "percent": 100 * (1 - together),
                "metres": profile.figures["road_snap_m"],
            },
        )
    )


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
