import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.enclaves import Enclaves
from tests.core.flood_fill import enclaves_of, sets_of
from tests.core.random_coverages import BentGrid, bent_grids
from tests.core.test_pieces import lists_of


def enclosed(wide: int, members: set[int], tall: int | None = None) -> list[tuple[int, ...]]:
    """Enclaves on a full grid, numbered row by row."""
    tall = tall or wide
    pairs = {(i, i + 1) for i in range(wide * tall) if (i + 1) % wide}
    pairs |= {(i, i + wide) for i in range(wide * (tall - 1))}
    edge = [i % wide in (0, wide - 1) or i // wide in (0, tall - 1) for i in range(wide * tall)]
    return list(Enclaves(lists_of(pairs, wide * tall), edge).of(members))


def test_a_ring_away_from_the_edge():
    ring = {6, 7, 8, 11, 13, 16, 17, 18}
    assert enclosed(5, ring) == [(12,)]
    assert enclosed(5, ring - {18}) == [(12,)], "a corner is no way out"
    assert enclosed(5, ring - {17}) == []


def test_a_ring_that_is_the_edge_itself():
    ring = {i for i in range(25) if i % 5 in (0, 4) or i // 5 in (0, 4)}
    assert enclosed(5, ring) == [(6, 7, 8, 11, 12, 13, 16, 17, 18)]
    assert enclosed(5, ring - {2}) == []


def test_two_pockets_of_one_wall():
    assert enclosed(5, {1, 5, 11, 7, 3, 9, 13}, tall=4) == [(6,), (8,)]
    assert enclosed(5, {1, 5, 11, 7, 3, 13}, tall=4) == [(6,)]


def test_everything_encloses_nothing():
    assert enclosed(3, set(range(9))) == []


@given(bent_grids(8), st.integers(0, 2**32 - 1), st.sampled_from((0.3, 0.6, 0.85)))
def test_enclaves_by_walking_everywhere(grid: BentGrid, seed: int, share: float):
    """Land and edge of the cells themselves, so that there are many small communes."""
    land = [(r, c) for r, row in enumerate(grid.labels) for c, x in enumerate(row) if x >= 0]
    place = {cell: number for number, cell in enumerate(land)}
    pairs = {
        (place[r, c], place[r + down, c + right])
        for r, c in land
        for down, right in ((0, 1), (1, 0))
        if (r + down, c + right) in place
    }
    pairs = {(min(p), max(p)) for p in pairs}
    at_edge = outer_cells(land, pairs)
    rng = np.random.default_rng(seed)
    members = {int(m) for m in np.flatnonzero(rng.random(len(land)) < share)}
    edge = [number in at_edge for number in range(len(land))]
    found = Enclaves(lists_of(pairs, len(land)), edge).of(members)
    assert list(found) == enclaves_of(members, range(len(land)), pairs, at_edge)


def outer_cells(land: list[tuple[int, int]], pairs: set[tuple[int, int]]) -> set[int]:
    """Cells on the outer side of their own land; an island in a lake has such a side too."""
    found = set()
    for island in sets_of(range(len(land)), pairs):
        cells = {land[number] for number in island}
        around, front = set(), [(-1, -1)]
        while front:
            r, c = front.pop()
            if (r, c) in around | cells or not (-1 <= r <= 8 and -1 <= c <= 8):
                continue
            around.add((r, c))
            # through corners too: a ring that closes in a corner only has one side
            front += [(r + i, c + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        found |= {
            number
            for number in island
            for r, c in [land[number]]
            if {(r, c + 1), (r, c - 1), (r + 1, c), (r - 1, c)} & around
        }
    return found
