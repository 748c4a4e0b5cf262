import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.inputs.facilities import Facilities
from regionaltool.core.problems import InputError
from tests.core.grids import drawn
from tests.core.inputs.layers import BEELINE, points, settled, told

ROW = drawn("ABCD")
NEIGHBOUR = 5
"""Minutes that reach a neighbour's place, 1.04 km away, and no farther one."""


def facilities_of(cells, kinds, communes=ROW, within=NEIGHBOUR, limit=60, **columns):
    it, problems = Facilities.of(
        communes,
        points(*cells),
        kinds,
        BEELINE,
        settled(communes),
        within_min=within,
        limit_min=limit,
        source="Cơ sở",
        **columns,
    )
    return it, told(problems)


ALL = ([(0.5, 0.5), (0.5, 0.6), (3.5, 0.5)], ["bệnh viện", "school", "Chợ"])


def test_whom_each_kind_serves():
    it, problems = facilities_of(*ALL)
    assert problems == []
    assert it.kinds == ("health", "school", "market")
    assert it.complete
    health, _, market = (matrix.toarray().tolist() for matrix in it.in_reach)
    assert health == [[1, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]
    assert market == [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 1]]


def test_in_which_commune_the_nearest_stands():
    it, _ = facilities_of([(0.5, 0.5), (3.5, 0.5)], ["school", "school"])
    assert it.kinds == ("school",)
    assert not it.complete
    assert it.nearest.tolist() == [[0, 0, 3, 3]]


def test_two_of_a_kind_in_one_commune_serve_once():
    it, _ = facilities_of([(0.5, 0.5), (0.6, 0.5)], ["hospital", "Trạm y tế"])
    assert it.in_reach[0].data.tolist() == [1, 1]


def test_farther_than_the_limit_is_nowhere():
    it, _ = facilities_of([(0.5, 0.5)], ["school"], limit=NEIGHBOUR)
    assert it.nearest.tolist() == [[0, 0, -1, -1]]


def test_the_nearest_may_stand_outside_the_map():
    it, problems = facilities_of([(0.5, 0.5), (4.6, 0.5)], ["school", "school"])
    assert it.nearest.tolist() == [[0, 0, 0, -1]]
    assert it.in_reach[0].toarray()[3].tolist() == [0, 0, 0, 0]
    assert problems[0] == (
        "Layer “Cơ sở”: facilities outside every commune: 1. People may have them nearest, but "
        "they serve no unit."
    )


def test_what_does_not_count_is_told():
    cells = [(0.5, 0.5)] * 5
    kinds = ["school", "ghế đá", None, "mầm non", "market"]
    it, problems = facilities_of(cells, kinds, numbers=np.arange(20, 25))
    assert it.kinds == ("school", "market")
    assert problems == [
        "Layer “Cơ sở”: facilities of these kinds are no service that is scored, and do not "
        "count: ghế đá.",
        "Layer “Cơ sở”: facilities without a kind do not count, rows 22.",
        "Layer “Cơ sở” has no facility of kind health, so nobody can be said to reach all "
        "services.",
    ]


def test_kinds_that_nobody_knows():
    with pytest.raises(InputError, match="its kinds are: bench, tree. Choose the field"):
        facilities_of([(0.5, 0.5), (0.6, 0.5)], ["tree", "bench"])


def test_facilities_of_another_country():
    with pytest.raises(InputError, match="Nothing in layer “Cơ sở” lies in a commune"):
        facilities_of([(900, 900)], ["school"])


cells = st.tuples(st.floats(0.05, 3.95), st.floats(0.05, 0.95))
some = st.lists(st.tuples(cells, st.sampled_from(["health", "school", "market"])), min_size=1)


@given(some, cells, st.sampled_from(["health", "school", "market"]))
def test_one_more_never_serves_fewer(there, cell, kind):
    before, _ = facilities_of([c for c, _ in there], [k for _, k in there])
    after, _ = facilities_of([*(c for c, _ in there), cell], [*(k for _, k in there), kind])
    for key, matrix in zip(before.kinds, before.in_reach, strict=True):
        more = after.in_reach[after.kinds.index(key)]
        assert (more.toarray() >= matrix.toarray()).all()
