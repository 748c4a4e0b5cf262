import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from pyproj import CRS, Geod

from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.check import find_defects
from regionaltool.core.defects.defect import REMARKS, DefectKind
from regionaltool.core.problems import InputError
from tests.core.dirty_coverages import dirty_layers
from tests.core.random_coverages import bent_grids
from tests.core.squares import box, ring, rows_of
from tests.examples import examples

SQUARE, EAST = box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000)
BOW = ring((0, 0), (1000, 1000), (1000, 0), (0, 1000))


def kinds(*shapes, **options) -> list[tuple[str, tuple[int, ...]]]:
    tolerance = {key: options.pop(key) for key in ("gap_width", "gap_area") if key in options}
    found = find_defects(rows_of(*shapes, **options), **tolerance).found
    return [(defect.kind.value, defect.rows) for defect in found]


def test_a_clean_layer_has_none():
    defects = find_defects(rows_of(SQUARE, EAST))
    assert defects.found == () and defects.valid and defects.true_holes == 0


@pytest.mark.parametrize(
    ("shapes", "expected"),
    [
        ([SQUARE, box(990, 0, 2000, 1000)], [("overlap", (0, 1))]),
        ([SQUARE, SQUARE], [("duplicate", (0, 1))]),
        ([SQUARE, box(10, 10, 200, 900)], [("stacked", (0, 1))]),
        ([BOW, EAST], [("bow_tie", (0,))]),
        ([None, SQUARE], [("no_geometry", (0,))]),
        ([ring((0, 0), (1, 1), (0, 0)), EAST], [("invalid", (0,))]),
        (
            [SQUARE, box(1000, 0, 2000, 500), box(1000, 500, 2000, 1000)],
            [("unmatched", (0, 1)), ("unmatched", (0, 2))],
        ),
        ([SQUARE, box(1005, 0, 2000, 1000)], [("slit", (0, 1))]),
        ([shapely.MultiPolygon([SQUARE, box(2000, 0, 2040, 40)])], [("tiny_part", (0,))]),
        ([shapely.MultiPolygon([SQUARE, box(2000, 0, 2040, 400)])], [("sliver", (0,))]),
    ],
)
def test_each_kind_alone(shapes, expected):
    assert sorted(kinds(*shapes)) == expected
    valid = find_defects(rows_of(*shapes)).valid
    assert valid is all(DefectKind(kind) in REMARKS for kind, _ in expected)


def test_a_gap_a_lake_and_the_sea():
    around = shapely.difference(box(0, 0, 3000, 3000), box(1000, 1000, 2000, 2000))
    inner = box(1020, 1000, 2000, 2000)
    assert ("gap", (0, 1)) in kinds(around, inner)
    assert kinds(around) == []
    assert find_defects(rows_of(around)).true_holes == 1
    narrow = find_defects(rows_of(around, inner), gap_width=10.0)
    assert narrow.true_holes == 1 and narrow.count(DefectKind.GAP) == 0
    assert find_defects(rows_of(around, inner), gap_area=19_000.0).true_holes == 1
    assert kinds(SQUARE, box(1100, 0, 2000, 1000)) == []  # the sea is wider than a gap


def test_a_gap_that_touches_the_outer_edge_in_points():
    bent = ring((1000, 0), (2000, 0), (2000, 1000), (1000, 1000), (1004, 500))
    assert kinds(SQUARE, bent) == [("gap", (0, 1))]


def test_a_hair_between_two_is_no_valid_coverage():
    bent = ring((1000, 0), (2000, 0), (2000, 1000), (1000, 1000), (1000.000001, 500))
    assert kinds(SQUARE, bent) == [("unmatched", (0, 1))]


def test_ids_missing_and_doubled():
    shapes = [box(1000 * i, 0, 1000 * i + 1000, 1000) for i in range(5)]
    found = kinds(*shapes, ids=["1", " 1", None, "2", ""])
    assert found == [("id_missing", (2,)), ("id_missing", (4,)), ("id_doubled", (0, 1))]
    doubled = find_defects(rows_of(*shapes, ids=["1", "1", "3", "4", "5"])).found[0]
    assert doubled.reason == "1" and doubled.place.area == 2_000_000
    assert doubled.area_m2 == 0


