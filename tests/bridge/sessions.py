"""Plans to edit, on small coverages whose answers a reader can see, and random gestures on them."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.communes import Communes
from regionaltool.core.plan import Plan
from tests.core.ten_communes import ASSESSOR, COMMUNES, a_unit, assessor_of, some_blocks
from tests.core.ten_communes import blocks as blocks
from tests.core.ten_communes import starts as starts


def session_of(units: str | Sequence[str | None], names: Mapping[str, str] | None = None):
    """A session on `MAP`: a letter for the unit of each commune, a dot for none."""
    assignment = [None if unit in (None, ".") else unit for unit in units]
    return PlanSession("Phương án 1", Plan(COMMUNES, assignment, names), ASSESSOR)


def session_on(communes: Communes, units: Sequence[str | None]) -> PlanSession:
    """A session on other communes."""
    return PlanSession("Phương án 2", Plan(communes, units), assessor_of(communes))


def again(session: PlanSession) -> PlanSession:
    """A session begun from where another stands."""
    plan = session.plan
    names = {unit: plan.name(unit) for unit in plan.units}
    return PlanSession(session.title, Plan(plan.communes, plan.assignment, names), session.assessor)


def spelled(session: PlanSession) -> str:
    """The unit of each commune, a dot for none."""
    return "".join(unit or "." for unit in session.plan.assignment)


def facts(session: PlanSession) -> dict[str, str]:
    """All that a session says of each unit, as text, so that an unknown figure equals another."""
    return {
        unit: f"{session.plan.name(unit)} {session.neighbours(unit)} {session.assessment(unit)!r}"
        for unit in session.units
    }


gestures = st.lists(
    st.tuples(st.just("assign"), some_blocks, a_unit)
    | st.tuples(st.just("stroke"), st.lists(some_blocks, max_size=4), a_unit)
    | st.tuples(st.just("merge"), st.sets(st.integers(0, 9), min_size=2, max_size=3))
    | st.tuples(st.just("make"), some_blocks)
    | st.tuples(st.just("undo"))
    | st.tuples(st.just("redo")),
    max_size=12,
)


def carry_out(session: PlanSession, gesture: tuple) -> None:
    """Do what a planner does."""
    kind, *with_ = gesture
    if kind == "assign":
        session.assign(*with_)
    elif kind == "stroke":
        places, unit = with_
        session.begin_stroke()
        for place in places:
            session.assign(place, unit)
        session.end_stroke()
    elif kind == "merge":
        (numbers,) = with_
        units = [session.units[n] for n in sorted(numbers) if n < len(session.units)]
        if len(units) > 1:
            session.merge(units)
    elif kind == "make":
        session.make_unit(*with_)
    else:
        getattr(session, kind)()
