import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import Contiguity, ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.links import ALL_KINDS, COUNTED, KINDS, Link
from tests.core.flood_fill import enclaves_of, sets_of
from tests.core.grids import cell, communes_of, drawn, named, spelled
from tests.core.random_coverages import BentGrid, bent_grids


def judged(
    drawing: str,
    members: str,
    *,
    seat: str | None = None,
    links: tuple[tuple[str, str], ...] = (),
    point_touch: bool = False,
    **columns: object,
) -> tuple[list[str], list[str]]:
    """Pieces and enclaves of the members of a drawing, by their letters."""
    communes = drawn(drawing, **columns)
    drawn_links = [Link(*(int(i) for i in named(communes, a + b)), "bridge") for a, b in links]
    graph = ContiguityGraph(Coverage.of(communes), drawn_links, point_touch=point_touch)
    place = None if seat is None else int(named(communes, seat)[0])
    contiguity = graph.judge(named(communes, members), place)
    return spelled(communes, contiguity.pieces), spelled(communes, contiguity.enclaves)


def test_one_piece():
    assert judged("ABC", "ABC") == (["ABC"], [])
    assert judged("ABC", "C") == (["C"], [])
    assert judged("ABC", "CBA") == (["ABC"], [])


def test_two_pieces():
    assert judged("ABCD", "ABD") == (["AB", "D"], [])


def test_corners_join_only_when_asked():
    assert judged("AB\nCD", "AD") == (["A", "D"], [])
    assert judged("AB\nCD", "AD", point_touch=True) == (["AD"], [])


def test_links_join():
    assert judged("A.B", "AB") == (["A", "B"], [])
    assert judged("A.B", "AB", links=(("A", "B"),)) == (["AB"], [])
    assert judged("A.B.C", "ABC", links=(("A", "C"),)) == (["AC", "B"], [])


def test_links_to_others_do_not_join():
    assert judged("A.B.C", "AC", links=(("A", "B"), ("B", "C"))) == (["A", "C"], [])


def test_kinds_that_do_not_count_do_not_join():
    communes = drawn("A.B.C")
    links = (Link(0, 1, "ferry"), Link(1, 2, "exception"))
    graph = ContiguityGraph(Coverage.of(communes), links)
    assert spelled(communes, graph.judge(np.arange(3)).pieces) == ["ABC"]
    ferries = graph.with_links(links, ("border", "ferry"))
    assert spelled(communes, ferries.judge(np.arange(3)).pieces) == ["AB", "C"]
    assert spelled(communes, graph.with_links((), COUNTED).judge(np.arange(3)).pieces) == [
        *("A", "B", "C")
    ]
    assert graph.judge(np.arange(3)).contiguous, "the graph itself is as it was"


def test_without_land_borders_links_alone_join():
    communes = drawn("ABC")
    graph = ContiguityGraph(Coverage.of(communes), (Link(0, 2, "bridge"),), counted=("bridge",))
    found = graph.judge(np.arange(3))
    assert spelled(communes, found.pieces) == ["AC", "B"] and found.needs == ("bridge",)
    assert spelled(communes, [graph.neighbours([1])]) == ["AC"]


def needs(drawing: str, links: str, *, point_touch: bool = False) -> tuple[str, ...]:
    """What the unit of a whole drawing needs; links as “AB ferry, BC bridge”."""
    communes = drawn(drawing)
    made = []
    for link in links.split(", "):
        ends, _, kind = link.partition(" ")
        if kind:
            made.append(Link(*sorted(int(i) for i in named(communes, ends)), kind))
    graph = ContiguityGraph(Coverage.of(communes), made, point_touch=point_touch)
    return graph.judge(np.arange(len(communes))).needs


def test_a_unit_needs_no_more_than_it_must():
    assert needs("ABC", "AB ferry, BC exception") == ()
    assert needs("A.B", "AB ferry") == ("ferry",)
    assert needs("A.B", "AB ferry, AB bridge, AB exception") == ("bridge",)
    assert needs("A.B.C", "AB ferry, BC bridge") == ("bridge", "ferry")
    assert needs("A.B.C", "AB exception, BC ferry, AC ferry") == ("ferry",)
    assert needs("AB.C", "AC exception, BC exception") == ("exception",)
    assert needs("A.\n.B", "AB ferry", point_touch=True) == ("point",)
    assert needs("A.\n.B", "AB ferry") == ("ferry",)


