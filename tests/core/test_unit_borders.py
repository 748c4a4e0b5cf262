import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import Plan
from regionaltool.core.unit_borders import UnitBorders
from tests.core.grids import cell, communes_of, drawn
from tests.core.random_coverages import bent_grids


def check(coverage: Coverage, plan: Plan, borders: UnitBorders) -> None:
    for unit in plan.units:
        members = plan.members(unit)
        union = shapely.union_all(coverage.communes.geometry[members])
        outline = borders.outline(unit, members)
        assert outline.is_valid
        assert outline.equals(union)


@given(bent_grids(), st.integers(0, 2**32 - 1))
def test_outlines_follow_any_moves_and_their_inverses(grid, seed: int):
    rng = np.random.default_rng(seed)
    n = len(grid.polygons)
    coverage = Coverage.of(communes_of(grid.polygons, ids=[f"{i:02}" for i in range(n)]))
    units = [None, "x", "y", "z"]
    plan = Plan(coverage.communes, [units[i] for i in rng.integers(0, 4, n)])
    borders = UnitBorders(coverage, plan)
    before = {u: borders.outline(u, plan.members(u)) for u in plan.units}
    made = []
    for _ in range(4):
        edit = plan.move(rng.integers(0, n, 3).tolist(), units[rng.integers(4)])
        plan.apply(edit)
        borders.follow(edit.moves)
        made.append(edit)
        check(coverage, plan, borders)
    for edit in reversed(made):
        plan.apply(edit.inverse())
        borders.follow(edit.inverse().moves)
    for unit in plan.units:
        assert shapely.equals_exact(borders.outline(unit, plan.members(unit)), before[unit])


def test_units_that_are_emptied_and_made():
    coverage = Coverage.of(drawn("ABC"))
    plan = Plan(coverage.communes, ["x", "x", None])
    borders = UnitBorders(coverage, plan)
    for blocks, unit in (((0, 1), None), ((0, 1, 2), "y"), ((1,), "x"), ((0, 1, 2), "x")):
        edit = plan.move(blocks, unit)
        plan.apply(edit)
        borders.follow(edit.moves)
        check(coverage, plan, borders)


def test_unmatched_members_are_united():
    coverage = Coverage.of(communes_of([cell(0, 0, 1.1, 1), cell(1, 0), cell(2, 0)]))
    plan = Plan(coverage.communes, ["x", "x", "x"])
    check(coverage, plan, UnitBorders(coverage, plan))
