import numpy as np
from hypothesis import given

from regionaltool.core.score.inputs import Inputs
from tests.core.score.all_inputs import Figures
from tests.core.score.attached_units import units_with
from tests.core.score.random_places import Drawn, places
from tests.core.score.readings import DEFAULT, row_of


def test_each_matrix_is_there_in_full():
    inputs = Figures.random(2).assessor().scoring.inputs
    pairs, n = inputs.pairs, len(inputs.communes)
    row = np.repeat(np.arange(n), np.diff(pairs.begin))
    assert set(pairs.values) == {"crossings", "services", "flows", "dense neighbours"}
    for name, matrix in {
        "crossings": inputs.attached.crossings.between,
        "services": inputs.attached.facilities.together,
        "flows": inputs.attached.flows.between,
        "dense neighbours": inputs.dense.near,
    }.items():
        again = np.zeros((n, n))
        again[row, pairs.other] = pairs.values[name]
        assert again.tolist() == matrix.toarray().tolist()


def test_where_nothing_is_attached_there_are_none():
    pairs = Inputs.of(row_of(3), DEFAULT).pairs
    assert pairs.begin.tolist() == [0, 0, 0, 0]
    assert (pairs.other.tolist(), pairs.values) == ([], {})


@given(places())
def test_of_units_those_inside_are_found(drawn: Drawn):
    units, crossings = units_with(drawn.inputs, *drawn.units), drawn.inputs.attached.crossings
    between = crossings.between.toarray()
    communes = [commune for unit in drawn.units for commune in unit]
    of = {commune: unit for unit in drawn.units for commune in unit}
    expected = [
        (one, other, between[a, b])
        for one, a in enumerate(communes)
        for other, b in enumerate(communes)
        if b in of[a] and between[a, b]
    ]
    found = zip(*map(np.ndarray.tolist, units.pairs("crossings")), strict=True)
    assert sorted(found) == expected
    inside = [sum(between[a, b] for b in of[a]) for a in communes]
    assert units.inside("crossings").tolist() == inside
