import pytest
from hypothesis import given

from regionaltool.core.judged_option import judge_option
from regionaltool.core.option import Option
from regionaltool.core.option_waterfall import option_waterfall
from tests.core.ten_communes import ASSESSOR, COMMUNES, starts


def judged(text: str):
    return judge_option(Option(text, tuple(None if u == "." else u for u in text)), ASSESSOR)


@given(starts, starts)
def test_the_steps_lead_from_one_score_to_the_other(one, other):
    a, b = judged(one), judged(other)
    found = option_waterfall(a, b, COMMUNES)
    for bound in ("low", "high"):
        before, after = getattr(a.score, bound), getattr(b.score, bound)
        if before != before or after != after:
            continue
        steps = [getattr(step, bound) for step in (*found.factors, found.people)]
        assert getattr(found.before, bound) == pytest.approx(before)
        assert before + sum(steps) == pytest.approx(after)


def test_the_factor_that_a_move_changes_has_the_step():
    a, b = judged("pppqqrrrrr"), judged("pppqqrrrrr")
    assert option_waterfall(a, b, COMMUNES).factors == ((0, 0),) * 5
    found = option_waterfall(a, judged("ppqqqrrrrr"), COMMUNES)
    off = found.factors[2]
    assert off == (0, 0), "economic capacity is off"
    assert any(step != (0, 0) for step in found.factors)
