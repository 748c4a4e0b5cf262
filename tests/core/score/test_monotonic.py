"""What is built cannot make a unit worse: one more hospital, a faster road."""

import dataclasses

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.access.beeline import Beeline
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.inputs.facilities import Facilities
from regionaltool.core.members import Members
from regionaltool.core.score.inputs import Attached, Inputs
from regionaltool.core.score.scoring import Scoring
from tests.core.access.made_roads import at, drawn_roads, graph_of
from tests.core.score.readings import DEFAULT
from tests.core.ten_communes import COMMUNES, MAP

N = len(COMMUNES)
ACROSS, UP = 8, len(MAP.split())
PLACES = Candidates.of(COMMUNES)
units = st.lists(st.integers(0, 2), min_size=N, max_size=N)
seeds = st.integers(0, 2**32 - 1)


def raw(identifier: str, attached: Attached, of: list[int]) -> np.ndarray:
    """Of each unit that the numbers make."""
    members = Members.of([np.flatnonzero(np.array(of) == unit) for unit in sorted(set(of))])
    scoring = Scoring(Inputs.of(COMMUNES, DEFAULT, attached), DEFAULT)
    found = scoring.scores(members, scoring.inputs.seats.seats_of(members)).readings
    return found.raw[[indicator.id for indicator in found.indicators].index(identifier)]


def in_reach(xy: np.ndarray, kinds: list[str]) -> Attached:
    """Facilities within six minutes in a straight line, which is about a commune away."""
    ways = Beeline(PLACES.ellipsoid, speed_kmh=20, detour=1.4)
    made, _ = Facilities.of(
        COMMUNES, shapely.points(at(*xy)), kinds, ways, PLACES.settled, within_min=6, limit_min=120
    )
    return Attached(facilities=made)


@settings(max_examples=15)
@given(units, seeds)
def test_one_more_hospital_never_lowers_the_services_in_reach(of, seed):
    rng = np.random.default_rng(seed)
    xy = rng.uniform((0, 0), (6, UP), (13, 2))  # all on land
    kinds = ["hospital", *rng.choice(["hospital", "school", "market"], 9), "school", "market"]
    before = raw("4.4", in_reach(xy[:-1], kinds), of)
    after = raw("4.4", in_reach(xy, [*kinds, "hospital"]), of)
    assert (after >= before)[~np.isnan(before)].all()


def test_a_hospital_raises_the_services_in_reach():
    xy = [(1, 4), (1.1, 4), (4, 1), (4.1, 1)]
    kinds = ["school", "market", "school", "hospital"]
    assert raw("4.4", in_reach(xy, kinds), [0] * N).item() == 0
    assert raw("4.4", in_reach([*xy, (1, 4.1)], [*kinds, "hospital"]), [0] * N).item() > 0


@settings(max_examples=10)
@given(units, seeds)
def test_a_faster_road_never_raises_the_minutes_to_the_seat(of, seed):
    rng = np.random.default_rng(seed)
    roads = [[(0, row), (ACROSS, row)] for row in range(1, UP)]
    roads += [
        [(column, row), (column, row + 1)] for column in (1, 3, 6) for row in range(1, UP - 1)
    ]
    roads = [[a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + rng.uniform(0, 0.2)), b] for a, b in roads]
    lines = drawn_roads(*roads, kmh=rng.uniform(3, 50, len(roads)))
    faster = dataclasses.replace(lines, kmh=lines.kmh * rng.choice([1, 3], len(lines)))
    before, after = (
        raw("1.1", Attached(travel=RoadTimes.of(graph_of(each), PLACES, 60)), of)
        for each in (lines, faster)
    )
    assert (after <= before + 1e-9)[~np.isnan(before)].all()


@settings(max_examples=10)
@given(units, seeds)
def test_a_planned_road_never_raises_the_minutes_to_the_seat(of, seed):
    """Though it may be slow, lead nowhere, and be nearer than the roads of today."""
    rng = np.random.default_rng(seed)
    today = [[(0, row), (ACROSS, row)] for row in range(1, UP, 2)]
    today += [[(column, 1), (column, UP - 1)] for column in (1, 6)]
    ends = rng.uniform((0, 0), (ACROSS, UP), (6, 2))
    planned = [[tuple(end), tuple(end + rng.uniform(-2, 2, 2))] for end in ends]
    opens = [0] * len(today) + rng.choice([2030, 2040], len(planned)).tolist()
    lines = drawn_roads(*today, *planned, kmh=rng.uniform(3, 50, len(opens)), opens=opens)
    now, soon, late = (
        raw("1.1", Attached(travel=RoadTimes.of(graph_of(lines, year=year), PLACES, 60)), of)
        for year in (0, 2030, 2040)
    )
    known = ~np.isnan(now)
    assert (soon <= now + 1e-6)[known].all() and (late <= soon + 1e-6)[known].all()
