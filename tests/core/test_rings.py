from math import pi

from regionaltool.core.rings import Turn, strung, untie


def test_rings_follow_their_ends():
    assert strung([2, 3, 0, 1, 4], {}) == [[0, 2], [1, 3], [4]]


def test_two_loops_that_meet_in_a_knot():
    # an eight: loop 0, 1 to the east of the knot and loop 2, 3 to the west, both with their
    # insides to the left
    after = [1, -1, 3, -1]
    untie(
        after,
        [
            Turn(7, -0.5, True, 0),
            Turn(7, 0.5, False, 1),
            Turn(7, pi - 0.5, True, 2),
            Turn(7, -pi + 0.5, False, 3),
        ],
    )
    assert after == [1, 0, 3, 2]
    assert strung(after, {0: 7, 2: 7}) == [[0, 1], [2, 3]]


def test_a_ring_that_comes_through_a_knot_twice_is_parted():
    # a lake, 2 and 3, that touches the shore, 0 and 1: the inside lies between them
    after = [1, 2, 3, 0]
    assert sorted(strung(after, {0: 7, 2: 7})) == [[0, 1], [2, 3]]


def test_loops_within_loops():
    after = [1, 2, 3, 4, 5, 0]
    knotted = {0: 7, 1: 8, 3: 8, 4: 7}
    assert sorted(map(sorted, strung(after, knotted))) == [[0, 3], [1, 2], [4, 5]]


def test_knots_are_settled_each_by_itself():
    after = [-1] * 4
    turns = [
        Turn(place, angle, begins, position)
        for place, shift in ((1, 0), (2, 2))
        for angle, begins, position in ((0.1, True, shift), (0.2, False, shift + 1))
    ]
    untie(after, turns)
    assert after == [-1, 0, -1, 2]
