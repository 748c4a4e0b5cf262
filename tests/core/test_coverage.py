import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import CRS, Geod

from regionaltool.core.coverage import Coverage
from tests.core.grids import WGS84, cell, communes_of, drawn
from tests.core.random_coverages import BentGrid, bent_grids, redrawn, voronoi_coverages

GEOD = Geod(ellps="WGS84")
SEEDS = st.integers(0, 2**32 - 1)


def coverage_of(polygons: np.ndarray, crs: CRS = WGS84) -> Coverage:
    return Coverage.of(
        communes_of(polygons, ids=[f"{n:02}" for n in range(len(polygons))], crs=crs)
    )


def chosen(coverage: Coverage, seed: int) -> np.ndarray:
    """Some of the communes, one at least."""
    rng = np.random.default_rng(seed)
    n = len(coverage.communes)
    return np.flatnonzero((rng.random(n) < 0.5) | (np.arange(n) == rng.integers(n)))


def shared_metres(a: shapely.Geometry, b: shapely.Geometry) -> float:
    """Border between two polygons of a clean coverage, by GEOS and pyproj alone."""
    common = shapely.get_parts(shapely.intersection(a, b))
    return sum(GEOD.geometry_length(part) for part in common if part.geom_type == "LineString")


def words(coverage: Coverage, matrix: object) -> list[str]:
    """The pairs of a matrix, by one-letter ids."""
    ids = coverage.communes.ids
    pairs = matrix.tocoo()
    return sorted(ids[a] + ids[b] for a, b in zip(pairs.row, pairs.col, strict=True) if a < b)


# --- a clean coverage -----------------------------------------------------------------------


def test_neighbours_share_a_border_and_not_a_point_only():
    coverage = Coverage.of(drawn("AB\nCD"))
    assert words(coverage, coverage.border_m) == ["AB", "AC", "BD", "CD"]
    assert words(coverage, coverage.touches) == ["AD", "BC"]
    assert coverage.neighbours(0).tolist() == [1, 2]
    assert coverage.warnings == ()
    assert not coverage.unmatched.any()


def test_a_pair_that_shares_a_border_and_a_point_has_a_border():
    coverage = Coverage.of(drawn("AAB\nABA"))
    assert words(coverage, coverage.border_m) == ["AB"]
    assert words(coverage, coverage.touches) == []


def test_border_lengths_are_metres_on_the_ellipsoid():
    coverage = Coverage.of(drawn("AB\nCD"))
    meridian = GEOD.line_length([105.01, 105.01], [21.01, 21.02])
    assert coverage.border_m[0, 1] == coverage.border_m[1, 0] == pytest.approx(meridian)
    parallel = GEOD.line_length([105, 105.01], [21.01, 21.01])
    assert coverage.border_m[0, 2] == pytest.approx(parallel)


def test_the_exterior_counts_lakes_and_the_outer_edge_does_not():
    coverage = Coverage.of(drawn("AAAAA\nABBBA\nAB.BA\nABBBA\nAAAAA"))
    lake = GEOD.geometry_length(cell(2, 2).exterior)
    assert coverage.exterior_m[1] == pytest.approx(lake)
    assert coverage.at_edge.tolist() == [True, False]


def test_an_island_in_a_lake_has_an_outer_edge_of_its_own():
    coverage = Coverage.of(drawn("AAAAA\nA...A\nA.B.A\nA...A\nAAAAA"))
    assert coverage.at_edge.tolist() == [True, True]
    assert coverage.border_m.nnz == 0


@given(bent_grids(), SEEDS)
def test_neighbours_of_a_bent_grid(grid: BentGrid, seed: int):
    coverage = coverage_of(redrawn(grid.polygons, np.random.default_rng(seed)))
    assert not coverage.unmatched.any()
    side, corner = grid.pairs(corners=False), grid.pairs(corners=True)
    border, touch = coverage.border_m.tocoo(), coverage.touches.tocoo()
    both_ways = {(a, b) for a, b in zip(border.row, border.col, strict=True)}
    assert both_ways == side | {(b, a) for a, b in side}
    only_points = {(a, b) for a, b in zip(touch.row, touch.col, strict=True)}
    assert only_points == {pair for p in corner - side for pair in (p, p[::-1])}


