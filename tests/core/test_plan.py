import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.edit import CommuneLock, Edit, Move, Renaming, Typing, UnitLock
from regionaltool.core.plan import (
    Change,
    Plan,
    Tally,
    names_of_units,
    require_units,
    tally,
)
from regionaltool.core.problems import InputError
from tests.core.grids import cell, communes_of

N = 8
COMMUNES = communes_of(
    [cell(n, 0) for n in range(N)],
    names=["Lam Sơn", "Hồng Nam", "Cao Xá", "Tân Hưng", "Phú Cường", "Bảo Khê", "", ""],
    population=[100, 250, None, 40, 250, 0, None, 9],
    official_km2=[0.1, 0.2, None, 0.3, 1e9, 1e-9, None, None],
)
UNITS = st.sampled_from([None, "x", "y", "z"])
ASSIGNMENTS = st.lists(UNITS, min_size=N, max_size=N)
GESTURES = st.lists(st.tuples(st.sets(st.integers(0, N - 1)), UNITS), max_size=12)


def state(plan: Plan) -> tuple:
    """All that a plan says."""
    return (
        plan.assignment,
        plan.units,
        plan.unassigned.tolist(),
        {unit: plan.members(unit).tolist() for unit in plan.units},
        {unit: repr(plan.tally(unit)) for unit in plan.units},
        {unit: plan.name(unit) for unit in (*plan.units, "x", "y", "z")},
        plan.names,
        plan.types,
        plan.locked_units,
        plan.locked_communes,
    )


def plan_of(word: str, names: dict[str, str] | None = None) -> Plan:
    """A plan with one letter a commune, a dot for no unit."""
    return Plan(COMMUNES, [None if letter == "." else letter for letter in word], names)


def test_what_a_plan_knows():
    plan = plan_of("xxyy.zx.", {"x": "Lam Hồng"})
    assert plan.units == ("x", "y", "z")
    assert plan.unassigned.tolist() == [4, 7]
    assert plan.members("x").tolist() == [0, 1, 6]
    assert plan.members("nobody").tolist() == []
    assert plan.unit_of(0) == "x"
    assert plan.unit_of(4) is None
    assert plan.assignment == ("x", "x", "y", "y", None, "z", "x", None)
    assert plan.name("x") == "Lam Hồng"
    assert plan.name("y") == "y"


def test_sums_of_a_unit():
    plan = plan_of("xxyy.zx.")
    assert plan.tally("x") == Tally(3, 350, 1, pytest.approx(0.3), 1)
    assert plan.tally("y") == Tally(2, 40, 1, 0.3, 1)
    assert plan.tally("z") == Tally(1, 0, 0, 1e-9, 0)
    assert [plan.tally(unit).people for unit in "xyz"] == [350, 40, 0]
    # nobody has been counted, so how many there are nobody knows
    assert Tally(2, 0, 1, 1.0, 0).people is Tally(1, 0, 1, 1.0, 0).people is None


def test_an_official_area_that_nobody_knows_is_not_zero():
    plan = plan_of("......xx")
    assert math.isnan(plan.tally("x").official_km2)
    assert plan.tally("x").official_missing == 2


def test_every_commune_is_assigned_once():
    with pytest.raises(ValueError, match="every commune once"):
        Plan(COMMUNES, ["x"])


def test_a_move_names_only_what_moves():
    plan = plan_of("xxyy.zx.")
    edit = plan.move([6, 0, 4, 0], "x")
    assert edit == Edit((Move(4, None, "x"),))
    assert plan.move([4], None) == Edit(())
    assert plan.move(np.array([3]), None) == Edit((Move(3, "y", None),))
    assert type(plan.move(np.array([3]), None).moves[0].block) is int


def test_what_a_move_touches():
    plan = plan_of("xxyy.zx.")
    change = plan.apply(plan.move([1, 4, 5], "y"))
    assert change == Change(frozenset({"x", "y", "z"}), (1, 4, 5))
    assert plan.units == ("x", "y")
    assert plan.apply(plan.move([0], None)) == Change(frozenset({"x"}), (0,))
    assert plan.apply(Edit(())) == Change(frozenset(), ())


def test_a_unit_without_members_is_gone_and_keeps_its_name_for_undo():
    plan = plan_of("xxyy.zx.", {"z": "Bảo Khê"})
    edit = plan.move([5], "x")
    plan.apply(edit)
    assert "z" not in plan.units
    plan.apply(edit.inverse())
    assert plan.units == ("x", "y", "z")
    assert plan.name("z") == "Bảo Khê"


