from hypothesis import given

from regionaltool.core.naming.lost_names import LostName, lost_districts, lost_names
from regionaltool.core.naming.unit_names import same_name
from regionaltool.core.plan import Plan
from tests.core.ten_communes import COMMUNES, NAMES, blocks, starts


def plan_of(units: str, **names: str) -> Plan:
    return Plan(COMMUNES, [None if unit == "." else unit for unit in units], names)


def test_names_that_no_unit_has_are_lost():
    plan = plan_of("pppqqrrrs.", p="xã An", q="Hoà", r="Phú", s="Ích")
    assert [lost.name for lost in lost_names(plan)] == ["Bình", "Châu", "Diên", "Đông", "Giang"]
    assert lost_names(plan)[0] == LostName("Bình", tuple(blocks("B")), ("p",))


def test_the_name_of_a_commune_without_a_unit_is_not_lost():
    plan = plan_of("ppp.q.....", p="Tân", q="Đông")
    assert [lost.name for lost in lost_names(plan)] == ["An", "Bình", "Châu"]


def test_districts_are_lost_too():
    plan = plan_of("pppqqrrrss", p="Huyện X", q="Đông")
    assert lost_districts(plan) == (
        LostName("y", tuple(blocks("DEF")), ("q", "r")),
        LostName("z", tuple(blocks("GHIJ")), ("r", "s")),
    )


@given(starts)
def test_a_name_is_lost_or_somebody_bears_it(units):
    plan = plan_of(units, p="An", q="Phú")
    lost = {lost.name for lost in lost_names(plan)}
    going_on = {same_name(plan.name(unit)) for unit in plan.units}
    for name, unit in zip(NAMES, plan.assignment, strict=True):
        assert (name in lost) == (unit is not None and same_name(name) not in going_on)
