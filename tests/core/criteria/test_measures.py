from regionaltool.core.criteria.measures import digits_of, title_of
from regionaltool.core.criteria.rule_sets import SHIPPED, shipped
from regionaltool.core.criteria.words import TEXT_FIELDS
from regionaltool.core.problems import Term


def test_every_measure_and_field_of_the_shipped_rule_sets_has_a_title():
    names = {*TEXT_FIELDS, "flags"}
    for rules in map(shipped, SHIPPED):
        names |= {*rules.measures, *(number.field for number in rules.numbers)}
        if rules.deviation is not None:
            names.add(rules.deviation.measure)
    assert [name for name in sorted(names) if title_of(name) == name] == []


def test_an_office_s_own_measure_is_called_as_its_file_calls_it():
    assert title_of("schools") == "schools" and isinstance(title_of("schools"), Term)


def test_areas_and_shares_have_digits_and_counts_have_none():
    assert [digits_of(name) for name in ("area_km2", "urban_pop_pct", "pop")] == [2, 2, 0]
