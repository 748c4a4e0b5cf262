from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.edit import (
    CommuneLock,
    Edit,
    Move,
    Renaming,
    Typing,
    UnitLock,
    joined,
)

EDIT = Edit(
    (Move(0, "p", "q"), Move(3, None, "q")),
    (Renaming("q", None, "Quang"),),
    (Typing("q", "xã", "phường"),),
    (UnitLock("p", False, True),),
    (CommuneLock(4, True, False),),
)


def test_the_inverse_takes_every_part_back():
    assert EDIT.inverse() == Edit(
        (Move(3, "q", None), Move(0, "q", "p")),
        (Renaming("q", "Quang", None),),
        (Typing("q", "phường", "xã"),),
        (UnitLock("p", True, False),),
        (CommuneLock(4, False, True),),
    )
    assert EDIT.inverse().inverse() == EDIT


def test_an_edit_is_true_when_any_part_of_it_is():
    assert not Edit()
    for part in ("moves", "renamings", "typings", "unit_locks", "commune_locks"):
        assert Edit(**{part: getattr(EDIT, part)}), part


def test_an_edit_and_its_inverse_join_to_nothing():
    assert joined((EDIT, EDIT.inverse())) == Edit()
    assert joined(()) == Edit()


def test_what_goes_on_is_told_by_its_two_ends():
    second = Edit((Move(0, "q", "r"), Move(5, "r", "p")), (Renaming("q", "Quang", "Quảng"),))
    whole = joined((EDIT, second))
    assert whole.moves == (Move(0, "p", "r"), Move(3, None, "q"), Move(5, "r", "p"))
    assert whole.renamings == (Renaming("q", None, "Quảng"),)
    assert whole.typings == EDIT.typings


@st.composite
def walks(draw):
    """Edits that follow each other on four blocks, two names and one lock."""
    state = (
        {("m", b): None for b in range(4)} | {("n", u): None for u in "pq"} | {("l", "p"): False}
    )
    edits = []
    for _ in range(draw(st.integers(0, 6))):
        wanted = draw(st.dictionaries(st.sampled_from(list(state)), st.sampled_from("xyz")))
        parts = {"m": [], "n": [], "l": []}
        for (kind, which), value in wanted.items():
            after = value == "x" if kind == "l" else value
            before = state[kind, which]
            if before != after:
                make = {"m": Move, "n": Renaming, "l": UnitLock}[kind]
                parts[kind].append(make(which, before, after))
                state[kind, which] = after
        edits.append(Edit(tuple(parts["m"]), tuple(parts["n"]), (), tuple(parts["l"])))
    return edits, state


@given(walks())
def test_a_joined_edit_leads_where_its_edits_lead(walk):
    edits, state = walk
    whole = joined(edits)
    ends = {("m", p.block): p.after for p in whole.moves}
    ends |= {("n", p.unit): p.after for p in whole.renamings}
    ends |= {("l", p.unit): p.after for p in whole.unit_locks}
    starts = {key: False if key[0] == "l" else None for key in state}
    assert starts | ends == state
    assert all(p[1] != p[2] for p in (*whole.moves, *whole.renamings, *whole.unit_locks))
