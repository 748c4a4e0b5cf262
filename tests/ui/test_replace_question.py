import pytest

from regionaltool.bridge.plan_links import PlanLinks
from regionaltool.core.links import Link
from regionaltool.ui.replace_question import Answer, ask, losses
from tests.bridge.sessions import session_of
from tests.ui.desk import answer_box


@pytest.fixture
def session(qgis_app):
    return session_of("pppqqrrrs.")


def test_a_plan_without_work_in_it_loses_nothing(session):
    assert losses(session, PlanLinks(session)) == losses(session, None) == []


def test_edits_and_links_that_no_file_holds_are_named(session):
    links = PlanLinks(session)
    links.add(Link(0, 8, "ferry"))
    assert ["links made by hand" in loss for loss in losses(session, links)] == [True]
    session.assign([9], "s")
    edits, lines = losses(session, links)
    assert "edits" in edits and "links" in lines


@pytest.mark.parametrize(
    ("button", "answer"),
    [
        ("Save plan as…", Answer.SAVE),
        ("Start another plan", Answer.GIVE_UP),
        ("Keep this plan", Answer.KEEP),
    ],
)
def test_the_answer_counts(qgis_app, button, answer):
    asked = answer_box(button)
    assert ask(["Một.", "Hai."], "Start another plan", "Keep this plan", None) is answer
    assert asked == ["Một.\n\nHai."]
