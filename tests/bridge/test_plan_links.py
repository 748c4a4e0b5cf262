import pytest

from regionaltool.bridge.plan_links import ListedLink, PlanLinks
from regionaltool.core.links import COUNTED, Link
from tests.bridge.sessions import ASSESSOR, blocks, session_of

#        ABCDEFGHIJ: p has C and the island I; s has B and G, which meet in a point
UNITS = "qspqqqsrpr"


def link(ends: str, kind: str, reason: str = "", source: str = "") -> Link:
    return Link(*sorted(blocks(ends)), kind, reason, source)


FERRY, ISLAND = link("CI", "ferry"), link("CI", "exception", "đảo", "NQ 1")


@pytest.fixture
def session():
    return session_of(UNITS, {"p": "Phú"})


@pytest.fixture
def links(session):
    return PlanLinks(session)


@pytest.fixture
def changes(session):
    told = []
    session.changed.connect(lambda change: told.append("".join(sorted(change.units))))
    return told


def pieces(session, unit: str = "p") -> int:
    return len(session.assessment(unit).contiguity.pieces)


def test_a_link_joins_at_once_and_lets_go_at_once(session, links, changes):
    assert pieces(session) == 2
    links.add(FERRY)
    assert pieces(session) == 1 and changes == ["p"]
    assert session.assessment("p").contiguity.needs == ("ferry",)
    assert "p" not in [violation.unit for violation in session.violations()]
    links.remove([ListedLink(FERRY)])
    assert pieces(session) == 2 and changes == ["p", "p"]
    assert links.listed == ()


def test_notes_say_what_a_unit_needs(session, links):
    links.add(FERRY)
    assert [str(note.problem) for note in session.notes()] == [
        "Unit Phú is in one piece only by ferry: Châu (C) – Ích (I)."
    ]
    links.count(("border", "exception"))
    assert session.notes() == () and pieces(session) == 2
    links.add(ISLAND)
    assert [str(note.problem) for note in session.notes()] == [
        "Unit Phú: exception accepted, Châu (C) – Ích (I): đảo (NQ 1)."
    ]


def test_kinds_that_count(session, links, changes):
    assert links.counted == COUNTED
    assert pieces(session, "s") == 2
    links.count((*COUNTED, "point"))
    assert pieces(session, "s") == 1 and session.assessment("s").contiguity.needs == ("point",)
    assert changes == ["s"]
    links.count(COUNTED)
    assert pieces(session, "s") == 2
    links.count(COUNTED)
    assert changes == ["s", "s"], "nothing has changed, nothing is told"


def test_links_of_a_layer_take_the_place_of_those_it_gave(session, links):
    links.add(FERRY)
    links.take([FERRY, ISLAND], "phà")
    assert links.listed == (
        ListedLink(FERRY),
        ListedLink(FERRY, "phà"),
        ListedLink(ISLAND, "phà"),
    )
    links.take([ISLAND], "phà")
    links.take([FERRY], "cầu")
    assert [one.layer for one in links.listed] == ["", "phà", "cầu"]
    assert links.drawn == (FERRY,)
    links.remove([ListedLink(FERRY), ListedLink(FERRY, "cầu")])
    assert session.assessment("p").contiguity.needs == ("exception",)


def test_the_same_link_stands_once(links):
    told = []
    links.changed.connect(lambda: told.append(1))
    links.add(FERRY)
    links.add(FERRY)
    assert links.listed == (ListedLink(FERRY),) and told == [1]


def test_edits_after_it_are_judged_by_the_links(session, links):
    links.add(FERRY)
    session.assign(blocks("A"), "p")
    assert pieces(session) == 2 and session.assessment("p").contiguity.needs == ("ferry",)
    session.undo()
    assert pieces(session) == 1
    assert session.judge(blocks("CI")).contiguity.contiguous
    assert links.listed == (ListedLink(FERRY),), "undo leaves the links as they are"


def test_other_plans_of_the_same_communes_keep_their_own_links(session, links):
    links.add(FERRY)
    assert pieces(session_of(UNITS)) == 2
    assert ASSESSOR.graph.links == ()
