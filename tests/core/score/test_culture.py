import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from scipy.sparse import csr_array

from regionaltool.core.inputs.consultation import Consultation
from regionaltool.core.inputs.facilities import Facilities
from regionaltool.core.inputs.shares import Shares
from regionaltool.core.score.indicator import State
from regionaltool.core.score.inputs import Attached, Inputs
from regionaltool.core.score.scoring import Scoring
from tests.core.score.attached_units import measured_in, measured_with, value
from tests.core.score.random_tables import Drawn, tables
from tests.core.score.readings import DEFAULT, indicator_of, measured, row_of


def test_the_largest_share_of_people_from_one_former_district():
    # Kim Động 300 + 200, Ân Thi 400: 500 / 900
    communes = row_of(3, population=[300, 400, 200], group=["Kim Động", "Ân Thi", "Kim Động"])
    raw = measured("4.1", communes)
    assert (raw.value, raw.cover) == (pytest.approx(5 / 9), 1)


def test_one_district_is_all():
    assert measured("4.1", row_of(2, population=[1, 9], group=["a", "a"])).value == 1


def test_communes_without_a_former_district_lower_the_cover_by_their_people():
    raw = measured("4.1", row_of(3, population=[300, 600, 100], group=["a", "b", None]))
    assert raw.value == pytest.approx(6 / 9)
    assert raw.cover == pytest.approx(0.9)


def test_unknown_populations_lower_the_cover_too():
    raw = measured("4.1", row_of(4, population=[300, 600, 100, None], group=["a", "b", "", "a"]))
    assert raw.value == pytest.approx(6 / 9)
    assert raw.cover == pytest.approx(0.75 * 0.9)


def test_nobody_to_ask():
    raw = measured("4.1", row_of(2, population=[0, 0], group=["a", "b"]))
    assert math.isnan(raw.value)
    assert raw.cover == 1


def test_what_it_needs():
    assert indicator_of("4.1").needs == ("population", "former district")


def shares(*share) -> Attached:
    return Attached(shares=Shares(tuple("abcde"[: len(share[0])]), np.array(share, float)))


def consultation(households, in_favour) -> Attached:
    return Attached(
        consultation=Consultation(np.array(households, float), np.array(in_favour, float))
    )


def test_affinity_by_hand():
    """Three communes, 100, 200 and 300 people.

    1–2: 1 − ½ (0.4 + 0.4) = 0.6, times 20,000
    1–3: 1 − ½ (0.9 + 0.2 + 0.7) = 0.1, times 30,000
    2–3: 1 − ½ (0.5 + 0.2 + 0.7) = 0.3, times 60,000
    (12,000 + 3,000 + 18,000) / 110,000 = 0.3
    """
    attached = shares((0.9, 0.1, 0), (0.5, 0.5, 0), (0, 0.3, 0.7))
    found = measured_in("4.2", row_of(3, population=[100, 200, 300]), attached)
    assert found.value.item() == pytest.approx(0.3)
    assert found.cover.item() == 1


def test_alike_and_nothing_in_common():
    communes = row_of(2, population=[10, 90])
    assert value("4.2", communes, shares((0.3, 0.7), (0.3, 0.7))) == 1
    assert value("4.2", communes, shares((1, 0), (0, 1))) == 0


def test_districts_of_one_unit_are_not_those_of_the_next():
    # as many districts as communes, and the last of the first unit beside the first of the second
    communes = row_of(3, population=[300, 100, 50], group=["a", "b", "c"])
    found = measured_in("4.1", communes, Attached(), (2,), (0, 1))
    assert found.value.tolist() == [1, 0.75]
    communes = row_of(3, population=[300, 100, 50], group=["", "a", "b"])
    found = measured_in("4.1", communes, Attached(), (2,), (0, 1))
    assert found.value.tolist() == [1, 1] and found.cover.tolist() == [1, 0.25]


def test_affinity_needs_two_communes_with_people():
    for people in ([10], [10, 0], [0, 0]):
        share = shares(*[(1, 0)] * len(people))
        found = measured_in("4.2", row_of(len(people), population=people), share)
        assert math.isnan(found.value.item())
        assert found.cover.item() == 1


def test_affinity_among_those_whose_shares_are_known():
    attached = shares((1, 0), (0.5, 0.5), (math.nan, math.nan))
    found = measured_in("4.2", row_of(3, population=[100, 800, 100]), attached)
    assert found.value.item() == pytest.approx(0.5)
    assert found.cover.item() == pytest.approx(0.9)


@given(tables())
def test_affinity_is_as_a_loop_over_pairs_says(drawn: Drawn):
    share, people = drawn.attached.shares.share, drawn.inputs.communes.population
    found = measured_with("4.2", drawn.inputs, *drawn.units)
    for number, unit in enumerate(drawn.units):
        alike = weight = 0.0
        for i, j in combinations([c for c in unit if not np.isnan(share[c]).any()], 2):
            both = float(people[i] * people[j])
            weight += both
            alike += both * (1 - 0.5 * sum(abs(share[i] - share[j])))
        expected = alike / weight if weight else math.nan
        assert found.value[number] == pytest.approx(expected, nan_ok=True, abs=1e-12)