def test_the_links_in_use_keep_their_reasons():
    communes = drawn("A.B.C")
    ferry = Link(0, 1, "ferry")
    island = Link(1, 2, "exception", "an island of the province", "Decision 12, 2025")
    found = ContiguityGraph(Coverage.of(communes), (island, ferry)).judge([0, 1, 2])
    assert found.links == (ferry, island) and found.exceptions == (island,)
    assert ContiguityGraph(Coverage.of(communes), (island, ferry)).judge([0, 1]).exceptions == ()


def test_a_unit_in_pieces_still_says_what_holds_each_of_them():
    communes = drawn("A.B.C")
    found = ContiguityGraph(Coverage.of(communes), (Link(0, 1, "ferry"),)).judge([0, 1, 2])
    assert not found.contiguous and found.needs == ("ferry",)


def test_a_commune_of_two_islands_is_one_piece():
    assert judged("A.A\nB.B", "AB") == (["AB"], [])
    assert judged("A.A", "A") == (["A"], [])


def test_the_main_piece_has_the_seat_then_most_people_then_the_smallest_id():
    people = {"population": [1, 5, 9]}
    assert judged("A.B.C", "ABC", **people)[0] == ["C", "A", "B"]
    assert judged("A.B.C", "ABC", seat="B", **people)[0] == ["B", "A", "C"]
    assert judged("A.B.C", "ABC", population=[5, 5, 5])[0] == ["A", "B", "C"]
    assert judged("A.B.C", "ABC")[0] == ["A", "B", "C"]
    assert judged("AA.B.C", "ABC", population=[None, None, 1])[0] == ["C", "A", "B"]


def test_the_smallest_id_is_not_the_smallest_index():
    squares = [cell(0, 0), cell(2, 0), cell(3, 0)]
    communes = Communes.from_arrays(
        ids=["9", "10", "7"], geometry=squares, crs=communes_of(squares).crs
    )
    graph = ContiguityGraph(Coverage.of(communes))
    assert graph.judge(np.arange(3)).pieces == ((1, 2), (0,))


def test_detached_communes():
    contiguity = Contiguity(pieces=((4, 5), (1, 9), (2,)), enclaves=())
    assert not contiguity.contiguous
    assert contiguity.detached == (1, 2, 9)
    assert Contiguity(pieces=((3,),), enclaves=()).contiguous
    assert Contiguity(pieces=((3,),), enclaves=()).detached == ()


def test_an_enclave():
    assert judged("AAA\nABA\nAAA", "A") == (["A"], ["B"])
    assert judged("AAA\nABA\nAAA", "B") == (["B"], [])
    assert judged("AAAA\nABCA\nAAAA", "A") == (["A"], ["BC"])
    assert judged("AAAA\nABCA\nAAAA", "AB") == (["AB"], ["C"])
    assert judged("AAAAA\nABACA\nAAAAA", "A") == (["A"], ["B", "C"])


def test_what_reaches_the_outer_edge_is_no_enclave():
    assert judged("AAA\nABA\nACA", "A") == (["A"], [])
    assert judged("AAA\nABA", "A") == (["A"], [])


def test_what_two_units_enclose_is_no_enclave():
    assert judged("AAA\nABC\nCCC", "A") == (["A"], [])
    assert judged("AAA\nABC\nCCC", "AC") == (["AC"], ["B"])


def test_lakes_are_no_enclaves_and_no_way_out():
    assert judged("AAA\nA.A\nAAA", "A") == (["A"], [])
    assert judged("AAAA\nAB.A\nAAAA", "A") == (["A"], ["B"])


def test_an_island_in_a_lake_is_no_enclave():
    assert judged("AAAAA\nA...A\nA.B.A\nA...A\nAAAAA", "A") == (["A"], [])


def test_a_point_is_no_way_out_of_a_ring():
    assert judged("AAAC\nAABA\nAAAA", "A") == (["A"], ["B"])


def test_an_enclave_within_an_enclave_is_part_of_it():
    nested = "AAAAA\nABBBA\nABCBA\nABBBA\nAAAAA"
    assert judged(nested, "A") == (["A"], ["BC"])
    assert judged(nested, "B") == (["B"], ["C"])


def test_a_unit_in_pieces_may_enclose_together():
    assert judged("AAC\nABC\nAAC", "AC") == (["AC"], ["B"])
    assert judged("BAD\nACA\nEAF", "A", point_touch=True) == (["A"], ["C"])


def test_neighbours_of_a_set():
    communes = drawn("ABC\nDEF\nGHI")
    graph = ContiguityGraph(Coverage.of(communes))
    assert spelled(communes, [graph.neighbours(named(communes, "AE"))]) == ["BDFH"]
    assert graph.neighbours(np.arange(9)).tolist() == []


