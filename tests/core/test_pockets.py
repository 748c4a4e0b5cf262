import pytest

from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.pockets import NoPocket, pocket_at
from tests.core.ten_communes import ASSESSOR, COMMUNES, blocks

# AABBCC..      I is an island, E lies within D
# AABBCC.I
# DDDFGG..
# DEDFGH..
# DDDFJH..


def fill(units: str, letter: str, unit: str):
    plan = Plan(COMMUNES, [None if owner == "." else owner for owner in units])
    known = PlanAssessment(plan, ASSESSOR)
    (block,) = blocks(letter)
    owner = plan.unit_of(block)
    pocket = pocket_at(
        plan,
        ASSESSOR.graph,
        block,
        unit,
        known[unit].contiguity,
        None if owner is None else known[owner].contiguity,
    )
    return "".join(COMMUNES.ids[b] for b in pocket.blocks), pocket.refusal


def test_communes_without_a_unit_that_hang_together():
    assert fill("pp..qqq.p.", "C", "p") == ("C", None)
    assert fill("pp.ppq...p", "G", "q") == ("CGH", None)


def test_what_does_not_border_the_unit_is_no_pocket():
    assert fill("ppp.qqqqqq", "D", "p") == ("D", None)
    assert fill("pppqqqqqq.", "J", "p") == ("", NoPocket.APART)
    assert fill("pppqqqqq.q", "I", "p") == ("", NoPocket.APART), "an island"


def test_an_enclave_goes_with_its_main_piece():
    assert fill("pppqrpppsp", "E", "q") == ("E", None)


# r is A with G, H and J; fewer people live in these, so they are cut off from A


def test_a_detached_piece_of_another_unit_is_taken():
    assert fill("rppqqqrrsr", "H", "p") == ("GHJ", None)


def test_the_main_piece_of_another_unit_is_not():
    assert fill("rppqqqrrsr", "A", "p") == ("", NoPocket.MAIN)
    assert fill("pppqqqqqqq", "F", "p") == ("", NoPocket.MAIN)


def test_the_unit_itself_is_not():
    assert fill("pppqqqqqqq", "A", "p") == ("", NoPocket.OWN)


@pytest.mark.parametrize("reason", NoPocket)
def test_every_refusal_is_a_sentence(reason):
    assert reason.value.endswith(".")
