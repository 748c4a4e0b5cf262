import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from pyproj import CRS

from regionaltool.core import repair as module
from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.check import find_defects
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import InputError
from regionaltool.core.repair import SNAP_M, can_clean, repair
from tests.core.dirty_coverages import dirty_layers
from tests.core.squares import box, ring, rows_of
from tests.examples import examples

pytestmark = pytest.mark.skipif(not can_clean(), reason="needs shapely 2.2 and GEOS 3.14")
BOW = ring((0, 0), (1000, 1000), (1000, 0), (0, 1000))


def mend(rows: CommuneRows, people: list[float] | None = None, **tolerances: float):
    known = np.full(len(rows), np.nan) if people is None else np.array(people, dtype=float)
    return repair(rows, known, **tolerances)


def is_coverage(shapes) -> bool:
    there = [shape for shape in shapes if shape is not None]
    return shapely.is_valid(there).all() and shapely.coverage_is_valid(there)


def test_the_commune_with_less_ground_of_its_own_keeps_its_border():
    small, large = box(0, 0, 1000, 1000), box(990, 0, 3000, 1000)
    mended = mend(rows_of(large, small))
    assert is_coverage(mended.geometry)
    assert shapely.area(mended.geometry).tolist() == [2_000_000, 1_000_000]
    overlap = find_defects(rows_of(large, small)).found[0].area_m2
    assert mended.area_change_m2.tolist() == pytest.approx([-overlap, 0], abs=0.01)


def test_a_clean_layer_comes_back_to_the_bit():
    shapes = [box(0, 0, 1000, 1000), shapely.MultiPolygon([box(1000, 0, 2000, 1000)])]
    mended = mend(rows_of(*shapes))
    assert [shapely.to_wkb(s) for s in mended.geometry] == [shapely.to_wkb(s) for s in shapes]
    assert mended.changed == () and mended.area_change_m2.tolist() == [0, 0]


def test_in_degrees_untouched_vertices_come_back_to_the_bit():
    shapes = [shapely.box(105.1, 20.1, 105.2, 20.2), shapely.box(105.19999, 20.1, 105.3, 20.2)]
    mended = mend(rows_of(*shapes, crs=CRS("EPSG:4326")))
    before = set(map(tuple, shapely.get_coordinates(shapes).tolist()))
    after = set(map(tuple, shapely.get_coordinates(mended.geometry).tolist()))
    assert is_coverage(mended.geometry)
    assert after <= before  # the corners of either are all that is needed


def test_neighbours_get_the_same_vertices():
    rows = rows_of(box(0, 0, 1000, 1000), box(1000, 0, 2000, 500), box(1000, 500, 2000, 1000))
    mended = mend(rows)
    assert is_coverage(mended.geometry) and mended.changed == (0,)
    assert mended.area_change_m2.tolist() == [0, 0, 0]


def test_a_gap_goes_to_the_neighbour_with_the_longest_border():
    around = shapely.difference(box(0, 0, 3000, 3000), box(1000, 1000, 2000, 2000))
    mended = mend(rows_of(around, box(1005, 1005, 1995, 1995)))
    assert mended.gaps_filled == 1 and mended.true_holes == 0
    assert mended.changed == (0,)  # 4,000 m of its border, 3,960 m of the other's
    assert mended.area_change_m2[0] == pytest.approx(mended.gap_area_m2)


@pytest.mark.parametrize("tolerance", [{"gap_width": 5.0}, {"gap_area": 15_000.0}])
def test_a_wider_or_larger_hole_stays_open(tolerance):
    around = shapely.difference(box(0, 0, 3000, 3000), box(1000, 1000, 2000, 2000))
    mended = mend(rows_of(around, box(1005, 1005, 1995, 1995)), **tolerance)
    assert (mended.gaps_filled, mended.true_holes, mended.changed) == (0, 1, ())


def test_a_slit_stays_open_unless_it_is_snapped():
    rows = rows_of(box(0, 0, 1000, 1000), box(1005, 0, 2000, 1000))
    assert mend(rows).changed == ()
    assert shapely.area(shapely.union_all(mend(rows, snap=6.0).geometry)) == 2_000_000


def test_a_lake_stays_a_lake():
    lake = shapely.difference(box(0, 0, 3000, 3000), box(1000, 1000, 2000, 2000))
    mended = mend(rows_of(lake))
    assert mended.true_holes == 1 and mended.changed == ()


