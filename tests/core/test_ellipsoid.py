import numpy as np
import pytest
import shapely
from pyproj import CRS, Geod

from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import InputError
from tests.core.grids import WGS84

GEOD = Geod(ellps="WGS84")
DEGREES = Ellipsoid(WGS84)
RING = shapely.Polygon(
    [(105, 21), (105.2, 21), (105.2, 21.2), (105, 21.2)],
    [[(105.05, 21.05), (105.1, 21.05), (105.1, 21.1)]],
)


def test_lengths_are_geodesics_between_vertices():
    line = shapely.LineString([(105, 21), (105.3, 21.1), (105.1, 21.4)])
    both = shapely.MultiLineString([line, shapely.LineString([(106, 20), (106, 21)])])
    metres = DEGREES.lengths([line, both, RING.exterior])
    assert metres == pytest.approx(
        [
            GEOD.geometry_length(line),
            GEOD.geometry_length(both),
            GEOD.geometry_length(RING.exterior),
        ]
    )
    assert metres[0] == pytest.approx(33_135.43 + 39_206.4, rel=0.02)


def test_what_is_no_line_has_no_length():
    mixed = shapely.GeometryCollection(
        [shapely.Point(105, 21), shapely.LineString([(105, 21), (105, 22)])]
    )
    metres = DEGREES.lengths([None, shapely.Point(1, 1), shapely.LineString(), RING, mixed])
    assert metres[:4].tolist() == [0, 0, 0, 0]
    assert metres[4] == pytest.approx(GEOD.line_length([105, 105], [21, 22]))
    assert DEGREES.lengths([]).shape == (0,)


def test_areas_take_holes_off_whichever_way_the_rings_run():
    expected = abs(GEOD.geometry_area_perimeter(shapely.Polygon(RING.exterior))[0]) - abs(
        GEOD.geometry_area_perimeter(shapely.Polygon(RING.interiors[0]))[0]
    )
    turned = shapely.Polygon(RING.exterior.coords[::-1], [RING.interiors[0].coords])
    back = shapely.Polygon(RING.exterior.coords, [RING.interiors[0].coords[::-1]])
    for polygon in (RING, turned, back, shapely.reverse(RING)):
        assert DEGREES.areas([polygon])[0] == pytest.approx(expected, rel=1e-12)


def test_areas_of_several_parts_add_up():
    other = shapely.box(106, 20, 106.1, 20.1)
    both = shapely.MultiPolygon([RING, other])
    one, two, sum_of_both = DEGREES.areas([RING, other, both])
    assert sum_of_both == pytest.approx(one + two, rel=1e-12)
    assert DEGREES.areas([]).shape == (0,)


@pytest.mark.parametrize("code", [32648, 3857, 3405, 9205])
def test_projected_metres_give_the_figures_of_the_ellipsoid(code):
    projected = CRS.from_epsg(code)
    ellipsoid = Ellipsoid(projected)
    polygon = shapely.box(500_000, 2_300_000, 510_000, 2_310_000)
    corners = ellipsoid.degrees(shapely.get_coordinates(polygon.exterior))
    geod = projected.get_geod()
    area, length = geod.polygon_area_perimeter(*corners.T)
    assert ellipsoid.areas([polygon])[0] == pytest.approx(abs(area), rel=1e-12)
    assert ellipsoid.lengths([polygon.exterior])[0] == pytest.approx(length, rel=1e-12)


def test_web_mercator_is_not_taken_at_its_word():
    mercator = Ellipsoid(CRS.from_epsg(3857))
    square = shapely.box(1.17e7, 2.39e6, 1.171e7, 2.4e6)  # 21° N: a map metre is 0.93 metres
    assert mercator.areas([square])[0] == pytest.approx(1e8 * 0.934**2, rel=0.01)


def test_feet():
    feet = Ellipsoid(CRS.from_epsg(2263))
    line = shapely.LineString([(980_000, 190_000), (990_000, 190_000)])
    assert feet.lengths([line])[0] == pytest.approx(10_000 * 1200 / 3937, rel=1e-4)


def test_grads_and_another_prime_meridian():
    grads = Ellipsoid(CRS.from_epsg(4807))
    assert grads.degrees(np.array([[10.0, 50.0]])) == pytest.approx(np.array([[9.0, 45.0]]))
    lambert = Ellipsoid(CRS.from_epsg(27572))
    assert lambert.degrees(np.array([[600_000.0, 2_200_000.0]]))[0] == pytest.approx(
        [0, 46.8], abs=1e-6
    )


