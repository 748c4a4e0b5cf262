from math import fsum, isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.comparison import Affected, compare
from regionaltool.core.option import Option
from regionaltool.core.plan import Plan, tally
from tests.core.grids import drawn
from tests.core.ten_communes import COMMUNES, OFFICIAL, PEOPLE, starts


def option(text: str, **names: str) -> Option:
    return Option(text, tuple(None if letter == "." else letter for letter in text), names)


def ids(affected: Affected, communes=COMMUNES) -> str:
    return "".join(communes.ids[block] for block in affected.blocks)


FIVE = drawn("ABCDE", population=[100, 90, 60, 40, 10], official_km2=[1, 2, 3, None, 5])


def test_an_example_by_hand():
    # p = ABC, q = DE; then C goes over to D and E, and that unit is given another id
    found = compare(option("pppqq", p="An"), option("pprrr", p="An", r="Bình"), FIVE)
    assert found.matched == {"p": "p", "q": "r"} and not found.ended and not found.new
    assert ids(found.unit, FIVE) == "C"
    assert found.unit.tally == tally(FIVE, np.array([2]))
    assert found.unit.tally.population == 60 and found.unit.tally.official_km2 == 3
    assert found.unit.polygon_km2 == FIVE.polygon_km2[2]
    # D and E stay together, and yet their papers change
    assert ids(found.code, FIVE) == ids(found.name, FIVE) == "CDE"
    assert found.code.tally.population == 110
    assert found.code.tally.official_km2 == 8 and found.code.tally.official_missing == 1
    assert found.seat is None and not found.same
    # of 300: p 250 | 50, r 190 | 110, in common 190, 60 and 50
    by_hand = (190 * np.log2(250 / 190) + 60 * np.log2(250 / 60 * 110 / 60)) / 300
    by_hand += 50 * np.log2(110 / 50) / 300
    assert found.variation_by_people == pytest.approx(by_hand)


def test_a_unit_that_ends_and_one_that_is_new():
    merged = compare(option("ppqqr"), option("ppppr"), FIVE)
    assert merged.matched == {"p": "p", "r": "r"} and merged.ended == ("q",)
    assert ids(merged.unit, FIVE) == "CD"
    split = compare(option("ppppr"), option("ppqqr"), FIVE)
    assert split.new == ("q",) and split.unit == merged.unit


def test_no_unit_is_no_unit_like_others():
    found = compare(option("pp..."), option(".p..q"), FIVE)
    assert ids(found.unit, FIVE) == ids(found.code, FIVE) == "AE"
    assert found.new == ("q",) and found.ended == ()


def test_another_name_alone():
    found = compare(option("ppqqq", p="An", q="Bình"), option("ppqqq", p="An", q="Châu"), FIVE)
    assert found.same and ids(found.name, FIVE) == "CDE" and not found.code.blocks
    # a unit without a name of its own is called by its id
    assert not compare(option("ppqqq"), option("ppqqq", p="p"), FIVE).name.blocks


def test_seats():
    a, b = option("ppqqq"), option("ppprr")
    found = compare(a, b, FIVE, {"p": 0, "q": 2}, {"p": 0, "r": 4})
    assert ids(found.seat, FIVE) == "CDE"
    assert ids(found.unit, FIVE) == "C", "q goes on as r, from another seat"
    # a commune that comes to a unit with the same seat keeps its seat
    assert not compare(a, option("xxyyy"), FIVE, {"p": 0, "q": 2}, {"x": 0, "y": 2}).seat.blocks


def test_unknown_people_are_counted_apart():
    found = compare(option("pppqqqrrrr"), option("ppqqqqrrrr"), COMMUNES)
    assert ids(found.unit) == "C"
    assert found.unit.tally.population == 0 and found.unit.tally.population_missing == 1
    nobody = drawn("ABC")
    found = compare(option("ppq"), option("pqq"), nobody)
    assert isnan(found.variation_by_people) and found.variation_by_communes > 0
    assert found.unit.tally.population_missing == 1


@given(starts)
def test_nothing_differs_from_itself(units):
    found = compare(option(units), option(units), COMMUNES)
    assert found.same and not found.name.blocks and not found.code.blocks
    assert found.variation_by_people == found.variation_by_communes == 0
    assert found.unit.polygon_km2 == 0


@given(starts, st.permutations("stuv"))
def test_ids_do_not_matter(units, other):
    renamed = units.translate(str.maketrans("pqr", "".join(other[:3])))
    assert compare(option(units), option(renamed), COMMUNES).same


@given(starts, starts)
def test_there_and_back(a, b):
    there, back = (compare(option(x), option(y), COMMUNES) for x, y in ((a, b), (b, a)))
    assert there.unit.tally.population == back.unit.tally.population
    assert there.variation_by_people == back.variation_by_people
    assert ids(there.code) == ids(back.code) and ids(there.name) == ids(back.name)
    assert len(there.matched) + len(there.ended) == len({*a} - {"."})
    assert len(there.matched) + len(there.new) == len({*b} - {"."})


@given(starts, starts, starts)
def test_a_detour_moves_no_fewer_people(a, b, c):
    def moved(x, y):
        return compare(option(x), option(y), COMMUNES).unit.tally.population

    assert moved(a, c) <= moved(a, b) + moved(b, c)


@given(starts, starts)
def test_who_stays_and_who_moves_are_all(a, b):
    found = compare(option(a), option(b), COMMUNES)
    moved = set(found.unit.blocks)
    pairs = {**found.matched, ".": "."}
    stays = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if pairs.get(x) == y]
    assert not moved.intersection(stays) and len(moved) + len(stays) == len(COMMUNES)
    rest, all_ = tally(COMMUNES, np.array(stays, dtype=int)), tally(COMMUNES, np.arange(10))
    assert found.unit.tally.population + rest.population == all_.population
    assert found.unit.tally.population_missing + rest.population_missing == 1
    known = fsum(OFFICIAL[i] for i in moved if OFFICIAL[i] is not None)
    assert np.nan_to_num(found.unit.tally.official_km2) == pytest.approx(known)
    assert found.unit.tally.population == sum(PEOPLE[i] or 0 for i in moved)


@given(starts, starts)
def test_a_plan_that_becomes_the_other_is_it(a, b):
    plan = Plan(COMMUNES, option(a).assignment)
    plan.apply(plan.become(option(b).plan(COMMUNES)))
    assert Option.of("", plan).assignment == option(b).assignment
    assert compare(Option.of("", plan), option(b), COMMUNES).same
