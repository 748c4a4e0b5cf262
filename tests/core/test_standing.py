from regionaltool.core.standing import NOWHERE, standing
from tests.core.grids import drawn
from tests.core.inputs.layers import points


def test_the_commune_of_each_point():
    here = standing(drawn("AB"), points((1.5, 0.5), (0.5, 0.5), (2.5, 0.5), (0.1, 0.9)))
    assert here.tolist() == [1, 0, NOWHERE, 0]


def test_on_a_border_the_first_commune_counts():
    assert standing(drawn("BA"), points((1, 0.5))).tolist() == [0]


def test_no_points():
    assert standing(drawn("A"), points()).tolist() == []
