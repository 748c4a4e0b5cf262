"""Attach: from open sources to all that the score looks at.

What is measured over ways comes after the roads, and those after the places where people live.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from regionaltool.bridge.attach.account import Account
from regionaltool.bridge.attach.attached_inputs import AttachedInputs, people_share
from regionaltool.bridge.attach.layer_rows import Reading
from regionaltool.bridge.attach.network import ROADS, Network, road_graph, road_year
from regionaltool.bridge.attach.places import (
    build_candidates,
    build_facilities,
    build_hazards,
    build_keep_whole,
    build_people,
    build_people_of_raster,
    build_poles,
)
from regionaltool.bridge.attach.sources import Source
from regionaltool.bridge.attach.tables import TABLES, build_columns, build_table
from regionaltool.bridge.progress import Stage
from regionaltool.core.access.beeline import Beeline
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.access.ways import Ways
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.people import PeoplePoints
from regionaltool.core.problems import Problem
from regionaltool.core.score.catalogue import INDICATORS
from regionaltool.core.score.inputs import Attached, straight_line
from regionaltool.core.score.profile import Profile
from regionaltool.core.terrain import TERRAINS

TravelBy = Callable[[Ways, Candidates, float, Callable[[int, int], None]], RoadTimes]
"""Works travel out, or takes it from where it has been kept."""


def attach(
    communes: Communes,
    crs: QgsCoordinateReferenceSystem,
    sources: Sequence[Source],
    profile: Profile,
    *,
    transforms: QgsCoordinateTransformContext,
    year: int = 0,
    stage: Stage | None = None,
    travel_by: TravelBy = RoadTimes.of,
) -> AttachedInputs:
    """Everything attached, built. May run off the main thread. Raises `CancelledError`.

    ``crs`` is that of the communes; ``year`` counts the roads that are open then, 0 those of
    today. Of each kind there is one source.
    """
    stage = stage or Stage(None)
    account = Account(sources)
    reading = Reading(crs, transforms, stage.check)
    people = _people(account, communes, reading)
    settled = None if people is None else people.settled(communes)
    candidates = account.build(
        "seats", lambda source: build_candidates(source, communes, settled, reading)
    ) or Candidates.of(communes, None, settled)
    network = road_graph(
        account, communes, candidates.settled, reading, profile, year, stage.part(0.05, 0.3)
    )
    straight = straight_line(candidates, profile)
    ways: Ways = Beeline(candidates.ellipsoid, straight.speed_kmh, straight.detour)
    limit, travel, crossings, today = limit_min(profile), None, None, None
    times = network and account.attempt(
        ROADS, lambda: _times(network, candidates, limit, travel_by, stage.part(0.3, 0.7))
    )
    if times is not None:
        ways, crossings, _ = network
        travel, today = times
        _tell_reach(account, communes, travel)
    attached = Attached(
        travel=travel or straight,
        crossings=crossings,
        facilities=account.build(
            "facilities",
            lambda source: build_facilities(
                source,
                communes,
                ways,
                candidates.settled,
                reading,
                within_min=profile.figures["service_minutes"],
                limit_min=limit,
                stage=stage.part(0.7, 0.8),
            ),
        ),
        poles=account.build(
            "poles",
            lambda source: build_poles(
                source,
                communes,
                ways,
                candidates.settled,
                reading,
                limit_min=limit,
                stage=stage.part(0.8, 0.85),
            ),
        ),
        hazards=account.build(
            "hazards",
            lambda source: build_hazards(source, communes, people, reading, stage.part(0.85, 0.9)),
        ),
        columns=account.build(
            "columns", lambda source: build_columns(source, communes, profile, stage.check)
        ),
        **{
            kind: account.build(kind, lambda source: build_table(source, communes, stage.check))
            for kind in TABLES
        },
    )
    keep_whole = account.build(
        "keep_whole", lambda source: build_keep_whole(source, communes, reading)
    )
    stage.step(1, 1)
    if road_year(year) == road_year(0):
        today = None
    return AttachedInputs(attached, account.inputs, keep_whole, year, today)


def _times(
    network: Network, candidates: Candidates, limit: float, travel_by: TravelBy, stage: Stage
) -> tuple[RoadTimes, RoadTimes]:
    """Of the year that counts, and of today."""
    graph, _, graph_today = network
    if graph_today is None:
        travel = travel_by(graph, candidates, limit, stage.step)
        return travel, travel
    travel = travel_by(graph, candidates, limit, stage.part(0, 0.5).step)
    return travel, travel_by(graph_today, candidates, limit, stage.part(0.5, 1).step)


def limit_min(profile: Profile) -> float:
    """Beyond so many minutes it makes no difference how far a place is: the worst goalpost.

    It is beyond the reach of a seat, since who reaches none counts with it.
    """
    posts = (profile.goalposts[i.id] for i in INDICATORS if i.unit == "min")
    worst = (post.of(terrain).worst for post in posts for terrain in (-1, *range(len(TERRAINS))))
    return max(*worst, float(profile.by_terrain("reach_minutes").max()) + 1)


def _people(account: Account, communes: Communes, reading: Reading) -> PeoplePoints | None:
    """Where people live: buildings tell it more exactly than cells."""
    points = account.build("people", lambda source: build_people(source, communes, reading))
    cells = account.build(
        "people_raster", lambda source: build_people_of_raster(source, communes, reading)
    )
    if points is None:
        return cells
    account.refuse(("people_raster",), Problem("The places where people live serve instead."))
    return points


def _tell_reach(account: Account, communes: Communes, travel: RoadTimes) -> None:
    """From where nobody comes to a seat."""
    if travel.candidates.n_offices == 0:
        return
    beyond = travel.unreached
    problems = ()
    if len(beyond):
        problems = (
            Problem(
                "Layer “{layer}”: from {count} communes no seat is within {minutes:g} minutes: "
                "{communes}.",
                {
                    "layer": account.inputs["seats"].name,
                    "minutes": travel.limit_min,
                    "count": len(beyond),
                    "communes": communes.labels(beyond),
                },
            ),
        )
    there = ~np.isin(np.arange(len(communes)), beyond)
    account.tell("seats", problems, people_share(communes, there))
