"""Conditions: yes, no or open; and which of them hides which."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.criteria.conditions import AtLeast, Condition, Facts, When

SHARE = AtLeast("ethnic_pct", 30)
NOTHING = dict.fromkeys(("type", "parent_type", "province_type", "terrain", "region"), "")


def facts(share=None, flags=(), of_class="", **texts):
    return Facts({**NOTHING, **texts}, frozenset(flags), {SHARE: share}, of_class)


def when(*, flags=(), classes=(), numbers=(), **texts):
    words = {key: frozenset(value) for key, value in texts.items()}
    return When(words, tuple(numbers), frozenset(flags), frozenset(classes))


def test_all_must_hold_and_any_word_will_do():
    one = when(type=["xã", "phường"], terrain=["mountain"])
    assert one.holds(facts(type="xã", terrain="mountain")) is True
    assert one.holds(facts(type="xã", terrain="lowland")) is False
    assert one.holds(facts(type="xã")) is None
    assert one.open(facts(type="xã")) == ("terrain",)
    # what is known to fail decides, whatever is missing
    assert one.holds(facts(type="thị trấn")) is False


def test_no_flag_is_a_statement():
    one = when(flags=["isolated", "island"])
    assert one.holds(facts()) is False and one.holds(facts(flags=["island"])) is True


def test_numbers_and_classes():
    assert when(numbers=[SHARE]).holds(facts(share=None)) is None
    assert when(numbers=[SHARE]).holds(facts(share=False)) is False
    assert when(classes=["a"]).holds(facts(of_class="b")) is False


def test_one_branch_is_enough():
    either = Condition((when(terrain=["mountain"]), when(flags=["border"])))
    assert either.holds(facts(flags=["border"])) is True
    assert either.holds(facts()) is None and either.open(facts()) == ("terrain",)
    assert either.holds(facts(terrain="lowland")) is False
    assert Condition().holds(facts()) is True


def test_hidden_conditions():
    def hidden(own, *earlier):
        return Condition(own).hidden_by(tuple(Condition(one) for one in earlier))

    commune, upland = (when(type=["xã"]),), (when(type=["xã"], terrain=["mountain"]),)
    assert hidden(upland, commune) and not hidden(commune, upland)
    assert hidden(commune, ()) is False and hidden(commune, (When(),))
    both = (when(type=["xã", "phường"]),)
    assert hidden(both, commune, (when(type=["phường"]),)) and not hidden(both, commune)
    assert hidden((when(numbers=[AtLeast("a", 5)]),), (when(numbers=[AtLeast("a", 3)]),))
    assert not hidden((when(numbers=[AtLeast("a", 3)]),), (when(numbers=[AtLeast("a", 5)]),))
    assert hidden((when(numbers=[SHARE]),), (when(numbers=[SHARE]),))
    assert hidden((when(flags=["a"]),), (when(flags=["a", "b"]),))
    assert hidden((when(flags=["a", "b"]),), (when(flags=["a"]),), (when(flags=["b"]),))
    assert not hidden((when(flags=["a", "b"]),), (when(flags=["a"]),))
    assert not hidden((when(type=["xã"]), when(flags=["a"])), commune)


WORDS = st.frozensets(st.sampled_from("abc"), min_size=1)
WHENS = st.builds(
    lambda texts, flags: When(texts, (), flags),
    st.dictionaries(st.sampled_from(["type", "terrain"]), WORDS, max_size=2),
    st.one_of(st.just(frozenset()), WORDS),
)


@given(WHENS, st.lists(WHENS, max_size=3))
def test_what_is_hidden_never_matches_first(own, earlier):
    if not Condition((own,)).hidden_by(tuple(Condition((one,)) for one in earlier)):
        return
    for kind, terrain, flag in product("abcd", "abcd", ("", "a", "b", "c")):
        here = facts(type=kind, terrain=terrain, flags=filter(None, (flag,)))
        assert not own.holds(here) or any(one.holds(here) for one in earlier)