def test_measures_are_those_of_the_ellipsoid():
    shapes = [shapely.box(105, 20, 105.2, 20.1), shapely.box(105.1, 20, 105.3, 20.1)]
    found = find_defects(rows_of(*shapes, crs=CRS("EPSG:4326"))).found
    overlap = next(defect for defect in found if defect.kind is DefectKind.OVERLAP)
    area, perimeter = Geod(ellps="WGS84").geometry_area_perimeter(
        shapely.box(105.1, 20, 105.2, 20.1)
    )
    assert overlap.area_m2 == pytest.approx(abs(area))
    assert overlap.length_m == pytest.approx(perimeter)
    assert overlap.width_m == pytest.approx(10450, rel=0.01)


def test_every_place_can_be_drawn_and_gone_to():
    shapes = [SQUARE, box(990, 0, 2000, 1000), box(1990, 3, 3000, 500), BOW, box(3000, 0, 3001, 1)]
    for defect in find_defects(rows_of(*shapes)).found:
        assert defect.place.geom_type in ("Polygon", "MultiPolygon")
        assert defect.place.area > 0


def test_progress_ends_and_can_end_the_work():
    told: list[float] = []
    find_defects(rows_of(SQUARE, EAST), step=told.append)
    assert told == sorted(told) and 0.9 < told[-1] <= 1

    def stop(done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        find_defects(rows_of(SQUARE, EAST), step=stop)


def test_when_geos_gives_up_it_is_told(monkeypatch):
    def give_up(*_, **__):
        raise shapely.errors.GEOSException("TopologyException")

    monkeypatch.setattr(shapely, "union_all", give_up)
    with pytest.raises(InputError, match="“Xã” cannot be checked as it is: TopologyException"):
        find_defects(rows_of(SQUARE))


@settings(max_examples=examples(40))
@given(bent_grids())
def test_a_random_coverage_is_valid(grid):
    defects = find_defects(rows_of(*grid.polygons, crs=CRS("EPSG:4326")))
    assert defects.valid, defects.found


@settings(max_examples=examples(60))
@given(dirty_layers())
def test_valid_is_what_geos_says(layer):
    shapes, crs = layer
    if all(shape is None for shape in shapes):
        return
    defects = find_defects(rows_of(*shapes, crs=crs))
    if defects.valid:
        assert shapely.is_valid(shapes).all() and shapely.coverage_is_valid(shapes)
    overlapping = sum(
        shapely.area(shapely.intersection(a, b)) > 0
        for i, a in enumerate(shapes)
        for b in shapes[:i]
        if a is not None and b is not None and shapely.is_valid(a) and shapely.is_valid(b)
    )
    broken = sum(1 for shape in shapes if shape is not None and not shapely.is_valid(shape))
    assert defects.invalid == broken
    if not broken:
        specks = defects.count(DefectKind.UNMATCHED)
        assert overlapping - specks <= defects.overlaps <= overlapping


def test_counts_of_a_real_province_agree_with_shapely(shared_data):
    import geopandas

    frame = geopandas.read_file(
        shared_data / "provinces" / "quang_ninh.gpkg", layer="communes_raw", engine="pyogrio"
    )
    shapes = frame.geometry.to_numpy()
    rows = CommuneRows.from_arrays(ids=frame["code"], geometry=shapes, crs=CRS(frame.crs))
    defects = find_defects(rows)
    a, b = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    common = shapely.area(shapely.intersection(shapes[a[a < b]], shapes[b[a < b]]))
    assert defects.overlaps == np.count_nonzero(common > 1e-12) == 308
    union = shapely.get_parts(shapely.union_all(shapes))
    holes = shapely.get_num_interior_rings(union).sum()
    specks = defects.count(DefectKind.UNMATCHED)
    gaps = defects.count(DefectKind.GAP)
    assert gaps + defects.true_holes <= holes <= gaps + defects.true_holes + specks
    assert (defects.invalid, defects.valid) == (0, False)
