import random

from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.colouring import N_COLOURS, Colours


def around(pairs):
    """Neighbours of a unit by symmetric pairs, as a function."""
    table: dict[str, set[str]] = {}
    for a, b in pairs:
        table.setdefault(a, set()).add(b)
        table.setdefault(b, set()).add(a)
    return lambda unit: table.get(unit, set())


def colour_units(units, neighbours, kept=None):
    """The colours of all units when these are coloured after the others."""
    colours = Colours(kept)
    colours.refresh(units, neighbours)
    return colours.of


@st.composite
def graphs(draw):
    units = [f"u{number}" for number in range(draw(st.integers(1, 12)))]
    pairs = draw(st.sets(st.tuples(st.sampled_from(units), st.sampled_from(units))))
    return units, {(a, b) for a, b in pairs if a != b}


def assert_neighbours_differ(colours, pairs):
    assert not [(a, b) for a, b in pairs if colours[a] == colours[b]]


@given(graphs())
def test_neighbours_never_share_a_colour(graph):
    units, pairs = graph
    colours = colour_units(units, around(pairs))
    assert set(colours) == set(units) and min(colours.values()) >= 0
    assert_neighbours_differ(colours, pairs)


@given(graphs(), st.integers(0, 2**32 - 1))
def test_after_an_edit_the_touched_units_are_enough(graph, seed):
    """Colouring the units of a change anew gives a good map, and the others keep theirs."""
    units, before = graph
    rng = random.Random(seed)
    colours = colour_units(units, around(before))
    touched = rng.sample(units, min(2, len(units)))
    after = {pair for pair in before if not set(pair) & set(touched)}
    after |= {(unit, other) for unit in touched for other in units if rng.random() < 0.4} - {
        (unit, unit) for unit in touched
    }
    fresh = colour_units(touched, around(after), colours)
    assert_neighbours_differ(fresh, after)
    assert all(fresh[unit] == colours[unit] for unit in units if unit not in touched)


def test_a_unit_keeps_its_colour_while_it_can():
    pairs = {("a", "b"), ("b", "c")}
    kept = {"a": 3, "b": 5, "c": 3}
    assert colour_units("abc", around(pairs), kept) == kept
    clash = {"a": 1, "b": 1, "c": 0}
    fresh = colour_units("ab", around({("a", "b")}), clash)
    assert [unit for unit in clash if fresh[unit] != clash[unit]] == ["a"]


def test_the_least_used_colour_is_taken():
    assert sorted(colour_units("abcdef", around(())).values()) == list(range(N_COLOURS))


def test_more_colours_than_there_are_still_differ():
    units = [str(number) for number in range(N_COLOURS + 4)]
    pairs = {(a, b) for a in units for b in units if a != b}
    assert sorted(colour_units(units, around(pairs)).values()) == list(range(len(units)))


def test_a_unit_that_names_itself_as_neighbour_is_coloured():
    assert colour_units(["a"], lambda _: {"a"}) == {"a": 0}


def test_a_unit_that_is_no_more_leaves_its_colour_to_others():
    colours = Colours({"a": 0, "b": 1})
    colours.forget("a")
    colours.forget("nobody")
    colours.refresh("c", lambda _: ())
    assert colours.of == {"b": 1, "c": 0}
