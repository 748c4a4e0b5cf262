from regionaltool.core.option import Option
from regionaltool.core.plan import Plan
from tests.core.ten_communes import COMMUNES


def test_an_option_stays_as_the_plan_was():
    plan = Plan(COMMUNES, [*"pppqqq", None, None, "r", "r"], {"p": "Hòa Bình"}, {"p": "ward"})
    option = Option.of("Phương án 1", plan)
    plan.apply(plan.move([0, 1, 2], "q"))
    plan.apply(plan.rename("p", "Khác"))
    assert option.assignment == (*"pppqqq", None, None, "r", "r")
    assert [option.unit_name(unit) for unit in ("p", "q", None)] == ["Hòa Bình", "q", None]
    again = option.plan(COMMUNES)
    assert again.assignment == option.assignment
    assert again.name("p") == "Hòa Bình" and again.type_of("p") == "ward"
    assert not again.locked_units and not again.locked_communes