@given(bent_grids(), SEEDS)
def test_border_lengths_against_geos(grid: BentGrid, seed: int):
    polygons = redrawn(grid.polygons, np.random.default_rng(seed))
    coverage = coverage_of(polygons)
    for a, b in grid.pairs(corners=False):
        metres = shared_metres(polygons[a], polygons[b])
        assert coverage.border_m[a, b] == pytest.approx(metres, rel=1e-9)
    outline = [GEOD.geometry_length(shapely.boundary(polygon)) for polygon in polygons]
    assert coverage.border_m.sum(axis=1) + coverage.exterior_m == pytest.approx(outline, rel=1e-9)


@given(bent_grids())
def test_who_lies_at_the_outer_edge(grid: BentGrid):
    coverage = coverage_of(grid.polygons)
    union = shapely.union_all(grid.polygons)
    rim = shapely.multilinestrings(shapely.get_exterior_ring(shapely.get_parts(union)))
    on_rim = shapely.length(shapely.intersection(shapely.boundary(grid.polygons), rim)) > 0
    assert coverage.at_edge.tolist() == on_rim.tolist()


def check_outline(polygons: np.ndarray, seed: int, crs: CRS = WGS84) -> None:
    coverage = coverage_of(polygons, crs)
    members = chosen(coverage, seed)
    outline = coverage.outline(members)
    assert not coverage.unmatched.any()
    assert outline.is_valid
    assert outline.geom_type in ("Polygon", "MultiPolygon")
    assert outline.equals(shapely.union_all(polygons[members]))


@given(bent_grids(), SEEDS)
def test_outlines_are_unions(grid: BentGrid, seed: int):
    check_outline(redrawn(grid.polygons, np.random.default_rng(seed)), seed)


@given(voronoi_coverages(), SEEDS)
def test_outlines_of_voronoi_cells_are_unions(polygons: np.ndarray, seed: int):
    check_outline(redrawn(polygons, np.random.default_rng(seed)), seed)


@given(voronoi_coverages(size=1e-7), SEEDS)
def test_outlines_of_tiny_communes(polygons: np.ndarray, seed: int):
    check_outline(polygons, seed)


@given(voronoi_coverages(size=1e5, centre=1e7), SEEDS)
def test_outlines_far_from_the_origin(polygons: np.ndarray, seed: int):
    check_outline(polygons, seed, CRS.from_epsg(3857))


@given(voronoi_coverages(size=1e5, centre=2.05e6), SEEDS)
def test_outlines_across_the_180th_meridian(polygons: np.ndarray, seed: int):
    fiji = CRS.from_epsg(3460)
    north = shapely.transform(polygons, lambda places: places + (0, 1.9e6))
    check_outline(north, seed, fiji)
    coverage = coverage_of(north, fiji)
    members = chosen(coverage, seed)
    assert coverage.km2(members) == pytest.approx(
        shapely.area(coverage.outline(members)) / 1e6, rel=0.01
    )


@pytest.mark.parametrize(
    "drawing",
    [
        ".A.\nB.C\n.D.",  # a diamond: water within that no ring of one part encloses
        ".AAA.\nB...C\nB.F.C\nB...C\n.DDD.",  # the same with an island
        "A.A.A\n.A.A.\nA.A.A",
        "AAA\nA.A\nAA.",  # a lake that touches the sea
        "AAAA\nA.BA\nAB.A\nAAAA",
        "AAAAA\nA.B.A\nAAAAA",
    ],
)
def test_outlines_that_touch_themselves_in_points(drawing):
    communes = drawn(drawing)
    coverage = Coverage.of(communes)
    everything = np.arange(len(communes))
    union = shapely.union_all(communes.geometry)
    outline = coverage.outline(everything)
    assert outline.is_valid
    assert outline.equals(union)
    assert shapely.get_num_geometries(outline) == shapely.get_num_geometries(union)


