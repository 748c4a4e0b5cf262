import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QLineEdit

from regionaltool.core.target import Target
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
    title, units, free, score = lines(summary)
    assert title == f"{session.title} · rule set?"
    assert summary.accessibleDescription() == plain(summary.text())
    assert units == "10 → 4 (−60.0 %) · target?"
    assert free == "no unit: 1 · People 2,825 + ?"
    assert "unknown population: 1" in summary.toolTip()
    bounds = f"{session.score().low:.1f}–{session.score().high:.1f}"
    n_intervals = sum(session.assessment(u).score.value is None for u in session.units)
    assert n_intervals and score == f"Score {bounds} · intervals: {n_intervals} · ✓ no violations"


def test_people_that_nobody_has_counted_are_unknown_and_not_0(qtbot):
    communes = drawn("AB")
    session = session_on(communes, "ab")
    summary = PlanSummary()
    qtbot.addWidget(summary)
    summary.show_session(session, 0)
    assert "People ?" in plain(summary.text()) and "People 0" not in plain(summary.text())


def test_units_that_nobody_can_weigh_are_told_beside_the_score(qtbot):
    session = session_on(drawn("AB", population=[500, None]), "ab")
    summary = PlanSummary()
    qtbot.addWidget(summary)
    summary.show_session(session, 0)
    shown = f"Score {session.assessment('a').score.low:.1f}"
    (line,) = (line for line in lines(summary) if line.startswith("Score"))
    assert line.startswith(shown) and "without units of unknown people: 1" in line
    assert "weigh nothing: 1" in summary.full_tip() and "at least" not in summary.full_tip()


def test_violations_are_red_and_counted(summary, session):
    summary.show_session(session, 1234)
    assert "⚠ violations: 1,234" in lines(summary)[-1] and "#a50f15" in summary.text()
    summary.show_session(session, 0)
    assert "#a50f15" not in summary.text()


def test_names_are_no_markup(summary, session):
    session.title = "<b>A & B</b>"
    summary.show_session(session, 0)
    assert lines(summary)[0] == "<b>A & B</b> · rule set?"


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
    """The difference of the figures that are seen: 69.0 and 68.7 are 0.3 apart."""
    apart = round(after, 1) - round(before, 1)
    return ("▲" if apart > 0 else "▼") + f"{abs(apart):.1f}"


def test_the_last_edit_moved_the_score_by(sure):
    session, summary = sure
    assert step(summary) == ""
    start = session.score().value
    session.assign([1], "b")
    moved = session.score().value
    assert step(summary) == shown_step(start, moved) != ""
    session.undo()
    assert step(summary) == shown_step(moved, start)


def test_of_an_interval_the_steps_of_both_bounds_are_told(summary, session):
    assert "▲" not in lines(summary)[-1] and "▼" not in lines(summary)[-1]
    start = session.score()
    session.assign(blocks("F"), "q")
    end = session.score()
    assert end.value is None
    low, high = shown_step(start.low, end.low), shown_step(start.high, end.high)
    told = low if low == high else f"{low}\u00a0/\u00a0{high}"
    assert f"{end.low:.1f}–{end.high:.1f} {told}" in lines(summary)[-1]


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
    assert lines(summary)[1].startswith("10 → 0 (−100.0 %)")
    assert lines(summary)[2].startswith("no unit: 10 ·")
    assert "Score –" in plain(summary.text())


def test_it_wraps_in_a_narrow_dock(summary):
    assert summary.wordWrap() and summary.minimumSizeHint().width() < 290


@pytest.mark.parametrize("letters", ["I", "DE"])
def test_it_follows_the_plan(summary, session, letters):
    session.assign(blocks(letters), None)
    assert f"no unit: {1 + len(letters)}" in lines(summary)[2]
    assert "violations: 1" in lines(summary)[-1]


@pytest.fixture
def field(summary, qtbot) -> QLineEdit:
    """The line in which the target is typed."""
    summary.resize(260, 90)
    with qtbot.waitExposed(summary):
        summary.show()
    return summary.findChild(QLineEdit, "targetField")


def aim(summary, field, qtbot, text: str) -> None:
    summary.linkActivated.emit("target")
    assert field.isVisible() and field.hasFocus() and summary.rect().contains(field.geometry())
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_target_is_typed_over_the_line_that_shows_it(summary, session, field, qtbot):
    aim(summary, field, qtbot, "3")
    assert not field.isVisible() and session.target == Target(units=3)
    assert lines(summary)[1] == "10 → 4 (−60.0 %) · target 3 (1 to go)"
    session.merge(["p", "q"])
    assert lines(summary)[1] == "10 → 3 (−70.0 %) · target 3 ✓"
    session.merge(["q", "r"])
    assert lines(summary)[1].endswith("target 3 (1 below)")
    session.undo()
    assert session.target == Target(units=3), "undo leaves it alone"


def test_a_reduction_in_percent_is_a_target_too(summary, session, field, qtbot):
    aim(summary, field, qtbot, "70 %")
    assert lines(summary)[1].endswith("target 3 (1 to go)")
    summary.linkActivated.emit("target")
    assert field.text() == "70 %"
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.target is None and lines(summary)[1].endswith("target?")


@pytest.mark.parametrize(("text", "sentence"), [("some", "such as 54"), ("11", "10 communes")])
def test_what_is_no_target_is_said_and_typing_goes_on(
    summary, session, field, qtbot, text, sentence
):
    with qtbot.waitSignal(summary.said) as said:
        aim(summary, field, qtbot, text)
    assert sentence in said.args[0]
    assert field.isVisible() and field.text() == text and session.target is None
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible() and session.target is None


def test_the_target_is_kept_with_the_plan(summary, session, field, qtbot):
    assert summary.state() == {"target": ""}
    aim(summary, field, qtbot, "70.5%")
    kept = summary.state()
    summary.restore({})
    assert session.target is None
    summary.restore(kept)
    assert session.target == Target(percent=70.5) and "target 2" in lines(summary)[1]
    with pytest.raises(ValueError):
        summary.restore({"target": "many"})


def test_the_keyboard_reaches_the_target(summary, field, qtbot):
    flags = summary.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    assert "70 %" in summary.toolTip()


def test_red_is_lighter_on_dark_ground(summary, session):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#303030"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#eeeeee"))
    summary.setPalette(palette)
    summary.show_session(session, 3)
    assert "#fb6a4a" in summary.text()


def test_the_tip_tells_the_bounds_of_the_score_and_how_unequal_units_are(summary, session):
    tip = summary.full_tip()
    assert tip.startswith(summary.toolTip())
    score = session.score()
    assert f"at least {score.low:.1f}, and {score.high:.1f} if all" in tip
    assert "Inequality of populations (Theil): 0." in tip
    assert "revenue" not in tip, "there is no budget"
