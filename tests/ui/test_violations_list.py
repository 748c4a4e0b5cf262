import pytest
from qgis.PyQt.QtCore import Qt

from regionaltool.core.link_notes import LinkNote
from regionaltool.core.problems import Problem
from regionaltool.ui.violations_list import ViolationsList
from tests.bridge.sessions import blocks, session_of

#        ABCDEFGHIJ: p and q in two pieces each, q around E; J without a unit
FAULTY = "pqpqrprrq."


@pytest.fixture
def session():
    return session_of(FAULTY)


@pytest.fixture
def shown(session, qtbot):
    made = ViolationsList()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show_violations(session.violations())
    session.changed.connect(lambda _: made.show_violations(session.violations()))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def visited(shown):
    places = []
    shown.visit.connect(lambda violation: places.append((violation.kind.value, violation.unit)))
    return places


def lines(shown) -> list[str]:
    return [shown.item(row).text() for row in range(shown.count())]


def test_each_violation_is_a_line(shown, session):
    assert shown.objectName() == "violationsList" and shown.accessibleName()
    assert len(lines(shown)) == len(session.violations()) >= 3
    assert all(line.startswith("⚠ ") for line in lines(shown))
    assert "Kim (J)" in lines(shown)[0] and "Unit p is in 3 pieces" in lines(shown)[1]


def test_nothing_wrong_is_a_tick_and_leads_nowhere(shown, visited, qtbot):
    shown.show_violations(())
    assert lines(shown) == ["✓ Nothing is wrong with this plan"]
    shown.step(1)
    shown.itemActivated.emit(shown.item(0))
    assert visited == []


def test_a_double_click_and_enter_go_there(shown, visited, qtbot):
    place = shown.visualItemRect(shown.item(1)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert visited == []
    qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert visited == [("detached", "p")]
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert visited[-1] == ("unassigned", None)


def test_steps_go_round(shown, visited, session):
    count = len(session.violations())
    for _ in range(count + 1):
        shown.step(1)
    assert [shown.currentRow(), len(visited)] == [0, count + 1]
    assert visited[0] == visited[-1] == ("unassigned", None)
    shown.step(-1)
    assert shown.currentRow() == count - 1


def test_focus_alone_is_no_visit(shown, visited, qtbot):
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    shown.step(1)
    assert shown.currentRow() == 0


def test_the_first_step_backwards_is_the_last(shown, visited, session):
    shown.step(-1)
    assert shown.currentRow() == len(session.violations()) - 1


def test_the_line_that_is_current_stays_current_while_it_stands(shown, session):
    row = next(row for row, line in enumerate(lines(shown)) if "Unit p is in 3" in line)
    shown.setCurrentRow(row)
    session.assign(blocks("J"), "r")  # heals the first line
    assert "Without a unit" not in lines(shown)[0]
    assert "Unit p is in 3" in shown.currentItem().text()
    session.assign(blocks("C"), "q")  # other words for the same
    assert "Unit p is in 2" in shown.currentItem().text()


def test_when_the_current_line_is_healed_the_next_one_is_current(shown, session):
    shown.setCurrentRow(0)
    second = lines(shown)[1]
    session.assign(blocks("J"), "p")
    assert shown.currentRow() == 0
    assert shown.currentItem().text().split(";")[0] == second.split(";")[0]


def test_an_edit_that_changes_no_violation_leaves_the_list_alone(shown, session):
    shown.setCurrentRow(1)
    item = shown.item(1)
    shown.show_violations(session.violations())
    assert shown.item(1) is item


def noted() -> tuple[LinkNote, ...]:
    return (
        LinkNote("p", (0, 8), Problem("by ferry"), accepted=False),
        LinkNote("q", (1, 2), Problem("an exception"), accepted=True),
    )


def test_notes_stand_below_and_are_no_violations(shown, visited, session, qtbot):
    wrong = session.violations()
    shown.show_violations(wrong, noted())
    assert lines(shown)[len(wrong) :] == ["ℹ by ferry", "✓ an exception"]
    for _ in range(len(wrong) + 1):
        shown.step(1)
    assert shown.currentRow() == 0, "the steps leave them out"
    gone_to = []
    shown.visit.disconnect()
    shown.visit.connect(gone_to.append)
    shown.itemActivated.emit(shown.item(len(wrong)))
    assert gone_to == [noted()[0]]
    shown.setCurrentRow(len(wrong) + 1)
    shown.step(1)
    assert shown.currentRow() == 0


def test_notes_alone_leave_the_tick(shown, session):
    shown.show_violations((), noted())
    assert lines(shown) == [
        "✓ Nothing is wrong with this plan",
        "ℹ by ferry",
        "✓ an exception",
    ]
    shown.show_violations((), ())
    assert len(lines(shown)) == 1


def test_before_any_plan_it_is_empty(qtbot):
    empty = ViolationsList()
    qtbot.addWidget(empty)
    empty.step(1)
    assert empty.count() == 0