def test_a_hole_that_touches_its_own_shell_between_two_vertices():
    holed = shapely.Polygon(
        [(105, 21), (106, 21), (106, 22), (105, 22)], [[(105.5, 21), (105.7, 21.5), (105.3, 21.5)]]
    )
    filling = shapely.Polygon([(105.5, 21), (105.7, 21.5), (105.3, 21.5)])
    coverage = coverage_of(np.array([holed, filling]))
    assert coverage.border_m[0, 1] == pytest.approx(GEOD.geometry_length(filling.exterior))
    for members in ([0], [1], [0, 1]):
        union = shapely.union_all(coverage.communes.geometry[members])
        assert coverage.outline(np.array(members)).equals(union)


def test_an_area_is_the_sum_of_its_members():
    coverage = Coverage.of(drawn("AAB\nA.B\nACC"))
    area, _ = GEOD.geometry_area_perimeter(coverage.outline(np.arange(3)))
    assert coverage.km2(np.array([2, 0, 1])) == pytest.approx(abs(area) / 1e6, rel=1e-9)
    assert coverage.km2(np.array([1])) == coverage.communes.polygon_km2[1]


# --- a dirty one ----------------------------------------------------------------------------


def check_dirty(polygons: list[shapely.Polygon], unmatched: str) -> Coverage:
    """A coverage whose communes of the given ids are unmatched, and warned of with their count."""
    communes = communes_of(polygons, source="xã 2025")
    coverage = Coverage.of(communes)
    assert "".join(communes.ids[coverage.unmatched]) == unmatched
    (problem,) = coverage.warnings
    assert str(problem) == (
        "Layer “xã 2025”: communes that overlap or do not match their neighbours' borders: "
        f"{len(unmatched)} ({', '.join(unmatched)}). They are merged by geometric union, and "
        "border lengths there are approximate. For exact figures use the copy that “Repair "
        "coverage” makes; “Check coverage” shows each place."
    )
    everything = np.arange(len(communes))
    union = shapely.union_all(communes.geometry)
    assert coverage.outline(everything).equals(union)
    area = sum(abs(GEOD.geometry_area_perimeter(p)[0]) for p in shapely.get_parts(union))
    assert coverage.km2(everything) == pytest.approx(area / 1e6, rel=1e-6)
    return coverage


def metres_up(cells: float) -> float:
    return GEOD.line_length([105, 105], [21, 21 + 0.01 * cells])


def test_communes_that_overlap():
    coverage = check_dirty([cell(0, 0, 1.1, 1), cell(1, 0), cell(2, 0)], "AB")
    # the mean of A's outline within B and of B's within A: two short sides and a long one each
    side = GEOD.line_length([105.01, 105.011], [21.005, 21.005])
    assert coverage.border_m[0, 1] == pytest.approx(metres_up(1) + 2 * side, rel=1e-3)
    assert coverage.border_m[1, 2] == pytest.approx(metres_up(1), rel=1e-6)
    assert words(coverage, coverage.touches) == []
    assert coverage.at_edge.all()
    assert coverage.km2(np.array([0])) == coverage.communes.polygon_km2[0]


def test_the_order_of_clean_and_dirty_communes_does_not_matter():
    coverage = check_dirty([cell(2, 0), cell(0, 0, 1.1, 1), cell(1, 0)], "BC")
    assert words(coverage, coverage.border_m) == ["AC", "BC"]


def test_a_dirty_commune_that_meets_the_outer_edge_in_a_point_is_not_at_it():
    corner = shapely.difference(cell(0, 0, 4, 3), cell(3, 2))
    ring = shapely.difference(corner, cell(2, 1))
    coverage = check_dirty([ring, cell(1.9, 1, 1.1, 1)], "AB")
    assert shapely.Point(105.03, 21.02).touches(coverage.communes.geometry[1])
    assert coverage.at_edge.tolist() == [True, False]


def test_a_vertex_that_one_side_lacks():
    coverage = check_dirty([cell(0, 0, 1, 2), cell(1, 0), cell(1, 1)], "ABC")
    assert words(coverage, coverage.border_m) == ["AB", "AC", "BC"]
    assert coverage.border_m[0, 1] == pytest.approx(metres_up(1), rel=1e-6)
    assert coverage.border_m[0, 2] == pytest.approx(metres_up(2) - metres_up(1), rel=1e-6)
    outline = [GEOD.geometry_length(polygon.exterior) for polygon in coverage.communes.geometry]
    assert coverage.border_m.sum(axis=1) + coverage.exterior_m == pytest.approx(outline, rel=1e-6)


