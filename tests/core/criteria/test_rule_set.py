import numpy as np
import pytest

from regionaltool.core.criteria.conditions import Condition
from regionaltool.core.criteria.rule_set import Citation, Reduction, Step
from regionaltool.core.criteria.rule_sets import shipped

HERE = Citation("Art 1")


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (["xã"], "xã"),
        (["phường", "xã"], "phường"),
        (["phường", "xã", "thị trấn"], "phường"),
        (["xã", "thị trấn"], "xã"),
        (["thị trấn"], "xã"),
        (["đặc khu"], "đặc khu"),
        (["đặc khu", "xã"], ""),
        (["đặc khu", "phường"], ""),
        (["", "phường"], ""),
        (["thị tứ", "xã"], "thị tứ"),
    ],
)
def test_the_type_of_a_merged_unit(types, expected):
    assert shipped("vn-76-2025").type_to_judge_by(frozenset(types)) == expected


def test_before_2025_a_township_stays_one():
    assert shipped("vn-1211-2016").type_to_judge_by(frozenset(["xã", "thị trấn"])) == "thị trấn"


def test_factors_by_steps():
    step = Step("ethnic_pct", 30, 10, 0.05, 0.2)
    reduction = Reduction("pop", Condition(), 0.5, HERE, step)
    shares = np.array([0, 29.9, 30, 39.9999999999, 40, 89, 90, 100, np.nan])
    expected = [0.5, 0.5, 0.5, 0.45, 0.45, 0.25, 0.2, 0.2, np.nan]
    np.testing.assert_allclose(reduction.factors(shares), expected)
    assert reduction.least == 0.2
    assert Reduction("pop", Condition(), 0.7, HERE).factors(shares).tolist() == [0.7] * 9


def test_what_a_rule_set_builds_on():
    rules, base = shipped("vn-76-2025"), shipped("vn-1211-2016")
    assert rules.family == (rules, base) and base.family == (base,)
    assert rules.types == {"xã", "phường", "đặc khu"} and shipped("ee-2016").types == frozenset()
    assert "national_border" in rules.flags and "highland" in rules.words("terrain")
