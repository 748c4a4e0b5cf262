"""Ten communes with every input there is, made by hand, each figure of it open to change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.access.ways import Reached
from regionaltool.core.assessment import Assessor
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.inputs.budget import Budget
from regionaltool.core.inputs.consultation import Consultation
from regionaltool.core.inputs.crossings import Crossings
from regionaltool.core.inputs.facilities import Facilities
from regionaltool.core.inputs.flows import Flows
from regionaltool.core.inputs.hazards import Hazards
from regionaltool.core.inputs.jobs import Jobs
from regionaltool.core.inputs.poles import Poles
from regionaltool.core.inputs.shares import Shares
from regionaltool.core.score.inputs import Attached, Inputs
from regionaltool.core.score.scoring import Scoring
from tests.core.grids import cell, drawn
from tests.core.score.readings import DEFAULT
from tests.core.ten_communes import MAP

N = 10
LIMIT = 120.0
OFFICES = (cell(0, 1).centroid, cell(4, 2).centroid)
"""In D and in G; they are places 0 and 1, the settled points of the communes the ten after them."""
SETTLED = np.array(
    [cell(*at).centroid for at in
     ((0, 4), (2, 4), (4, 4), (0, 2), (1, 1), (3, 1), (4, 1), (5, 1), (7, 3), (4, 0))]
)  # fmt: skip
"""Of A to J, where people start, whatever is done to the polygons."""


@dataclass(frozen=True)
class Figures:
    """Everything that a score is made of; `Figures.random` fills it in."""

    population: tuple[int | None, ...]
    official_km2: tuple[float | None, ...]
    group: tuple[str, ...]
    minutes: NDArray[np.float64]
    """(n, places)."""
    km: NDArray[np.float64]
    crossings: NDArray[np.float64]
    """(n, n) symmetric."""
    rim: NDArray[np.float64]
    """(n,) crossings into the outside."""
    revenue: NDArray[np.float64]
    expenditure: NDArray[np.float64]
    jobs: NDArray[np.float64]
    """(n, 3), the first of them farming."""
    shares: NDArray[np.float64]
    """(n, 2)."""
    households: NDArray[np.float64]
    in_favour: NDArray[np.float64]
    in_reach: NDArray[np.float64]
    """(3, n, n)."""
    nearest: NDArray[np.int64]
    """(3, n)."""
    flows: NDArray[np.float64]
    """(n, n)."""
    away: NDArray[np.float64]
    """(n,) who travel off the map."""
    to_pole: NDArray[np.float64]
    safe: NDArray[np.float64]
    map: str = field(default=MAP, repr=False)

    @classmethod
    def random(cls, seed: int) -> Figures:
        """Figures of all kinds, some of them unknown."""
        rng = np.random.default_rng(seed)
        crossings = np.triu(rng.integers(0, 3, (N, N)), 1).astype(float)
        first = rng.uniform(0, 1, N)
        households = rng.integers(1, 300, N).astype(float)
        return cls(
            population=tuple(_some_unknown(rng, rng.integers(0, 900, N).astype(object))),
            official_km2=tuple(_some_unknown(rng, rng.uniform(1, 8, N).astype(object))),
            group=tuple(rng.choice(["x", "y", "z", ""], N)),
            minutes=rng.uniform(0, 90, (N, N + 2)),
            km=rng.uniform(1, 60, (N, N + 2)),
            crossings=crossings + crossings.T,
            rim=rng.integers(0, 2, N).astype(float),
            revenue=_gaps(rng, rng.uniform(0, 50, N)),
            expenditure=rng.uniform(10, 90, N),
            jobs=_gaps(rng, rng.integers(0, 500, (N, 3)).astype(float)),
            shares=_gaps(rng, np.column_stack([first, 1 - first])),
            households=households,
            in_favour=_gaps(rng, np.floor(households * rng.uniform(0, 1, N))),
            in_reach=rng.integers(0, 2, (3, N, N)).astype(float),
            nearest=rng.integers(-1, N, (3, N)),
            flows=rng.integers(0, 100, (N, N)).astype(float),
            away=rng.integers(0, 50, N).astype(float),
            to_pole=rng.uniform(5, LIMIT, N),
            safe=rng.uniform(0, 1, N),
        )

    def but(self, **changed: object) -> Figures:
        """The same with some figures of other values."""
        return replace(self, **changed)

    def assessor(self) -> Assessor:
        """What judges units by these figures and the default profile."""
        communes = drawn(
            self.map,
            population=self.population,
            official_km2=self.official_km2,
            group=self.group,
        )
        coverage = Coverage.of(communes)
        inputs = Inputs.of(
            communes,
            DEFAULT,
            self.attached(Candidates.of(communes, OFFICES, SETTLED)),
            borders=coverage.border_m,
        )
        return Assessor(coverage, ContiguityGraph(coverage), Scoring(inputs, DEFAULT))

    def attached(self, candidates: Candidates) -> Attached:
        """All of it but what belongs to the communes."""
        origin, place = np.nonzero(self.minutes <= LIMIT)
        reached = Reached(origin, place, self.minutes[origin, place], self.km[origin, place])
        return Attached(
            travel=RoadTimes.from_tables(candidates, reached, limit_min=LIMIT, by_road=True),
            crossings=Crossings(csr_array(self.crossings), self.crossings.sum(axis=1) + self.rim),
            budget=Budget(self.revenue, self.expenditure),
            jobs=Jobs(("farm", "factory", "shop"), np.array([True, False, False]), self.jobs),
            shares=Shares(("e", "f"), self.shares),
            consultation=Consultation(self.households, self.in_favour),
            facilities=Facilities(
                ("health", "school", "market"), tuple(map(csr_array, self.in_reach)), self.nearest
            ),
            flows=Flows(csr_array(self.flows), self.flows.sum(axis=1) + self.away),
            poles=Poles(self.to_pole),
            hazards=Hazards(self.safe),
        )


def _gaps(rng: np.random.Generator, values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The same with NaN in about one row of ten."""
    values[rng.random(N) < 0.1] = np.nan
    return values


def _some_unknown(rng: np.random.Generator, values: NDArray[np.object_]) -> NDArray[np.object_]:
    values[rng.random(N) < 0.1] = None
    return values
