import math

import numpy as np
import pytest
from scipy.sparse import csr_array

from regionaltool.core.access.candidates import Candidates
from regionaltool.core.inputs.crossings import Crossings
from regionaltool.core.members import Members
from regionaltool.core.score.indicator import Raw
from regionaltool.core.score.inputs import Attached, Inputs
from regionaltool.core.score.units import Units
from tests.core.score.attached_units import measured_in
from tests.core.score.readings import DEFAULT, indicator_of, measured, row_of


def test_mean_minutes_to_the_seat():
    # (1000 · 0 + 3000 · 32.5 + 500 · 12) / 4500 = 103500 / 4500 = 23
    raw = measured("1.1", row_of(3, population=[1000, 3000, 500]), 0, 32.5, 12)
    assert (raw.value, raw.cover) == (pytest.approx(23), 1)


def test_people_within_reach_of_the_seat():
    # T is 30 minutes: (1000 + 500) / 4500
    raw = measured("1.2", row_of(3, population=[1000, 3000, 500]), 0, 32.5, 12)
    assert raw.value == pytest.approx(1 / 3)
    assert measured("1.2", row_of(2, population=[1, 1]), 30, 30.01).value == 0.5


@pytest.mark.parametrize("identifier", ["1.1", "1.2"])
def test_unknown_populations_lower_the_cover_and_are_not_zeros(identifier):
    raw = measured(identifier, row_of(4, population=[100, None, 100, 200]), 0, 60, 10, 20)
    assert raw.cover == 0.75
    expected = {"1.1": (100 * 0 + 100 * 10 + 200 * 20) / 400, "1.2": 1.0}[identifier]
    assert raw.value == expected


@pytest.mark.parametrize("identifier", ["1.1", "1.2"])
def test_a_unit_that_nobody_lives_in_has_nothing_to_measure(identifier):
    raw = measured(identifier, row_of(2, population=[0, 0]), 0, 10)
    assert math.isnan(raw.value)
    assert raw.cover == 1


def test_what_they_need():
    assert indicator_of("1.1").needs == indicator_of("1.2").needs == ("population",)


def crossings_of(n: int, *pairs: tuple[int, int, float], rim: dict[int, float]) -> Crossings:
    between = np.zeros((n, n))
    for a, b, weight in pairs:
        between[a, b] += weight
        between[b, a] += weight
    of_border = between.sum(axis=1)
    for commune, weight in rim.items():
        of_border[commune] += weight
    return Crossings(csr_array(between), of_border)


def test_crossings_inside():
    # A–B 3, B–C 2, C–D 4, A to the rim 1; in AB: 3 of 3 + 2 + 1
    crossings = crossings_of(4, (0, 1, 3), (1, 2, 2), (2, 3, 4), rim={0: 1})
    attached = Attached(crossings=crossings)
    communes = row_of(4)
    assert measured_in("1.3", communes, attached, (0, 1)).value.item() == pytest.approx(3 / 6)
    # in ABC: 3 + 2 of 3 + 2 + 4 + 1
    assert measured_in("1.3", communes, attached, (2, 0, 1)).value.item() == pytest.approx(5 / 10)
    raw = measured_in("1.3", communes, attached, (0, 3), (2,))
    assert raw.value.tolist() == [0, 0]
    assert raw.cover.tolist() == [1, 1]


def test_where_no_road_crosses_there_is_nothing_to_measure():
    attached = Attached(crossings=crossings_of(3, (0, 1, 1), rim={}))
    raw = measured_in("1.3", row_of(3), attached, (2,), (0, 1))
    assert math.isnan(raw.value[0])
    assert raw.value[1] == 1


class ByRoad:
    """Travel that knows a few ways."""

    by_road = True

    def __init__(self, candidates, km: dict[tuple[int, int], float]) -> None:
        self.candidates = candidates
        self._km = km

    def km(self, communes, places):
        pairs = zip(communes.tolist(), places.tolist(), strict=True)
        return np.array([self._km.get(pair, math.nan) for pair in pairs])

    def both_km(self, communes, places):
        return self.km(communes, places), self.candidates.straight_km(communes, places)


def detour(km: dict[tuple[int, int], float], population, seat: int = 0) -> Raw:
    communes = row_of(len(population), population=population)
    travel = ByRoad(Candidates.of(communes), km)
    inputs = Inputs.of(communes, DEFAULT, Attached(travel=travel))
    assert inputs.given >= {"population", "travel by road"}
    members = Members.of([np.arange(len(communes))])
    units = Units(inputs, members, np.zeros(len(communes)), np.array([seat]))
    value, cover = indicator_of("1.4").measure(units)
    return Raw(value.item(), cover.item())


WIDE = 1.03967
"""km of a cell."""


def test_detour_to_the_seat():
    # ways of 2 km and 5 km for 1 and 2 cells: (300 · 2 + 100 · 5) / (300 · 1.03967 + 100 · 2.07934)
    raw = detour({(0, 0): 9.0, (1, 0): 2.0, (2, 0): 5.0}, [500, 300, 100])
    assert raw.value == pytest.approx((300 * 2 + 100 * 5) / (WIDE * (300 + 200)), rel=1e-4)
    assert raw.cover == 1


def test_who_cannot_come_is_counted_with_the_worst_detour():
    # the worst is 3
    raw = detour({(1, 0): 2.0}, [500, 300, 100])
    expected = (300 * 2 + 100 * 3 * 2 * WIDE) / (WIDE * (300 + 200))
    assert raw.value == pytest.approx(expected, rel=1e-4)


def test_the_seats_own_commune_alone_makes_no_way():
    assert math.isnan(detour({(0, 0): 1.0}, [500]).value)


def test_what_roads_switch_on():
    assert indicator_of("1.3").needs == ("roads",)
    assert indicator_of("1.4").needs == ("population", "travel by road")
    communes = row_of(2, population=[1, 2])
    assert not Inputs.of(communes, DEFAULT).given & {"roads", "travel by road"}
    only = Attached(crossings=crossings_of(2, (0, 1, 1), rim={}))
    assert Inputs.of(communes, DEFAULT, only).given & {"roads", "travel by road"} == {"roads"}
