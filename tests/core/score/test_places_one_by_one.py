"""What roads, places and zones say of units, held against sums commune by commune."""

import math

import numpy as np
from hypothesis import given

from tests.core.score.attached_units import measured_with
from tests.core.score.random_places import Drawn, places

FROM_PLACES = ("1.3", "2.3", "4.4", "5.2", "5.4", "5.5")


def shares(part: float, whole: float) -> float:
    return part / whole if whole else math.nan


def crossings(inputs, unit) -> float:
    between, of_border = inputs.attached.crossings.between.toarray(), 0.0
    inside = sum(between[a, b] for a in unit for b in unit if a < b)
    of_border = sum(inputs.attached.crossings.of_border[a] for a in unit)
    return shares(inside, of_border - inside)


def dense_cluster(inputs, unit) -> float:
    near, people = inputs.dense.near.toarray(), inputs.communes.population
    most, left = 0, {a for a in unit if inputs.dense.dense[a]}
    while left:
        cluster = [left.pop()]
        for here in cluster:
            joined = {there for there in left if near[here, there]}
            left -= joined
            cluster += joined
        most = max(most, sum(int(people[a]) for a in cluster))
    return shares(most, sum(int(people[a]) for a in unit))


def mean(inputs, unit, of_commune) -> float:
    people = inputs.communes.population
    return shares(sum(people[a] * of_commune(a) for a in unit), sum(int(people[a]) for a in unit))


def served(inputs, unit) -> float:
    kinds = [matrix.toarray() for matrix in inputs.attached.facilities.in_reach]
    return mean(inputs, unit, lambda a: all(any(kind[a, b] for b in unit) for kind in kinds))


def nearest_is_ours(inputs, unit) -> float:
    nearest = inputs.attached.facilities.nearest
    of_kinds = [mean(inputs, unit, lambda a, k=kind: k[a] in unit) for kind in nearest]
    return sum(of_kinds) / len(of_kinds)


SLOWLY = {
    "1.3": crossings,
    "2.3": dense_cluster,
    "4.4": served,
    "5.2": lambda i, unit: mean(i, unit, lambda a: i.attached.poles.minutes[a]),
    "5.4": nearest_is_ours,
    "5.5": lambda i, unit: mean(i, unit, lambda a: i.attached.hazards.safe[a]),
}


@given(places())
def test_as_commune_by_commune(drawn: Drawn):
    for identifier in FROM_PLACES:
        value, cover = measured_with(identifier, drawn.inputs, *drawn.units)
        expected = [SLOWLY[identifier](drawn.inputs, unit) for unit in drawn.units]
        np.testing.assert_allclose(value, expected, rtol=1e-12, atol=1e-12, err_msg=identifier)
        assert ((cover >= 0) & (cover <= 1)).all()


@given(places())
def test_units_together_are_as_each_alone(drawn: Drawn):
    for identifier in FROM_PLACES:
        together = measured_with(identifier, drawn.inputs, *drawn.units)
        for number, unit in enumerate(drawn.units):
            alone = measured_with(identifier, drawn.inputs, unit)
            # to the last bit, so that an edit and a fresh start give one score
            np.testing.assert_array_equal(together.value[number], alone.value.item())
            np.testing.assert_array_equal(together.cover[number], alone.cover.item())
