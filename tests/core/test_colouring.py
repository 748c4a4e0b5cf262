import random

import geopandas
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from scipy.sparse import csr_array
from scipy.spatial import Delaunay

from regionaltool.core.colouring import N_COLOURS, Colours
from regionaltool.core.communes import Communes
from regionaltool.core.coverage import Coverage
from regionaltool.core.pieces import Pieces, neighbour_lists
from tests.examples import examples


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
    """Colouring the units of a change anew gives a good map; of others it tells which changed."""
    units, before = graph
    rng = random.Random(seed)
    colours = colour_units(units, around(before))
    touched = rng.sample(units, min(2, len(units)))
    after = {pair for pair in before if not set(pair) & set(touched)}
    after |= {(unit, other) for unit in touched for other in units if rng.random() < 0.4} - {
        (unit, unit) for unit in touched
    }
    again = Colours(colours)
    told = again.refresh(touched, around(after))
    fresh = again.of
    assert_neighbours_differ(fresh, after)
    beyond = {unit for unit in units if fresh[unit] != colours[unit]} - set(touched)
    assert beyond == set(told)
    if len(units) <= N_COLOURS:
        assert not beyond


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


def triangulated(count: int, seed: int) -> list[tuple[int, ...]]:
    """Neighbours of communes on a map without water, as crowded as a map can be."""
    points = np.random.default_rng(seed).uniform(size=(count, 2))
    near: list[set[int]] = [set() for _ in range(count)]
    for corners in Delaunay(points).simplices.tolist():
        for a in corners:
            near[a].update(set(corners) - {a})
    return [tuple(sorted(others)) for others in near]


@settings(max_examples=examples(40), deadline=None)
@given(st.integers(4, 60), st.integers(0, 2**32 - 1))
def test_six_colours_do_while_units_stay_in_one_piece(count, seed):
    """Random moves of communes between neighbours, none of which leaves a unit in two pieces."""
    near = triangulated(count, seed)
    pieces = Pieces(near)
    rng = random.Random(seed)
    of = {commune: str(commune) for commune in range(count)}
    members = {str(commune): {commune} for commune in range(count)}

    def neighbours(unit: str) -> set[str]:
        return {of[there] for here in members[unit] for there in near[here]} - {unit}

    colours = Colours()
    colours.refresh(members, neighbours)
    for _ in range(60):
        commune = rng.randrange(count)
        before, after = of[commune], of[rng.choice(near[commune])]
        if rng.random() < 0.15:
            after = f"new {commune}"
        left = members[before] - {commune}
        if before == after or (left and len(pieces.of(left)) > 1) or members.get(after) == set():
            continue
        if after.startswith("new") and after in members:
            continue
        members[before].remove(commune)
        members.setdefault(after, set()).add(commune)
        of[commune] = after
        if not members[before]:
            del members[before]
            colours.forget(before)
        known = dict(colours.of)
        touched = {before, after} & members.keys()
        told = colours.refresh(sorted(touched), neighbours)
        assert set(colours.of) == set(members)
        assert max(colours.of.values()) < N_COLOURS
        assert not [u for u in members for v in neighbours(u) if colours.of[u] == colours.of[v]]
        assert told == {u for u in members.keys() - touched if colours.of[u] != known[u]}
        assert len(told) <= 6


def test_a_number_above_six_goes_when_it_is_needed_no_more():
    colours = Colours({"a": N_COLOURS, "b": 0})
    colours.refresh(["a"], around({("a", "b")}))
    assert colours.of["a"] in range(1, N_COLOURS) and colours.of["b"] == 0


def test_a_unit_that_is_stuck_has_one_neighbour_give_way():
    """Six neighbours hold six colours; one of them touches few, and takes another."""
    ring = [str(number) for number in range(N_COLOURS)]
    pairs = {("x", unit) for unit in ring} | {(ring[k], ring[k - 1]) for k in range(N_COLOURS)}
    colours = Colours({unit: int(unit) for unit in ring})
    told = colours.refresh(["x"], around(pairs))
    assert len(told) == 1 and max(colours.of.values()) < N_COLOURS
    assert_neighbours_differ(colours.of, pairs)


@pytest.mark.parametrize("province", ["quang_ninh", "hung_yen", "son_la"])
def test_six_colours_do_on_real_provinces_however_they_are_cut_up(shared_data, province):
    """Every commune alone, then hundreds of random moves that leave units in many pieces."""
    file = shared_data / "provinces" / f"{province}.gpkg"
    table = geopandas.read_file(file, layer="communes_clean", engine="pyogrio")
    communes = Communes.from_arrays(
        ids=table["code"], geometry=table.geometry.to_numpy(), crs=CRS(table.crs)
    )
    near = neighbour_lists(csr_array(Coverage.of(communes).border_m > 0))
    of = [str(commune) for commune in range(len(near))]

    def neighbours(unit: str) -> set[str]:
        return {of[there] for here, u in enumerate(of) if u == unit for there in near[here]}

    colours = Colours()
    colours.refresh(of, neighbours)
    rng = random.Random(1)
    for _ in range(300):
        commune = rng.randrange(len(near))
        if near[commune]:
            before, of[commune] = of[commune], of[rng.choice(near[commune])]
            if before not in of:
                colours.forget(before)
            colours.refresh({before, of[commune]}.intersection(of), neighbours)
    assert max(colours.of.values()) < N_COLOURS
    assert_neighbours_differ(
        colours.of,
        {(of[a], of[b]) for a, others in enumerate(near) for b in others}
        - {(unit, unit) for unit in of},
    )
