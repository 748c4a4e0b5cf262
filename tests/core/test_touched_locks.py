from regionaltool.core.plan import Plan
from regionaltool.core.touched_locks import touched_locks
from tests.core.ten_communes import COMMUNES

PLAN = Plan(COMMUNES, [*"pppqqqrrr", None], {"p": "Phú"}, None, ["p", "r"], [4, 9])


def test_units_that_give_or_take_and_communes_that_move():
    assert touched_locks(PLAN, {0: "q"}) == ("Phú",)
    assert touched_locks(PLAN, {3: "r", 4: "s"}) == ("r", "Đông (E)")
    assert touched_locks(PLAN, {9: "q"}) == ("Kim (J)",)


def test_what_stays_touches_nothing():
    assert touched_locks(PLAN, {0: "p", 9: None, 3: "q"}) == ()
    assert touched_locks(PLAN, {3: "s", 5: None}) == ()