def test_merging():
    plan = plan_of("xxyy.zx.")
    change = plan.apply(plan.merge(["x", "z"], "z"))
    assert plan.assignment == ("z", "z", "y", "y", None, "z", "z", None)
    assert change.units == {"x", "z"}


def test_founding_takes_id_and_name_of_the_biggest_commune():
    plan = plan_of("........")
    unit, edit = plan.found([0, 4, 1])
    assert unit == "B"  # 250 persons like E, and the smaller id
    assert edit.renamings == (Renaming("B", None, "Hồng Nam"),)
    plan.apply(edit)
    assert plan.members("B").tolist() == [0, 1, 4]
    assert plan.name("B") == "Hồng Nam"
    plan.apply(edit.inverse())
    assert state(plan) == state(plan_of("........"))


def test_founding_with_a_name():
    unit, edit = plan_of("........").found([3], "Tân Tiến")
    assert (unit, edit.renamings[0].after) == ("D", "Tân Tiến")


def test_founding_does_not_take_an_id_that_is_taken():
    assert plan_of("B.......").found([1])[0] == "B-2"
    assert plan_of("........", {"B": "an empty unit"}).found([1])[0] == "B-2"
    assert Plan(COMMUNES, ["B", None, "B-2", *[None] * 5]).found([1])[0] == "B-3"


def test_an_edit_made_for_another_state_is_refused_and_changes_nothing():
    plan = plan_of("xxyy.zx.", {"x": "Lam Hồng"})
    before = state(plan)
    for edit in (
        Edit((Move(0, "x", "y"), Move(1, "y", "x"))),
        Edit((Move(0, "x", "y"), Move(0, "x", "z"))),
        Edit((Move(0, "x", "y"),), (Renaming("x", None, "new"),)),
        Edit((), (Renaming("x", "Lam Hồng", "a"), Renaming("y", "b", "c"))),
    ):
        with pytest.raises(ValueError, match="changed since|moves a block once"):
            plan.apply(edit)
        assert state(plan) == before


def test_renaming_and_back():
    plan = plan_of("xxyy.zx.")
    edit = Edit((), (Renaming("x", None, "Lam Hồng"),))
    assert plan.apply(edit) == Change(frozenset({"x"}), ())
    assert plan.name("x") == "Lam Hồng"
    plan.apply(edit.inverse())
    assert plan.name("x") == "x"
    plan.apply(Edit((), (Renaming("x", None, None),)))
    assert plan.name("x") == "x"


def test_name_type_and_locks_of_a_unit():
    plan = Plan(COMMUNES, list("xxyyyzzz"), {"x": "Lam"}, {"x": "xã"}, ["y"], [5])
    assert plan.names == {"x": "Lam"} and plan.types == {"x": "xã"}
    assert plan.type_of("x") == "xã" and plan.type_of("y") is None
    assert plan.is_unit_locked("y") and not plan.is_unit_locked("x")
    assert not plan.is_unit_locked(None)
    assert plan.is_commune_locked(5) and not plan.is_commune_locked(6)
    assert plan.rename("x", "Lam") == plan.retype("x", "xã") == Edit()
    assert plan.lock_units(["y", "x", "x"], True) == Edit(unit_locks=(UnitLock("x", False, True),))
    assert plan.lock_communes([5, 7], True) == Edit(commune_locks=(CommuneLock(7, False, True),))
    assert plan.apply(plan.rename("x", None)) == Change(frozenset({"x"}), ())
    assert plan.name("x") == "x"
    assert plan.apply(plan.retype("z", "phường")) == Change(frozenset({"z"}), ())
    assert plan.apply(plan.lock_units(["y"], False)) == Change(frozenset({"y"}), ())
    assert plan.apply(plan.lock_communes([5, 6], True)) == Change(frozenset(), (6,))
    assert plan.types == {"x": "xã", "z": "phường"} and plan.locked_units == frozenset()
    assert plan.locked_communes == {5, 6}


def test_a_commune_that_is_moved_and_locked_at_once_is_told_once():
    plan = plan_of("xxyyyzzz")
    edit = Edit((Move(0, "x", "y"),), commune_locks=(CommuneLock(0, False, True),))
    assert plan.apply(edit) == Change(frozenset({"x", "y"}), (0,))