@given(st.floats(-0.4, 0.4), st.floats(0.1, 0.9))
def test_a_vertex_that_one_side_lacks_and_rounding_puts_beside_the_line(slope: float, share: float):
    west, east = np.array([105.0, 21.0]), np.array([106.0, 21.0 + slope])
    middle = west + (east - west) * share  # a hair above or below the line
    north = shapely.Polygon([west, east, (106, 23), (105, 23)])
    left = shapely.Polygon([west, middle, (middle[0], 20), (105, 20)])
    right = shapely.Polygon([middle, east, (106, 20), (middle[0], 20)])
    coverage = coverage_of(np.array([north, left, right]))
    border = coverage.border_m.toarray()
    whole = GEOD.line_length(*np.stack([west, east]).T)
    assert coverage.unmatched.all()
    assert border[0, 1] == pytest.approx(whole * share, rel=0.01)
    assert border[0, 2] == pytest.approx(whole * (1 - share), rel=0.01)


def test_a_commune_drawn_twice():
    coverage = check_dirty([cell(0, 0), cell(0, 0), cell(1, 0), cell(2, 0)], "AB")
    assert words(coverage, coverage.border_m) == ["AB", "AC", "BC", "CD"]
    assert coverage.border_m[0, 2] == pytest.approx(metres_up(1), rel=1e-6)
    assert coverage.touches.nnz == 0
    assert coverage.at_edge.all()
    free = GEOD.geometry_length(cell(1, 0).exterior) - 2 * metres_up(1)
    assert coverage.exterior_m[2] == pytest.approx(free, rel=1e-6)
    assert coverage.km2(np.array([0, 1])) == pytest.approx(coverage.communes.polygon_km2[0])


def test_a_commune_drawn_over_another():
    coverage = check_dirty([cell(0, 0, 3, 3), cell(1, 1), cell(3, 0, 1, 3)], "AB")
    assert words(coverage, coverage.border_m) == ["AB", "AC"]
    assert coverage.at_edge.tolist() == [True, False, True]
    assert coverage.exterior_m[1] == 0
    assert coverage.border_m[0, 2] == pytest.approx(metres_up(3), rel=1e-6)


def test_a_commune_that_touches_another_between_two_vertices():
    wedge = shapely.Polygon([(105.01, 21.005), (105.02, 21), (105.02, 21.01)])
    coverage = check_dirty([cell(0, 0), wedge], "AB")
    assert words(coverage, coverage.border_m) == []
    assert words(coverage, coverage.touches) == ["AB"]


def test_a_lake_stays_a_lake_beside_a_dirty_border():
    ring = shapely.difference(cell(1, 1, 3, 3), cell(2, 2))
    frame = shapely.difference(cell(0, 0, 5, 5), cell(1, 1, 3, 3))
    coverage = check_dirty([frame, ring, cell(5, 0, 1, 2), cell(4.9, 2, 1.1, 3)], "ACD")
    assert coverage.at_edge.tolist() == [True, False, True, True]
    assert coverage.exterior_m[1] == pytest.approx(GEOD.geometry_length(cell(2, 2).exterior))


@given(bent_grids(), SEEDS)
def test_a_dirty_coverage_has_the_neighbours_of_the_clean_one(grid: BentGrid, seed: int):
    """Communes swollen a little overlap all their neighbours, those they touch in points too."""
    swollen = shapely.buffer(grid.polygons, 1e-5, join_style="mitre")
    coverage = coverage_of(swollen)
    pairs = coverage.border_m.tocoo()
    found = {(a, b) for a, b in zip(pairs.row, pairs.col, strict=True) if a < b}
    assert found == grid.pairs(corners=False) | grid.pairs(corners=True)
    members = chosen(coverage, seed)
    union = shapely.union_all(swollen[members])
    assert coverage.outline(members).equals(union)
    clean = coverage_of(grid.polygons)
    if not grid.pairs(corners=True):
        assert coverage.at_edge.tolist() == clean.at_edge.tolist()
