import numpy as np
import pytest

from regionaltool.core.arcs import cut_into_arcs
from regionaltool.core.neighbours import exterior, neighbour_pairs, pairs_at_points
from tests.core.grids import drawn


def of(drawing: str):
    return cut_into_arcs(drawn(drawing).geometry)


def lengths(arcs) -> np.ndarray:
    """Hundredths of a degree: sides of a cell."""
    steps = np.hypot(*np.diff(arcs.xy, axis=0).T)
    return (
        np.array([steps[a : b - 1].sum() for a, b in zip(arcs.start, arcs.start[1:], strict=False)])
        / 0.01
    )


def test_each_pair_once_with_the_sum_of_its_borders():
    arcs = of("AAA\nABA\nA.A\nABA")
    a, b, sides = neighbour_pairs(arcs, lengths(arcs))
    assert (a.tolist(), b.tolist()) == ([0], [1])
    assert sides == pytest.approx([5])


def test_pairs_are_sorted():
    arcs = of("DCE\nBAF")
    a, b, sides = neighbour_pairs(arcs, lengths(arcs))
    pairs = list(zip(a.tolist(), b.tolist(), strict=True))
    assert pairs == [(0, 1), (0, 2), (0, 5), (1, 3), (2, 3), (2, 4), (4, 5)]
    assert sides == pytest.approx(np.ones(7))


def test_the_exterior_is_what_has_no_neighbour():
    arcs = of("AAA\nA.A\nABA")
    assert exterior(arcs, lengths(arcs)) == pytest.approx([14, 2])


def test_who_meets_in_a_point():
    a, b = pairs_at_points(of("A.B\n.C.\nD.A"))
    assert list(zip(a.tolist(), b.tolist(), strict=True)) == [(0, 2), (1, 2), (2, 3)]


def test_nobody_meets_in_a_point():
    a, b = pairs_at_points(of("A"))
    assert len(a) == len(b) == 0


@pytest.mark.parametrize("drawing", ["AAA\nABA\nAAC", "AAAA\nABAA\nAACA\nAAAA"])
def test_who_meets_in_a_point_where_two_rings_of_another_meet(drawing: str):
    a, b = pairs_at_points(of(drawing))
    assert (1, 2) in set(zip(a.tolist(), b.tolist(), strict=True))
