import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.access import seat_choice
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.access.seat_choice import Measure, choose_seats, places_tried
from regionaltool.core.access.straight_line import StraightLine
from regionaltool.core.access.ways import Reached
from regionaltool.core.members import Members
from tests.core.grids import CELL, SOUTH, WEST, communes_of, drawn


def point(column: float, row: float = 0.5) -> shapely.Point:
    return shapely.Point(WEST + CELL * column, SOUTH + CELL * row)


def chosen(communes, units, points=(), by=Measure.MEAN, ids=None, table=None, limit=60.0):
    """The choice; ``table`` (n, k + n) gives minutes, inf for none, in place of straight lines."""
    candidates = Candidates.of(communes, np.array([*points, None], dtype=object)[:-1])
    if table is None:
        travel = StraightLine(candidates, speed_kmh=20, detour=1.4)
    else:
        origin, place = np.nonzero(np.isfinite(table))
        minutes = table[origin, place]
        reached = Reached(origin, place, minutes, minutes / 2)
        travel = RoadTimes.from_tables(candidates, reached, limit_min=limit, by_road=True)
    members = Members.of([np.array(unit) for unit in units])
    if ids is None:
        ids = np.array([f"s{n}" for n in range(candidates.n_offices)] + [*communes.ids], object)
    return choose_seats(communes, travel, members, places_tried(candidates, members), ids, by)


def test_the_candidate_with_the_least_mean_minutes_by_people():
    communes = drawn("ABC", population=[1, 1, 100])
    choice = chosen(communes, [[0, 1, 2]], [point(0.5), point(1.5), point(2.5)])
    assert choice.place.tolist() == [2] and choice.given.tolist() == [True]
    two, one, here = choice.minutes
    assert choice.mean[0] == pytest.approx((two + one + 100 * here) / 102)
    assert choice.p95[0] == here  # 100 of 102 are there already


def test_nearly_all_people_may_be_served_by_another_place_than_the_mean():
    communes = drawn("ABC", population=[60, 34, 6])
    table = np.array([[0, 20, 0, 0, 0], [10, 5, 0, 0, 0], [58, 21, 0, 0, 0.0]])
    two = [point(0.5), point(1.5)]
    mean = chosen(communes, [[0, 1, 2]], two, table=table)
    assert mean.place[0] == 0 and mean.mean[0] == pytest.approx((340 + 6 * 58) / 100)
    assert mean.p95[0] == 58
    nearly = chosen(communes, [[0, 1, 2]], two, Measure.P95, table=table)
    assert nearly.place[0] == 1 and nearly.p95[0] == 21


def test_exactly_95_percent_are_enough():
    communes = drawn("AB", population=[95, 5])
    table = np.array([[3, 0, 0], [50, 0, 0.0]])
    assert chosen(communes, [[0, 1]], [point(0.5)], table=table).p95[0] == 3
    communes = drawn("AB", population=[949, 51])
    assert chosen(communes, [[0, 1]], [point(0.5)], table=table).p95[0] == 50


def test_without_a_candidate_the_members_points_are_tried():
    communes = drawn("ABCDE", population=[1, 1, 1, 9, 9])
    choice = chosen(communes, [[0, 1, 2], [3, 4]], [point(4.9)])
    assert choice.given.tolist() == [False, True]
    assert choice.place.tolist() == [1 + 1, 0]


def test_where_nobody_is_counted_communes_weigh_the_same():
    choice = chosen(drawn("ABC"), [[0, 1, 2]])
    assert choice.place.tolist() == [1]
    assert choice.mean[0] == pytest.approx(choice.minutes.mean())


def test_ties_go_to_the_smaller_id_whatever_rounding_says():
    communes = communes_of(drawn("AB").geometry, ids=["9", "10"], population=[5, 5])
    assert chosen(communes, [[0, 1]]).place.tolist() == [1]
    both = chosen(
        communes, [[0, 1]], [point(0.5), point(1.5)], ids=np.array(["b", "a", "9", "10"], object)
    )
    assert both.place.tolist() == [1]


def test_who_is_out_of_reach_counts_at_the_limit():
    communes = drawn("AB", population=[1, 1])
    choice = chosen(communes, [[0, 1]], [point(0.5)], table=np.array([[4, 0, 0], [np.inf, 0, 0.0]]))
    assert choice.minutes.tolist() == [4, 60] and choice.mean[0] == 32
    assert np.isnan(choice.km).tolist() == [False, True]


def test_an_office_of_a_commune_without_a_unit_serves_nobody():
    communes = drawn("ABC", population=[1, 1, 1])
    choice = chosen(communes, [[0, 1]], [point(2.5)])
    assert choice.given.tolist() == [False]


@given(st.data())
def test_as_one_who_tries_every_place_of_every_unit(data):
    n, k = data.draw(st.integers(1, 8)), data.draw(st.integers(0, 6))
    communes = drawn(
        "ABCDEFGH"[:n], population=data.draw(st.lists(st.integers(0, 50), min_size=n, max_size=n))
    )
    points = [point(data.draw(st.integers(0, n - 1)) + 0.5) for _ in range(k)]
    unit = np.array(data.draw(st.lists(st.integers(-1, 2), min_size=n, max_size=n)))
    units = [np.flatnonzero(unit == u) for u in range(3) if (unit == u).any()]
    if not units:
        return
    seed = np.random.default_rng(data.draw(st.integers(0, 99)))
    table = np.where(seed.random((n, k + n)) < 0.2, np.inf, seed.integers(0, 9, (n, k + n)) * 7.0)
    by = data.draw(st.sampled_from(Measure))
    choice = chosen(communes, units, points, by, table=table)
    ids = [f"s{c}" for c in range(k)] + [*communes.ids]
    for number, members in enumerate(units):
        inside = [c for c in range(k) if int(points[c].x / CELL - WEST / CELL) in members]
        best = min(
            inside or (members + k).tolist(),
            key=lambda place: (*measured(communes, members, table[:, place], by), ids[place]),
        )
        assert choice.place[number] == best
        assert choice.given[number] == bool(inside)


def measured(communes, members, column, by) -> tuple[float, float]:
    people = communes.population[members]
    if people.sum() == 0:
        people = np.ones(len(members))
    minutes = np.minimum(column[members], 60)
    mean = round(float(np.average(minutes, weights=people)), 6)
    every = np.sort(np.repeat(minutes, people.astype(int)))
    p95 = float(every[int(np.ceil(np.round(0.95 * len(every), 9))) - 1])
    return (mean, p95) if by is Measure.MEAN else (p95, mean)


def test_many_ways_are_looked_at_in_portions(monkeypatch):
    communes = drawn("ABCDEFGH", population=[5, 1, 7, 2, 2, 9, 1, 3])
    units = [[0, 1, 2, 3], [4, 5], [6, 7]]
    whole = chosen(communes, units)
    monkeypatch.setattr(seat_choice, "_AT_ONCE", 5)
    portions = chosen(communes, units)
    assert portions.place.tolist() == whole.place.tolist()
    assert portions.p95.tolist() == whole.p95.tolist()
