from dataclasses import replace
from math import nan

from regionaltool.core.score.plan_score import PlanScore
from regionaltool.core.violations import ViolationKind
from regionaltool.ui.mending_words import SIDES_AT_MOST, _mark, mending_html
from tests.bridge.sessions import blocks, session_of
from tests.ui.desk import plain


def mended(session, kind: ViolationKind):
    violation = next(v for v in session.violations() if v.kind is kind)
    search = session.mender().search(violation)
    while True:
        try:
            next(search)
        except StopIteration as end:
            return end.value


def lines(mending, session) -> list[str]:
    names = {side.unit: session.plan.name(side.unit) for side in mending.what_if.sides}
    return plain(mending_html(mending, names)).splitlines()


def test_what_moves_each_unit_and_the_plan():
    session = session_of("pppp.qqqqq", {"p": "<Phú>"})
    mending = mended(session, ViolationKind.UNASSIGNED)
    first, unit, plan = lines(mending, session)
    assert first == "Đông (E) → unit <Phú>."
    before, after = (session.assessment("p"), mending.what_if.sides[0].after)
    assert unit.startswith("<Phú>: 1,600 + ? → 1,720 + ? people · ")
    assert f"{before.polygon_km2:.2f} → {after.polygon_km2:.2f} km² · score " in unit
    assert plan.startswith("Violations 3 → 1 · plan score ")


def test_a_unit_that_ends_and_one_that_is_in_pieces():
    session = session_of("pppdexxxyx")
    mending = mended(session, ViolationKind.ENCLAVE)
    assert lines(mending, session)[2] == "e: no more"
    session = session_of("pppppqqqpq")
    mending = mended(session, ViolationKind.DETACHED)
    assert "pieces 2 → 1" in "\n".join(lines(mending, session))


def test_of_many_units_the_first_ones():
    session = session_of("abcd" + "efghij")
    what_if = session.what_if(blocks("BCDF"), "a")
    assert len(what_if.sides) > SIDES_AT_MOST
    mending = mended(session_of("pppp.qqqqq"), ViolationKind.UNASSIGNED)
    shown = lines(replace(mending, what_if=what_if), session)
    assert "Further units: 2" in shown and len(shown) == SIDES_AT_MOST + 3


def test_marks_say_what_is_beyond_doubt():
    def mark(before, after):
        return _mark(PlanScore(*before), PlanScore(*after))

    assert mark((50, 50), (51, 51)) == " ▲" and mark((50, 50), (49, 49)) == " ▼"
    assert mark((50, 50), (50.01, 50.01)) == "", "it would show the same figure twice"
    assert mark((20, 60), (40, 40)) == "", "the bounds close in"
    assert mark((20, 60), (20, 61)) == " ▲"
    assert mark((nan, nan), (50, 50)) == ""
