import math

import pytest

from tests.core.grids import drawn
from tests.core.score.readings import indicator_of, measured


def test_compactness_of_the_polygons():
    # three cells in a row, each 1.039 km wide and 1.107 km high: A² / (2π I) = 6wh / (π (w² + h²))
    width, height = 3 * 1.039, 1.107
    raw = measured("5.3", drawn("ABC"))
    expected = 6 * width * height / (math.pi * (width**2 + height**2))
    assert raw.value == pytest.approx(expected, rel=1e-3)
    assert raw.cover == 1


def test_population_has_no_say():
    assert measured("5.3", drawn("AB", population=[1, None])) == measured("5.3", drawn("AB"))
    assert indicator_of("5.3").needs == ()
