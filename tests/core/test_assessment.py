import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.seats import SeatSource
from regionaltool.core.assessment import Assessor
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import tally
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Attached, Inputs, straight_line
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from tests.core.grids import CELL, SOUTH, WEST, drawn, named

PROFILE = Profile.read("default", IDS)
COMMUNES = drawn("A.BBC\nA.BBC", population=[900, 100, 200], official_km2=[2, 4, None])


def inputs_of(communes, offices) -> Inputs:
    travel = straight_line(Candidates.of(communes, offices), PROFILE)
    return Inputs.of(communes, PROFILE, Attached(travel=travel))


def assessor(*seats: shapely.Point) -> Assessor:
    coverage = Coverage.of(COMMUNES)
    points = np.array(seats, dtype=object) if seats else None
    scoring = Scoring(inputs_of(COMMUNES, points), PROFILE)
    return Assessor(coverage, ContiguityGraph(coverage), scoring)


def inside(letter: str) -> shapely.Point:
    return shapely.point_on_surface(COMMUNES.geometry[named(COMMUNES, letter)[0]])


def test_everything_about_a_unit_in_one_record():
    found = assessor().assess(np.array([2, 0, 1]))
    assert found.members == (0, 1, 2)
    assert found.tally == tally(COMMUNES, np.arange(3))
    assert found.outline.equals(shapely.union_all(COMMUNES.geometry))
    assert found.n_parts == 2
    assert found.polygon_km2 == pytest.approx(COMMUNES.polygon_km2.sum())
    assert found.contiguity.pieces == ((0,), (1, 2))
    assert found.seat.source is SeatSource.ASSUMED
    assert 5 <= found.score.low <= found.score.high <= 100


def test_the_order_of_members_does_not_matter():
    one, other = assessor().assess(np.array([0, 1, 2])), assessor().assess(np.array([1, 2, 0]))
    # by their words: a factor that is off is NaN, which equals nothing
    assert repr((one.score, one.seat, one.polygon_km2)) == repr(
        (other.score, other.seat, other.polygon_km2)
    )


def test_a_single_polygon_is_one_part():
    assert assessor().assess(np.array([1])).n_parts == 1


def test_a_given_seat_makes_the_main_piece():
    found = assessor(inside("C")).assess(np.arange(3))
    assert found.seat.source is SeatSource.GIVEN
    assert found.contiguity.pieces == ((1, 2), (0,))


def test_a_seat_chosen_of_several_leaves_the_main_piece_to_most_people():
    found = assessor(inside("B"), inside("C")).assess(np.arange(3))
    assert found.seat.source is SeatSource.CHOSEN
    assert found.contiguity.pieces == ((0,), (1, 2))


def test_an_assumed_seat_leaves_the_main_piece_to_most_people():
    found = assessor().assess(np.arange(3))
    assert found.contiguity.pieces[0] == (0,)


def test_the_score_is_that_of_the_seat():
    far, near = assessor(inside("C")), assessor(inside("A"))
    minutes = [a.assess(np.arange(3)).score.readings[0].raw for a in (far, near)]
    assert minutes[0] > minutes[1]


@settings(max_examples=40)
@given(
    st.lists(st.none() | st.integers(0, 30_000), min_size=12, max_size=12),
    st.lists(st.sampled_from(["", "a", "b"]), min_size=12, max_size=12),
    st.lists(st.none() | st.floats(0.1, 90), min_size=12, max_size=12),
    st.lists(st.integers(0, 3), min_size=12, max_size=12),
    st.lists(st.tuples(st.floats(0, 4), st.floats(0, 3)), max_size=4),
)
def test_units_judged_together_are_as_judged_one_by_one(people, group, official, labels, seats):
    communes = drawn("ABCD\nEFGH\nIJKL", population=people, group=group, official_km2=official)
    points = np.array([shapely.Point(WEST + CELL * x, SOUTH + CELL * y) for x, y in seats])
    scoring = Scoring(inputs_of(communes, points if seats else None), PROFILE)
    coverage = Coverage.of(communes)
    judge = Assessor(coverage, ContiguityGraph(coverage), scoring)
    units = [np.flatnonzero(np.array(labels) == label) for label in sorted(set(labels))]
    together = judge.assess_all(units)
    # by their words, to the bit: a factor that is off is NaN, which equals nothing
    assert [repr(found) for found in together] == [repr(judge.assess(unit)) for unit in units]
    for found, unit in zip(together, units, strict=True):
        assert repr(found.tally) == repr(tally(communes, unit))
        assert found.polygon_km2 == pytest.approx(coverage.km2(unit), rel=1e-12)


def test_no_units_have_no_assessments():
    assert assessor().assess_all([]) == []
