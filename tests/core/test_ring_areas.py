import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from regionaltool.core.ring_areas import FARTHEST, SHORT, areas_of_short_rings, short_rings

GEOD = Geod(ellps="WGS84")


def star(rng, centre, size, corners):
    """A ring around a place, its corners ``size`` degrees away or nearer; closed."""
    turn = np.sort(rng.uniform(0, 2 * np.pi, corners))
    reach = size * rng.uniform(0.3, 1, corners)
    places = centre + reach[:, None] * np.column_stack([np.cos(turn), np.sin(turn)])
    return np.concatenate([places, places[:1]])


def together(rings):
    return np.concatenate(rings), np.concatenate([[0], np.cumsum([len(r) for r in rings])])


def areas(rings, geod=GEOD):
    return areas_of_short_rings(*together(rings), geod.a, geod.es)


def right(ring, geod=GEOD):
    return abs(geod.polygon_area_perimeter(*ring.T)[0])


@given(
    st.integers(0, 2**32 - 1),
    st.floats(-179, 179),
    st.floats(-FARTHEST + 0.1, FARTHEST - 0.1),
    st.floats(-3.5, np.log10(SHORT / 2)),
    st.sampled_from(["WGS84", "krass", "sphere"]),
)
def test_they_are_karneys(seed, east, north, digits, ellipsoid):
    rng, geod = np.random.default_rng(seed), Geod(ellps=ellipsoid)
    rings = [star(rng, (east, north), 10**digits, rng.integers(3, 9)) for _ in range(3)]
    rings.append(rings[0][::-1])
    assert short_rings(*together(rings)).all()
    # a sliver of some square metres has no billionth that a degree in 64 bits could tell
    assert areas(rings, geod) == pytest.approx([right(r, geod) for r in rings], rel=1e-9, abs=1e-4)


def test_by_hand_along_a_meridian_and_a_parallel_of_the_sphere():
    geod, step = Geod(a=6_371_000, b=6_371_000), 0.01
    triangle = np.array([[105, 60], [105 + step, 60], [105, 60 + step], [105, 60]])
    # Δλ r · Δφ R / 2 is right but for a share of the order of the side over the radius
    flat = np.radians(step) ** 2 * geod.a**2 * np.cos(np.radians(60)) / 2
    assert areas([triangle], geod)[0] == pytest.approx(flat, rel=5e-4)
    assert areas([triangle], geod)[0] == pytest.approx(right(triangle, geod), rel=1e-9)


def test_edges_in_steps_leave_the_area_of_the_geodesics_they_bend_with():
    """An edge along a geodesic, cut in two on it, changes nothing."""
    ring = np.array([[105, 21], [105.04, 21.03], [105.0, 21.05], [105, 21]])
    middle = GEOD.npts(*ring[0], *ring[1], 1)
    cut = np.concatenate([ring[:1], middle, ring[1:]])
    assert areas([cut])[0] == pytest.approx(areas([ring])[0], rel=1e-9)


@pytest.mark.parametrize(
    "place",
    [
        (105, 21 + 1.1 * SHORT),
        (105 + 1.1 * SHORT, 21),
        (-105, 21),
        (105, FARTHEST + 10),
        (105, np.nan),
        (np.inf, 21),
    ],
)
def test_which_rings_are_short(place):
    fits = np.array([[105, 21], [105.01, 21], [105, 21.01], [105, 21]])
    other = fits.copy()
    other[1] = place
    rings = [fits, other, fits]
    assert short_rings(*together(rings)).tolist() == [True, False, True]


def test_a_ring_does_not_reach_to_the_next_one():
    fits = np.array([[105, 21], [105.01, 21], [105, 21.01], [105, 21]])
    assert short_rings(*together([fits, fits + 30, fits - 50])).all()
    assert areas([fits, fits + 30])[1] == pytest.approx(right(fits + 30), rel=1e-9)


def test_a_ring_near_a_pole_or_across_the_180th_meridian_is_left_to_others():
    polar = np.array([[0, 80.01], [0.01, 80.01], [0.01, 80.02], [0, 80.01]])
    across = np.array([[179.99, 0], [-179.99, 0], [-179.99, 0.02], [179.99, 0]])
    assert not short_rings(*together([polar, across])).any()
