import numpy as np

from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.link_notes import ends_of, link_notes
from regionaltool.core.links import Link
from regionaltool.core.plan import Plan
from tests.core.grids import drawn


def told(units: str, *links: Link) -> list[tuple[str, bool, str]]:
    """Unit, accepted and sentence of every note on three islands, A, B and C, and land D, E."""
    communes = drawn("A.B.C.DE", names=("An", "Bình", "Châu", "Diên", "Đông"))
    graph = ContiguityGraph(Coverage.of(communes), links)
    plan = Plan(communes, list(units), {"p": "Phú"})
    notes = link_notes(plan, {u: graph.judge(plan.members(u)) for u in plan.units})
    return [(note.unit, note.accepted, str(note.problem)) for note in notes]


def test_a_unit_by_ferry_says_so():
    ferries = Link(0, 1, "ferry"), Link(1, 2, "ferry")
    assert told("pppqq", *ferries) == [
        (
            "p",
            False,
            "Unit Phú is in one piece only by ferry: An (A) – Bình (B), Bình (B) – Châu (C).",
        )
    ]
    assert told("pqrss", *ferries) == []


def test_a_bridge_and_a_ferry_are_told_apart():
    links = Link(0, 1, "ferry"), Link(1, 2, "bridge")
    assert [text for *_, text in told("pppqq", *links)] == [
        "Unit Phú is in one piece only by bridge: Bình (B) – Châu (C).",
        "Unit Phú is in one piece only by ferry: An (A) – Bình (B).",
    ]


def test_an_exception_is_accepted_with_its_reason():
    reasons = ("an island", "Decision 7"), ("an island", ""), ("", "Decision 7"), ("", "")
    assert [told("ppqqq", Link(0, 1, "exception", *given))[0] for given in reasons] == [
        ("p", True, f"Unit Phú: exception accepted, An (A) – Bình (B): {said}.")
        for said in (
            "an island (Decision 7)",
            "an island",
            "no reason given (Decision 7)",
            "no reason given",
        )
    ]


def test_a_unit_in_pieces_tells_its_exceptions_alone():
    links = Link(0, 1, "ferry"), Link(1, 2, "exception", "x")
    assert [accepted for _, accepted, _ in told("ppppp", *links)] == [True]


def test_the_places_of_a_note_and_the_name_of_a_link():
    communes = drawn("A.B")
    link = Link(0, 1, "ferry")
    plan = Plan(communes, ["p", "p"])
    shape = ContiguityGraph(Coverage.of(communes), (link,)).judge(np.arange(2))
    assert link_notes(plan, {"p": shape})[0].communes == (0, 1)
    assert ends_of(communes, link) == "A – B"
