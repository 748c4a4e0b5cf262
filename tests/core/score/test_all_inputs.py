"""With every input attached: what is kept while a plan is edited, and what moves what."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.members import Members
from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.score.catalogue import IDS
from tests.core.grids import named
from tests.core.score.all_inputs import Figures, N
from tests.core.score.readings import DEFAULT
from tests.core.ten_communes import MAP

ASSESSORS = [Figures.random(seed).assessor() for seed in range(4)]
some_figures = st.sampled_from(ASSESSORS)
starts = st.text("pqr.", min_size=N, max_size=N)
moves = st.lists(
    st.tuples(
        st.sets(st.integers(0, N - 1), min_size=1, max_size=3), st.none() | st.sampled_from("pqrs")
    ),
    max_size=6,
)


def plan_of(assessor, units: str) -> Plan:
    return Plan(assessor.coverage.communes, [None if unit == "." else unit for unit in units])


def told(known: PlanAssessment) -> tuple:
    """As text, so that an unknown figure equals another."""
    return repr(known.score()), {unit: repr(known[unit]) for unit in known.plan.units}


@settings(max_examples=40)
@given(some_figures, starts, moves)
def test_kept_while_edited_it_is_as_counted_afresh(assessor, units, wished):
    plan = plan_of(assessor, units)
    known = PlanAssessment(plan, assessor)
    for blocks, unit in wished:
        edit = plan.move(blocks, unit)
        known.follow(edit.moves, plan.apply(edit))
    assert told(known) == told(PlanAssessment(plan, assessor))


@settings(max_examples=40)
@given(some_figures, starts, st.sets(st.integers(0, N - 1), min_size=1), st.sampled_from("pqs"))
def test_a_unit_is_what_it_is_whatever_the_others_are(assessor, units, wished, unit):
    plan = plan_of(assessor, units)
    before = PlanAssessment(plan, assessor)
    mine = {u: repr(before[u].score) for u in plan.units}
    plan.apply(plan.move([block for block in wished if units[block] != "r"], unit))
    afterwards = PlanAssessment(plan, assessor)
    touched = {unit} | {units[block] for block in wished if units[block] != "r"}
    for other in set(mine) - touched:
        assert repr(afterwards[other].score) == mine[other]


def test_every_indicator_is_on():
    for assessor in ASSESSORS:
        assert tuple(i.id for i in assessor.scoring.indicators) == IDS
        assert assessor.scoring.off() == ()


# A unit whose figures are known to the last, and the rest beside it. A has its people far from the
# seat in D, in another district, on thin land, at risk, and unlike the others in every way.
BASE = Figures(
    population=(100, 900, 500, 3000, 1000, 800, 700, 50, 20, 90),
    official_km2=(4, 4, 4, 4, 1, 3, 3, 2, 1, 1),
    group=("x", "y", "y", "y", "y", "y", "z", "z", "z", "z"),
    minutes=np.tile([[50], [20], [15], [5], [8], [12], [10], [10], [10], [10]], N + 2).astype(
        float
    ),
    km=np.tile([[9], [3], [4], [1], [2], [3], [2], [2], [2], [2]], N + 2).astype(float),
    crossings=np.ones((N, N)) - np.eye(N),
    rim=np.ones(N),
    revenue=np.full(N, 40.0),
    expenditure=np.full(N, 100.0),
    jobs=np.tile([300.0, 200.0, 100.0], (N, 1)),
    shares=np.array([[0.2, 0.8], *[[0.6, 0.4]] * (N - 1)]),
    households=np.full(N, 100.0),
    in_favour=np.full(N, 70.0),
    in_reach=np.stack([np.eye(N) - np.diag(np.arange(N) == 0)] * 3),
    nearest=np.tile([6, 1, 2, 3, 4, 6, 6, 6, 6, 6], (3, 1)),
    flows=np.full((N, N), 10.0),
    away=np.full(N, 10.0),
    to_pole=np.array([70.0, *[30.0] * (N - 1)]),
    safe=np.array([0.2, *[0.9] * (N - 1)]),
)
UNIT, REST = "ABCDEF", "GHIJ"
A, B, D, F, G = 0, 1, 3, 5, 6


def raw_values(figures: Figures) -> list[dict[str, float]]:
    """Of the unit and of the rest."""
    assessor = figures.assessor()
    communes = assessor.coverage.communes
    units = Members.of([named(communes, UNIT), named(communes, REST)])
    scoring = assessor.scoring
    found = scoring.scores(units, scoring.inputs.seats.seats_of(units)).readings
    ids = [indicator.id for indicator in found.indicators]
    return [dict(zip(ids, of_unit, strict=True)) for of_unit in found.raw.T.tolist()]


def put(values: np.ndarray, *at: object) -> Callable[[float], np.ndarray]:
    """The values with another one at a place."""

    def other(value: float) -> np.ndarray:
        changed = np.array(values)
        changed[at] = value
        return changed

    return other


def both_ways(crossings: np.ndarray, a: int, b: int, value: float) -> np.ndarray:
    return put(put(crossings, a, b)(value), b, a)(value)


MORE, LESS = 1, -1
CHANGES = {
    "more people far away": (
        {"population": (200, *BASE.population[1:])},
        {"1.1": MORE, "1.2": LESS, "1.4": MORE, "2.1": MORE, "2.3": LESS, "4.1": LESS, "4.2": LESS,
         "4.4": LESS, "5.2": MORE, "5.4": LESS, "5.5": LESS},
    ),
    "a larger official area": ({"official_km2": (9, *BASE.official_km2[1:])}, {"2.2": MORE}),
    "dense land that becomes thin": (
        {"official_km2": (4, 4, 4, 11, *BASE.official_km2[4:])}, {"2.2": MORE, "2.3": LESS},
    ),
    "all of one district": ({"group": ("y", *BASE.group[1:])}, {"4.1": MORE}),
    "a polygon drawn out": (
        {"map": MAP.replace("CC..", "CCCC", 1)}, {"5.3": LESS},
    ),
    "a slower way within reach": ({"minutes": put(BASE.minutes, B)(25)}, {"1.1": MORE}),
    "a slower way out of reach": (
        {"minutes": put(BASE.minutes, B)(31)}, {"1.1": MORE, "1.2": LESS},
    ),
    "a faster way": ({"minutes": put(BASE.minutes, A)(40)}, {"1.1": LESS}),
    "just in reach": ({"minutes": put(BASE.minutes, A)(30)}, {"1.1": LESS, "1.2": MORE}),
    "a longer way": ({"km": put(BASE.km, B)(7)}, {"1.4": MORE}),
    "the way within the commune of the seat": ({"km": put(BASE.km, D)(7)}, {}),
    "a road between members": (
        {"crossings": both_ways(BASE.crossings, A, B, 3)}, {"1.3": MORE},
    ),
    "a road off the map": ({"rim": put(BASE.rim, A)(3)}, {"1.3": LESS}),
    "own revenue": ({"revenue": put(BASE.revenue, F)(60)}, {"3.1": MORE}),
    "expenditure": ({"expenditure": put(BASE.expenditure, F)(160)}, {"3.1": LESS}),
    "jobs in the fields": ({"jobs": put(BASE.jobs, F, 0)(900)}, {"3.2": LESS, "3.3": LESS}),
    "jobs in the shops": ({"jobs": put(BASE.jobs, F, 2)(200)}, {"3.2": MORE, "3.3": MORE}),
    "from the factory to the shop": (
        {"jobs": put(BASE.jobs, F)([300, 150, 150])}, {"3.3": MORE},
    ),
    "people more alike": ({"shares": put(BASE.shares, A)([0.5, 0.5])}, {"4.2": MORE}),
    "people less alike": ({"shares": put(BASE.shares, B)([0.9, 0.1])}, {"4.2": LESS}),
    "in favour": ({"in_favour": put(BASE.in_favour, F)(90)}, {"4.3": MORE}),
    "households that did not say yes": (
        {"households": put(BASE.households, F)(120)}, {"4.3": LESS},
    ),
    "services come in reach": (
        {"in_reach": put(BASE.in_reach, slice(None), A, B)(1)}, {"4.4": MORE},
    ),
    "a service in reach elsewhere": ({"in_reach": put(BASE.in_reach, slice(None), A, G)(1)}, {}),
    "two services are not all": ({"in_reach": put(BASE.in_reach, slice(2), A, B)(1)}, {}),
    "the school is lost": ({"in_reach": put(BASE.in_reach, 1, B, B)(0)}, {"4.4": LESS}),
    "the nearest is ours": ({"nearest": put(BASE.nearest, 2, A)(B)}, {"5.4": MORE}),
    "the nearest is nowhere": ({"nearest": put(BASE.nearest, 2, B)(-1)}, {"5.4": LESS}),
    "the nearest is another of theirs": ({"nearest": put(BASE.nearest, 2, A)(G + 1)}, {}),
    "flows inside": ({"flows": put(BASE.flows, A, B)(90)}, {"5.1": MORE}),
    "flows out": ({"flows": put(BASE.flows, A, G)(90)}, {"5.1": LESS}),
    "flows off the map": ({"away": put(BASE.away, A)(90)}, {"5.1": LESS}),
    "a pole farther away": ({"to_pole": put(BASE.to_pole, B)(60)}, {"5.2": MORE}),
    "a zone that is safe": ({"safe": put(BASE.safe, B)(1)}, {"5.5": MORE}),
}  # fmt: skip


@pytest.fixture(scope="module")
def before() -> list[dict[str, float]]:
    return raw_values(BASE)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_moves_what_it_should_and_nothing_else(before, change):
    figures, expected = CHANGES[change]
    unit, rest = raw_values(BASE.but(**figures))
    moved = {
        key: int(np.sign(value - before[0][key]))
        for key, value in unit.items()
        if value != before[0][key]
    }
    assert moved == expected
    assert rest == before[1], "a unit that is none of its business"


def test_a_road_into_another_unit_counts_for_both(before):
    unit, rest = raw_values(BASE.but(crossings=both_ways(BASE.crossings, A, G, 3)))
    assert {key for key in unit if unit[key] != before[0][key]} == {"1.3"}
    assert {key for key in rest if rest[key] != before[1][key]} == {"1.3"}
    assert unit["1.3"] < before[0]["1.3"] and rest["1.3"] < before[1]["1.3"]


def test_every_indicator_is_moved_by_something():
    assert {key for _, moved in CHANGES.values() for key in moved} == set(IDS)


def test_the_unit_by_hand(before):
    """6,300 people; A 100 of them. F has its nearest services in G."""
    assert before[0] == pytest.approx(
        {
            "1.1": (5000 + 18000 + 7500 + 15000 + 8000 + 9600) / 6300,
            "1.2": 6200 / 6300,
            "1.3": 15 / (15 + 24 + 6),
            "1.4": before[0]["1.4"],
            "2.1": 6300 / 16000,
            "2.2": 20 / 30,
            # B has 225 people a km² and C 125, A 25; D 750, E 1,000 and F 267
            "2.3": 4000 / 6300,
            "3.1": 0.4,
            "3.2": 0.5,
            "3.3": (0.5 * math.log(2) + math.log(3) / 3 + math.log(6) / 6) / math.log(3),
            "4.1": 6200 / 6300,
            "4.2": 1 - 0.4 * 100 * 6200 / PAIRS,
            "4.3": 0.7,
            "4.4": 6200 / 6300,
            "5.1": 36 / 66,
            "5.2": (7000 + 30 * 6200) / 6300,
            "5.3": before[0]["5.3"],
            "5.4": 5400 / 6300,
            "5.5": (20 + 0.9 * 6200) / 6300,
        }
    )


PAIRS = (6300**2 - sum(p * p for p in BASE.population[:6])) / 2


def test_the_profile_says_which_way_is_better():
    worse_when_more = {
        key for key in IDS if DEFAULT.goalposts[key].worst > DEFAULT.goalposts[key].best
    }
    assert worse_when_more == {"1.1", "1.4", "5.2"}
