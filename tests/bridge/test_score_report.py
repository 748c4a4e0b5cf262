import re

import numpy as np
import pytest

from regionaltool.bridge.score_report import score_report, write_score_report
from regionaltool.bridge.scored_plan import ScoredPlan
from tests.bridge.sessions import session_of

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
