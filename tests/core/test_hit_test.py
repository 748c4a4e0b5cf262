import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.hit_test import HitTest
from tests.core.grids import CELL, SOUTH, WEST, communes_of, drawn

MAP = drawn(
    """
    ABB.
    CCDD
    E.FF
    """
)
HIT = HitTest(MAP)
WIDE, HIGH = 4, 3

place = st.tuples(st.floats(-0.5, WIDE + 0.5), st.floats(-0.5, HIGH + 0.5)).map(
    lambda cell: (WEST + CELL * cell[0], SOUTH + CELL * cell[1])
)


def at(column: float, row: float) -> tuple[float, float]:
    """A place counted in cells from the south-western corner."""
    return WEST + CELL * column, SOUTH + CELL * row


def letters(blocks) -> str:
    return "".join(MAP.ids[block] for block in blocks)


def test_inside_a_commune():
    assert MAP.ids[HIT.at(*at(0.5, 2.5))] == "A"
    assert MAP.ids[HIT.at(*at(2.5, 2.5))] == "B"
    assert MAP.ids[HIT.at(*at(0.5, 0.5))] == "E"


def test_water_and_beyond_the_map_are_no_commune():
    assert HIT.at(*at(1.5, 0.5)) is None
    assert HIT.at(*at(3.5, 2.5)) is None
    assert HIT.at(*at(-3, 1)) is None


def test_on_a_border_the_first_commune_counts():
    assert MAP.ids[HIT.at(*at(1, 2.5))] == "A"
    assert MAP.ids[HIT.at(*at(2, 1.5))] == "C"


def test_a_stroke_takes_all_it_crosses_in_order_of_the_layer():
    assert letters(HIT.along(at(0.5, 2.5), at(0.5, 0.5))) == "ACE"
    assert letters(HIT.along(at(3.5, 1.5), at(0.5, 1.5))) == "CD"
    assert letters(HIT.along(at(1.2, 0.5), at(1.8, 0.5))) == ""


def test_a_stroke_over_water_jumps_nothing():
    assert letters(HIT.along(at(0.5, 0.5), at(2.5, 0.5))) == "EF"


def test_a_stroke_that_stays_in_a_place_is_a_click():
    assert HIT.along(at(0.5, 2.5), at(0.5, 2.5)).tolist() == [HIT.at(*at(0.5, 2.5))]
    assert HIT.along(at(1.5, 0.5), at(1.5, 0.5)).tolist() == []
    assert len(HIT.along(at(1, 2), at(1, 2))) == 1


def test_of_overlapping_communes_the_first_is_hit_and_a_stroke_takes_both():
    communes = communes_of([shapely.box(0, 0, 2, 2), shapely.box(1, 0, 3, 2)])
    hit = HitTest(communes)
    assert hit.at(1.5, 1) == 0
    assert hit.along((1.2, 1), (1.8, 1)).tolist() == [0, 1]


@given(place, place)
def test_the_same_as_asking_every_commune(start, end):
    point = shapely.Point(start)
    inside = [b for b in range(len(MAP)) if MAP.geometry[b].intersects(point)]
    assert HIT.at(*start) == (inside[0] if inside else None)
    if start != end:
        line = shapely.LineString([start, end])
        assert HIT.along(start, end).tolist() == [
            b for b in range(len(MAP)) if MAP.geometry[b].intersects(line)
        ]


def test_a_brush_takes_what_its_circle_touches():
    assert letters(HIT.within(*at(0.5, 2.5), 0.4 * CELL)) == "A"
    assert letters(HIT.within(*at(0.5, 2.5), 0.6 * CELL)) == "ABC"
    assert letters(HIT.within(*at(1.5, 0.5), 0.4 * CELL)) == "", "water"
    assert letters(HIT.within(*at(0.5, 2.5), 0)) == "A"
    assert letters(HIT.along(at(0.5, 0.5), at(2.5, 0.5), 0.6 * CELL)) == "CDEF"
    assert letters(HIT.along(at(3.5, 2.5), at(3.5, 2.5), 0.6 * CELL)) == "BD"


def test_a_shape_takes_the_communes_whose_middle_it_holds():
    assert letters(HIT.rectangle(at(0.1, 2.9), at(2.9, 1.1))) == "ABC"
    assert letters(HIT.rectangle(at(2.9, 1.1), at(0.1, 2.9))) == "ABC", "from any corner"
    assert letters(HIT.rectangle(at(1.4, 0.2), at(1.6, 2.2))) == "", "B and C are only cut"
    assert letters(HIT.inside([at(-1, -1), at(5, -1), at(5, 4), at(-1, 4)])) == "ABCDEF"


def test_a_line_that_runs_on_past_its_start_leaves_no_hole():
    around = [at(0.1, 1.1), at(0.1, 2.9), at(2.9, 2.9), at(2.9, 1.1)]
    assert letters(HIT.inside([*around, at(-0.5, 1.4), at(0.9, 2.95)])) == "ABC"
    twice = [at(0.1, 2.9), at(0.9, 2.9), at(0.9, 2.1), at(0.1, 2.1)] * 2
    assert letters(HIT.inside(twice)) == "A"


def test_a_line_without_extent_takes_nothing():
    for ring in ([], [at(1, 1)], [at(1, 1), at(2, 2)], [at(1, 1)] * 5):
        assert len(HIT.inside(ring)) == 0
    assert len(HIT.rectangle(at(0, 1.5), at(4, 1.5))) == 0
    assert len(HIT.inside([at(0, 1.5), at(4, 1.5), at(2, 1.5)])) == 0


def test_middles_lie_inside_and_are_kept():
    everything = np.arange(len(MAP))
    middles = HIT.middles(everything)
    assert all(
        shape.contains(shapely.Point(middle))
        for shape, middle in zip(MAP.geometry, middles, strict=True)
    )
    assert HIT.middles(everything).tolist() == middles.tolist()
    assert HIT.middle(2) == tuple(middles[2])


@given(place, st.floats(0.01, 2))
def test_a_brush_is_the_same_as_measuring_every_commune(middle, cells):
    point, radius = shapely.Point(middle), cells * CELL
    near = [b for b in range(len(MAP)) if MAP.geometry[b].distance(point) <= radius]
    assert HIT.within(*middle, radius).tolist() == near


@given(place, place)
def test_a_rectangle_is_the_same_as_asking_every_middle(corner, opposite):
    (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(corner, opposite, strict=True))
    inside = [
        b
        for b, (x, y) in enumerate(HIT.middles(np.arange(len(MAP))).tolist())
        if x0 <= x <= x1 and y0 <= y <= y1
    ]
    assert HIT.rectangle(corner, opposite).tolist() == (inside if x0 < x1 and y0 < y1 else [])
