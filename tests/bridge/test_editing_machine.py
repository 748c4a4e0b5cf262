"""Everything that the tools do to a plan, at random, beside a plan that counts it all anew."""

from dataclasses import replace

import pytest
import shapely
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from regionaltool.bridge.plan_file.plan_state import state_of
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.gate import Fence
from regionaltool.core.hit_test import HitTest
from regionaltool.core.plan import Plan
from regionaltool.core.pockets import pocket_at
from regionaltool.core.splitting import pieces_to_split
from tests.bridge.sessions import again, facts, session_of
from tests.bridge.slow_plan import GROUP, N, SlowPlan
from tests.core.grids import CELL, SOUTH, WEST
from tests.core.ten_communes import COMMUNES, a_unit, some_blocks, starts
from tests.examples import examples

HIT = HitTest(COMMUNES)
unit_ids = st.sampled_from("pqrs")
a_block = st.integers(0, N - 1)
fences = st.builds(
    Fence,
    st.none() | st.frozensets(a_unit, min_size=1, max_size=2),
    st.booleans(),
    st.none() | st.frozensets(a_block, min_size=1),
)
corners = st.tuples(st.floats(0, 8), st.floats(0, 5)).map(
    lambda cells: (WEST + CELL * cells[0], SOUTH + CELL * cells[1])
)


