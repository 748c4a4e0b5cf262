import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from regionaltool.core.access.beeline import Beeline
from regionaltool.core.ellipsoid import Ellipsoid
from tests.core.grids import WGS84

GEOD = Geod(ellps="WGS84")
LINE = Beeline(Ellipsoid(WGS84), speed_kmh=20, detour=1.4)


@given(st.integers(0, 2**32 - 1), st.floats(0, 60))
def test_it_finds_every_pair_within_the_limit_and_no_other(seed, limit):
    rng = np.random.default_rng(seed)
    origins, places = (rng.uniform((105, 20), (105.3, 20.3), (n, 2)) for n in (7, 5))
    found = LINE.reached(origins, places, limit)
    expected = []
    for i, origin in enumerate(origins):
        for j, place in enumerate(places):
            km = GEOD.inv(*origin, *place)[2] / 1000 * 1.4
            if km / 20 * 60 <= limit:
                expected.append((i, j, pytest.approx(km / 20 * 60), pytest.approx(km)))
    assert list(zip(*(column.tolist() for column in found), strict=True)) == expected


def test_no_places_and_a_way_of_no_length():
    here = np.array([[105.0, 20.0]])
    assert len(LINE.reached(here, here[:0], 60).origin) == 0
    assert LINE.reached(here, here, 0.0).minutes.tolist() == [0.0]


def test_work_can_be_stopped():
    def step(done: int, of: int) -> None:
        raise RuntimeError(f"{done} of {of}")

    with pytest.raises(RuntimeError, match="0 of 1"):
        LINE.reached(np.zeros((1, 2)), np.zeros((1, 2)), 1.0, step)
