"""The score with every input attached: of all units from sums, and of two units after a move.

The inputs are made up: the national layer has none, and what figures say makes no difference to the
time they take. Travel is a table of the forty nearest places of each commune.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array, eye_array
from scipy.spatial import cKDTree

from benchmarks import ours
from benchmarks.maps import CommuneMap, Maps, members
from benchmarks.moves import planned_moves
from benchmarks.rows import Effort, Row, failure, limit_row
from benchmarks.timing import in_turns, p50, p99, spent
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.access.ways import Reached
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.budget import Budget
from regionaltool.core.inputs.consultation import Consultation
from regionaltool.core.inputs.crossings import Crossings
from regionaltool.core.inputs.facilities import Facilities
from regionaltool.core.inputs.flows import Flows
from regionaltool.core.inputs.hazards import Hazards
from regionaltool.core.inputs.jobs import Jobs
from regionaltool.core.inputs.poles import Poles
from regionaltool.core.inputs.shares import Shares
from regionaltool.core.members import Members
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Attached, Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring

NEAREST = 40
LIMIT_MIN = 120.0
ROAD_KMH = 20.0


def units(maps: Maps, effort: Effort) -> Iterator[Row]:
    """All small units at once, their seats known."""
    made = MadeUp.on(maps.nation)
    every = Members.of(members(maps.nation.small))
    seats = made.scoring.inputs.seats.seats_of(every)
    # what is worked out when it is first asked for stays
    first = made.scoring.scores(every, seats)
    if wrong := made.wrong() or _unlike(first.low, made.scoring, every):
        yield failure("score.units", wrong)
        return
    run = {"score": lambda: made.scoring.scores(every, seats)}
    taken = in_turns(run, effort.rounds, effort.seconds)["score"]
    figures = f"{len(every):,} units, {len(made.scoring.indicators)} indicators"
    yield limit_row("score.units", p50(taken) * 1e3, 50, f"ms, {figures}", p50(taken), len(taken))


def move(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The score of the unit that gives and of the one that takes, with and without their seats."""
    made = MadeUp.on(maps.nation)
    if wrong := made.wrong():
        yield failure("score.move", wrong)
        return
    labels, scoring = maps.nation.small.copy(), made.scoring
    every = Members.of(members(labels))  # as when a plan is opened, before the first move
    scoring.scores(every, scoring.inputs.seats.seats_of(every))
    of = {number: unit.tolist() for number, unit in enumerate(members(labels))}
    moves = planned_moves(made.a, made.b, labels, effort.moves)
    scored: list[float] = []
    seated: list[float] = []
    for commune, before, after in moves:
        of[before].remove(commune)
        of[after] = sorted([*of[after], commune])
        both = Members.of([np.array(of[before]), np.array(of[after])])
        seats = spent(lambda both=both: scoring.inputs.seats.seats_of(both), seated)
        spent(lambda both=both, seats=seats: scoring.scores(both, seats), scored)
    together = [a + b for a, b in zip(scored, seated, strict=True)]
    for figure, limit, what in (
        (p50(scored), 0.5, "ms p50, all indicators and composite of both units"),
        (p99(scored), None, "ms p99, the same"),
        (p50(together), None, "ms p50, their seats chosen anew too"),
    ):
        yield _row("score.move", figure * 1e3, limit, what, figure, len(moves))


def _row(
    case: str, figure: float, limit: float | None, unit: str, seconds: float, runs: int
) -> Row:
    if limit is not None:
        return limit_row(case, figure, limit, unit, seconds, runs)
    return Row(case, figure, None, seconds, None, None, None, None, unit, runs)


