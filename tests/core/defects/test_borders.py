import numpy as np
import shapely

from regionaltool.core.defects.borders import find_unmatched
from tests.core.squares import box, ring


def unmatched(*shapes):
    polygons = np.array(shapes, dtype=object)
    return find_unmatched(polygons, shapely.coverage_invalid_edges(polygons))


def test_a_vertex_that_the_neighbour_lacks():
    found = unmatched(box(0, 0, 10, 10), ring((10, 0), (20, 0), (20, 10), (10, 10), (10, 4)))
    assert found.vertex.tolist() == [[500_010, 2_300_004]]
    assert (found.owner.tolist(), found.other.tolist()) == ([1], [0])
    assert shapely.length(found.edge).tolist() == [10]
    assert len(found.only(np.array([False])).vertex) == 0


def test_matched_borders_and_corners_have_none():
    assert len(unmatched(box(0, 0, 10, 10), box(10, 0, 20, 10), box(20, 10, 30, 20)).vertex) == 0


def test_a_vertex_that_both_have_is_matched_whatever_the_edges():
    # both have the vertex in the middle; one has a second one beside it
    west = ring((0, 0), (10, 0), (10, 5), (10, 10), (0, 10))
    east = ring((10, 0), (20, 0), (20, 10), (10, 10), (10, 5), (10, 3))
    assert unmatched(west, east).vertex.tolist() == [[500_010, 2_300_003]]
