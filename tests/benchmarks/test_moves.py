import numpy as np

from benchmarks.moves import planned_moves

CHAIN_A, CHAIN_B = np.arange(9), np.arange(1, 10)
LABELS = np.array([0, 0, 0, 1, 1, 1, 2, 2, 2, 2])


def test_each_move_goes_next_door_from_where_the_last_one_left_it():
    unit = LABELS.copy()
    moves = planned_moves(CHAIN_A, CHAIN_B, LABELS, 200)
    assert len(moves) == 200
    for commune, before, after in moves:
        assert unit[commune] == before != after
        next_door = [k for k in (commune - 1, commune + 1) if 0 <= k < 10]
        assert after in unit[next_door]
        unit[commune] = after
        assert len(set(unit)) == 3  # no unit has lost its last commune


def test_the_same_seed_gives_the_same_moves():
    once = planned_moves(CHAIN_A, CHAIN_B, LABELS, 50, seed=4)
    assert once == planned_moves(CHAIN_A, CHAIN_B, LABELS, 50, seed=4)
    assert once != planned_moves(CHAIN_A, CHAIN_B, LABELS, 50, seed=5)
