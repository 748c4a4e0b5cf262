import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.arcs import cut_into_arcs
from regionaltool.core.outlines import Outliner
from tests.core.grids import drawn, named
from tests.core.random_coverages import bent_grids, redrawn, voronoi_coverages

SEEDS = st.integers(0, 2**32 - 1)

# what is hard about outlines: rings that meet in points, lakes, islands in lakes, islands alone
DRAWINGS = (
    "AB\nCD",
    "AAAA\nA..A\nA.AA\nAAAA",
    "AAA\nA.A\nAA.",  # a lake that touches the sea
    "AAAA\nA.BA\nAB.A\nAAAA",  # two lakes that meet in a point
    "A.A\n.A.\nA.A",  # corners only
    ".A.\nB.C\n.D.",
    "AAAAA\nA...A\nA.A.A\nA...A\nAAAAA",  # an island in a lake
    "AAAAA\nA.A.A\nAA.AA\nA.A.A\nAAAAA",  # a chain of lakes
    "AA..A\nAA.AA\n...AA",
    "AAAAAAA\nA.....A\nA.AAA.A\nA.A.A.A\nA.AAA.A\nA.....A\nAAAAAAA",  # a lake on an island in one
    "AAAAAA\nA....A\nAA...A\nA.A..A\nA....A\nAAAAAA",  # an island that meets its lake's shore
    "AAA.AAA\nA.A.A.A\nAAAAAAA",
)


def same(outline: shapely.Geometry, polygons: np.ndarray) -> None:
    """The outline is valid, and it is the union of the polygons, vertex by vertex."""
    assert outline.is_valid
    assert outline.geom_type in ("Polygon", "MultiPolygon")
    assert shapely.get_num_geometries(outline) == 1 or outline.geom_type == "MultiPolygon"
    union = shapely.union_all(polygons)
    assert outline.equals(union)
    assert shapely.get_num_geometries(outline) == shapely.get_num_geometries(union)
    given = {tuple(place) for place in shapely.get_coordinates(polygons).tolist()}
    assert {tuple(place) for place in shapely.get_coordinates(outline).tolist()} <= given


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_outlines_that_are_hard(drawing: str):
    communes = drawn(drawing)
    outliner = Outliner(cut_into_arcs(communes.geometry))
    everything = range(len(communes))
    same(outliner.outline(outliner.border(everything)), communes.geometry)
    same(outliner.outlines(np.zeros(len(communes), dtype=np.int64))[0], communes.geometry)


def test_sets_without_polygons_and_polygons_without_a_set():
    communes = drawn("ABCD")
    outliner = Outliner(cut_into_arcs(communes.geometry))
    outlines = outliner.outlines(np.array([2, -1, 2, 0]))
    assert outlines[1] is None
    same(outlines[0], communes.geometry[3:])
    same(outlines[2], communes.geometry[[0, 2]])
    assert len(outliner.outlines(np.full(4, -1))) == 0


def test_rings_know_their_sides():
    communes = drawn("AAA\nABA\nAAA")
    arcs = cut_into_arcs(communes.geometry)
    rings = Outliner(arcs).rings(np.array([0, -1]))
    assert rings.outer.tolist().count(True) == 1
    inner = rings.side[~rings.outer[rings.ring]]
    assert {(arcs.left[side >> 1], arcs.right[side >> 1]) for side in inner} == {(0, 1)}


def check_labels(polygons: np.ndarray, seed: int) -> None:
    """Outlines of several sets at once, and of each alone."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(-1, 3, len(polygons))
    outliner = Outliner(cut_into_arcs(polygons))
    for label, outline in enumerate(outliner.outlines(labels)):
        members = np.flatnonzero(labels == label)
        if len(members) == 0:
            assert outline is None
            continue
        same(outline, polygons[members])
        same(outliner.outline(outliner.border(members.tolist())), polygons[members])


@given(bent_grids(), SEEDS)
def test_outlines_of_bent_grids(grid, seed: int):
    check_labels(redrawn(grid.polygons, np.random.default_rng(seed)), seed)


@given(voronoi_coverages(), SEEDS)
def test_outlines_of_voronoi_cells(polygons: np.ndarray, seed: int):
    check_labels(redrawn(polygons, np.random.default_rng(seed)), seed)


@given(bent_grids(), SEEDS)
def test_a_border_follows_any_moves(grid, seed: int):
    rng = np.random.default_rng(seed)
    n = len(grid.polygons)
    outliner = Outliner(cut_into_arcs(grid.polygons))
    members: set[int] = set()
    border: set[int] = set()
    for polygon in rng.integers(0, n, 12).tolist():
        if polygon in members:
            members.remove(polygon)
            outliner.take_off(border, polygon)
        else:
            members.add(polygon)
            outliner.add(border, polygon)
        assert border == outliner.border(members)
        if members:
            same(outliner.outline(border), grid.polygons[sorted(members)])


def test_the_outline_does_not_tell_how_the_border_came_about():
    communes = drawn("AABB\nCADB\nCCDD")
    outliner = Outliner(cut_into_arcs(communes.geometry))
    ab = named(communes, "AB").tolist()
    border = outliner.border(range(4))
    for polygon in set(range(4)) - set(ab):
        outliner.take_off(border, polygon)
    assert shapely.equals_exact(outliner.outline(border), outliner.outline(outliner.border(ab)))
