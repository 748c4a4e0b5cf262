import numpy as np
import pytest
import shapely

from regionaltool.core.defects.overlaps import find_overlaps
from regionaltool.core.steps import in_silence
from tests.core.squares import box


def found(*shapes):
    return find_overlaps(np.array(shapes, dtype=object), in_silence)


def test_pairs_once_with_what_they_share():
    overlaps = found(box(0, 0, 10, 10), None, box(8, 0, 20, 10), box(18, 0, 30, 10))
    assert list(zip(overlaps.a, overlaps.b, strict=True)) == [(0, 2), (2, 3)]
    assert shapely.area(overlaps.shapes).tolist() == [20, 20]
    assert overlaps.share_of_a.tolist() == pytest.approx([0.2, 1 / 6])


def test_a_common_border_is_no_overlap():
    assert len(found(box(0, 0, 10, 10), box(10, 0, 20, 10), box(10, 10, 20, 20))) == 0


def test_lines_beside_the_common_ground_are_left_out():
    # they share a square and, beyond a notch, a stretch of border
    notched = shapely.difference(box(8, 0, 20, 30), box(8, 10, 10, 30))
    overlaps = found(box(0, 0, 10, 30), notched)
    assert overlaps.shapes[0].geom_type == "Polygon" and overlaps.shapes[0].area == 20


def test_duplicates_and_stacked_are_told_apart():
    overlaps = found(box(0, 0, 10, 10), box(0, 0, 10, 10), box(1, 1, 2, 2), box(9, 9, 11, 11))
    pairs = list(zip(overlaps.a.tolist(), overlaps.b.tolist(), strict=True))
    assert [pair for pair, is_one in zip(pairs, overlaps.duplicate, strict=True) if is_one] == [
        (0, 1)
    ]
    assert [pair for pair, is_one in zip(pairs, overlaps.stacked, strict=True) if is_one] == [
        (0, 2),
        (1, 2),
    ]
