import pytest
import shapely

from regionaltool.core.links import Link, LinkRow, links_from_rows, merged
from regionaltool.core.problems import InputError
from tests.core.grids import CELL, SOUTH, WEST, communes_of, drawn

COMMUNES = drawn("A.BB\nA.CC")


def line(*places: tuple[float, float]) -> shapely.LineString:
    """A line through places counted in cells."""
    return shapely.LineString([(WEST + CELL * x, SOUTH + CELL * y) for x, y in places])


def linked(*lines: object, kinds: tuple[str, ...] = (), tolerance_m: float = 0):
    kinds = kinds or ("bridge",) * len(lines)
    rows = [LinkRow(kind, line) for line, kind in zip(lines, kinds, strict=True)]
    links, problems = links_from_rows(COMMUNES, rows, tolerance_m=tolerance_m, layer="cầu")
    return [(COMMUNES.ids[x.a] + COMMUNES.ids[x.b], x.kind) for x in links], [
        str(problem) for problem in problems
    ]


def test_a_line_links_the_communes_at_its_ends_and_not_those_between():
    assert linked(line((0.5, 0.5), (2.5, 0.5), (3.5, 1.5))) == ([("AB", "bridge")], [])


def test_a_link_goes_both_ways_and_stands_once_a_kind():
    there, back = line((0.5, 0.5), (2.5, 1.5)), line((2.5, 1.5), (0.5, 0.5))
    assert linked(there, back, there, kinds=("ferry", "ferry", "bridge")) == (
        [("AB", "ferry"), ("AB", "bridge")],
        [],
    )


def test_a_line_of_several_parts_counts_from_its_first_to_its_last_end():
    parts = shapely.MultiLineString([line((0.5, 0.5), (1.2, 0.5)), line((1.8, 0.5), (2.5, 0.5))])
    assert linked(parts) == ([("AC", "bridge")], [])


def test_an_end_in_the_water_counts_for_the_nearest_commune_within_the_tolerance():
    short = line((1.1, 0.5), (1.9, 0.5))  # 0.1 cells are 104 metres
    assert linked(short, tolerance_m=105) == ([("AC", "bridge")], [])
    assert linked(short, tolerance_m=103) == (
        [],
        [
            "Layer “cầu”: lines that do not end within 103 m of a commune link nothing: 1. "
            "Move their ends or raise the tolerance."
        ],
    )


def test_an_end_on_a_border_counts_for_the_first_commune():
    assert linked(line((0.5, 0.5), (2.5, 1))) == ([("AB", "bridge")], [])


def test_lines_that_link_nothing_are_named_by_row():
    good, within = line((0.5, 0.5), (2.5, 0.5)), line((2.1, 0.5), (2.9, 0.5))
    links, problems = linked(within, good, None, shapely.LineString(), within)
    assert links == [("AC", "bridge")]
    assert problems == [
        "Layer “cầu”: lines that do not end within 0 m of a commune link nothing: 3, 4. Move "
        "their ends or raise the tolerance.",
        "Layer “cầu”: lines that begin and end in one commune link nothing: 1, 5.",
    ]


def test_an_unknown_kind():
    with pytest.raises(InputError) as caught:
        linked(line((0, 0), (1, 1)), line((0, 0), (1, 1)), kinds=("tunnel", "bridge"))
    assert str(caught.value) == (
        "Layer “cầu”: “tunnel” is no kind of link. Use one of: bridge, ferry, exception."
    )


def test_no_lines():
    assert linked() == ([], [])


def test_a_tolerance_is_in_metres_on_the_ground():
    polar = communes_of([shapely.box(10, 80, 11, 81), shapely.box(12, 80, 13, 81)])
    gap = shapely.LineString([(11.1, 80.5), (12.5, 80.5)])  # 0.1° there are 1.8 km
    for tolerance, found in ((1900, (Link(0, 1, "ferry"),)), (1800, ())):
        rows = [LinkRow("ferry", gap)]
        links, _ = links_from_rows(polar, rows, tolerance_m=tolerance, layer="phà")
        assert links == found


def by_ids(*rows: LinkRow):
    return links_from_rows(COMMUNES, rows, tolerance_m=0, layer="ngoại lệ")


def test_a_row_of_ids_links_without_a_line():
    rows = (
        LinkRow("exception", start="C", end="A", reason="an island", source="Decision 3"),
        LinkRow("ferry", line((0.5, 0.5), (2.5, 1.5)), start="B", end="C"),
        LinkRow("ferry", shapely.LineString(), start="B", end="C"),
    )
    links, problems = by_ids(*rows)
    assert links == (
        Link(0, 2, "exception", "an island", "Decision 3"),
        Link(0, 1, "ferry"),  # a line counts before ids
        Link(1, 2, "ferry"),
    )
    assert problems == ()


def test_ids_that_no_commune_has_are_named():
    rows = (
        LinkRow("ferry", start="A", end="Z"),
        LinkRow("ferry", start="Y", end="Z"),
        LinkRow("ferry", start="A"),
        LinkRow("ferry", start="A", end="A"),
    )
    links, problems = by_ids(*rows)
    assert links == ()
    assert [str(problem) for problem in problems] == [
        "Layer “ngoại lệ”: lines that begin and end in one commune link nothing: 4.",
        "Layer “ngoại lệ”: links to ids that no commune has link nothing: Z, Y, –. Use the ids of "
        "the communes, with their leading zeros.",
    ]


def test_a_link_given_twice_keeps_every_reason_once():
    first = Link(0, 1, "exception", "an island", "Decision 3")
    second = Link(0, 1, "exception", "one market", "Decision 3")
    other = Link(0, 1, "ferry", "daily")
    assert merged([first, second, Link(0, 1, "exception"), first, other]) == (
        Link(0, 1, "exception", "an island; one market", "Decision 3"),
        other,
    )
