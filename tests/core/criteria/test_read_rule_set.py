"""A rule set's file: what it may say, and the sentence with the line for what it may not."""

from datetime import date

import pytest

from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.criteria.read_rule_set import rule_set_of_text
from regionaltool.core.criteria.rule_set import MARKS, SECOND_HAND, VERIFIED
from regionaltool.core.criteria.rule_sets import SHIPPED, shipped
from regionaltool.core.problems import InputError
from tests.core.criteria.units import outcome

PLAIN = """id = "mine"
title = "Mine"
source = "Gazette 1"
[[class]]
id = "hill"
when = { type = ["xã"], terrain = ["mountain"] }
min = { area_km2 = 50, pop = 5000 }
cite = "Art 1"
[[class]]
id = "other"
when = { type = ["xã"] }
min = { area_km2 = 30, pop = 8000 }
cite = "Art 2"
[[reduction]]
measure = "pop"
when = { class = ["hill"], ethnic_pct_min = 30 }
factor = 0.5
step = { field = "ethnic_pct", from = 30, every = 10, minus = 0.05, floor = 0.2 }
cite = "Art 3"
"""


def find(name, place):
    return shipped(name)


def read(text):
    return rule_set_of_text(text, "mine.toml", find)


def refused(text):
    with pytest.raises(InputError) as caught:
        read(text)
    return str(caught.value)


def without(line):
    assert line in PLAIN
    return PLAIN.replace(line, "", 1)


def changed(old, new):
    assert old in PLAIN
    return PLAIN.replace(old, new, 1)


def test_a_plain_file():
    rules = read(PLAIN)
    assert [one.id for one in rules.classes] == ["hill", "other"]
    assert rules.fail is Outcome.NOT_MET and rules.measures == ("area_km2", "pop")
    assert rules.types == {"xã"} and rules.reductions[0].least == 0.2


