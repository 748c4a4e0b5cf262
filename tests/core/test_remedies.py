from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.remedies import (
    FOUND,
    GIVE,
    OPEN,
    STEPS_AT_MOST,
    TAKE_IN,
    WAYS_AT_MOST,
    Remedies,
    shortest_ways,
)
from regionaltool.core.violations import ViolationKind
from tests.core.grids import drawn
from tests.core.ten_communes import ASSESSOR, assessor_of


def remedies(assessor, start: str, kind: ViolationKind, place: int = 0) -> set[tuple]:
    communes = assessor.coverage.communes
    known = PlanAssessment(
        Plan(communes, [None if unit == "." else unit for unit in start]), assessor
    )
    found = Remedies(known)
    violation = next(v for v in known.violations() if v.kind is kind)
    return {
        (one.words, "".join(communes.ids[b] for b in one.blocks), one.unit, one.last_resort)
        for one in found.of(violation, found.places(violation)[place])
    }


def test_a_pocket_may_go_to_each_unit_beside_it():
    # J borders F of q and G, H of r; it has too few people for a unit of its own
    assert remedies(ASSESSOR, "pppppqrrr.", ViolationKind.UNASSIGNED) == {
        (GIVE, "J", "q", False),
        (GIVE, "J", "r", False),
    }


def test_what_touches_nothing_and_what_is_big_may_be_a_unit_of_its_own():
    assert remedies(ASSESSOR, "pppppqqq.q", ViolationKind.UNASSIGNED) == {(FOUND, "I", None, False)}
    assert (FOUND, "AB", None, False) in remedies(ASSESSOR, "..ppppprip", ViolationKind.UNASSIGNED)


def test_each_pocket_is_a_place():
    assert {
        blocks
        for place in range(2)
        for _, blocks, _, _ in remedies(ASSESSOR, "ppp.pqqqi.", ViolationKind.UNASSIGNED, place)
    } == {"D", "J"}


def test_a_detached_part_may_go_or_be_joined_by_what_lies_between():
    row = assessor_of(drawn("AABBCCDD", population=(50, 20, 10, 20)))
    assert remedies(row, "aqab", ViolationKind.DETACHED) == {
        (GIVE, "C", "q", False),
        (GIVE, "C", "b", False),
        (TAKE_IN, "B", "a", True),  # no smaller than the part: only when nothing else heals
    }
    assert (TAKE_IN, "B", "a", False) in remedies(row, "aqaa", ViolationKind.DETACHED)


def test_a_ring_takes_in_or_is_opened():
    assert remedies(ASSESSOR, "pppdexxxyx", ViolationKind.ENCLAVE) == {(TAKE_IN, "E", "d", False)}
    ring = assessor_of(drawn("AABB\nAEFB\nAABB\nCCCC"))
    assert remedies(ring, "rrcee", ViolationKind.ENCLAVE) == {
        (TAKE_IN, "EF", "r", False),
        (OPEN, "A", "e", False),
        (OPEN, "A", "c", False),
        (OPEN, "B", "e", False),
        (OPEN, "B", "c", False),
    }


def test_a_part_of_very_many_communes_is_no_slip(monkeypatch):
    monkeypatch.setattr("regionaltool.core.remedies.COMMUNES_AT_MOST", 1)
    assert remedies(ASSESSOR, "..ppppprip", ViolationKind.UNASSIGNED) == set()


def path(count: int) -> list[tuple[int, ...]]:
    return [tuple(n for n in (k - 1, k + 1) if 0 <= n < count) for k in range(count)]


def ways(near, start, end):
    return list(
        shortest_ways(
            near,
            frozenset(start),
            may_cross=lambda block: block != end,
            is_end=lambda block: end in near[block],
        )
    )


def test_ways_are_the_shortest_ones_and_not_too_long():
    near = path(STEPS_AT_MOST + 3)
    last = len(near) - 1
    assert ways(near, {1}, last) == [tuple(range(2, last))]
    assert ways(near, {0}, last) == [], "one step too far"
    assert ways(near, {last - 1}, last) == [], "the way back leads nowhere"
    assert ways([(1,), (0,), ()], {0}, 2) == []


def test_of_many_ways_some():
    # 0 - {1 … 20} - 21: twenty ways of one step
    near = [tuple(range(1, 21)), *[(0, 21)] * 20, tuple(range(1, 21))]
    assert ways(near, {0}, 21) == [(k,) for k in range(1, WAYS_AT_MOST + 1)]