def test_affinity_of_a_large_unit_needs_no_pairs():
    """4,000 communes have 8 million pairs; the answer is known where there are two kinds."""
    n = 4000
    communes = row_of(n, ids=[str(i) for i in range(n)], population=[1] * n)
    first = np.arange(n) < n / 4
    attached = shares(*np.column_stack([first, ~first]).astype(float))
    apart = n / 4 * n * 3 / 4
    assert value("4.2", communes, attached) == pytest.approx(1 - apart / (n * (n - 1) / 2))


def test_consent():
    # (90 + 150) / (100 + 200) = 0.8
    found = measured_in("4.3", row_of(2, population=[5, 7]), consultation([100, 200], [90, 150]))
    assert (found.value.item(), found.cover.item()) == (0.8, 1)


def test_consent_is_never_estimated():
    """95 % of the people have been asked: of most inputs that is enough, not of this one."""
    communes = row_of(2, population=[950, 50])
    attached = consultation([300, math.nan], [270, math.nan])
    raw = measured_in("4.3", communes, attached)
    assert raw.cover.item() == pytest.approx(0.95)
    scoring = Scoring(Inputs.of(communes, DEFAULT, attached), DEFAULT)
    states = {r.indicator.id: r for r in scoring.score(np.array([0, 1])).readings}
    assert states["4.3"].state is State.UNAVAILABLE
    assert (states["4.3"].low, states["4.3"].high) == (0, 1)
    alone = {r.indicator.id: r for r in scoring.score(np.array([0])).readings}
    assert alone["4.3"].raw == pytest.approx(0.9)


def test_where_nobody_lives_nobody_is_asked():
    communes = row_of(2, population=[950, 0])
    found = measured_in("4.3", communes, consultation([300, math.nan], [270, math.nan]))
    assert (found.value.item(), found.cover.item()) == (0.9, 1)


def test_consent_needs_no_population_where_all_were_asked():
    found = measured_in("4.3", row_of(2, population=[None, None]), consultation([10, 10], [9, 8]))
    assert (found.value.item(), found.cover.item()) == (pytest.approx(0.85), 1)
    assert indicator_of("4.3").needs == ("consultation results",)


def test_no_households_at_all():
    found = measured_in("4.3", row_of(1, population=[0]), consultation([0], [0]))
    assert math.isnan(found.value.item())


@given(tables())
def test_consent_is_as_a_loop_says(drawn: Drawn):
    asked = drawn.attached.consultation
    found = measured_with("4.3", drawn.inputs, *drawn.units)
    for number, unit in enumerate(drawn.units):
        known = [i for i in unit if asked.households[i] >= 0]
        households = sum(asked.households[i] for i in known)
        in_favour = sum(asked.in_favour[i] for i in known)
        expected = in_favour / households if households else math.nan
        assert found.value[number] == pytest.approx(expected, nan_ok=True)
        assert (len(known) < len(unit)) or found.cover[number] == 1


def test_what_is_good():
    assert indicator_of("4.2").needs == ("population", "ethnic or language shares")
    for identifier, worst, best in (("4.2", 0.3, 1), ("4.3", 0.5, 0.95)):
        goalpost = DEFAULT.goalposts[identifier]
        assert (goalpost.worst, goalpost.best) == (worst, best)


def facilities_of(n: int, **places: dict[int, set[int]]) -> Facilities:
    """Of each kind, where facilities stand and from where they are reached."""
    in_reach = []
    for there in places.values():
        matrix = np.zeros((n, n))
        for commune, served in there.items():
            matrix[sorted(served), commune] = 1
        in_reach.append(csr_array(matrix))
    nearest = np.full((len(places), n), -1)
    return Facilities(tuple(places), tuple(in_reach), nearest)


def test_people_who_reach_every_service_inside():
    facilities = facilities_of(
        4,
        hospital={0: {0, 1, 2, 3}},
        school={0: {0}, 2: {1, 2}, 3: {3}},
        market={1: {0, 1}, 3: {3}},
    )
    attached = Attached(facilities=facilities)
    communes = row_of(4, population=[100, 200, 300, 400])
    # all but C, which has no market
    assert measured_in("4.4", communes, attached).value.item() == pytest.approx(700 / 1000)
    assert measured_in("4.4", communes, attached, (0, 1)).value.item() == pytest.approx(100 / 300)
    assert measured_in("4.4", communes, attached, (3, 0)).value.item() == pytest.approx(400 / 500)
    assert measured_in("4.4", communes, attached, (3,)).value.item() == 0


def test_a_layer_without_markets_cannot_say_it():
    communes = row_of(2, population=[1, 2])
    need = "health, school and market facilities"
    two = Attached(facilities=facilities_of(2, health={0: {0}}, school={0: {0}}))
    given = Inputs.of(communes, DEFAULT, two).given
    assert "facilities" in given
    assert need not in given
    assert indicator_of("4.4").needs == ("population", need)
    three = Attached(facilities=facilities_of(2, health={}, school={}, market={}))
    assert need in Inputs.of(communes, DEFAULT, three).given