# what is wrong, the line it is told for, words of the sentence
WRONG = {
    "no TOML": ("id = ", None, "no valid TOML"),
    "unknown key": (PLAIN + "colour = 1\n", 20, "colour is not known"),
    "unknown key at the top": ("colour = 1\n" + PLAIN, 1, "colour is not known"),
    "unknown key of a class": (changed('id = "hill"', 'id = "hill"\nmax = 1'), 6, "class.max"),
    "unknown field": (changed('type = ["xã"], terrain', 'kind = ["xã"], terrain'), 6, "when.kind"),
    "no id": (without('id = "mine"\n'), 1, "id is missing"),
    "blank title": (changed('"Mine"', '" "'), 2, "title must be a text"),
    "no citation": (without('cite = "Art 2"\n'), 9, "citation (cite) is missing"),
    "no citation of a reduction": (without('cite = "Art 3"\n'), 14, "citation (cite) is missing"),
    "blank citation": (changed('"Art 2"', '""'), 13, "cite must be a text"),
    "mark": (changed('cite = "Art 2"', 'cite = "Art 2"\nmark = "maybe"'), 14, "none of verified"),
    "no figures": (
        without("min = { area_km2 = 30, pop = 8000 }\n"),
        9,
        "min, times and no_figures",
    ),
    "two kinds of figures": (
        changed('id = "other"', 'id = "other"\nno_figures = true'),
        9,
        "needs one",
    ),
    "empty figures": (changed("{ area_km2 = 30, pop = 8000 }", "{}"), 12, "no figure in it"),
    "a standard of 0": (
        changed("pop = 8000", "pop = 0"),
        12,
        "class.min.pop must be a number above",
    ),
    "a standard in text": (changed("pop = 8000", 'pop = "8.000"'), 12, "must be a number above"),
    "a standard of nan": (changed("pop = 8000", "pop = nan"), 12, "must be a number above"),
    "a class twice": (changed('id = "other"', 'id = "hill"'), 10, "“hill” stands twice"),
    "a class that never matches": (
        changed('when = { type = ["xã"], terrain = ["mountain"] }', 'when = { type = ["xã"] }'),
        9,
        "class “other” can never match",
    ),
    "times without a base": (
        changed("min = { area_km2 = 30", "times = { area_km2 = 30"),
        12,
        "no base",
    ),
    "times of nothing": (
        'base = "vn-1211-2016"\n'
        + changed("min = { area_km2 = 30, pop", "times = { roads = 3, pop"),
        13,
        "has a standard for “roads”",
    ),
    "an unknown class": (changed('class = ["hill"]', 'class = ["hills"]'), 16, "no class “hills”"),
    "an empty list": (changed('class = ["hill"]', "class = []"), 16, "at least one"),
    "no list": (changed('class = ["hill"]', 'class = "hill"'), 16, "must be a list"),
    "a measure of no class": (changed('measure = "pop"', 'measure = "people"'), 15, "“people”"),
    "a factor above 1": (changed("factor = 0.5", "factor = 1.5"), 17, "factor is above 1"),
    "a factor of 0": (changed("factor = 0.5", "factor = 0"), 17, "above 0"),
    "steps below zero": (
        changed("minus = 0.05, floor = 0.2", "minus = 0.1"),
        18,
        "can fall to -0.2",
    ),
    "steps to zero": (
        changed("floor = 0.2", "floor = 0").replace("0.05", "0.1"),
        18,
        "can fall to 0",
    ),
    "steps without an end": (
        changed('step = { field = "ethnic_pct"', 'step = { field = "roads"').replace(
            ", floor = 0.2", ""
        ),
        18,
        "can fall to −∞",
    ),
    "a floor above the factor": (changed("floor = 0.2", "floor = 0.6"), 18, "above the factor"),
    "one bracket": (
        PLAIN.rpartition("[[class]]")[0].replace("[[class]]", "[class]"),
        4,
        "write [[class]]",
    ),
    "a date in quotes": ('valid_from = "2025-01-01"\n' + PLAIN, 1, "valid_from must be a date"),
    "no day left": (
        "valid_to = 2024-01-01\nvalid_from = 2025-01-01\n" + PLAIN,
        1,
        "no day is left",
    ),
    "nothing to judge by": ('id = "a"\ntitle = "b"\nsource = "c"\n', 1, "nothing to judge by"),
    "an outcome": (PLAIN + '[outcome]\nfail = "waived"\n', 21, "none of report, not_met"),
    "a waiver of no type": (
        PLAIN + '[[waiver]]\nwhen = { type = ["phường"] }\ncite = "x"\n',
        21,
        "no class is of type “phường”",
    ),
    "a waiver of all": (PLAIN + '[[waiver]]\ncite = "x"\n', 20, "when is missing"),
    "or_when alone": (
        changed('when = { type = ["xã"] }', 'or_when = { type = ["xã"] }'),
        11,
        "without a when",
    ),
    "a trigger of nothing": (
        PLAIN + '[trigger]\nshare_pct = 3\ncite = "x"\n',
        20,
        "there are none",
    ),
    "a target of no measure": (
        changed('cite = "Art 2"', 'cite = "Art 2"\ntarget = { roads = 3 }'),
        14,
        "“roads”",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_with_its_line(case):
    text, line, words = WRONG[case]
    told = refused(text)
    assert words in told and "mine.toml" in told
    assert line is None or f"line {line}:" in told, told


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_files_mark_every_figure(name):
    rules = shipped(name)
    records = (
        *rules.classes,
        *rules.reductions,
        *rules.exclusions,
        *rules.waivers,
        *rules.alternatives,
        *rules.merged_types,
        *filter(None, (rules.deviation, rules.trigger, rules.consent)),
    )
    assert records and rules.id == name
    for record in records:
        assert record.cite.text and record.cite.mark in MARKS, record


def test_what_the_sources_leave_open_is_marked():
    old = {one.id: one.cite.mark for one in shipped("vn-1211-2016").classes}
    assert old["thi_tran"] == SECOND_HAND and old["xa_other"] == VERIFIED
    assert shipped("lgbce").deviation.cite.mark == SECOND_HAND


def test_whose_consent():
    consent = shipped("vn-112-2025").consent
    assert (consent.share_pct, consent.of, consent.days) == (50, "households", 60)
    assert "321/2025" in consent.cite.text


def test_a_citation_for_each_measure():
    cite = 'cite = { area_km2 = "Art 2a", pop = "Art 2b" }'
    rules = read(changed('cite = "Art 2"', cite))
    other = rules.classes[1].cite
    assert (other.of("area_km2"), other.of("pop"), other.text) == (
        "Art 2a",
        "Art 2b",
        "Art 2a; Art 2b",
    )
    assert "area_km2 is missing" in refused(changed('cite = "Art 2"', 'cite = { pop = "b" }'))


def test_words_of_a_file_are_read_as_those_of_a_layer():
    text = changed('type = ["xã"], terrain = ["mountain"]', 'type = ["Xã"], terrain = ["Miền núi"]')
    assert read(text).classes[0].when.branches[0].texts == {
        "type": frozenset({"xã"}),
        "terrain": frozenset({"mountain"}),
    }


ESTONIA = """# written by hand from what is told of the law
id = "estonia"
title = "Estonia"
source = "bnt.eu, Riigikogu"
valid_from = 2016-07-01

[[class]]
id = "municipality"
min = { pop = 5000 }
cite = "at least 5,000 inhabitants"

[[alternative]]
min = { area_km2 = 900, pop = 3500 }
cite = "or 900 km² with 3,500"

[[exclude]]
when = { flags_any = ["sea_island"] }
cite = "sea islands may stay"

[outcome]
fail = "not_met"
"""


def test_estonia_by_hand():
    rules = read(ESTONIA)
    assert rules.valid_from == date(2016, 7, 1)
    sample = [
        ({"pop": 5000, "area_km2": 100, "member_count": 3}, "met"),
        ({"pop": 4999, "area_km2": 899.9, "member_count": 3}, "not_met"),
        ({"pop": 3500, "area_km2": 900, "member_count": 2}, "met"),
        ({"pop": 800, "area_km2": 40, "member_count": 1, "flags": "sea_island"}, "excluded"),
        ({"pop": 800, "area_km2": 40, "member_count": 2, "flags": "sea_island"}, "not_met"),
        ({"area_km2": 40, "member_count": 2}, "unknown"),
    ]
    for unit, expected in sample:
        assert outcome(rules, **unit) == expected, unit


def test_parts_do_not_count_unless_the_law_says_so():
    waiver = '[[waiver]]\nwhen = { member_count_min = 3 }\ncite = "x"\n'
    whole, parts = read(PLAIN + waiver), read(PLAIN + waiver + "count_parts = true\n")
    unit = {"type": "xã", "terrain": "lowland", "area_km2": 1, "pop": 1, "member_count": 3}
    assert outcome(whole, **unit, whole_count=2) == "not_met"
    assert outcome(parts, **unit, whole_count=2) == "waived"
    assert outcome(whole, **unit, whole_count=3) == "waived"
