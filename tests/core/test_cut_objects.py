import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.cut_objects import CutObjects
from regionaltool.core.inputs.whole_objects import WholeObjects
from regionaltool.core.plan import Plan
from tests.core.grids import cell, drawn

MAP = drawn("""ABC
               DEF""")
AREAS = [cell(0.5, 0.5, 1, 1), cell(1.2, 0.2, 1.5, 0.5), cell(0.2, 1.2, 0.5, 0.5)]
OBJECTS, _ = WholeObjects.of(MAP, np.array(AREAS, dtype=object), ["ao", "cảng", "chợ"])
units = st.none() | st.sampled_from("pqr")


@given(st.lists(units, min_size=6, max_size=6), st.lists(st.tuples(st.integers(0, 5), units)))
def test_after_each_edit_as_from_the_start(assignment, moves):
    plan = Plan(MAP, assignment)
    kept = CutObjects(OBJECTS, plan)
    for block, unit in moves:
        before = kept.listed()
        change = plan.apply(plan.move([block], unit))
        told = kept.follow(change.blocks)
        assert kept.listed() == OBJECTS.cut_by(plan.assignment)
        assert told == (kept.listed() != before)
