from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.decree.text.check_text import differences
from regionaltool.core.decree.text.closing import closing_sentence
from regionaltool.core.decree.text.document_text import read_text
from regionaltool.core.decree.text.from_plan import draft
from regionaltool.core.decree.text.plan_from_text import plan_from_text
from regionaltool.core.decree.text.sentence import STYLES, sentence
from regionaltool.core.register import Register
from tests.core.decree.random_plans import decided_plans
from tests.examples import examples


def texts_of(resolution, style="A"):
    closing = closing_sentence(resolution.province, resolution.closing)
    return [*(sentence(clause, style) for clause in resolution.clauses), closing]


@settings(max_examples=examples(60))
@given(decided_plans(), st.sampled_from(STYLES))
def test_what_a_plan_says_is_read_back(decided, style):
    resolution = draft(decided).resolution
    texts = texts_of(resolution, style)
    assert differences(resolution, texts) == []
    text = "\n".join(f"{number}. {line}" for number, line in enumerate(texts, start=1))
    (read,) = read_text(text).resolutions
    assert read.clauses == resolution.clauses
    if resolution.closing.kept:
        assert read == resolution


@settings(max_examples=examples(40))
@given(decided_plans(), st.sampled_from(STYLES))
def test_a_pasted_text_becomes_the_plan(decided, style):
    drafted = draft(decided)
    (read,) = read_text("\n".join(texts_of(drafted.resolution, style))).resolutions
    register = Register.of(
        [commune.name for commune in decided.communes],
        ids=[commune.id for commune in decided.communes],
        groups=[commune.district for commune in decided.communes],
    )
    made = plan_from_text(read, register, types=[c.type for c in decided.communes])
    assert made.missing == ()
    for place, clause in zip(drafted.units, read.clauses, strict=True):
        for member in decided.units[place].members:
            if member.scope == "W":
                assert made.option.assignment[member.commune] == f"k{clause.number}"
    for unit in decided.kept:
        commune = unit.members[0].commune
        assert made.option.assignment[commune] == decided.communes[commune].id


@settings(max_examples=examples(40))
@given(decided_plans())
def test_references_name_those_that_took_before_and_no_others(decided):
    drafted = draft(decided)
    takers = {}
    for clause, communes in zip(drafted.resolution.clauses, drafted.communes, strict=True):
        for member, commune in zip(clause.members, communes, strict=True):
            takers.setdefault(commune, []).append((clause.number, member))
    for parts in takers.values():
        *before, (_, last) = parts
        if before:
            assert last.scope == "R"
            assert last.after == tuple(number for number, _ in before)
        assert all(member.after == () and member.scope != "R" for _, member in before)


@settings(max_examples=examples(40))
@given(decided_plans())
def test_counts_and_brackets(decided):
    drafted = draft(decided)
    closing = drafted.resolution.closing
    assert closing.total == len(decided.units)
    assert sum(count for _, count in closing.formed) == len(drafted.units)
    assert len(closing.kept) == len(decided.kept)
    titles = Counter((c.type, c.name.replace("Hoà", "Hòa")) for c in decided.communes)
    for clause, communes in zip(drafted.resolution.clauses, drafted.communes, strict=True):
        for member, commune in zip(clause.members, communes, strict=True):
            of = decided.communes[commune]
            twice = titles[of.type, of.name.replace("Hoà", "Hòa")] > 1
            assert bool(member.qualifier) == twice
            assert not twice or member.qualifier.lower() == of.district.lower()


@settings(max_examples=examples(20))
@given(decided_plans(), st.randoms())
def test_the_order_of_units_and_members_in_the_plan_does_not_matter_for_the_text(decided, random):
    units = [
        replace(unit, members=tuple(random.sample(unit.members, len(unit.members))))
        for unit in decided.units
    ]
    shuffled = replace(decided, units=tuple(units))
    assert texts_of(draft(decided).resolution) == texts_of(draft(shuffled).resolution)
