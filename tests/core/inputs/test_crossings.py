import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.inputs.crossings import Crossings
from regionaltool.core.problems import InputError
from tests.core.grids import drawn
from tests.core.inputs.layers import line, roads, told

ROW = drawn("ABC")
SQUARE = drawn("""AB
                  CD""")
METRE = 1 / 1107  # a cell is 1.04 km wide and 1.11 km high


def counted(communes, *lines, **columns) -> tuple[dict[str, float], dict[str, float]]:
    """Crossings by the letters of the two communes, and all of each commune's border."""
    it, _ = Crossings.of(communes, roads(*lines, **columns))
    pairs = {
        communes.ids[a] + communes.ids[b]: float(w)
        for a, b, w in zip(*it.between.tocoo().coords, it.between.tocoo().data, strict=True)
        if a < b
    }
    assert (it.between != it.between.T).nnz == 0
    return pairs, {i: float(w) for i, w in zip(communes.ids, it.of_border, strict=True) if w}


def test_a_road_counts_once_each_time_it_crosses():
    pairs, of_border = counted(ROW, line((0.5, 0.5), (2.5, 0.5)))
    assert pairs == {"AB": 1, "BC": 1}
    assert of_border == {"A": 1, "B": 2, "C": 1}
    back = line((0.5, 0.2), (1.5, 0.2), (1.5, 0.8), (0.5, 0.8))
    assert counted(ROW, back)[0] == {"AB": 2}


def test_weights_of_roads_are_added():
    lines = [line((0.5, y), (1.5, y)) for y in (0.2, 0.8)]
    assert counted(ROW, *lines, weight=[3, 0.5])[0] == {"AB": 3.5}


def test_a_road_that_is_drawn_twice_is_one_and_told():
    there, aside = line((0.5, 0.5), (1.5, 0.5)), line((0.5, 0.2), (1.5, 0.2))
    drawn_twice = roads(there, aside, there.reverse(), there, weight=[1, 1, 3, 2])
    it, problems = Crossings.of(ROW, drawn_twice)
    assert it.of_border.tolist() == [4, 4, 0]
    assert told(problems) == [
        "Layer “Đường”: roads that are drawn more than once, vertex by vertex, cross borders once: "
        "2."
    ]


def test_a_road_that_touches_a_border_does_not_cross():
    touching = line((0.5, 0.2), (1, 0.5), (0.5, 0.8))
    ending = line((1.5, 0.5), (1, 0.5))
    within = line((0.5, 0.4), (0.6, 0.5))
    assert counted(ROW, touching, ending, within) == ({}, {})


def test_a_road_along_a_border_does_not_cross():
    assert counted(ROW, line((0.5, 0.1), (1, 0.2), (1, 0.8), (0.5, 0.9))) == ({}, {})
    weaving = [(1 + METRE * (5 if n % 2 else -5), 0.1 + n / 20) for n in range(17)]
    assert counted(ROW, line((0.5, 0.1), *weaving, (0.5, 0.9))) == ({}, {})


def test_a_road_that_comes_off_a_border_on_the_other_side_has_crossed():
    assert counted(ROW, line((0.5, 0.1), (1, 0.2), (1, 0.8), (1.5, 0.9)))[0] == {"AB": 1}


def test_a_road_through_a_corner():
    assert counted(SQUARE, line((0.5, 0.5), (1.5, 1.5)))[0] == {"BC": 1}


@pytest.mark.parametrize("beside", [0.0, 4 * METRE, -4 * METRE])
def test_two_lines_that_meet_at_the_border_are_one_road(beside):
    halves = line((0.5, 0.5), (1 + beside, 0.5)), line((1 + beside, 0.5), (1.5, 0.5))
    assert counted(ROW, *halves, weight=[2, 1])[0] == {"AB": 1}


def test_lines_that_end_on_either_side_without_meeting_are_no_road():
    apart = line((0.5, 0.3), (1, 0.3)), line((1, 0.7), (1.5, 0.7))
    assert counted(ROW, *apart) == ({}, {})