@pytest.mark.parametrize(
    "edit",
    [
        Edit(typings=(Typing("x", "xã", None),)),
        Edit(unit_locks=(UnitLock("x", True, False),)),
        Edit(unit_locks=(UnitLock("y", False, True),)),
        Edit(commune_locks=(CommuneLock(5, False, True),)),
        Edit((Move(0, "x", "y"),), commune_locks=(CommuneLock(0, True, False),)),
    ],
)
def test_traits_and_locks_of_another_state_are_refused(edit):
    plan = Plan(COMMUNES, list("xxyyyzzz"), None, None, ["y"], [5])
    before = state(plan)
    with pytest.raises(ValueError, match="has changed since"):
        plan.apply(edit)
    assert state(plan) == before


TEXTS = st.dictionaries(st.sampled_from("xyz"), st.sampled_from(["Một", "Hai"]))
PLANS = st.builds(
    lambda *traits: Plan(COMMUNES, *traits),
    ASSIGNMENTS,
    TEXTS,
    TEXTS,
    st.sets(st.sampled_from("xyz")),
    st.sets(st.integers(0, N - 1)),
)


@given(PLANS, PLANS)
def test_a_plan_becomes_another_and_goes_back(plan, other):
    before = state(plan)
    edit = plan.become(other)
    plan.apply(edit)
    assert state(plan) == state(other)
    assert not plan.become(other)
    plan.apply(edit.inverse())
    assert state(plan) == before


@given(ASSIGNMENTS, GESTURES)
def test_a_move_and_its_inverse_leave_the_same_plan(assignment, gestures):
    plan = Plan(COMMUNES, assignment)
    before = state(plan)
    edits = []
    for blocks, unit in gestures:
        edits.append(plan.move(blocks, unit))
        plan.apply(edits[-1])
    for edit in reversed(edits):
        assert edit.inverse().inverse() == edit
        plan.apply(edit.inverse())
    assert state(plan) == before


@given(ASSIGNMENTS, GESTURES)
def test_an_edited_plan_equals_a_fresh_one(assignment, gestures):
    plan = Plan(COMMUNES, assignment)
    for blocks, unit in gestures:
        change = plan.apply(plan.move(blocks, unit))
        assert {plan.unit_of(block) for block in change.blocks} <= {unit}
    assert state(plan) == state(Plan(COMMUNES, plan.assignment))


@given(ASSIGNMENTS, st.permutations(range(N)), ASSIGNMENTS)
def test_the_order_of_moves_does_not_matter(assignment, order, target):
    one, other = Plan(COMMUNES, assignment), Plan(COMMUNES, assignment)
    for block in range(N):
        one.apply(one.move([block], target[block]))
    for block in order:
        other.apply(other.move([block], target[block]))
    assert state(one) == state(other)


@given(ASSIGNMENTS, GESTURES)
def test_sums_of_units_are_sums_of_communes(assignment, gestures):
    plan = Plan(COMMUNES, assignment)
    for blocks, unit in gestures:
        plan.apply(plan.move(blocks, unit))
    free = plan.unassigned
    units = [plan.tally(unit) for unit in plan.units]
    assert sum(t.n_communes for t in units) + len(free) == N
    people = COMMUNES.population
    assert sum(t.population for t in units) + people[free].sum() == people.sum()
    unknown = ~COMMUNES.population_known
    assert sum(t.population_missing for t in units) + unknown[free].sum() == unknown.sum()
    for unit in plan.units:
        assert repr(plan.tally(unit)) == repr(tally(COMMUNES, plan.members(unit)))


def test_ten_thousand_edits_leave_no_drift():
    plan = plan_of("xxxxxxxx")
    rng = np.random.default_rng(7)
    for block, unit in zip(rng.integers(0, N, 10_000), rng.choice(["x", "y"], 10_000), strict=True):
        plan.apply(plan.move([block], str(unit)))
    assert state(plan) == state(Plan(COMMUNES, plan.assignment))


def test_the_first_name_beside_a_unit_counts_and_others_are_reported():
    names, problems = names_of_units(
        ["x", "y", None, "x", "y", "z"], ["", "Ân Thi", "nobody's", "Lam", "Phù Cừ", ""], "xã"
    )
    assert names == {"x": "Lam", "y": "Ân Thi"}
    assert [str(problem) for problem in problems] == [
        "Layer “xã”: units with more than one name among their communes: y; the first name is "
        "used. Correct the field of unit names."
    ]
    assert names_of_units(["x", "x"], ["Lam", "Lam"], "xã") == ({"x": "Lam"}, ())


def test_a_layer_without_units():
    with pytest.raises(InputError) as caught:
        require_units([None, None], "ma_moi", "xã")
    assert str(caught.value) == (
        "Layer “xã”: field “ma_moi” is empty for every commune, so there are no units. Fill it, or "
        "choose the field that holds the unit of each commune."
    )
    require_units([None, "x"], "ma_moi", "xã")
