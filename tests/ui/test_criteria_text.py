import pytest

from regionaltool.bridge.plan_criteria import PlanRules
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.ui.criteria_text import (
    judged_html,
    least_percent,
    measure_rows,
    notes_text,
    percent_text,
)
from tests.bridge.sessions import session_of
from tests.bridge.test_plan_criteria import XA
from tests.ui.desk import plain


@pytest.fixture
def session(qgis_app):
    session = session_of("pppqqrrrs.")
    rules = PlanRules(session)
    rules.choose("vn-76-2025")
    facts = {"region": dict.fromkeys(XA["type"], "Đồng bằng sông Hồng")}
    rules.use({}, {**XA, **facts})
    return session


def test_each_measure_has_its_figure_what_is_required_and_the_percent(session):
    judged = session.law.judgement("q")
    area, people = measure_rows(judged)
    assert area.texts == ("▲ Area km²", "9.10", "21.00", "43.3")
    assert people.texts == ("▲ Population", "1,020", "16,000", "6.3")  # 6.375: never rounded up
    assert least_percent(judged) == pytest.approx(6.375)
    unknown = measure_rows(session.law.judgement("p"))[1]
    assert unknown.texts == ("? Population", "?", "16,000", "–")


def test_articles_and_reductions_are_told(session):
    text = notes_text(session.law.judgement("q"))
    assert "Area km²: Nghị quyết 76/2025/UBTVQH15, Điều 5(1); reduced from 30.00 to 21.00: " in text
    assert "Nghị quyết 27/2022" in text
    assert "Figures waived: Nghị quyết 76/2025/UBTVQH15, Điều 5(2)" in notes_text(
        session.law.judgement("r")
    )
    assert "Unknown for want of: Population" in notes_text(session.law.judgement("p"))


def test_the_outcome_stands_with_its_article(session):
    judged = session.law.judgement("q")
    assert judged.outcome is Outcome.REPORT
    text = judged_html(judged, dark=False)
    assert plain(text) == "▲ To be reported (Nghị quyết 76/2025/UBTVQH15, Điều 5(3))"
    assert "#d95f02" in text and "#d95f02" not in judged_html(judged, dark=True)


@pytest.mark.parametrize(
    ("percent", "text"), [(99.99, "99.9"), (100.0, "100.0"), (1234.56, "1,234.5"), (0.0, "0.0")]
)
def test_a_percent_is_never_rounded_up_to_what_is_required(percent, text, qgis_app):
    assert percent_text(percent) == text
