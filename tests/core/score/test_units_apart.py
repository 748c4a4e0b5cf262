"""What a unit is worth does not depend on what else is judged with it."""

import numpy as np
from hypothesis import given

from regionaltool.core.score.indicator import Raw
from tests.core.score.attached_units import measured_with
from tests.core.score.random_tables import Drawn, tables

FROM_TABLES = ("3.1", "3.2", "3.3", "4.2", "4.3", "5.1")


def measured(drawn: Drawn, *units) -> list[Raw]:
    return [measured_with(i, drawn.inputs, *units) for i in FROM_TABLES]


@given(tables())
def test_units_together_are_as_each_alone(drawn: Drawn):
    together = measured(drawn, *drawn.units)
    for number, unit in enumerate(drawn.units):
        for all_units, (value, cover) in zip(together, measured(drawn, unit), strict=True):
            # to the last bit, so that an edit and a fresh start give one score
            np.testing.assert_array_equal(all_units.value[number], value.item())
            np.testing.assert_array_equal(all_units.cover[number], cover.item())


@given(tables())
def test_values_lie_where_they_can(drawn: Drawn):
    for identifier, (value, cover) in zip(FROM_TABLES, measured(drawn, *drawn.units), strict=True):
        assert (cover >= 0).all() and (cover <= 1).all()
        told = value[~np.isnan(value)]
        assert (told >= -1e-12).all()
        if identifier != "3.1":  # revenue may exceed expenditure
            assert (told <= 1 + 1e-12).all()
