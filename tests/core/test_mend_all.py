import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.gate import Districts, Fence
from regionaltool.core.mend_all import FEW, is_simple, mend_simple
from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment
from tests.core.ten_communes import ASSESSOR, COMMUNES, blocks, starts
from tests.examples import examples


def mended(start: str, fence: Fence | None = None, **locks):
    plan = Plan(COMMUNES, [None if unit == "." else unit for unit in start], **locks)
    known = PlanAssessment(plan, ASSESSOR)
    before = len(known.violations())
    result = mend_simple(known, fence or Fence(), Districts(COMMUNES.group.tolist()))
    return before, result


def test_every_simple_place_is_mended_in_turn():
    before, result = mended("pp.ppqqqi.")  # C and J apart, without a unit
    assert (before, len(result.done), result.left) == (1, 2, 0)
    assert None not in result.plan.assignment
    assert str(result.problem) == "Mended: 2; communes moved: 2; violations left: 0."


def test_what_is_not_simple_is_left_and_counted():
    _, result = mended("pppppqqqpq")  # the island would be a unit of its own
    assert (result.done, result.left) == ((), 1)
    assert str(result.problem) == "Nothing is simple to mend; violations left: 1."


def test_a_place_that_is_not_simple_keeps_no_other_from_being_mended():
    before, result = mended("pp.ppqqq..")  # C and J can be given away, the island can not
    assert (before, len(result.done), result.left) == (1, 2, 1)
    assert [i for i, unit in enumerate(result.plan.assignment) if unit is None] == blocks("I")


def test_locks_and_fence_hold():
    _, result = mended("pp.ppqqqi.", locked_communes=blocks("C"))
    assert result.plan.unit_of(blocks("C")[0]) is None and len(result.done) == 1
    _, result = mended("pp.ppqqqi.", Fence(inside=frozenset(blocks("C"))))
    assert result.plan.unit_of(blocks("J")[0]) is None and len(result.done) == 1


@settings(max_examples=examples(25), deadline=None)
@given(starts, st.sets(st.integers(0, 9), max_size=2))
def test_on_random_plans_less_is_wrong_and_no_unit_ends(start, locked):
    before, result = mended(start, locked_communes=locked)
    assert result.left <= before
    assert all(is_simple(mending) and len(mending.blocks) <= FEW for mending in result.done)
    assert set(result.plan.units) == set(start) - {"."}
    for block in locked:
        assert (result.plan.unit_of(block) or ".") == start[block]
    fresh = PlanAssessment(Plan(COMMUNES, result.plan.assignment), ASSESSOR)
    assert len(fresh.violations()) == result.left


def test_it_can_be_ended_at_any_step():
    def step() -> None:
        raise KeyboardInterrupt

    plan = Plan(COMMUNES, list("pqpqrprrqq"))
    with pytest.raises(KeyboardInterrupt):
        mend_simple(
            PlanAssessment(plan, ASSESSOR), Fence(), Districts(COMMUNES.group.tolist()), step
        )
