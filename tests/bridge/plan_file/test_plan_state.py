import pytest

from regionaltool.bridge.plan_file.edit_rows import edit_text
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.core.edit import Edit, Move, Renaming


@pytest.mark.parametrize(
    "what",
    [
        edit_text(Edit((Move(0, "q", "p"),)), "AB"),
        edit_text(Edit((Move(1, "q", "p"), Move(0, "q", "p"))), "AB"),
        edit_text(Edit((Move(0, "p", "q"),), (Renaming("q", "Quang", None),)), "AB"),
        edit_text(Edit((Move(0, "p", "q"),)), "XY"),
        "{}",
        "null",
        '{"moves": [["A"',
    ],
)
def test_an_edit_that_does_not_fit_changes_nothing(what):
    state = PlanState({"A": "p", "B": "q"}, {"p": "Pháp"})
    with pytest.raises(ValueError):
        state.apply(what)
    assert state == PlanState({"A": "p", "B": "q"}, {"p": "Pháp"})


def test_names_come_and_go():
    state = PlanState({"A": "p"}, {"p": "Pháp"})
    edit = Edit((), (Renaming("p", "Pháp", None), Renaming("q", None, "Quang")))
    state.apply(edit_text(edit, "A"))
    assert state.names == {"q": "Quang"}
    state.apply(edit_text(edit.inverse(), "A"))
    assert state.names == {"p": "Pháp"}
