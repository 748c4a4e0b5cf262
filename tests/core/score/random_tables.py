"""Communes with tables drawn at random, some of it unknown, and units of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from hypothesis import strategies as st
from scipy.sparse import csr_array

from regionaltool.core.inputs.budget import Budget
from regionaltool.core.inputs.consultation import Consultation
from regionaltool.core.inputs.flows import Flows
from regionaltool.core.inputs.jobs import Jobs
from regionaltool.core.inputs.shares import Shares
from regionaltool.core.score.inputs import Attached, Inputs
from tests.core.score.readings import DEFAULT, row_of

N = 9
NINE = Inputs.of(row_of(N, population=[1] * N), DEFAULT)


@dataclass(frozen=True)
class Drawn:
    """Nine communes, what is attached to them, and units of some that are apart."""

    inputs: Inputs
    units: tuple[tuple[int, ...], ...]

    @property
    def attached(self) -> Attached:
        return self.inputs.attached


@st.composite
def tables(draw: st.DrawFn) -> Drawn:
    """Whatever may be unknown or 0 sometimes is."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    gaps = draw(st.booleans())

    def amounts(*shape: int) -> np.ndarray:
        drawn = rng.integers(0, 50, shape).astype(float) * rng.integers(0, 2, shape)
        drawn[rng.random(shape) < 0.15 * gaps] = np.nan
        return drawn

    sectors, groups = draw(st.integers(1, 4)), draw(st.integers(2, 5))
    households = amounts(N)
    share = rng.integers(0, 4, (N, groups)).astype(float) + 1e-9
    share /= share.sum(axis=1)[:, None]
    share[rng.random(N) < 0.2 * gaps] = np.nan
    between = np.nan_to_num(amounts(N, N))
    leaving = between.sum(axis=1) + rng.integers(0, 9, N)
    leaving[rng.random(N) < 0.2 * gaps] = np.nan
    unknown = rng.random(N) < 0.1 * gaps
    people = np.where(unknown, 0, rng.integers(0, 90, N))
    attached = Attached(
        budget=Budget(amounts(N), amounts(N)),
        jobs=Jobs(tuple("abcd"[:sectors]), rng.random(sectors) < 0.5, amounts(N, sectors)),
        shares=Shares(tuple("klmno"[:groups]), share),
        consultation=Consultation(households, np.floor(households * rng.random(N))),
        flows=Flows(csr_array(between), leaving),
    )
    communes = replace(NINE.communes, population=people, population_known=~unknown)
    unit = rng.integers(-1, draw(st.integers(1, N)), N)
    units = tuple(tuple(np.flatnonzero(unit == u).tolist()) for u in np.unique(unit[unit >= 0]))
    return Drawn(replace(NINE, communes=communes, attached=attached), units or ((0,),))
