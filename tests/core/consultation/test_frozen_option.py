import unicodedata
from datetime import date

import pytest
from hypothesis import given

from regionaltool.core.consultation.frozen_option import (
    Counter,
    Differs,
    FrozenOption,
    Proposal,
    differences,
    proposal,
    proposals,
)
from regionaltool.core.plan import Plan
from tests.core.ten_communes import COMMUNES, blocks, starts

DAY = date(2026, 1, 5)
AN = Proposal("An", "A", ("A", "B"))


def plan_of(units: str, **names: str) -> Plan:
    return Plan(COMMUNES, [None if unit == "." else unit for unit in units], names)


def test_what_a_plan_proposes_for_a_unit():
    plan = plan_of("pppqqrrrs.", p="Hòa An")
    assert proposal(plan, "p", blocks("B")[0]) == Proposal("Hòa An", "B", ("A", "B", "C"))
    assert proposal(plan, "s", None) == Proposal("s", "", ("I",))
    option = FrozenOption.freeze("một", proposals(plan, {"p": 1}), DAY)
    assert option.of("C") == Proposal("Hòa An", "B", ("A", "B", "C"))
    assert option.of("J") is None and len(option.proposals) == 4


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (Proposal("An", "A", ("B", "A")), ()),
        (Proposal("an", "A", ("A", "B")), ()),
        (Proposal("Án", "A", ("A", "B")), (Differs.NAME,)),
        (Proposal("An", "B", ("A", "B")), (Differs.SEAT,)),
        (Proposal("An", "", ("A", "B")), (Differs.SEAT,)),
        (Proposal("An", "A", ("A",)), (Differs.UNIT,)),
        (Proposal("Bình", "B", ("A", "B", "C")), (Differs.UNIT, Differs.NAME, Differs.SEAT)),
        (None, (Differs.UNIT,)),
    ],
)
def test_in_what_a_proposal_is_another_one(now, found):
    assert differences(AN, now) == found
    assert differences(now, AN) == found


def test_another_spelling_is_no_other_proposal():
    before = Proposal("Hoà Bình", "A", ("A",))
    now = Proposal(unicodedata.normalize("NFD", "Xã hòa  bình"), "A", ("A",))
    assert differences(before, now) == () and before.fingerprint == now.fingerprint


def test_a_commune_without_a_unit_before_and_after_has_no_other_proposal():
    assert differences(None, None) == ()


@given(starts, starts)
def test_options_have_one_id_only_when_they_propose_the_same(one, other):
    a = FrozenOption.freeze("a", proposals(plan_of(one), {}), DAY)
    b = FrozenOption.freeze("b", proposals(plan_of(other), {}), DAY)
    same = all(not differences(a.of(key), b.of(key)) for key in COMMUNES.ids)
    assert (a.id == b.id) == same
    later = FrozenOption.freeze("a", a.proposals, date(2026, 1, 6))
    assert later.id != a.id


@pytest.mark.parametrize(
    ("today", "left", "over"),
    [
        (date(2026, 1, 5), 60, False),
        (date(2026, 3, 5), 1, False),
        (date(2026, 3, 6), 0, False),
        (date(2026, 3, 7), 0, True),
    ],
)
def test_the_days_that_are_left(today, left, over):
    counter = Counter(DAY, 60, today)
    assert counter.ends == date(2026, 3, 6)
    assert (counter.left, counter.over) == (left, over)
