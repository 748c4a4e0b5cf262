import csv

import pytest

from regionaltool.core.naming.suggested_names import suggested_names
from regionaltool.core.naming.unit_names import same_name
from regionaltool.core.plan import Plan
from tests.core.inputs.tables import six
from tests.core.ten_communes import COMMUNES, blocks


def plan_of(units: str, **names: str) -> Plan:
    return Plan(COMMUNES, [None if unit == "." else unit for unit in units], names)


def history(one) -> list[str]:
    return [str(said) for said in one.history]


def test_names_come_by_seat_people_district_and_the_other_communes():
    plan = plan_of("pppqqrrrss", q="Mới", r="Phú", s="Ích")
    found = suggested_names(plan, "p", blocks("B")[0])
    assert [one.name for one in found] == ["Bình", "An", "x", "Châu"]
    assert history(found[0]) == [
        "Bình (B) holds the seat.",
        "Bình (B) has 43 % of the people known of the unit.",
        "Unless it is chosen here, the name vanishes.",
    ]
    assert history(found[1])[0] == "An (A) has most people, 57 % of those known of the unit."
    assert history(found[2]) == ["3 of 3 communes belonged to x."]
    assert history(found[3])[0] == "Name of Châu (C)."


def test_a_name_that_another_unit_has_stands_last_and_a_district_gets_a_number():
    plan = plan_of("pppqqrrrss", q="xã An", r="X", s="x 2")
    found = suggested_names(plan, "p")
    assert [one.name for one in found] == ["x 3", "Bình", "Châu", "An", "x"]
    assert "taken by unit xã An (q)" in str(found[3].taken)
    assert [one.taken is None for one in found] == [True] * 3 + [False] * 2
    assert "vanishes" not in " ".join(history(found[3]))


def test_of_one_commune_or_two_as_much_is_said_as_is_known():
    plan = plan_of("pq.qtrrr..", r="An", t="y")
    two, district, one = suggested_names(plan, "q")
    assert history(two)[0] == "Diên (D) has most people, 75 % of those known of the unit."
    assert history(one)[0] == "Bình (B) has 25 % of the people known of the unit."
    assert (district.name, history(district)) == ("x", ["1 of 2 communes belonged to x."])
    (alone, *_) = suggested_names(plan, "t")
    assert alone.name == "Đông" and history(alone)[0] == (
        "Đông (E) has 100 % of the people known of the unit."
    )
    (unknown, *_) = suggested_names(plan_of("..p......."), "p")
    assert unknown.name == "Châu" and history(unknown)[0] == "Name of Châu (C)."


def test_the_first_number_behind_a_district_is_two():
    plan = plan_of("ppp.q.....", q="Huyện X")
    assert [one.name for one in suggested_names(plan, "p")][1] == "x 2"


def test_a_name_that_a_commune_without_a_unit_bears_does_not_vanish():
    communes = six(names=("Xã Tân An", "Xã Tà Xùa", "Phường 5", "Xã Tân An", "Xã B", "Xã C"))
    plan = Plan(communes, ["p", "p", "p", None, "q", "q"], {"q": "C"})
    found = suggested_names(plan, "p")
    assert [one.name for one in found] == ["Tân An", "Bắc Yên", "Tà Xùa", "Phường 5"]
    tan_an, _, ta_xua, _ = found
    assert "vanishes" not in history(tan_an)[-1] and "vanishes" in history(ta_xua)[-1]


@pytest.mark.parametrize("seat", [None, 8])
def test_a_seat_elsewhere_suggests_nothing(seat):
    plan = plan_of("pppqqrrrss")
    assert suggested_names(plan, "p", seat)[0].name == "An"


def test_most_names_of_2025_are_among_those_that_are_suggested(shared_data):
    units: dict[tuple[str, str], list[str]] = {}
    with (shared_data / "gold" / "members.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            key = (row["resolution"] + row["clause"], row["new_name"])
            units.setdefault(key, []).extend((row["member_name"], row["old_district"]))
    hit = 0
    for (_, name), sources in units.items():
        # a name with the number of the district's next unit counts as that of the district
        bare = same_name(name.rstrip("0123456789 ") or name)
        hit += bare in {same_name(source) for source in sources}
    assert hit / len(units) > 0.7
