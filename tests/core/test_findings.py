from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.edit import Edit, Renaming
from regionaltool.core.findings import Findings
from regionaltool.core.link_notes import link_notes
from regionaltool.core.links import ALL_KINDS, EXCEPTION, Link
from regionaltool.core.plan import Plan
from regionaltool.core.violations import violations
from tests.core.grids import drawn, named

COMMUNES = drawn("AABB.I\nAEBBG.\nAABBGH")
LINKS = (
    Link(named(COMMUNES, "B")[0], named(COMMUNES, "I")[0], "ferry"),
    Link(named(COMMUNES, "A")[0], named(COMMUNES, "H")[0], EXCEPTION, reason="a road"),
)
GRAPH = ContiguityGraph(Coverage.of(COMMUNES), LINKS, counted=ALL_KINDS)
UNITS = st.none() | st.sampled_from("xyz")


def judge(findings: Findings, plan: Plan, units) -> None:
    for unit in units:
        if plan.has(unit):
            findings.judge(unit, GRAPH.judge(plan.members(unit)))
        else:
            findings.forget(unit)


@settings(max_examples=60)
@given(
    st.lists(UNITS, min_size=len(COMMUNES), max_size=len(COMMUNES)),
    st.lists(st.tuples(st.sets(st.integers(0, len(COMMUNES) - 1)), UNITS), max_size=6),
)
def test_after_any_moves_the_same_as_found_afresh(start, moves):
    plan = Plan(COMMUNES, start)
    findings = Findings(plan)
    judge(findings, plan, plan.units)
    for blocks, unit in moves:
        edit = plan.move(blocks, unit)
        change = plan.apply(edit)
        findings.follow(edit.moves)
        judge(findings, plan, change.units)
        afresh = {unit: GRAPH.judge(plan.members(unit)) for unit in plan.units}
        assert findings.violations() == violations(plan, afresh)
        assert findings.notes() == link_notes(plan, afresh)
        assert findings.n_free == len(plan.unassigned)


def test_a_new_name_is_in_the_words():
    plan = Plan(COMMUNES, ["x"] * len(COMMUNES))
    findings = Findings(plan)
    plan.apply(Edit((), (Renaming("x", None, "Lam Hồng"),)))
    judge(findings, plan, "x")
    assert "Lam Hồng" in str(findings.notes()[0].problem)