def test_at_a_junction_on_the_border_each_line_goes_on_as_one_other():
    node = (1, 0.5)
    lines = [line((0.5, 0.5), node), line(node, (1.5, 0.5)), line(node, (1.5, 0.9))]
    assert counted(ROW, *lines, weight=[2, 1, 2])[0] == {"AB": 2}


def test_the_rim_of_the_map_is_a_border():
    pairs, of_border = counted(ROW, line((0.5, 0.5), (0.5, 2.5)))
    assert (pairs, of_border) == ({}, {"A": 1})
    ends_at_the_rim = line((0.5, 0.5), (0.5, 1))
    assert counted(ROW, ends_at_the_rim) == ({}, {})
    beyond = line((0.5, 1), (0.5, 2.5))
    assert counted(ROW, ends_at_the_rim, beyond) == ({}, {"A": 1})


def test_a_bridge_over_water_joins_its_two_sides():
    islands = drawn("A.B")
    narrow = line((0.9, 0.5), (2.1, 0.5))
    assert counted(islands, narrow) == ({}, {"A": 1, "B": 1})  # 1,040 m of water
    close = drawn("""A.
                     .B""")
    assert counted(close, line((0.5, 1.1), (1.1, 0.5)))[0] == {"AB": 1}


def test_a_road_that_leaves_the_map_for_a_while_comes_back():
    far = line((0.5, 0.5), (0.5, 3), (2.5, 3), (2.5, 0.5))
    assert counted(ROW, far) == ({}, {"A": 1, "C": 1})


def test_ferries_and_roads_to_come_do_not_count():
    lines = [line((0.5, y), (1.5, y)) for y in (0.2, 0.5, 0.8)]
    columns = {"ferry": [True, False, False], "opens": [0, 0, 2030]}
    assert counted(ROW, *lines, **columns)[0] == {"AB": 1}
    in_2030, _ = Crossings.of(ROW, roads(*lines, **columns), year=2030)
    assert in_2030.between[0, 1] == 2


def test_roads_of_another_country_are_refused():
    with pytest.raises(InputError, match="Nothing in layer “Đường” lies in a commune"):
        Crossings.of(ROW, roads(line((900, 900), (901, 901))))


def test_that_nothing_is_crossed_is_told():
    it, problems = Crossings.of(ROW, roads(line((0.2, 0.5), (0.8, 0.5))))
    assert not it.of_border.any()
    assert told(problems) == ["No road of layer “Đường” crosses a border between communes."]


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=6),
        min_size=1,
        max_size=4,
    ),
    st.randoms(use_true_random=False),
)
def test_as_cell_by_cell(ways, random):
    """Roads that go from middle to neighbouring middle cross where the cells change, and cut in
    two at any border they cross as before."""
    letters = "ABCDEFGHIJKLMNOP"
    grid = drawn("\n".join(letters[i : i + 4] for i in (0, 4, 8, 12)))
    expected = np.zeros((16, 16))
    lines = []
    for number, way in enumerate(ways):
        cells = [way[0]]
        for column, row in way[1:]:
            while cells[-1][0] != column:
                cells.append((cells[-1][0] + np.sign(column - cells[-1][0]), cells[-1][1]))
            while cells[-1][1] != row:
                cells.append((cells[-1][0], cells[-1][1] + np.sign(row - cells[-1][1])))
        # roads of their own, so that none lies on another
        shift = 0.5 + 0.08 * number
        if len(cells) != len(set(cells)) or len(cells) < 2:
            continue
        path = [(column + shift, row + shift) for column, row in cells]
        for (c0, r0), (c1, r1) in zip(cells[:-1], cells[1:], strict=True):
            a, b = (3 - r0) * 4 + c0, (3 - r1) * 4 + c1
            expected[a, b] += 1
            expected[b, a] += 1
        step = random.randrange(len(path) - 1)
        (x0, y0), (x1, y1) = path[step], path[step + 1]
        border = (max(x0, x1) // 1, y0) if x0 != x1 else (x0, max(y0, y1) // 1)
        lines += [line(*path[: step + 1], border), line(border, *path[step + 1 :])]
    if lines:
        it, _ = Crossings.of(grid, roads(*lines))
        assert (it.between.toarray() == expected).all()
        assert (it.of_border == expected.sum(axis=1)).all()