def test_metres_are_metres_in_a_layer_of_degrees():
    step = 0.001  # about 105 m from east to west, 111 m from north to south
    around = shapely.difference(
        shapely.box(105, 20, 105.1, 20.1), shapely.box(105.05, 20.05, 105.06, 20.05 + step)
    )
    rows = rows_of(around, shapely.box(105.1, 20, 105.2, 20.1), crs=CRS("EPSG:4326"))
    assert mend(rows, gap_width=109).gaps_filled == 0
    assert mend(rows, gap_width=112).gaps_filled == 1


def test_of_duplicates_the_one_with_more_people_stays():
    twice = box(0, 0, 1000, 1000)
    rows = rows_of(twice, box(1000, 0, 2000, 1000), twice)
    mended = mend(rows, [10, 5, 20])
    assert [(d.row, d.within, d.population) for d in mended.dropped] == [(0, 2, 10)]
    assert mended.geometry[0] is None and np.isnan(mended.area_change_m2[0])
    assert mend(rows, [10, 5, np.nan]).dropped[0].row == 2


def test_a_commune_inside_another_is_dropped_with_its_people():
    mended = mend(rows_of(box(0, 0, 1000, 1000), box(100, 100, 200, 200)), [500, 70])
    assert [(d.row, d.within, d.population) for d in mended.dropped] == [(1, 0, 70)]


def test_a_commune_nearly_inside_another_is_kept():
    mended = mend(rows_of(box(0, 0, 1000, 1000), box(100, -1, 200, 99)))
    assert mended.dropped == () and is_coverage(mended.geometry)
    assert shapely.area(mended.geometry[1]) == 10_000


def test_a_commune_that_others_cover_together_is_refused():
    rows = rows_of(
        box(0, 0, 1000, 1000), box(0, 0, 1000, 400), box(0, 400, 1000, 700), box(0, 700, 1000, 1000)
    )
    mended = [drop.row for drop in mend(rows).dropped]
    assert mended == [1, 2, 3]  # each lies inside the first
    # five communes on four columns of ground, none of them inside one other
    one, two, three, four = (box(1000 * i, 0, 1000 * i + 1000, 1000) for i in range(4))
    pairs = (one, two), (two, three), (three, four), (four, one), (one, three)
    with pytest.raises(InputError) as told:
        mend(rows_of(*(shapely.union_all(pair) for pair in pairs)))
    assert "nothing would be left of" in str(told.value) and "“Xã”" in str(told.value)


def test_a_commune_without_ground_of_its_own_gets_some_when_it_can():
    covered = rows_of(box(0, 0, 1000, 1000), box(0, -100, 500, 1000), box(500, 0, 1000, 1100))
    mended = mend(covered)
    assert mended.dropped == () and is_coverage(mended.geometry)
    assert (shapely.area(mended.geometry) > 0).all()


def test_a_bow_tie_keeps_both_sides():
    mended = mend(rows_of(BOW, box(1000, 0, 2000, 1000)))
    assert is_coverage(mended.geometry) and mended.made_valid == (0,)
    assert shapely.area(mended.geometry[0]) == 500_000
    defect = find_defects(rows_of(BOW, box(1000, 0, 2000, 1000))).found[0]
    assert mended.area_change_m2[0] == pytest.approx(defect.area_m2)


def test_a_row_without_geometry_is_kept_without_one():
    flat = ring((0, 0), (1000, 1000), (0, 0))
    mended = mend(rows_of(flat, None, box(1000, 0, 2000, 1000)))
    assert [shape is None for shape in mended.geometry] == [True, True, False]
    assert mended.dropped == ()


def test_a_layer_without_any_ground_is_refused():
    flat = ring((0, 0), (1000, 1000), (0, 0))
    with pytest.raises(InputError, match="no outline encloses any ground"):
        mend(rows_of(flat, None))
    assert [d.kind.value for d in find_defects(rows_of(flat, None)).found] == [
        "no_geometry",
        "invalid",
    ]


def test_ids_missing_or_doubled_are_refused():
    shapes = box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000)
    for ids in (["1", " 1 "], ["1", ""]):
        with pytest.raises(InputError):
            mend(rows_of(*shapes, ids=ids))
    # a row that is there twice is dropped before its id can matter
    twice = rows_of(shapes[0], shapes[0], shapes[1], ids=["1", "1", "2"])
    assert len(mend(twice).dropped) == 1


def test_an_older_shapely_is_told(monkeypatch):
    monkeypatch.setattr(module, "can_clean", lambda: False)
    with pytest.raises(InputError, match="shapely 2.2"):
        mend(rows_of(box(0, 0, 1000, 1000)))


def test_when_geos_gives_up_it_is_told(monkeypatch):
    def give_up(*_, **__):
        raise shapely.errors.GEOSException("TopologyException")

    monkeypatch.setattr(module.shapely, "coverage_clean", give_up)
    with pytest.raises(InputError, match="“Xã” could not be made a valid coverage"):
        mend(rows_of(box(0, 0, 1000, 1000)))