def _unlike(low: NDArray[np.float64], scoring: Scoring, every: Members) -> str:
    """Units that are scored one by one must get the same score to the last bit."""
    for unit in range(0, len(every), max(1, len(every) // 50)):
        some = every.communes[every.ends[unit] : every.ends[unit + 1]]
        if not np.array_equal(scoring.score(some).low, low[unit], equal_nan=True):
            return f"unit {unit} has another score alone"
    return ""


@dataclass(frozen=True, eq=False)
class MadeUp:
    """A map whose communes have figures of every kind."""

    scoring: Scoring
    a: NDArray[np.int64]
    b: NDArray[np.int64]
    """Pairs of neighbours."""

    @classmethod
    def on(cls, commune_map: CommuneMap) -> MadeUp:
        """Figures by chance, always the same ones."""
        coverage = ours.coverage(commune_map)
        communes, n = coverage.communes, len(commune_map)
        rng = np.random.default_rng(1)
        district = np.char.add("d", (commune_map.small // 5).astype(str)).astype(object)
        communes = Communes.from_arrays(
            ids=communes.ids,
            geometry=communes.geometry,
            crs=communes.crs,
            population=communes.population,
            official_km2=communes.official_km2,
            group=district,
        )
        border = coverage.border_m.tocoo()
        a, b = border.coords
        profile = Profile.read("default", IDS)
        candidates = Candidates.of(communes)
        inputs = Inputs.of(
            communes,
            profile,
            attached(candidates, a.astype(np.int64), b.astype(np.int64), n, rng),
            borders=coverage.border_m,
        )
        once = a < b
        return cls(Scoring(inputs, profile), a[once].astype(np.int64), b[once].astype(np.int64))

    def wrong(self) -> str:
        """Indicators that are off would make it look faster than it is."""
        off = set(IDS) - {indicator.id for indicator in self.scoring.indicators}
        return f"off: {', '.join(sorted(off))}" if off else ""


def attached(
    candidates: Candidates,
    a: NDArray[np.int64],
    b: NDArray[np.int64],
    n: int,
    rng: np.random.Generator,
) -> Attached:
    """Every input there is; ``a``, ``b`` are the pairs of neighbours, each both ways."""
    crossings = rng.integers(0, 3, len(a)).astype(float)
    half = coo_array((crossings, (a, b)), shape=(n, n)).tocsr()
    between = csr_array(half + half.T)
    near = coo_array((np.ones(len(a)), (a, b)), shape=(n, n)).tocsr()
    in_reach = csr_array(near + eye_array(n))
    people = coo_array((rng.integers(1, 900, len(a)).astype(float), (a, b)), shape=(n, n)).tocsr()
    shares = rng.dirichlet(np.ones(6), n)
    households = rng.integers(500, 3000, n).astype(float)
    nearest = np.tile(np.arange(n), (3, 1))
    nearest[:, a] = np.where(rng.random((3, len(a))) < 0.2, b, nearest[:, a])
    return Attached(
        travel=travel(candidates),
        crossings=Crossings(between, between.sum(axis=1) + 1.0),
        budget=Budget(rng.uniform(1, 50, n), rng.uniform(30, 90, n)),
        jobs=Jobs(
            tuple("ABCDEFGHIJKLMNOPQRST"),
            np.arange(20) == 0,
            rng.integers(0, 900, (n, 20)).astype(float),
        ),
        shares=Shares(tuple("abcdef"), shares),
        consultation=Consultation(households, np.floor(households * rng.uniform(0.4, 1, n))),
        facilities=Facilities(("health", "school", "market"), (in_reach,) * 3, nearest),
        flows=Flows(people, people.sum(axis=1) + 20.0),
        poles=Poles(rng.uniform(5, LIMIT_MIN, n)),
        hazards=Hazards(rng.uniform(0, 1, n)),
    )


def travel(candidates: Candidates) -> RoadTimes:
    """From each commune to the forty nearest places."""
    ellipsoid, settled = candidates.ellipsoid, candidates.settled
    here = ellipsoid.cartesian(settled)
    k = min(NEAREST, len(settled))
    metres, place = cKDTree(here).query(here, k)
    origin = np.repeat(np.arange(len(settled)), k)
    km = metres.ravel() / 1000 * 1.3
    minutes = km / ROAD_KMH * 60
    reached = Reached(origin, candidates.at(place.ravel()), minutes, km)
    near = np.flatnonzero(minutes <= LIMIT_MIN)
    return RoadTimes.from_tables(
        candidates,
        Reached(*(column[near] for column in reached)),
        limit_min=LIMIT_MIN,
        by_road=True,
    )


CASES = {"score.units": units, "score.move": move}
