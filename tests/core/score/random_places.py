"""Communes with places, roads and zones measured at random, and units of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from hypothesis import strategies as st
from scipy.sparse import csr_array

from regionaltool.core.inputs.crossings import Crossings
from regionaltool.core.inputs.dense import DenseLand
from regionaltool.core.inputs.facilities import Facilities
from regionaltool.core.inputs.hazards import Hazards
from regionaltool.core.inputs.poles import Poles
from regionaltool.core.score.inputs import Attached, Inputs
from tests.core.score.readings import DEFAULT, row_of

N = 9
NINE = Inputs.of(row_of(N, population=[1] * N), DEFAULT)


@dataclass(frozen=True)
class Drawn:
    """Nine communes, what is attached to them, and units of some that are apart."""

    inputs: Inputs
    units: tuple[tuple[int, ...], ...]


@st.composite
def places(draw: st.DrawFn) -> Drawn:
    """Whatever may be unknown, none or far off sometimes is."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    kinds = draw(st.integers(1, 3))

    def some(share: float, *shape: int) -> np.ndarray:
        return (rng.random(shape) < share).astype(float)

    weights = np.triu(rng.integers(1, 9, (N, N)) * some(0.3, N, N), 1)
    between = weights + weights.T
    dense = rng.random(N) < 0.6
    near = np.triu(some(0.3, N, N), 1) * dense * dense[:, None]
    unknown = rng.random(N) < 0.1
    population = np.where(unknown, 0, rng.integers(0, 90, N))
    communes = replace(NINE.communes, population=population, population_known=~unknown)
    attached = Attached(
        crossings=Crossings(csr_array(between), between.sum(axis=1) + rng.integers(0, 3, N)),
        facilities=Facilities(
            ("health", "school", "market")[:kinds],
            tuple(csr_array(some(0.3, N, N)) for _ in range(kinds)),
            rng.integers(-1, N, (kinds, N)),
        ),
        poles=Poles(rng.random(N) * 120),
        hazards=Hazards(rng.random(N)),
    )
    unit = rng.integers(-1, draw(st.integers(1, N)), N)
    units = tuple(tuple(np.flatnonzero(unit == u).tolist()) for u in np.unique(unit[unit >= 0]))
    land = DenseLand(dense, csr_array(near + near.T))
    inputs = replace(NINE, communes=communes, attached=attached, dense=land)
    return Drawn(inputs, units or ((0,),))
