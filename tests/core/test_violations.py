from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import Plan
from regionaltool.core.violations import Violation, ViolationKind, violations
from tests.core.grids import drawn


def wrong_with(drawing: str, units: dict[str, str], **columns: object) -> list[Violation]:
    """What is wrong with a plan given as letter → unit; a letter left out has no unit."""
    communes = drawn(drawing, **columns)
    plan = Plan(communes, [units.get(letter) for letter in communes.ids], {"x": "Lam Hồng"})
    graph = ContiguityGraph(Coverage.of(communes))
    judged = {unit: graph.judge(plan.members(unit)) for unit in plan.units}
    return list(violations(plan, judged))


def test_nothing_is_wrong():
    assert wrong_with("AB\nCD", {"A": "x", "B": "x", "C": "y", "D": "y"}) == []


def test_communes_without_a_unit_are_one_violation_of_the_whole_plan():
    (found,) = wrong_with("AB\nCD", {"A": "x"}, names=["", "Hồng Nam", "Cao Xá", ""])
    assert (found.kind, found.unit, found.communes) == (ViolationKind.UNASSIGNED, None, (1, 2, 3))
    assert str(found.problem) == (
        "Without a unit (3): Hồng Nam (B), Cao Xá (C), D. Assign to a unit."
    )


def test_a_detached_part_is_named_with_its_communes():
    (found,) = wrong_with("AABCC", {"A": "x", "C": "x", "B": "y"}, population=[5, 1, 1])
    assert (found.kind, found.unit, found.communes) == (ViolationKind.DETACHED, "x", (2,))
    assert str(found.problem) == (
        "Unit Lam Hồng is in 2 pieces; detached: C. Assign the detached part elsewhere, take in "
        "what lies between, or add a link."
    )


def test_each_enclave_is_named():
    found = wrong_with("AAAAA\nABACA\nAAAAA", {"A": "x", "B": "y"})
    assert [(v.kind, v.unit, v.communes) for v in found] == [
        (ViolationKind.UNASSIGNED, None, (2,)),
        (ViolationKind.ENCLAVE, "x", (1,)),
        (ViolationKind.ENCLAVE, "x", (2,)),
    ]
    assert str(found[1].problem) == (
        "Unit Lam Hồng encloses B. Take in what it encloses, or open the ring."
    )


def test_they_are_listed_by_kind_then_unit():
    drawing = "AAA.DEF\nABA....\nAAA.CCC"
    units = {"A": "b", "B": "y", "C": "a", "D": "b", "E": "a", "F": "y"}
    kinds = [(v.kind.name, v.unit) for v in wrong_with(drawing, units)]
    assert kinds == [
        ("DETACHED", "a"),
        ("DETACHED", "b"),
        ("DETACHED", "y"),
        ("ENCLAVE", "b"),
    ]
