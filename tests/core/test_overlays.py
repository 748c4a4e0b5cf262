import numpy as np
import pytest
import shapely

from regionaltool.core.arcs import cut_into_arcs
from regionaltool.core.coverage import Coverage
from regionaltool.core.overlays import NOISE, Overlays, unmatched_polygons
from tests.core.grids import cell, communes_of


class StoppedError(Exception):
    pass


def rough_country(seed: int, size: int = 18) -> np.ndarray:
    """Squares that overlap by a little, with lakes, islands in lakes and gaps between squares."""
    rng = np.random.default_rng(seed)
    land = rng.random((size, size)) < 0.75
    land[4:13, 4:13] = False
    land[5:8, 5:8] = rng.random((3, 3)) < 0.9  # islands in a lake, next to each other
    land[10, 10] = True
    rows, columns = np.nonzero(land)
    squares = [cell(c, r) for r, c in zip(rows.tolist(), columns.tolist(), strict=True)]
    grown = shapely.buffer(squares, rng.uniform(-2e-5, 8e-5, len(squares)), join_style="mitre")
    return rng.permutation(grown)


def told(overlays: Overlays, polygons: np.ndarray) -> np.ndarray:
    return overlays.at_outer_edge(cut_into_arcs(polygons), lambda done, total: None)


@pytest.mark.parametrize("seed", range(4))
def test_the_outer_edge_of_many_tiles_is_that_of_one_union(seed: int):
    polygons = rough_country(seed)
    unmatched = unmatched_polygons(polygons, cut_into_arcs(polygons))
    assert np.count_nonzero(unmatched) > 100
    noise = NOISE * shapely.total_bounds(polygons).max()
    union = shapely.union_all(polygons, grid_size=noise)
    rim = shapely.multilinestrings(shapely.get_exterior_ring(shapely.get_parts(union)))
    lies = shapely.length(shapely.intersection(shapely.boundary(polygons), rim, grid_size=noise))
    assert told(Overlays(polygons, unmatched), polygons).tolist() == (lies > 0).tolist()


def test_only_what_is_near_a_loose_end_is_looked_at():
    squares = np.array([cell(c, r) for r in range(3) for c in range(5)])
    assert not unmatched_polygons(squares, cut_into_arcs(squares)).any()
    within = np.append(squares, shapely.buffer(cell(2, 1), -0.002))
    assert np.flatnonzero(unmatched_polygons(within, cut_into_arcs(within))).tolist() == [7, 15]
    over = np.append(squares, shapely.box(105.005, 21.005, 105.045, 21.025))
    assert unmatched_polygons(over, cut_into_arcs(over)).all()


def test_a_coverage_over_a_coverage():
    below = [cell(c, r) for r in range(4) for c in range(4)]
    above = [cell(c + 0.5, r + 0.5) for r in range(2) for c in range(2)]
    polygons = np.array(below + above)
    unmatched = unmatched_polygons(polygons, cut_into_arcs(polygons))
    met = shapely.area(shapely.intersection(polygons[:, None], polygons[None])) > 0
    assert unmatched.tolist() == (met.sum(axis=1) > 1).tolist()


def test_steps_are_told_and_may_end_the_work():
    polygons = rough_country(1)
    communes = communes_of(polygons, ids=range(len(polygons)))
    steps: list[tuple[int, int]] = []
    Coverage.of(communes, lambda done, total: steps.append((done, total)))
    shares = [done / total for done, total in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert len(steps) > 10

    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        Coverage.of(communes, stop)


def test_a_country_drawn_twice_is_unmatched_to_the_middle():
    size = range(8)
    polygons = np.array(
        [cell(x + by, y + by) for by in (0, 0.5) for x in size for y in size], dtype=object
    )
    unmatched = unmatched_polygons(polygons, cut_into_arcs(polygons))
    assert unmatched.all()
