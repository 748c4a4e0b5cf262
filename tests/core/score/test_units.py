from dataclasses import replace

import numpy as np
import pytest

from regionaltool.core.communes import Communes
from regionaltool.core.members import Members
from regionaltool.core.score.catalogue import INDICATORS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.units import Units, ratio
from tests.core.score.readings import DEFAULT, row_of


def units_of(communes: Communes, *units) -> Units:
    members = Members.of([np.array(unit) for unit in units])
    return Units(
        Inputs.of(communes, DEFAULT),
        members,
        np.zeros(len(members.communes)),
        np.zeros(len(members), dtype=np.int64),
    )


def test_people_unit_by_unit():
    units = units_of(row_of(5, population=[10, None, 0, 7, 90]), (0, 1), (2,), (4, 3))
    assert units.people.tolist() == [10, 0, 0, 90, 7]
    assert units.all_people.tolist() == [10, 0, 97]


def test_nothing_of_nothing_is_nothing_to_measure():
    assert ratio(np.array([1.0, 0.0]), np.array([2.0, 0.0])).tolist() == [
        0.5,
        pytest.approx(float("nan"), nan_ok=True),
    ]


def test_something_of_nothing_is_nothing_to_measure_either():
    assert np.isnan(ratio(np.array([7.0, 1.0]), np.array([0.0, 2.0]))).tolist() == [True, False]


def test_cover_where_nobody_lives_is_by_communes():
    communes = row_of(4, population=[0, 0, 0, 9], group=["a", "", "", "b"])
    units = units_of(communes, (0, 1), (2, 0, 1), (3, 2))
    assert units.covered_by("group").tolist() == [0.5, pytest.approx(1 / 3), 1]


def test_cover_is_the_share_of_communes_with_a_known_population():
    communes = row_of(5, population=[10, None, 0, None, 90])
    units = units_of(communes, range(5), (0, 2), (1, 3))
    assert units.known.tolist() == [pytest.approx(0.6), 1, 0]


def test_cover_of_a_further_input_is_by_people():
    some = units_of(row_of(5, population=[10, None, 0, None, 90]), range(5))
    covered = np.array([True, True, False, True, False])
    assert some.cover(covered).item() == pytest.approx(0.6 * 0.1)
    nobody = units_of(row_of(5, population=[0] * 5), range(5))
    assert nobody.cover(covered).item() == pytest.approx(0.6)


def test_an_input_of_every_commune_covers_as_much_as_the_population_does():
    some = units_of(row_of(5, population=[10, None, 0, None, 90]), range(3), (4,), (3,))
    assert some.cover(np.ones(5, dtype=bool)).tolist() == [pytest.approx(2 / 3), 1, 0]


def test_a_unit_has_the_terrain_of_most_of_its_people():
    terrain = ["urban", "mountain", "mountain", "", "island"]
    communes = row_of(5, population=[10, 4, 5, 90, None], terrain=terrain)
    units = units_of(communes, range(5), (0, 1, 2), (3,), (4,), (1, 3))
    assert units.terrain.tolist() == [2, 2, -1, 3, 0]
    equal = row_of(5, population=[9, 4, 5, 90, 0], terrain=terrain)
    assert units_of(equal, (0, 1, 2), (0, 4)).terrain.tolist() == [0, 2]
    assert units_of(row_of(5), range(5)).terrain.tolist() == [-1]


def test_one_person_more_counts_for_more_than_any_number_of_communes():
    communes = row_of(6, population=[10, 5, 1, 1, 1, 1], terrain=["urban", *["mountain"] * 5])
    assert units_of(communes, range(6)).terrain.tolist() == [2]
    communes = row_of(6, population=[9, 5, 1, 1, 1, 1], terrain=["urban", *["mountain"] * 5])
    assert units_of(communes, range(6)).terrain.tolist() == [0]


def test_a_commune_of_none_or_of_another_unit_is_not_in_it():
    units = units_of(row_of(5), (3, 1), (0,))
    # of members D, B and A, who name these
    assert units.same_unit(np.array([1, 1, 1])).tolist() == [True, True, False]
    assert units.same_unit(np.array([[-1, 3, 0], [4, 2, -1]])).tolist() == [
        [False, True, True], [False, False, False],
    ]  # fmt: skip


def test_a_figure_is_that_of_the_terrain():
    figures = {"mountain": {"reach_minutes": 60.0}}
    profile = replace(DEFAULT, figures_by_terrain=figures)
    communes = row_of(2, population=[1, 1], terrain=["mountain", "urban"])
    members = Members.of([np.array([0]), np.array([1])])
    units = Units(Inputs.of(communes, profile), members, np.array([45.0, 45.0]), np.zeros(2, int))
    assert units.figure("reach_minutes").tolist() == [60, 30]
    (reach,) = (i for i in INDICATORS if i.id == "1.2")
    assert reach.measure(units).value.tolist() == [1, 0]
