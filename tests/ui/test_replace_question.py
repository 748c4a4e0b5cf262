import pytest

from regionaltool.bridge.plan_links import PlanLinks
from regionaltool.core.links import Link
from regionaltool.ui.replace_question import Answer, ask, losses
from tests.bridge.sessions import session_of
from tests.ui.desk import answer_box


@pytest.fixture
def session(qgis_app):
    return session_of("pppqqrrrs.")


def test_with_a_plan_without_work_in_it_nothing_is_lost(session):
    assert losses(session, PlanLinks(session)) == losses(session, None) == []


def test_edits_and_links_are_named(session):
    links = PlanLinks(session)
    session.assign([9], "s")
    assert ["edits" in text for text in losses(session, links)] == [True]
    links.add(Link(0, 8, "ferry"))
    edits, drawn = losses(session, links)
    assert "edits" in edits and "links made by hand" in drawn and session.title in drawn
    session.undo()
    assert losses(session, links) == [drawn]


@pytest.mark.parametrize(
    ("button", "answer"),
    [("Keep", Answer.KEEP), ("Give up", Answer.GIVE_UP), ("Save plan as…", Answer.SAVE)],
)
def test_the_answer_counts(qgis_app, button, answer):
    asked = answer_box(button)
    assert ask(["Một.", "Hai."], "Give up", "Keep", None) is answer
    assert asked == ["Một.\n\nHai."]
