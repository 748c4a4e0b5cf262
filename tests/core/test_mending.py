"""What is offered heals and harms nothing, and locks and fence are kept."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.assessment import Assessor
from regionaltool.core.gate import Districts, Fence, let_through
from regionaltool.core.links import ALL_KINDS, EXCEPTION, Link
from regionaltool.core.mending import Mender, Mending
from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.problems import Problem
from regionaltool.core.violations import Violation, ViolationKind
from tests.core.grids import communes_of, drawn
from tests.core.random_coverages import bent_grids
from tests.core.ten_communes import ASSESSOR, COMMUNES, a_unit, assessor_of, blocks, starts
from tests.examples import examples


class Bench:
    """A plan, what is known of it, and a mender."""

    def __init__(self, assessor, assignment, fence=None, **plan) -> None:
        communes = assessor.coverage.communes
        self.plan = Plan(communes, [None if u in (None, ".") else u for u in assignment], **plan)
        self.known = PlanAssessment(self.plan, assessor)
        districts = Districts(communes.group.tolist())
        self.mender = Mender(
            self.known,
            lambda moved, unit: let_through(self.plan, moved, unit, fence or Fence(), districts),
        )

    def wrong(self, kind: ViolationKind, unit: str | None = None) -> Violation:
        return next(v for v in self.known.violations() if v.kind is kind and unit in (None, v.unit))

    def mend(self, violation: Violation) -> Mending | Problem:
        search = self.mender.search(violation)
        while True:
            try:
                next(search)
            except StopIteration as end:
                return end.value

    def carry_out(self, mending: Mending) -> None:
        edit = self.plan.move(mending.blocks, mending.unit)
        if mending.new:
            unit, edit = self.plan.found(mending.blocks)
            assert unit == mending.unit
        self.known.follow(edit.moves, self.plan.apply(edit))


def spelled(mending: Mending, communes=COMMUNES) -> str:
    return "".join(communes.ids[block] for block in mending.blocks) + " " + mending.unit


def test_a_pocket_goes_where_the_plan_scores_best():
    # E lies within D: one neighbour alone
    bench = Bench(ASSESSOR, "pppp.qqqqq")
    mending = bench.mend(bench.wrong(ViolationKind.UNASSIGNED))
    assert spelled(mending) == "E p"
    assert str(mending.problem) == "Đông (E) → unit p."
    # J lies between F of q and G, H of r: the better of two, by trying both
    bench = Bench(ASSESSOR, "pppppqrrr.")
    violation = bench.wrong(ViolationKind.UNASSIGNED)
    mending = bench.mend(violation)
    scores = {}
    for unit in "qr":
        other = Bench(ASSESSOR, "pppppqrrr" + unit)
        scores[unit] = other.known.score().low + other.known.score().high
    assert mending.unit == max(scores, key=scores.get)


def test_what_is_offered_is_what_comes():
    bench = Bench(ASSESSOR, "pppp.qqqqq")
    mending = bench.mend(bench.wrong(ViolationKind.UNASSIGNED))
    bench.carry_out(mending)
    assert mending.scores[1] == bench.known.score()
    assert mending.what_if.violations[1] == len(bench.known.violations())
    for side in mending.what_if.sides:
        assert side.after.members == bench.known[side.unit].members


def test_one_pocket_after_the_other_and_how_many_are_left():
    bench = Bench(ASSESSOR, "ppp.pqqqq.")  # D and J lie apart
    mending = bench.mend(bench.wrong(ViolationKind.UNASSIGNED))
    assert spelled(mending).startswith("D ")
    assert "places left to mend: 1" in str(mending.problem)
    bench.carry_out(mending)
    mending = bench.mend(bench.wrong(ViolationKind.UNASSIGNED))
    assert spelled(mending).startswith("J ")
    assert "left" not in str(mending.problem)


def test_an_island_that_touches_nothing_becomes_a_unit_of_its_own():
    bench = Bench(ASSESSOR, "pppppqqqpq")
    mending = bench.mend(bench.wrong(ViolationKind.DETACHED, "p"))
    assert str(mending.problem) == "Ích (I) → new unit Ích."
    assert mending.new and mending.what_if.violations[1] < mending.what_if.violations[0]
    bench.carry_out(mending)
    assert bench.known.violations() == ()


def test_a_small_detached_part_goes_to_a_neighbour():
    communes = drawn("AABBCCDDEEFF\nGGGGGGGGGGGG", population=(100, 100, 100, 100, 100, 10, 500))
    bench = Bench(assessor_of(communes), "ppqqqpr")
    mending = bench.mend(bench.wrong(ViolationKind.DETACHED, "p"))
    assert not mending.new and mending.blocks == (5,) and mending.unit in "qr"


def test_what_lies_between_is_taken_in_when_it_is_smaller():
    # between D and the rest of p lie X, and Q, which is locked as A, B and C are
    drawing = """
        AABBCCXDD
        AABBCCXDD
        QQQQQQQQQ
    """
    communes = drawn(drawing, population=(100, 100, 100, 2000, 900, 10))
    bench = Bench(assessor_of(communes), "ppppqq", locked_communes=(0, 1, 2, 4))
    mending = bench.mend(bench.wrong(ViolationKind.DETACHED, "p"))
    assert (mending.blocks, mending.unit) == ((5,), "p")
    assert str(mending.problem) == "Unit p takes in X."


def test_a_ring_takes_in_what_it_encloses_or_is_opened():
    bench = Bench(ASSESSOR, "pppdexxxyx")
    violation = bench.wrong(ViolationKind.ENCLAVE, "d")
    mending = bench.mend(violation)
    assert spelled(mending) == "E d"
    assert str(mending.problem) == "Unit d takes in Đông (E); no more: e."
    # a ring of A and B is opened where what it encloses may not move
    drawing = """
        AABB
        AEFB
        AABB
        CCCC
    """
    communes = drawn(drawing, population=(50, 60, 300, 40, 30))
    bench = Bench(assessor_of(communes), "rrcee", locked_communes=(3, 4))
    mending = bench.mend(bench.wrong(ViolationKind.ENCLAVE, "r"))
    assert mending.unit in "ce" and "which opens the ring" in str(mending.problem)
    bench.carry_out(mending)
    assert bench.known.violations() == ()


def test_locks_and_fence_are_kept_and_told():
    bench = Bench(ASSESSOR, "pppp.qqqqq", locked_units=("p",))
    said = bench.mend(bench.wrong(ViolationKind.UNASSIGNED))
    assert str(said) == (
        "No single move heals this; some are held back: the unit that would take them is locked."
    )
    bench = Bench(ASSESSOR, "pppp.qqqqq", fence=Fence(inside=frozenset(blocks("A"))))
    assert "outside" in str(bench.mend(bench.wrong(ViolationKind.UNASSIGNED)))


def test_a_fence_of_whole_districts_keeps_them_whole():
    bench = Bench(ASSESSOR, "pppqq.qqqq", fence=Fence(whole_districts=True))
    mending = bench.mend(bench.wrong(ViolationKind.UNASSIGNED))
    assert set(blocks("F")) <= set(mending.blocks) <= set(blocks("DEF"))
    bench.carry_out(mending)
    assert len({bench.plan.unit_of(block) for block in blocks("DEF")}) == 1


def test_when_nothing_heals_it_says_so(monkeypatch):
    monkeypatch.setattr("regionaltool.core.remedies.COMMUNES_AT_MOST", 0)
    bench = Bench(ASSESSOR, "pppp.qqqqq")
    said = bench.mend(bench.wrong(ViolationKind.UNASSIGNED))
    assert str(said).startswith("No single move heals this without harm elsewhere.")


def linked() -> Assessor:
    """The ten communes, the island tied to H by a ferry and to C by an exception."""
    c, h, island = blocks("CHI")
    links = (Link(h, island, "ferry"), Link(c, island, EXCEPTION))
    return replace(ASSESSOR, graph=ASSESSOR.graph.with_links(links, ALL_KINDS))


def test_a_link_counts_as_a_way():
    bench = Bench(linked(), "pppppqqq.q")
    mending = bench.mend(bench.wrong(ViolationKind.UNASSIGNED))
    assert spelled(mending) in ("I q", "I p") and not mending.new


def check_every_mending(bench: Bench) -> None:
    """Each is carried out in turn and held against the plan found afresh."""
    for violation in bench.known.violations():
        mending = bench.mend(violation)
        if isinstance(mending, Problem):
            assert str(mending)
            continue
        assert not mending.what_if.passage.stopped and mending.blocks
        before = wrongs(bench)
        back = Plan(bench.plan.communes, bench.plan.assignment)
        bench.carry_out(mending)
        after = wrongs(bench)
        assert len(bench.known.violations()) == mending.what_if.violations[1]
        assert bench.known.score() == mending.scores[1]
        if violation.kind is ViolationKind.UNASSIGNED:
            assert after[violation.kind] == before[violation.kind] - set(mending.blocks)
        elif violation.kind is ViolationKind.DETACHED:
            assert pieces(bench, violation.unit) < dict(before["pieces"])[violation.unit]
        else:
            assert violation.communes not in after[violation.kind].get(violation.unit, ())
        for unit, count in after["pieces"]:
            assert count <= dict(before["pieces"]).get(unit, 1)
        for unit, rings in after[ViolationKind.ENCLAVE].items():
            known = before[ViolationKind.ENCLAVE].get(unit, ())
            assert all(any(set(one) <= set(other) for other in known) for one in rings)
        undo = bench.plan.become(back)
        bench.known.follow(undo.moves, bench.plan.apply(undo))


def pieces(bench: Bench, unit: str) -> int:
    return len(bench.known[unit].contiguity.pieces) if unit in bench.known else 0


def wrongs(bench: Bench) -> dict:
    units = bench.plan.units
    return {
        ViolationKind.UNASSIGNED: set(bench.plan.unassigned.tolist()),
        ViolationKind.ENCLAVE: {u: bench.known[u].contiguity.enclaves for u in units},
        "pieces": [(u, pieces(bench, u)) for u in units],
    }


@settings(max_examples=examples(40), deadline=None)
@given(
    st.sampled_from((ASSESSOR, linked())),
    starts,
    st.sets(st.sampled_from("pqr"), max_size=1),
    st.sets(st.integers(0, 9), max_size=2),
)
def test_on_random_plans_every_mending_heals_and_harms_nothing(assessor, start, units, communes):
    check_every_mending(Bench(assessor, start, locked_units=units, locked_communes=communes))


@settings(max_examples=examples(30), deadline=None)
@given(bent_grids(), st.data())
def test_on_random_maps_too(grid, data):
    n = len(grid.polygons)
    communes = communes_of(grid.polygons, population=[10 * (k + 1) for k in range(n)])
    start = data.draw(st.lists(a_unit, min_size=n, max_size=n))
    check_every_mending(Bench(assessor_of(communes), start))


def test_a_search_goes_in_small_steps():
    bench = Bench(ASSESSOR, "pqpqrprrq.")
    steps = list(bench.mender.search(bench.wrong(ViolationKind.DETACHED, "p")))
    assert len(steps) > 1
