import pytest

from regionaltool.ui.plan_summary import PlanSummary
from tests.bridge.sessions import blocks, session_of, session_on
from tests.core.grids import drawn
from tests.ui.desk import plain

#        ABCDEFGHIJ
START = "pppqqrrrs."


@pytest.fixture
def session():
    return session_of(START)


@pytest.fixture
def summary(session, qtbot):
    made = PlanSummary()
    qtbot.addWidget(made)
    made.show_session(session, 0)
    session.changed.connect(lambda _: made.show_session(session, len(session.violations())))
    return made


def lines(summary) -> list[str]:
    return plain(summary.text()).splitlines()


def step(summary) -> str:
    """The change of the score that is shown, as “▲1.2”; empty when there is none."""
    line = next(line for line in lines(summary) if line.startswith("Score"))
    return next((word for word in line.split() if word[0] in "▲▼"), "")


def test_figures_of_the_plan(summary, session):
    assert summary.objectName() == "planSummary"
    title, units, people, score = lines(summary)
    assert title == session.title
    assert summary.accessibleDescription() == plain(summary.text())
    assert units == "10 → 4 (−60.0 %) · no unit: 1"
    assert people.startswith("People 2,825") and "unknown: 1" in people
    assert score == f"Score {session.score().low:.1f}–{session.score().high:.1f} · ✓ no violations"


def test_people_that_nobody_has_counted_are_unknown_and_not_0(qtbot):
    communes = drawn("AB")
    session = session_on(communes, "ab")
    summary = PlanSummary()
    qtbot.addWidget(summary)
    summary.show_session(session, 0)
    assert "People ?" in plain(summary.text()) and "People 0" not in plain(summary.text())


def test_violations_are_red_and_counted(summary, session):
    summary.show_session(session, 1234)
    assert "⚠ violations: 1,234" in lines(summary)[-1] and "#a50f15" in summary.text()
    summary.show_session(session, 0)
    assert "#a50f15" not in summary.text()


def test_names_are_no_markup(summary, session):
    session.title = "<b>A & B</b>"
    summary.show_session(session, 0)
    assert lines(summary)[0] == "<b>A & B</b>"


@pytest.fixture
def sure(qtbot):
    """A plan of which everything is known, so that its score is one figure, with its summary."""
    communes = drawn("ABCD", population=[100, 200, 300, 400], group=["x", "x", "y", "y"])
    session = session_on(communes, "aabb")
    summary = PlanSummary()
    qtbot.addWidget(summary)
    summary.show_session(session, 0)
    session.changed.connect(lambda _: summary.show_session(session, 0))
    return session, summary


def shown_step(before: float, after: float) -> str:
    return ("▲" if after > before else "▼") + f"{abs(after - before):.1f}"


def test_the_last_edit_moved_the_score_by(sure):
    session, summary = sure
    assert step(summary) == ""
    start = session.score().value
    session.assign([1], "b")
    moved = session.score().value
    assert step(summary) == shown_step(start, moved) != ""
    session.undo()
    assert step(summary) == shown_step(moved, start)


def test_the_step_stays_until_the_next_edit(sure):
    """A click on the map is a stroke: its end is told as well, and changes no figure."""
    session, summary = sure
    start = session.score().value
    session.begin_stroke()
    session.assign([1], "b")
    session.end_stroke()
    assert step(summary) == shown_step(start, session.score().value) != ""
    summary.show_session(session, 0)
    assert step(summary) == shown_step(start, session.score().value)


def test_the_step_of_a_stroke_is_that_of_the_whole_stroke(sure):
    session, summary = sure
    start = session.score().value
    session.begin_stroke()
    session.assign([1], "b")
    session.assign([0], "b")
    session.end_stroke()
    end = session.score().value
    assert step(summary) == shown_step(start, end) != ""
    session.assign([0], "a")
    assert step(summary) == shown_step(end, session.score().value)


def test_another_plan_begins_without_a_step(sure):
    session, summary = sure
    session.assign([1], "b")
    assert step(summary)
    summary.show_session(session_on(session.plan.communes, "abba"), 0)
    assert step(summary) == ""


def test_a_plan_without_units(qtbot):
    summary = PlanSummary()
    qtbot.addWidget(summary)
    summary.show_session(session_of("." * 10), 1)
    assert "10 → 0 (−100.0 %) · no unit: 10" in lines(summary)
    assert "Score –" in plain(summary.text())


def test_it_wraps_in_a_narrow_dock(summary):
    assert summary.wordWrap() and summary.minimumSizeHint().width() < 290


@pytest.mark.parametrize("letters", ["I", "DE"])
def test_it_follows_the_plan(summary, session, letters):
    session.assign(blocks(letters), None)
    assert f"no unit: {1 + len(letters)}" in lines(summary)[1]
    assert "violations: 1" in lines(summary)[-1]
