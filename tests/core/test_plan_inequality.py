import math

import numpy as np
import pytest

from regionaltool.core.inputs.budget import Budget
from regionaltool.core.plan_inequality import inequality_of
from regionaltool.core.score.inputs import Attached, Inputs
from regionaltool.core.score.scoring import Scoring
from tests.core.ten_communes import ASSESSOR, COMMUNES, blocks

PROFILE = ASSESSOR.scoring.profile


def units(*letters: str):
    return ASSESSOR.assess_all([np.array(blocks(some)) for some in letters])


def test_people_by_hand_and_no_revenue_without_a_budget():
    found = inequality_of(units("A", "B"), ASSESSOR.scoring)
    shares = 400 / 350, 300 / 350
    assert found.people == pytest.approx(sum(s * math.log(s) for s in shares) / 2)
    assert found.revenue is None


def test_revenue_per_head_by_hand():
    revenue, spent = np.zeros(10), np.ones(10)
    revenue[blocks("AB")] = 40, 10
    budget = Budget(revenue, spent)
    scoring = Scoring(Inputs.of(COMMUNES, PROFILE, Attached(budget=budget)), PROFILE)
    found = inequality_of(units("A", "B"), scoring)
    expected = 0.8 * math.log(0.8 / (4 / 7)) + 0.2 * math.log(0.2 / (3 / 7))
    assert found.revenue.theil == pytest.approx(expected)
    assert inequality_of(units("A", "AB"), scoring).revenue.theil < expected


def test_no_units_are_not_unequal_to_any():
    found = inequality_of([], ASSESSOR.scoring)
    assert math.isnan(found.people) and found.revenue is None
