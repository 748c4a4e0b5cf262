import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from regionaltool.core.mid_latitude import SHORT, mid_latitude_distances

STEP = st.floats(-SHORT, SHORT)


@pytest.mark.parametrize("ellipsoid", ["WGS84", "krass", "clrk80", "sphere"])
@given(longitude=st.floats(-180, 180), latitude=st.floats(-89.9, 89.9), east=STEP, north=STEP)
def test_as_long_as_karneys_geodesic(ellipsoid, longitude, latitude, east, north):
    geod = Geod(ellps=ellipsoid)
    start, end = np.array([longitude, latitude]), np.array([longitude + east, latitude + north])
    metres = geod.inv(*start, *end)[2]
    mine = mid_latitude_distances(start[None], end[None], geod.a, geod.es)
    assert mine == pytest.approx([metres], abs=1e-8)


def test_edges_of_a_border_by_the_thousand():
    rng = np.random.default_rng(1)
    start = np.column_stack([rng.uniform(-180, 180, 20_000), rng.uniform(-85, 85, 20_000)])
    end = start + rng.uniform(-SHORT, SHORT, start.shape)
    geod = Geod(ellps="WGS84")
    metres = geod.inv(*start.T, *end.T)[2]
    mine = mid_latitude_distances(start, end, geod.a, geod.es)
    assert np.abs(mine - metres).max() < 5e-9