def test_a_dirty_border_joins():
    communes = communes_of([cell(0, 0, 1.1, 1), cell(1, 0), cell(2, 0, 1, 2), cell(3, 0)])
    contiguity = ContiguityGraph(Coverage.of(communes)).judge(np.arange(4))
    assert contiguity.contiguous


@given(bent_grids(), st.integers(0, 2**32 - 1), st.booleans(), st.booleans())
def test_pieces_and_enclaves_by_walking(grid: BentGrid, seed: int, point_touch: bool, link: bool):
    n = len(grid.polygons)
    rng = np.random.default_rng(seed)
    communes = communes_of(
        grid.polygons, ids=[f"{i:02}" for i in range(n)], population=rng.integers(0, 3, n).tolist()
    )
    members = sorted({int(rng.integers(n)), *np.flatnonzero(rng.random(n) < 0.5).tolist()})
    ends = sorted(rng.choice(n, 2, replace=False).tolist()) if n > 1 else None
    links = (Link(*ends, "ferry"),) if link and ends else ()
    border = grid.pairs(corners=False)
    joined = border | {(x.a, x.b) for x in links}
    if point_touch:
        joined |= grid.pairs(corners=True)

    union = shapely.get_parts(shapely.union_all(grid.polygons))
    rim = shapely.multilinestrings(shapely.get_exterior_ring(union))
    outlines = shapely.boundary(grid.polygons)
    at_edge = np.flatnonzero(shapely.length(shapely.intersection(outlines, rim)) > 0).tolist()

    graph = ContiguityGraph(Coverage.of(communes), links, point_touch=point_touch)
    contiguity = graph.judge(np.array(members))
    assert sorted(contiguity.pieces) == sets_of(members, joined)
    people = [sum(communes.population[list(piece)]) for piece in contiguity.pieces]
    assert people[0] == max(people)
    assert contiguity.pieces[1:] == tuple(sorted(contiguity.pieces[1:]))
    assert list(contiguity.enclaves) == enclaves_of(members, range(n), border, at_edge)
    assert graph.pieces.of(members) == sets_of(members, joined)
    # as few links as will do, and none of a kind that land or a better kind makes needless
    assert len(contiguity.links) == len(sets_of(members, border)) - len(contiguity.pieces)
    points = grid.pairs(corners=True) if point_touch else set()
    left = len(sets_of(members, border | points)) - len(contiguity.pieces)
    assert sum(x.kind == "ferry" for x in contiguity.links) == left
    around = {b for a, b in border if a in members} | {a for a, b in border if b in members}
    assert graph.neighbours(np.array(members)).tolist() == sorted(around - set(members))


@given(bent_grids(), st.integers(0, 2**32 - 1))
def test_of_every_kind_no_more_links_than_it_takes(grid: BentGrid, seed: int):
    n = len(grid.polygons)
    rng = np.random.default_rng(seed)
    communes = communes_of(grid.polygons, ids=[f"{i:02}" for i in range(n)])
    links = [
        Link(int(a), int(b), str(kind))
        for a, b, kind in zip(
            rng.integers(n, size=12), rng.integers(n, size=12), rng.choice(KINDS, 12), strict=True
        )
        if a < b
    ]
    counted = {kind for kind in ALL_KINDS if rng.random() < 0.7}
    graph = ContiguityGraph(Coverage.of(communes)).with_links(links, counted)
    members = sorted({int(rng.integers(n)), *np.flatnonzero(rng.random(n) < 0.6).tolist()})
    found = graph.judge(members)
    border = grid.pairs(corners=False)
    land = {"border": border, "point": grid.pairs(corners=True) - border}
    joined: set[tuple[int, int]] = set()
    for kind in ALL_KINDS:
        apart = len(sets_of(members, joined))
        if kind in counted:
            joined |= land.get(kind, {(x.a, x.b) for x in links if x.kind == kind})
        taken = [link for link in found.links if link.kind == kind]
        if kind != "border":
            assert len(taken) == apart - len(sets_of(members, joined))
            assert (kind in found.needs) == bool(taken)
    assert sorted(found.pieces) == graph.pieces.of(members) == sets_of(members, joined)


@pytest.mark.parametrize("rim", ["A", "B"])
def test_a_big_ring_by_walking(rim: str):
    """A ring wide enough that its neighbours on either side do not know each other."""
    other = "AB".replace(rim, "")
    wide = f"{other * 7}\n" + f"{other}{rim * 5}{other}\n"
    wide += f"{other}{rim}CDE{rim}{other}\n" * 1 + f"{other}{rim * 5}{other}\n{other * 7}"
    assert judged(wide, rim) == ([rim], ["CDE"])
    assert judged(wide, other) == ([other], [f"{rim}CDE"])
