"""What a move would do is what it does; what is kept is what is judged afresh."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.access.candidates import Candidates
from regionaltool.core.gate import Passage
from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.score.inputs import Attached, Inputs, straight_line
from regionaltool.core.score.scoring import Scoring
from tests.core.grids import cell
from tests.core.score.readings import DEFAULT
from tests.core.ten_communes import ASSESSOR, COMMUNES, a_unit, blocks, some_blocks, starts


def started(units: str) -> tuple[Plan, PlanAssessment]:
    plan = Plan(COMMUNES, [None if unit == "." else unit for unit in units])
    return plan, PlanAssessment(plan, ASSESSOR)


def told(known: PlanAssessment, plan: Plan) -> tuple:
    """All that is known, as text, so that an unknown figure equals another."""
    of = {unit: (repr(known[unit]), known.neighbours(unit)) for unit in plan.units}
    return of, repr(known.score()), known.violations(), known.notes(), known.n_unassigned


@given(starts, some_blocks, a_unit)
def test_what_is_told_before_a_move_is_there_after_it(units, wished, unit):
    plan, known = started(units)
    edit = plan.move(wished, unit)
    before = told(known, plan)
    passage = Passage(tuple(move.block for move in edit.moves))
    what = known.what_if(passage, unit)
    before_score, score = map(repr, what.score)
    assert before_score == repr(known.score())
    assert told(known, plan) == before, "nothing is changed by asking"
    assert what.violations[0] == len(known.violations())
    for side in what.sides:
        assert (side.before is not None) == plan.has(side.unit)
        assert side.before is None or side.before is known[side.unit]

    change = plan.apply(edit)
    known.follow(edit.moves, change)
    assert {side.unit for side in what.sides} - {unit} == change.units - {unit}
    for side in what.sides:
        assert (side.after is not None) == plan.has(side.unit)
        assert side.after is None or repr(side.after) == repr(known[side.unit])
    assert what.violations[1] == len(known.violations())
    assert score == repr(known.score())
    assert told(known, plan) == told(PlanAssessment(plan, ASSESSOR), plan)


@given(starts)
def test_all_neighbours_in_one_go_are_those_of_each_unit(units):
    plan, known = started(units)
    assert known.adjacency() == {unit: frozenset(known.neighbours(unit)) for unit in plan.units}


def test_the_unit_that_takes_comes_first_then_the_givers_by_people():
    _, known = started("pppqqrrrs.")
    passage = Passage(tuple(blocks("CDFI")))
    assert [side.unit for side in known.what_if(passage, "t").sides] == list("tqpsr")
    assert [side.unit for side in known.what_if(Passage(tuple(blocks("I"))), None).sides] == ["s"]


@given(starts, st.lists(st.tuples(some_blocks, a_unit), max_size=6))
def test_after_any_moves_it_is_as_if_begun_there(units, moves):
    plan, known = started(units)
    for wished, unit in moves:
        edit = plan.move(wished, unit)
        known.follow(edit.moves, plan.apply(edit))
    assert told(known, plan) == told(PlanAssessment(plan, ASSESSOR), plan)
    assert len(known) == len(plan.units) and all(unit in known for unit in plan.units)


@given(
    starts,
    st.lists(st.tuples(some_blocks, a_unit, st.booleans(), st.sets(a_unit)), max_size=6),
)
def test_judged_later_it_is_the_same(units, moves):
    plan, known = started(units)
    for wished, unit, later, asked in moves:
        edit = plan.move(wished, unit)
        follow = known.follow_later if later else known.follow
        follow(edit.moves, plan.apply(edit))
        known.judge_late(filter(None, asked))
        assert len(known) == len(plan.units) and all(one in known for one in plan.units)
    fresh = PlanAssessment(plan, ASSESSOR)
    passage = Passage(tuple(b for b in blocks("AD") if plan.unit_of(b) != "p"))
    assert repr(known.what_if(passage, "p").sides) == repr(fresh.what_if(passage, "p").sides)
    assert told(known, plan) == told(fresh, plan)


OFFICES = Candidates.of(COMMUNES, [cell(2, 3).centroid, cell(4, 2).centroid])


@given(starts, st.permutations([10, 15, 20, 25, 30]), st.booleans())
def test_another_scoring_judges_as_if_begun_with_it(units, percents, with_offices):
    plan, known = started(units)
    profile = DEFAULT.weighted(percents)
    inputs = ASSESSOR.scoring.inputs
    if with_offices:
        travel = straight_line(OFFICES, profile)
        inputs = Inputs.of(COMMUNES, profile, Attached(travel=travel))
    scoring = Scoring(inputs, profile)
    assert known.score_by(scoring) == set(plan.units)
    afresh = PlanAssessment(plan, replace(ASSESSOR, scoring=scoring))
    assert told(known, plan) == told(afresh, plan)
    known.score_by(ASSESSOR.scoring)
    assert told(known, plan) == told(PlanAssessment(plan, ASSESSOR), plan)