def test_a_system_tied_to_another_by_a_shift():
    shifted = CRS(
        "+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9999 +x_0=500000 +ellps=WGS84 "
        "+towgs84=-191.9,-39.3,-111.45,0,0,0,0 +units=m +type=crs"
    )
    line = shapely.LineString([(500_000, 2_300_000), (500_000, 2_310_000)])
    assert Ellipsoid(shifted).lengths([line])[0] == pytest.approx(10_000 / 0.9999, rel=1e-7)


def test_across_the_180th_meridian():
    west, east = shapely.box(179.9, -17, 180, -16.9), shapely.box(179.9, -17, 180.1, -16.9)
    one, two = DEGREES.areas([west, east])
    assert two == pytest.approx(2 * one)
    fiji = Ellipsoid(CRS.from_epsg(3460))
    square = shapely.box(2_100_000, 3_900_000, 2_200_000, 4_000_000)
    assert (fiji.degrees(shapely.get_coordinates(square))[:, 0] < 0).any()
    assert fiji.areas([square])[0] == pytest.approx(1e10, rel=0.01)


def test_distances():
    start, end = np.array([[105.0, 21.0]]), np.array([[106.0, 20.0]])
    metres = DEGREES.distances(start, end)
    assert metres.shape == (1,)
    assert metres[0] == pytest.approx(GEOD.inv(105, 21, 106, 20)[2])
    assert DEGREES.distances(start[:0], end[:0]).shape == (0,)


@pytest.mark.parametrize("crs", [CRS('LOCAL_CS["x",UNIT["metre",1]]'), CRS(5773), CRS(4978)])
def test_systems_that_cannot_be_measured_in(crs):
    with pytest.raises(InputError) as caught:
        Ellipsoid(crs)
    assert str(caught.value) == (
        f"The coordinate system “{crs.name}” has no ellipsoid, so nothing can be measured. "
        "Reproject the layer to a geographic or projected one."
    )


def test_places_in_space():
    corner = DEGREES.cartesian(np.array([[0.0, 0.0], [90.0, 0.0], [30.0, 90.0], [0.0, -90.0]]))
    a, b = 6_378_137.0, 6_356_752.314245
    assert corner == pytest.approx(
        np.array([[a, 0, 0], [0, a, 0], [0, 0, b], [0, 0, -b]]), abs=1e-5
    )
    assert DEGREES.least_radius == pytest.approx(b**2 / a)
    near = DEGREES.cartesian(np.array([[105.0, 21.0], [105.001, 21.001]]))
    geodesic = GEOD.inv(105, 21, 105.001, 21.001)[2]
    assert np.linalg.norm(near[0] - near[1]) == pytest.approx(geodesic, rel=1e-6)


@pytest.mark.parametrize("at_a_time", [1, 2, 3, 7])
def test_lengths_do_not_depend_on_how_many_are_measured_at_a_time(monkeypatch, at_a_time):
    ellipsoid = Ellipsoid(CRS.from_epsg(4326))
    rng = np.random.default_rng(at_a_time)
    sizes = rng.integers(2, 6, 9)
    lines = [np.cumsum(rng.uniform(-0.1, 0.1, (size, 2)), axis=0) + (105, 21) for size in sizes]
    start = np.concatenate([[0], np.cumsum(sizes)])
    monkeypatch.setattr("regionaltool.core.ellipsoid._AT_A_TIME", at_a_time)
    geod = Geod(ellps="WGS84")
    assert ellipsoid.along(np.concatenate(lines), start) == pytest.approx(
        [geod.line_length(*line.T) for line in lines], abs=1e-6
    )


def test_areas_of_edges_short_and_long_of_rings_side_by_side():
    """A ring of kilometres, one of hundreds of them, one at a pole; rings without a place."""
    polygons = [shapely.box(105, 21, 105 + d, 21 + d) for d in (0.01, 0.04, 0.06, 3)]
    polygons.append(shapely.box(10, 89, 10.01, 89.01))
    polygons.append(shapely.box(105, 21, 106, 22) - shapely.box(105.5, 21.5, 105.51, 21.51))
    right = [abs(GEOD.geometry_area_perimeter(shapely.normalize(p))[0]) for p in polygons]
    measured = DEGREES.areas([*polygons, shapely.Polygon(), None])
    assert measured[:-2] == pytest.approx(right, rel=1e-9)
    assert measured[-2:].tolist() == [0, 0]
    assert DEGREES.areas([shapely.Polygon(), None]).tolist() == [0, 0]


@pytest.mark.filterwarnings("error")
def test_what_lies_nowhere_has_no_area():
    ring = [(105, 21), (105.01, 21), (105, np.inf)]
    assert np.isnan(DEGREES.areas([shapely.Polygon(ring)])[0])
