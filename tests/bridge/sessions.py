"""Plans to edit, on small coverages whose answers a reader can see, and random gestures on them."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.assessment import Assessor
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import Plan
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from tests.core.grids import drawn

# Ten communes: I is an island, E lies within D; the population of C and the area of J are unknown.
MAP = """
    AABBCC..
    AABBCC.I
    DDDFGG..
    DEDFGH..
    DDDFJH..
"""
PEOPLE = (400, 300, None, 900, 120, 80, 260, 50, 700, 15)
OFFICIAL = (4.1, 4.0, 4.2, 8.1, 1.0, 3.1, 3.0, 2.0, 1.1, None)
GROUP = ("x", "x", "x", "y", "y", "y", "z", "z", "z", "z")
NAMES = ("An", "Bình", "Châu", "Diên", "Đông", "Phú", "Giang", "Hòa", "Ích", "Kim")


def communes_of_map() -> Communes:
    """The communes of `MAP`."""
    return drawn(
        MAP, names=NAMES, population=PEOPLE, official_km2=OFFICIAL, group=GROUP, source="Đảo"
    )


def assessor_of(communes: Communes) -> Assessor:
    """What judges units of these communes, with the default profile."""
    coverage = Coverage.of(communes)
    profile = Profile.read("default", IDS)
    scoring = Scoring(Inputs.of(communes, profile), profile)
    return Assessor(coverage, ContiguityGraph(coverage), scoring)


ASSESSOR = assessor_of(communes_of_map())
COMMUNES = ASSESSOR.coverage.communes


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


def blocks(letters: str) -> list[int]:
    """Blocks by the ids of their communes."""
    return [list(COMMUNES.ids).index(letter) for letter in letters]


def spelled(session: PlanSession) -> str:
    """The unit of each commune, a dot for none."""
    return "".join(unit or "." for unit in session.plan.assignment)


def facts(session: PlanSession) -> dict[str, str]:
    """All that a session says of each unit, as text, so that an unknown figure equals another."""
    return {
        unit: f"{session.plan.name(unit)} {session.neighbours(unit)} {session.assessment(unit)!r}"
        for unit in session.units
    }


some_blocks = st.sets(st.integers(0, len(COMMUNES) - 1), min_size=1, max_size=4)
a_unit = st.none() | st.sampled_from("pqrs")
gestures = st.lists(
    st.tuples(st.just("assign"), some_blocks, a_unit)
    | st.tuples(st.just("stroke"), st.lists(some_blocks, max_size=4), a_unit)
    | st.tuples(st.just("merge"), st.sets(st.integers(0, 9), min_size=2, max_size=3))
    | st.tuples(st.just("make"), some_blocks)
    | st.tuples(st.just("undo"))
    | st.tuples(st.just("redo")),
    max_size=12,
)
starts = st.text("pqr.", min_size=len(COMMUNES), max_size=len(COMMUNES))


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
