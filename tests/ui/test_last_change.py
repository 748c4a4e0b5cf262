import pytest

from regionaltool.ui.last_change import LastChange, Scored
from tests.bridge.sessions import blocks, session_of

WEIGHTS = dict.fromkeys(("infrastructure", "density", "economy", "culture", "coordination"), 0.2)


@pytest.fixture
def session():
    return session_of("pppqqrrrs.")


@pytest.fixture
def see(session):
    """Look at a unit of the session as it is now; what has changed since the last gesture."""
    seen = LastChange()

    def look(unit, **more):
        seen.see(unit, Scored(session.assessment(unit or "q").score, WEIGHTS), **more)
        return seen.waterfall()

    return look


def test_a_change_leads_from_the_score_before_to_that_of_now(session, see):
    before = session.assessment("q").score
    assert see("q") is None, "nothing has changed yet"
    session.assign(blocks("F"), "q")
    found = see("q")
    after = session.assessment("q").score
    assert found.before.low == pytest.approx(before.low)
    assert found.after.low == pytest.approx(after.low)
    assert sum(step.low for step in found.factors) == pytest.approx(after.low - before.low)
    again = see("q")
    assert again == found, "looked at again, nothing else has changed"
    session.undo()
    assert see("q").before.low == pytest.approx(after.low)


def test_another_unit_begins_anew(session, see):
    see("q")
    session.assign(blocks("F"), "q")
    assert see("r") is None and see("q") is None and see(None) is None


def test_a_stroke_is_one_change(session, see):
    start = session.assessment("q").score
    see("q")
    session.begin_stroke()
    for letter in "FG":
        session.assign(blocks(letter), "q")
        see("q", in_stroke=True)
    session.end_stroke()
    assert see("q").before.low == pytest.approx(start.low)


def test_other_weights_change_a_score_too(session):
    seen = LastChange()
    score = session.assessment("q").score
    seen.see("q", Scored(score, WEIGHTS))
    scoring = session.assessor.scoring
    other = scoring.profile.weighted([60, 10, 10, 10, 10])
    session.score_by(scoring.by(other))
    seen.see("q", Scored(session.assessment("q").score, other.weights))
    found = seen.waterfall()
    steps = sum(step.low for step in found.factors)
    assert steps == pytest.approx(session.assessment("q").score.low - score.low)
