from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.edit import Edit, joined
from regionaltool.core.edit_words import edit_words, ended_by
from regionaltool.core.plan import Plan
from tests.core.ten_communes import COMMUNES, a_unit, blocks, some_blocks, starts


def plan_of(start: str, **more) -> Plan:
    return Plan(COMMUNES, [None if unit == "." else unit for unit in start], **more)


def said(plan: Plan, edit: Edit, ended=()) -> str:
    plan.apply(edit)
    return str(edit_words(edit, plan, ended))


def test_moves():
    plan = plan_of("pppqqqrrr.", names={"q": "Phường Hạ Long"})
    assert said(plan, plan.move(blocks("ABJ"), "q")) == "3 communes → Phường Hạ Long"
    assert said(plan, plan.move(blocks("C"), "q"), {"p"}) == "Merged p into Phường Hạ Long"
    assert said(plan, plan.move(blocks("I"), "q")) == "Ích (I) → Phường Hạ Long"
    assert said(plan, plan.move(blocks("AB"), None)) == "2 communes → no unit"
    assert said(plan, plan.move(blocks("AB"), "q")) == "2 communes → Phường Hạ Long"
    other = plan_of("abcabcabc.")
    edit = Edit(plan.become(other).moves)
    assert said(plan, edit) == "9 communes → units: 3, Kim (J) → no unit"


def test_merging_and_making_a_unit():
    plan = plan_of("pppqqqrrr.")
    edit = plan.merge(["p", "q"], "r")
    assert said(plan, edit, {"p", "q"}) == "Merged p, q into r"
    _, edit = plan.found(blocks("AD"), "Mới")
    assert said(plan, edit) == "New unit Mới: 2 communes"


def test_names_types_and_locks():
    plan = plan_of("pppqqqrrr.", names={"p": "Phú"})
    assert said(plan, plan.rename("p", "Phú Mỹ")) == "Renamed Phú to Phú Mỹ"
    assert said(plan, plan.rename("q", "Quang")) == "Renamed q to Quang"
    assert said(plan, plan.retype("p", "phường")) == "Type of Phú Mỹ: phường"
    assert said(plan, plan.retype("p", None)) == "Type of Phú Mỹ: –"
    assert said(plan, plan.lock_units("pq", True)) == "Locked Phú Mỹ, Quang"
    assert said(plan, plan.lock_communes(blocks("AB"), True)) == "Locked 2 communes"
    assert said(plan, plan.lock_communes(blocks("A"), False)) == "Unlocked An (A)"
    assert said(plan, plan.lock_units("p", False)) == "Unlocked Phú Mỹ"


def test_several_things_at_once():
    plan = plan_of("pppqqqrrr.")
    edit = joined((plan.move(blocks("A"), "q"), plan.retype("q", "xã"), plan.lock_units("r", True)))
    assert said(plan, edit) == "An (A) → q, Type of q: xã, Locked r"


def test_words_are_translated_piece_by_piece():
    plan = plan_of("pppqqqrrr.")
    edit = plan.move(blocks("AB"), "q")
    spoken = {"{communes} → {unit}": "{communes} sang {unit}", "{count} communes": "{count} xã"}
    assert edit_words(edit, plan).sentence(lambda text: spoken[text]) == "2 xã sang q"


@settings(max_examples=50)
@given(starts, st.lists(st.tuples(some_blocks, a_unit), max_size=8), st.integers(0, 8))
def test_which_units_end_is_found_from_where_the_plan_stands(start, wishes, back):
    plan = plan_of(start)
    edits, expected = [], []
    for chosen, unit in wishes:
        before = set(plan.units)
        edits.append(plan.move(chosen, unit))
        plan.apply(edits[-1])
        expected.append(before - set(plan.units))
    n_done = max(len(edits) - back, 0)
    for edit in reversed(edits[n_done:]):
        plan.apply(edit.inverse())
    assert ended_by(plan, edits[:n_done], edits[n_done:]) == expected
