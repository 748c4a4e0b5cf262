from regionaltool.core.criteria.outcome import OUTCOMES, Outcome
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.ui.outcome_marks import colour_of, counts_html, outcome_html, short_title
from tests.ui.desk import plain


def test_counts_leave_out_outcomes_that_no_unit_has(qgis_app):
    counts = {**dict.fromkeys(OUTCOMES, 0), Outcome.MET: 1234, Outcome.UNKNOWN: 2}
    assert plain(counts_html(counts, dark=False)).split() == ["●", "1,234", "?", "2"]


def test_colours_are_others_on_dark_ground(qgis_app):
    assert all(colour_of(one, dark=True) != colour_of(one, dark=False) for one in OUTCOMES)
    assert plain(outcome_html(Outcome.NOT_MET, dark=True)) == "✕ Not met"


def test_the_country_is_left_out_of_a_title():
    assert short_title(shipped("vn-76-2025")) == "Nghị quyết 76/2025"
    assert short_title(shipped("ee-2016")) in shipped("ee-2016").title
