import numpy as np
import pytest
import shapely
from pyproj import CRS

from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.seats import Seats, SeatSource
from regionaltool.core.access.straight_line import StraightLine
from regionaltool.core.communes import Communes
from tests.core.grids import CELL, SOUTH, WEST, communes_of, drawn


def point(column: float, row: float) -> shapely.Point:
    return shapely.Point(WEST + CELL * column, SOUTH + CELL * row)


def seats_of(communes: Communes, *points: shapely.Point) -> Seats:
    offices = Candidates.of(communes, np.array(points, dtype=object) if points else None)
    return Seats(communes, StraightLine(offices, speed_kmh=20, detour=1.4))


def test_the_one_seat_inside_is_taken():
    communes = drawn("ABC", population=[1, 1, 100])
    seat = seats_of(communes, point(0.5, 0.5)).seat_of(np.array([0, 1, 2]))
    assert (seat.commune, seat.source) == (0, SeatSource.GIVEN)
    assert seat.minutes[0] == pytest.approx(0, abs=1e-6)
    assert seat.minutes[2] == pytest.approx(2 * seat.minutes[1], rel=1e-6)


def test_minutes_follow_the_order_of_the_members():
    communes = drawn("ABC", population=[1, 1, 1])
    seats = seats_of(communes, point(0.5, 0.5))
    there, back = seats.seat_of(np.array([0, 1, 2])), seats.seat_of(np.array([2, 1, 0]))
    assert there.minutes == back.minutes[::-1]


def test_of_several_the_one_with_the_least_mean_minutes_by_people():
    communes = drawn("ABC", population=[1, 1, 100])
    seats = seats_of(communes, point(0.5, 0.5), point(2.5, 0.5), point(1.5, 0.5))
    seat = seats.seat_of(np.array([0, 1, 2]))
    assert (seat.commune, seat.source) == (2, SeatSource.CHOSEN)


def test_a_seat_outside_the_unit_is_not_its_own():
    communes = drawn("ABC", population=[5, 1, 1])
    seats = seats_of(communes, point(2.5, 0.5))
    assert seats.seat_of(np.array([0, 1])).source is SeatSource.ASSUMED
    assert seats.seat_of(np.array([0, 1])).commune == 0
    assert seats.seat_of(np.array([1, 2])).source is SeatSource.GIVEN


def test_without_a_seat_the_best_member_is_assumed():
    people = drawn("ABC", population=[1, 1, 100])
    assert seats_of(people).seat_of(np.arange(3)).commune == 2
    nobody = drawn("ABC")
    seat = seats_of(nobody).seat_of(np.arange(3))
    assert (seat.commune, seat.source) == (1, SeatSource.ASSUMED)  # the middle, everyone alike
    assert len(seat.minutes) == 3


def test_on_a_tie_the_smallest_id_counts():
    squares = drawn("AB").geometry
    communes = communes_of(squares, ids=["9", "10"], population=[5, 5])
    assert seats_of(communes).seat_of(np.array([0, 1])).commune == 1
    both = seats_of(communes, point(0.5, 0.5), point(1.5, 0.5))
    assert both.seat_of(np.array([0, 1])).commune == 1


def test_a_seat_on_a_border_counts_for_the_first_commune_alone():
    communes = drawn("AB", population=[1, 1])
    seats = seats_of(communes, point(1, 0.5))
    assert seats.seat_of(np.array([0])).source is SeatSource.GIVEN
    assert seats.seat_of(np.array([1])).source is SeatSource.ASSUMED


def test_seats_of_a_projected_layer():
    utm = CRS.from_epsg(32648)
    squares = [shapely.box(x, 2.3e6, x + 1000, 2.301e6) for x in (500_000, 501_000)]
    communes = communes_of(squares, crs=utm, population=[1, 1])
    seats = seats_of(communes, shapely.Point(501_500, 2_300_500))
    seat = seats.seat_of(np.array([0, 1]))
    assert seat.commune == 1
    assert seat.minutes[0] == pytest.approx(1.4 / 20 * 60, rel=1e-3)  # one kilometre
    assert seats_of(communes).seat_of(np.array([0])).source is SeatSource.ASSUMED


def test_the_planners_seat_goes_before_all_others():
    communes = drawn("ABC", population=(100, 100, 100))
    seats = seats_of(communes, point(0.5, 0.5), point(2.5, 0.5), point(2.6, 0.5))
    some = np.array([0, 1, 2])
    free = seats.seat_of(some, 1)
    assert (free.commune, free.source, free.given) == (1, SeatSource.PLANNED, 1)
    office = seats.seat_of(some, 2)
    assert office.commune == 2 and office.place in (1, 2)  # the nearer of its two offices
    assert free.minutes[1] == 0 and free.minutes != office.minutes
    assert seats.seat_of(some[:2], 2) == seats.seat_of(some[:2])  # no member: it does not count