def test_what_cannot_be_made_valid_is_refused(monkeypatch):
    monkeypatch.setattr(module.shapely, "coverage_clean", lambda shapes, **_: shapes)
    with pytest.raises(InputError, match="could not be made a valid coverage"):
        mend(rows_of(box(0, 0, 1000, 1000), box(990, 0, 2000, 1000)))


def test_a_step_that_raises_ends_the_work():
    def stop(done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        repair(rows_of(box(0, 0, 1, 1)), np.array([1.0]), step=stop)


def is_ground(shape) -> bool:
    """Does an outline enclose any ground?"""
    if shape is None:
        return False
    return shapely.area(shapely.make_valid(shape, method="structure", keep_collapsed=False)) > 0


def on_drawn_borders(given, mended, crs: CRS) -> bool:
    """Is no border of the result farther than the snapping distance from one that was drawn?"""
    scale = np.array([1.0, 1.0] if crs.is_projected else [105_000.0, 111_000.0])
    drawn, result = (
        shapely.boundary(shapely.transform(shapes, lambda places: places * scale))
        for shapes in (given, mended)
    )
    places = shapely.points(shapely.get_coordinates(shapely.segmentize(result, 50.0)))
    near, _ = shapely.STRtree(drawn).query(places, predicate="dwithin", distance=1.5 * SNAP_M)
    return len(np.unique(near)) == len(places)


@settings(max_examples=examples(120))
@given(dirty_layers())
def test_dirt_ends_in_a_valid_coverage_or_a_refusal(layer):
    shapes, crs = layer
    if all(shape is None for shape in shapes):
        return
    rows = rows_of(*shapes, crs=crs)
    found = find_defects(rows)
    try:
        mended = mend(rows)
    except InputError as refusal:
        assert "nothing would be left of" in str(refusal) or not any(map(is_ground, shapes))
        return
    assert is_coverage(mended.geometry)
    # nobody is lost: who has no geometry now is dropped by name or never enclosed any ground
    dropped = {drop.row for drop in mended.dropped}
    gone = {row for row, shape in enumerate(mended.geometry) if shape is None}
    assert dropped <= gone and not any(is_ground(shapes[row]) for row in gone - dropped)
    kept = np.array(sorted(set(range(len(shapes))) - gone))
    after = find_defects(rows_of(*mended.geometry[kept], crs=crs))
    assert after.valid
    # the account: no more ground moved than was in dispute, but for snapping and geodesics
    in_dispute = sum(d.area_m2 for d in found.found if d.kind.breaks_coverage)
    metres = Ellipsoid(crs).lengths(shapely.boundary(mended.geometry[kept])).sum()
    assert np.nansum(np.abs(mended.area_change_m2)) <= 1.001 * in_dispute + SNAP_M * metres
    # borders lie on borders that were drawn
    assert on_drawn_borders([s for s in shapes if s is not None], mended.geometry[kept], crs)


@settings(max_examples=examples(40))
@given(dirty_layers())
def test_the_order_of_the_rows_does_not_matter(layer):
    shapes, crs = layer
    if all(shape is None for shape in shapes):
        return
    turned = np.random.default_rng(1).permutation(len(shapes))
    ids = [str(number) for number in range(len(shapes))]
    try:
        one = mend(rows_of(*shapes, crs=crs)).geometry
    except InputError:
        return
    other = mend(rows_of(*shapes[turned], ids=[ids[i] for i in turned], crs=crs)).geometry
    for first, second in zip(one[turned], other, strict=True):
        assert (first is None) == (second is None)
        assert first is None or shapely.to_wkb(first) == shapely.to_wkb(second)


@pytest.mark.parametrize("name", ["hung_yen", "son_la", "quang_ninh"])
def test_real_provinces(shared_data, name):
    import geopandas

    frame = geopandas.read_file(
        shared_data / "provinces" / f"{name}.gpkg", layer="communes_raw", engine="pyogrio"
    )
    rows = CommuneRows.from_arrays(
        ids=frame["code"],
        names=frame["name"],
        geometry=frame.geometry.to_numpy(),
        crs=CRS(frame.crs),
    )
    mended = mend(rows)
    assert is_coverage(mended.geometry) and mended.dropped == ()
    found = find_defects(rows)
    in_dispute = sum(d.area_m2 for d in found.found if d.kind.breaks_coverage)
    assert np.abs(mended.area_change_m2).sum() <= in_dispute
    assert on_drawn_borders(rows.geometry, mended.geometry, rows.crs)
    assert find_defects(rows_of(*mended.geometry, crs=rows.crs)).valid
