from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.core.inputs.kinds import KIND, KINDS
from regionaltool.core.problems import Problem
from regionaltool.ui.attach_model import INPUT, PEOPLE, AttachModel
from regionaltool.ui.two_lines import SECOND

BUDGET = Attachment("budget", "/a/thu chi.csv", date="2024", origin="Sở")


def row(model, key: str) -> tuple[str, str, str]:
    number = list(KIND).index(key)
    first, people = model.index(number, INPUT), model.index(number, PEOPLE)
    return first.data(), first.data(SECOND), people.data()


def test_the_rules_of_models_are_kept(qgis_app, qtmodeltester):
    model = AttachModel(qgis_app)
    qtmodeltester.check(model, force_py=True)
    model.show({"budget": BUDGET}, {})
    assert model.rowCount() == len(KINDS)


def test_what_is_missing_and_what_that_switches_off(qgis_app):
    model = AttachModel(qgis_app)
    assert row(model, "budget") == ("Budget", "– off without it: 3.1", "")
    assert row(model, "ferries")[1].startswith("– would sharpen 1.1, 1.2")
    assert row(model, "columns")[1] == "–"


def test_what_is_attached_of_when_from_whom_and_for_what(qgis_app):
    model = AttachModel(qgis_app)
    model.show({"budget": BUDGET}, {})
    assert row(model, "budget") == ("Budget", "thu chi.csv · not read yet", "")
    read = AttachedInput(BUDGET, "thu chi", covered=0.9844)
    model.show({"budget": BUDGET}, {"budget": read})
    assert row(model, "budget") == ("Budget", "thu chi · 2024 · Sở → 3.1", "98.4")
    doubtful = AttachedInput(BUDGET, "thu chi", problems=(Problem("Left out: 1."),))
    model.show({"budget": BUDGET}, {"budget": doubtful})
    assert row(model, "budget")[1:] == ("⚠ thu chi · 2024 · Sở → 3.1", "")
    off = AttachedInput(BUDGET, "thu chi", covered=0.5, reason=Problem("It is empty."))
    model.show({"budget": BUDGET}, {"budget": off})
    assert row(model, "budget")[1:] == ("⚠ off: It is empty.", "")


def test_a_screen_reader_and_a_tooltip_tell_both_lines(qgis_app):
    model = AttachModel(qgis_app)
    index = model.index(list(KIND).index("budget"), INPUT)
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert "Budget" in index.data(role) and "3.1" in index.data(role)
    assert index.data(Qt.ItemDataRole.FontRole) is None
    model.show({"budget": BUDGET}, {})
    assert index.data(Qt.ItemDataRole.FontRole).bold()
