import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from regionaltool.core.pieces import Pieces, neighbour_lists, walk_in_turn
from tests.core.flood_fill import sets_of
from tests.core.random_coverages import BentGrid, bent_grids

# 0 – 1 – 2 – 3 – 4   and 5 – 6, with 1 – 3 beside
PAIRS = {(0, 1), (1, 2), (2, 3), (3, 4), (5, 6), (1, 3)}


def lists_of(pairs: set[tuple[int, int]], n: int) -> list[tuple[int, ...]]:
    both = pairs | {(b, a) for a, b in pairs}
    return [tuple(sorted(b for a, b in both if a == here)) for here in range(n)]


def test_lists_of_an_array_are_sorted_whatever_its_order():
    rows, columns = [0, 0, 2, 1], [2, 1, 0, 0]
    graph = csr_array((np.ones(4), (rows, columns)), shape=(3, 3))
    assert neighbour_lists(graph) == [(1, 2), (0,), (0,)]


def test_pieces_in_the_order_of_their_smallest_commune():
    pieces = Pieces(lists_of(PAIRS, 7))
    assert pieces.of([6, 4, 0, 2, 1, 5]) == [(0, 1, 2), (4,), (5, 6)]
    assert pieces.of([]) == []


def test_the_piece_around_a_commune():
    pieces = Pieces(lists_of(PAIRS, 7))
    assert pieces.around(4, lambda commune: commune != 3) == (4,)
    assert pieces.around(0, lambda commune: commune != 3) == (0, 1, 2)
    assert pieces.around(6, lambda commune: True) == (5, 6)


def test_a_commune_that_joins_and_one_that_parts():
    pieces = Pieces(lists_of(PAIRS, 7))
    assert pieces.count_with({0, 4}, 5, 2) == 3
    assert pieces.count_with({0, 2, 3}, 1, 2) == 1
    assert pieces.count_with({0, 1, 2, 3}, 1, 2) == 1, "the set may hold the commune already"
    assert pieces.count_without({0, 2, 3}, 1, 1) == 2
    assert pieces.count_without({0, 1, 3}, 2, 1) == 1, "0 – 1 – 3 is a way round"
    assert pieces.count_without({0, 1, 2, 3}, 1, 1) == 2, "the set may hold the commune still"
    assert pieces.count_without(set(), 1, 1) == 0


def test_walks_that_meet_and_walks_that_end():
    near = lists_of(PAIRS, 7)
    everywhere = {0, 1, 2, 3, 4, 5, 6}.__contains__
    assert walk_in_turn(near, [0, 4], everywhere) == [], "they meet"
    assert walk_in_turn(near, [0, 5], everywhere) == [[5, 6]], "the other one need not end"
    ended = walk_in_turn(near, [0, 5], everywhere, all_to_the_end=True)
    assert sorted(map(sorted, ended)) == [[0, 1, 2, 3, 4], [5, 6]]
    assert walk_in_turn(near, [], everywhere) == []


def test_walks_that_find_a_way_out():
    near = lists_of(PAIRS, 7)
    everywhere = {0, 1, 2, 3, 4, 5, 6}.__contains__
    way_out = [place == 4 for place in range(7)]
    assert walk_in_turn(near, [0, 5], everywhere, outlets=way_out) == [[5, 6]]
    both = [place in (4, 6) for place in range(7)]
    assert walk_in_turn(near, [0, 5], everywhere, outlets=both, all_to_the_end=True) == []
    assert walk_in_turn(near, [4, 0], everywhere, outlets=way_out) == [], "0 meets one that is out"
    # the way out is found by one walk, so the last one has to be walked to its end
    assert walk_in_turn(near, [4, 5], everywhere, outlets=way_out) == [[5, 6]]


def test_a_long_way_round_is_not_walked_when_the_other_side_is_short():
    """A ring of 1,000, cut at 0 and at 3: the short side has two communes."""
    n = 1000
    near = lists_of({(min(i, (i + 1) % n), max(i, (i + 1) % n)) for i in range(n)}, n)
    entered = set()

    def enter(place: int) -> bool:
        entered.add(place)
        return place != 3

    assert walk_in_turn(near, [1, 999], enter, barred=0) == [[1, 2]]
    assert len(entered) < 10


@given(bent_grids(), st.integers(0, 2**32 - 1), st.booleans())
def test_counts_after_any_moves_are_those_of_the_plain_flood_fill(
    grid: BentGrid, seed: int, corners: bool
):
    n = len(grid.polygons)
    pairs = grid.pairs(corners=False) | (grid.pairs(corners=True) if corners else set())
    pieces = Pieces(lists_of(pairs, n))
    rng = np.random.default_rng(seed)
    units = [set(), set(), set()]
    unit_of = rng.integers(0, 3, n).tolist()
    for commune, unit in enumerate(unit_of):
        units[unit].add(commune)
    count = [len(sets_of(members, pairs)) for members in units]
    for _ in range(12):
        commune, to = int(rng.integers(n)), int(rng.integers(3))
        of = unit_of[commune]
        if to == of:
            continue
        units[of].remove(commune)
        units[to].add(commune)
        unit_of[commune] = to
        count[of] = pieces.count_without(units[of], commune, count[of])
        count[to] = pieces.count_with(units[to], commune, count[to])
        assert count == [len(sets_of(members, pairs)) for members in units]
    for members in units:
        assert pieces.of(members) == sets_of(members, pairs)
