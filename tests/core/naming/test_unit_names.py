import csv
import unicodedata

import pytest

from regionaltool.core.naming.unit_names import (
    clash_problem,
    clashes,
    look_alike,
    refusal,
    same_name,
    tidy,
)
from regionaltool.core.plan import Plan
from tests.core.ten_communes import COMMUNES


@pytest.fixture
def plan():
    units = list("pppqqrrrst")
    return Plan(COMMUNES, units, {"p": "Ba Tô", "q": "Phường Hoà Bình", "r": "Sơn Hà"})


@pytest.mark.parametrize("name", ["", "  ", "\u00a0"])
def test_a_unit_needs_a_name(plan, name):
    assert "needs a name" in str(refusal(plan, "p", name))


@pytest.mark.parametrize(
    "name",
    [
        "Hòa Bình",
        "hoà bình",
        "Xã Hòa Bình",
        "X. Hoà  Bình",
        unicodedata.normalize("NFD", "HÒA BÌNH"),
    ],
)
def test_a_name_that_another_unit_has_is_refused_with_its_name(plan, name):
    said = str(refusal(plan, "p", name))
    assert "taken by unit Phường Hoà Bình (q)" in said


def test_the_id_of_a_unit_without_a_name_is_taken_too(plan):
    assert "(s)" in str(refusal(plan, "p", "S"))


def test_its_own_name_in_other_letters_is_free(plan):
    assert refusal(plan, "q", "Phường Hòa Bình") is None


def test_names_that_differ_by_marks_are_two_names_and_that_is_said(plan):
    assert refusal(plan, "q", "Ba Tơ") is None
    assert "Ba Tô (p) by its marks" in str(look_alike(plan, "q", "Ba Tơ"))
    assert look_alike(plan, "q", "Hải Lộc") is None


def test_a_name_is_kept_composed_with_single_spaces():
    assert tidy(unicodedata.normalize("NFD", "  Hoà   Bình ")) == "Hoà Bình"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("Quý Hòa", "Quí Hoà"),
        ("Lý Nhân", "Lí Nhân"),
        ("Ea H’Leo", "Ea H'Leo"),
        ("Ea H'Leo", "EaHLeo"),
        ("Đăk Pơ", "Đắk Pơ"),
        ("Đak Pơ", "Đắk  Pơ"),
        ("Phường 05", "phường 5"),
        ("Xã Ba Tơ", unicodedata.normalize("NFD", "BA TƠ")),
    ],
)
def test_spellings_of_one_name_are_the_same(one, other):
    assert same_name(one) == same_name(other)


@pytest.mark.parametrize(("one", "other"), [("Ba Tô", "Ba Tơ"), ("Tân Hoà", "Tân Hóa")])
def test_marks_make_another_name(one, other):
    assert same_name(one) != same_name(other)


def test_units_with_one_name_are_told_together(plan):
    assert clashes(plan) == ()
    plan.apply(plan.rename("s", "xã Sơn  Hà"))
    assert clashes(plan) == (("r", "s"),)
    assert "Units with one name: Sơn Hà (r), xã Sơn  Hà (s)." in str(
        clash_problem(plan, ("r", "s"))
    )


def test_no_two_units_of_a_province_have_one_name(shared_data):
    with (shared_data / "vn_units_2025.csv").open(encoding="utf-8") as file:
        units = [(row["province"], same_name(row["name"])) for row in csv.DictReader(file)]
    assert len(units) == len(set(units)) == 3321
