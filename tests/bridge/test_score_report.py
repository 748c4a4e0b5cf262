import re
from dataclasses import replace

import numpy as np
import pytest

from regionaltool.bridge.outcome_style import outcome_text
from regionaltool.bridge.score_report import score_report, write_score_report
from regionaltool.bridge.scored_plan import ScoredPlan
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.judged_plan import Law
from regionaltool.core.criteria.outcome import OUTCOMES, Outcome
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile
from tests.bridge.sessions import session_of
from tests.core.ten_communes import COMMUNES

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def scored():
    session = session_of("pppqqrrrs.", {"p": "<Pháp> & Co"})
    plan, units = session.plan, {u: session.assessment(u) for u in session.units}
    return ScoredPlan.of(plan, units, session.assessor.scoring, warnings=plan.communes.warnings)


def test_every_unit_factor_and_weight_is_on_the_page(scored):
    page = score_report(scored)
    assert page.startswith("<!DOCTYPE html>") and '<html lang="en">' in page
    for text in ("Infrastructure connectivity", "Compactness", "Σ p t / Σ p", "20"):
        assert text in page
    assert all(re.search(rf"\b{unit}\b", page) for unit in scored.plan.units)
    assert f"{scored.score.low:.1f}" in page


def test_names_are_text_and_never_markup(scored):
    page = score_report(scored)
    assert "&lt;Pháp&gt; &amp; Co" in page and "<Pháp>" not in page


def test_what_is_wrong_and_what_is_off_stands_there(scored):
    page = score_report(scored)
    assert "Without a unit (1)" in page and "Economic capacity" in page


def test_nothing_comes_from_elsewhere_and_the_map_is_held_inside(scored):
    page = score_report(scored)
    assert page.count("<svg") == 1
    assert not re.search(r"(src|href)=|url\((?!#)|@import|http", page)


def test_it_is_written_in_utf_8(scored, tmp_path):
    file = tmp_path / "báo cáo.html"
    write_score_report(file, scored)
    assert file.read_bytes().decode("utf-8") == score_report(scored)
    assert np.all([unit in file.read_text("utf-8") for unit in scored.units])


def row(page: str, unit: str) -> str:
    """The row of a unit in the table of units."""
    return re.search(rf"<tr><th>{unit}\b.*?</tr>", page)[0]


def test_figures_that_nobody_knows_are_not_shown_as_0():
    session = session_of("..p.......")
    units = {unit: session.assessment(unit) for unit in session.units}
    page = score_report(ScoredPlan.of(session.plan, units, session.assessor.scoring))
    assert "<td>?</td>" in row(page, "p"), "the population of its only commune is unknown"
    session = session_of(".........p")
    units = {unit: session.assessment(unit) for unit in session.units}
    page = score_report(ScoredPlan.of(session.plan, units, session.assessor.scoring))
    assert "Official km²" not in page, "the area of its only commune is unknown"


def test_where_all_seats_come_from_is_said_once(scored):
    page = score_report(scored)
    assert page.count("assumed)") == 0 and "All seats are assumed." in page


def test_units_that_lack_the_same_stand_in_one_sentence(scored):
    page = score_report(scored)
    told = page.partition("Scores that are intervals</h2>")[2].partition("</ul>")[0]
    assert told.count("<li>") == 1 and "Too few people are covered by" in told
    low, high = (scored.units["p"].score.low, scored.units["p"].score.high)
    assert f"{low:.1f}–{high:.1f}" in told


def test_indices_in_formulas_stand_below_the_line(scored):
    page = score_report(scored)
    assert "Σ<sub>i&lt;j</sub> p<sub>i</sub>" in page and "p_i" not in page


def test_standards_of_each_terrain_are_told(scored):
    mountain = Profile.read("mountain", IDS)
    page = score_report(replace(scored, profile=mountain))
    assert "5000 (lowland: 16000; urban: 15000) persons" in page.replace(",000", "000")


def test_units_that_nobody_can_weigh_are_counted(scored):
    assert "unknown people" not in score_report(scored)
    known = replace(scored.score, n_unweighed=2)
    page = score_report(replace(scored, score=known))
    assert "Units of unknown people, which the score of the plan leaves out" in page


def test_the_outcomes_stand_there_when_there_is_a_law(scored):
    assert "What the law says" not in score_report(scored)
    facts = CommuneFacts.of(COMMUNES, {"type": ["xã"] * 10, "terrain": ["lowland"] * 10})
    judged = Law(shipped("vn-76-2025"), facts).judge(scored.plan)
    page = score_report(replace(scored, judged=judged))
    counts = judged.counts()
    assert "What the law says" in page and judged.rules.title in page
    for outcome in OUTCOMES:
        assert f"{outcome_text(outcome)} {counts[outcome]}" in page
    one = next(one for one in judged if one.outcome is Outcome.REPORT)
    assert one.cite in page and re.search(r"Population: [0-9.]+ %", page)
