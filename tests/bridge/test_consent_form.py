import re
from datetime import date

import pytest

from regionaltool.bridge.consent_form import BLANK_ROWS, write_consent_forms
from regionaltool.core.consultation.consent import Asked, Threshold
from regionaltool.core.consultation.frozen_option import FrozenOption, proposals
from regionaltool.core.consultation.votes import Ballots, Votes
from regionaltool.core.plan import Plan
from tests.core.ten_communes import COMMUNES, blocks

pytestmark = pytest.mark.usefixtures("english")
HALF = Threshold(50, "Nghị định 321/2025/NĐ-CP, Điều 5", 60)


@pytest.fixture
def option():
    units = [None if unit == "." else unit for unit in "pppqqrrrs."]
    plan = Plan(COMMUNES, units, {"p": "Hòa <An>"})
    return FrozenOption.freeze("Phương án 1", proposals(plan, {"p": 1}), date(2026, 1, 5))


def pages_of(file):
    text = file.read_text(encoding="utf-8")
    return [re.sub(r"<[^>]+>", " ", form) for form in text.split('<div class="form">')[1:]]


def test_each_commune_that_is_asked_has_a_page(tmp_path, option):
    file = tmp_path / "form.html"
    assert write_consent_forms(file, COMMUNES, option, HALF) == 9
    pages = pages_of(file)
    assert len(pages) == 9 and "Kim" not in "".join(pages)
    first = " ".join(pages[0].split())
    assert "Former district x Option Phương án 1 Proposed unit Hòa &lt;An&gt;" in first
    assert "An, Bình, Châu become one unit, Hòa &lt;An&gt;, with its seat in Bình?" in first
    assert "1/5/26 – 3/6/26" in first
    assert f"Option {option.id}, proposal {option.of('A').fingerprint}" in first
    assert "Seat (open)" in " ".join(pages[3].split())
    assert (
        "At least 50 % of all households of the commune have to be in favour" in first
        and HALF.cite in first
    )
    assert file.read_text(encoding="utf-8").count("<tr><th></th><td></td>") == 9 * BLANK_ROWS


def test_ballots_on_the_option_are_filled_in_and_no_others(tmp_path, option):
    file = tmp_path / "form.html"
    votes = {"Thôn 1": Votes(1200, 700, 20), "Thôn 2": Votes(20000, 9899, None)}
    ballots = {"A": Ballots(option.id, votes), "B": Ballots("older", {"": Votes(77777, 3)})}
    assert write_consent_forms(file, COMMUNES, option, HALF, ballots, blocks("AB")) == 2
    first, second = (" ".join(page.split()) for page in pages_of(file))
    assert "Thôn 1 1,200 700 20 58.33 Thôn 2 20,000 9,899 49.49" in first
    assert "Whole commune 21,200 10,599 49.99" in first
    assert "77" not in second.replace(option.id, "").replace(option.of("B").fingerprint, "")


def test_where_voters_are_asked_the_form_says_so(tmp_path, option):
    file = tmp_path / "form.html"
    voters = Threshold(50, "Before Nghị định 321/2025", of=Asked.VOTERS)
    assert write_consent_forms(file, COMMUNES, option, voters, blocks=blocks("A")) == 1
    (page,) = (" ".join(page.split()) for page in pages_of(file))
    assert "All voters" in page and "households" not in page and "Asked from 1/5/26" in page
