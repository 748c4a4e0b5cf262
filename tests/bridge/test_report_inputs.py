"""The inputs in a report: each with source, date, cover, or the reason why it is off."""

import numpy as np
import pytest

from regionaltool.bridge.attach.attached_inputs import AttachedInput, AttachedInputs, people_share
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.report_inputs import inputs_table
from regionaltool.bridge.report_units import percent
from regionaltool.bridge.scored_plan import ScoredPlan
from regionaltool.core.problems import Problem
from regionaltool.core.score.inputs import Attached
from tests.bridge.sessions import session_of

pytestmark = pytest.mark.usefixtures("english")


def test_each_input_is_told_with_cover_and_origin_or_the_reason_that_it_is_off():
    session = session_of("pppqqrrrs.")
    units = {unit: session.assessment(unit) for unit in session.units}
    budget = Attachment("budget", "/x/thu_chi.xlsx", date="2024", origin="Sở <Tài chính>")
    inputs = {
        "budget": AttachedInput(budget, "thu_chi.xlsx", covered=0.876),
        "poles": AttachedInput(
            Attachment("poles", "layer_1"), "cực", reason=Problem("Nothing is there.")
        ),
    }
    scored = ScoredPlan.of(
        session.plan, units, session.assessor.scoring, inputs=AttachedInputs(Attached(), inputs)
    )
    text = "".join(inputs_table(scored))
    assert "<td>thu_chi.xlsx</td><td>2024</td><td>Sở &lt;Tài chính&gt;</td><td>88 %</td>" in text
    assert "cực – off" in text and "Nothing is there." in text
    assert text.count("not attached") == 14 and "<td>3.1</td>" in text


def test_what_is_not_all_is_never_shown_as_all():
    assert [percent(share) for share in (1, 0.99999, 0.993, 0.5, 0)] == [
        "100 %",
        "99.99 %",
        "99.30 %",
        "50 %",
        "0 %",
    ]


def test_people_count_and_communes_where_nobody_is_counted():
    communes = session_of("pppqqrrrs.").plan.communes
    first = np.arange(10) == 0
    assert people_share(communes, first) == pytest.approx(400 / communes.population.sum())
