"""What a rule set says of kinds of units, before any figure is looked at."""

from regionaltool.core.criteria.conditions import Facts
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.criteria.standing import standing_of
from regionaltool.core.criteria.words import TEXT_FIELDS

RULES, BASE = shipped("vn-76-2025"), shipped("vn-1211-2016")


def standing(merged, share=False, members=False, flags=(), **texts):
    numbers = {n: members if n.field == "member_count" else share for n in RULES.numbers}
    known = {**dict.fromkeys(TEXT_FIELDS, ""), **texts}
    return standing_of(RULES, Facts(known, frozenset(flags), numbers), merged)


def test_a_merged_commune_has_multiples_of_reduced_standards():
    one = standing(True, share=True, type="xã", terrain="mountain", region="red_river_delta")
    (own,) = one.sets
    assert (one.rules, one.of_class.id, own.measures) == (RULES, "xa_mountain", ("area_km2", "pop"))
    assert own.figures.tolist() == [100, 5000]
    assert [[low.reduction.factor for low in some] for some in own.lowered] == [[0.7], [0.5]]


def test_a_ward_has_standards_of_its_own():
    (own,) = standing(True, type="phường", province_type="thành phố", region="red_river_delta").sets
    assert own.figures.tolist() == [5.5, 45_000] and own.lowered == ((), ())


def test_an_unmerged_commune_is_held_to_the_old_law():
    one = standing(False, type="xã", terrain="lowland", region="other")
    assert one.rules is BASE and one.sets[0].figures.tolist() == [30, 8000]
    assert standing(False, type="xã", flags=["isolated"]).excluded.text.endswith("Điều 3")


def test_what_is_missing_leaves_the_class_open():
    one = standing(True, type="xã")
    assert (one.open, one.of_class, one.no_class) == (("terrain",), None, False)
    assert one.sets[0].measures == ("area_km2", "pop")
    assert standing(None, type="xã").open == ("member_count",)
    strange = standing(True, type="thị tứ", terrain="lowland")
    assert strange.no_class and strange.open == ("type",)


def test_a_reduction_may_hold():
    (own,) = standing(True, type="xã", terrain="lowland").sets
    assert [low.sure for low in own.lowered[0]] == [False]


def test_a_waiver():
    assert standing(True, members=True, type="xã", terrain="lowland").waived is True
    assert standing(True, members=False, type="xã", terrain="lowland").waived is False
    assert standing(True, members=True).waived is None