class EditingMachine(RuleBasedStateMachine):
    """The session under test, and the slow plan; each rule does the same to both."""

    @initialize(start=starts)
    def begin(self, start):
        self.session: PlanSession = session_of(start)
        self.slow = SlowPlan(self.session.plan.assignment)
        self.fence = Fence()
        self.shown: dict[str, str] = facts(self.session)
        self.seen = list(self.session.plan.assignment)
        self.session.changed.connect(self.show)

    def show(self, change):
        """A view: it looks again at what the change names, and at nothing else."""
        units = {u: known for u, known in facts(self.session).items() if u in change.units}
        self.shown = {u: known for u, known in self.shown.items() if u not in change.units} | units
        for block in change.blocks:
            self.seen[block] = self.session.plan.unit_of(block)

    def number(self, n: int) -> str | None:
        """One of the units that there are."""
        units = self.session.units
        return units[n % len(units)] if units else None

    @rule(blocks=some_blocks, unit=a_unit, district=st.booleans())
    def assign(self, blocks, unit, district):
        """By a click, with the commune or its former district as the grain."""
        if district:
            grown = {b for b in range(N) if GROUP[b] in {GROUP[one] for one in blocks}}
            assert self.session.districts.whole(blocks) == sorted(grown)
            blocks = grown
        what = self.session.what_if(blocks, unit)
        self.session.assign(blocks, unit)
        self.slow.do(lambda state: state.assign(blocks, unit, self.fence))
        for side in what.sides:
            if side.unit in self.session.units:
                assert repr(side.after) == repr(self.session.assessment(side.unit))
            else:
                assert side.after is None
        assert what.violations[1] == len(self.session.violations())

    @rule(start=corners, end=corners, unit=unit_ids)
    def rectangle(self, start, end, unit):
        (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(start, end, strict=True))
        box = shapely.box(x0, y0, x1, y1)
        taken = [
            b
            for b in range(N)
            if box.area > 0
            and shapely.intersects(box, shapely.point_on_surface(COMMUNES.geometry[b]))
        ]
        self.session.assign(HIT.rectangle(start, end).tolist(), unit)
        self.slow.do(lambda state: state.assign(taken, unit, self.fence))

    @rule(places=st.lists(some_blocks, max_size=4), unit=unit_ids, cancelled=st.booleans())
    def stroke(self, places, unit, cancelled):
        self.session.begin_stroke()
        for blocks in places:
            self.session.assign(blocks, unit)
        if cancelled:
            self.session.cancel_stroke()
            return
        self.session.end_stroke()
        steps = [lambda state, here=here: state.assign(here, unit, self.fence) for here in places]
        self.slow.do(*steps)

    @rule(block=a_block, n=st.integers(0, 9))
    def fill(self, block, n):
        unit, session = self.number(n), self.session
        if unit is None:
            return
        owner = session.plan.unit_of(block)
        pocket = pocket_at(
            session.plan,
            session.assessor.graph,
            block,
            unit,
            session.assessment(unit).contiguity,
            None if owner is None else session.assessment(owner).contiguity,
        )
        session.assign(pocket.blocks, unit)
        self.slow.do(lambda state: state.fill(block, unit, self.fence))

    @rule(block=a_block)
    def split(self, block):
        unit = self.session.plan.unit_of(block)
        if unit is not None:
            self.session.begin_stroke()
            for piece in pieces_to_split(self.session.assessment(unit).contiguity, block):
                self.session.make_unit(piece)
            self.session.end_stroke()
        self.slow.do(lambda state: state.split(block, self.fence))

    @rule(numbers=st.sets(st.integers(0, 9), min_size=2, max_size=3))
    def merge(self, numbers):
        units = {self.number(n) for n in numbers} - {None}
        if len(units) > 1:
            self.session.merge(sorted(units))
            units_move = replace(self.fence, whole_districts=False)
            self.slow.do(lambda state: state.merge(units, units_move))

    @rule(blocks=some_blocks)
    def make(self, blocks):
        self.session.make_unit(blocks)
        self.slow.do(lambda state: state.make(blocks, self.fence))

    @rule(unit=unit_ids, name=st.none() | st.sampled_from(["Hạ Long", "Bãi Cháy"]))
    def rename(self, unit, name):
        self.session.rename(unit, name)
        self.slow.do(lambda state: _put(state.names, unit, name))

    @rule(unit=unit_ids, kind=st.none() | st.sampled_from(["ward", "commune"]))
    def retype(self, unit, kind):
        self.session.retype(unit, kind)
        self.slow.do(lambda state: _put(state.types, unit, kind))

    @rule(units=st.sets(unit_ids, max_size=2), on=st.booleans())
    def lock_units(self, units, on):
        self.session.lock_units(units, on)
        self.slow.do(lambda state: _lock(state.locked_units, units, on))

    @rule(blocks=some_blocks, on=st.booleans())
    def lock_communes(self, blocks, on):
        self.session.lock_communes(blocks, on)
        self.slow.do(lambda state: _lock(state.locked_communes, blocks, on))

    @rule()
    def unlock_all(self):
        self.session.unlock_all()
        self.slow.do(lambda state: (state.locked_units.clear(), state.locked_communes.clear()))

    @rule(fence=fences)
    def enclose(self, fence):
        self.session.fence = self.fence = fence

    @rule()
    def open_the_fence(self):
        self.session.fence = self.fence = Fence()

    @rule(other=starts, lock=unit_ids)
    def become(self, other, lock):
        assignment = [None if unit == "." else unit for unit in other]
        self.session.become(Plan(COMMUNES, assignment, {"p": "Pháp"}, None, [lock]))

        def step(state):
            state.unit_of = assignment
            state.names, state.types = {"p": "Pháp"}, {}
            state.locked_units, state.locked_communes = {lock}, set()

        self.slow.do(step)

    @precondition(lambda self: self.slow.before)
    @rule()
    def undo(self):
        self.session.undo()
        self.slow.go_to(len(self.slow.before) - 1)

    @precondition(lambda self: self.slow.undone)
    @rule()
    def redo(self):
        self.session.redo()
        self.slow.go_to(len(self.slow.before) + 1)

    @rule(n_done=st.integers(-1, 12))
    def go_to(self, n_done):
        self.session.go_to(n_done)
        self.slow.go_to(n_done)

    # never a difference

    @invariant()
    def who_belongs_where(self):
        plan, slow = self.session.plan, self.slow.now
        assert list(plan.assignment) == slow.unit_of
        assert (plan.names, plan.types) == (slow.names, slow.types)
        assert plan.locked_units == slow.locked_units
        assert plan.locked_communes == slow.locked_communes
        members = [b for unit in plan.units for b in plan.members(unit).tolist()]
        assert sorted([*members, *plan.unassigned.tolist()]) == list(range(N))

    @invariant()
    def figures(self):
        assert list(self.session.units) == self.slow.now.units()
        for unit in self.session.units:
            known, right = self.session.assessment(unit), self.slow.now.figures(unit)
            assert (known.tally.n_communes, known.tally.population) == (right["n"], right["people"])
            assert known.tally.population_missing == right["unknown"]
            assert known.tally.official_missing == right["unofficial"]
            if right["official"] is not None:
                assert known.tally.official_km2 == pytest.approx(right["official"], abs=1e-9)
            assert known.polygon_km2 == pytest.approx(right["km2"], rel=1e-9)
            assert known.n_parts == right["n_parts"]
            assert list(known.contiguity.pieces) == right["pieces"]
            assert known.outline.equals(right["outline"])

    @invariant()
    def the_same_as_begun_afresh(self):
        fresh = again(self.session)
        assert facts(self.session) == facts(fresh)
        assert self.session.violations() == fresh.violations()
        assert repr(self.session.score()) == repr(fresh.score())

    @invariant()
    def what_views_show(self):
        """But for neighbours, whose names a view asks for itself."""
        assert self.seen == list(self.session.plan.assignment)
        assert {u: assessed(text) for u, text in self.shown.items()} == {
            u: assessed(text) for u, text in facts(self.session).items()
        }

    @invariant()
    def history(self):
        session, slow = self.session, self.slow
        assert (len(session.done), len(session.undone)) == (len(slow.before), len(slow.undone))
        assert not session.in_stroke and session.fence == self.fence
        assert session.recorder.state == state_of(session.plan)
        assert session.recorder.edits() == (list(session.done), list(session.undone))


def assessed(fact: str) -> str:
    """Name and figures of a unit, out of all that is said of it."""
    name, _, rest = fact.partition(" {")
    return name + rest.partition("} ")[2]


def _put(texts: dict[str, str], unit: str, text: str | None) -> None:
    texts.pop(unit, None)
    if text is not None:
        texts[unit] = text


def _lock(locked: set, some, on: bool) -> None:
    (locked.update if on else locked.difference_update)(some)


TestEditing = EditingMachine.TestCase
TestEditing.settings = settings(max_examples=examples(12), stateful_step_count=30, deadline=None)
