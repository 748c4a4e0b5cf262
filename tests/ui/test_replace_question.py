import pytest

from regionaltool.bridge.plan_links import PlanLinks
from regionaltool.core.links import Link
from regionaltool.ui.replace_question import may_replace
from tests.bridge.sessions import session_of
from tests.ui.desk import answer_box


@pytest.fixture
def session(qgis_app):
    return session_of("pppqqrrrs.")


def test_a_plan_without_work_in_it_is_given_up_unasked(session):
    assert may_replace(session, PlanLinks(session), None)


def test_edits_and_links_are_named_and_the_answer_counts(session):
    links = PlanLinks(session)
    session.assign([9], "s")
    links.add(Link(0, 8, "ferry"))
    asked = answer_box("Keep this plan")
    assert not may_replace(session, links, None)
    assert "edits" in asked[0] and "links made by hand" in asked[0]
    answer_box("Start another plan")
    assert may_replace(session, links, None)
