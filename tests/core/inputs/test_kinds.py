"""Kinds of inputs agree with what the score looks at."""

from dataclasses import fields

import pytest

from regionaltool.core.inputs.kinds import KIND, KINDS
from regionaltool.core.score.catalogue import INDICATORS
from regionaltool.core.score.inputs import NEEDS, Attached


def test_every_field_of_what_is_attached_has_a_kind():
    by_road = {"travel", "crossings"}
    assert {field.name for field in fields(Attached)} - by_road <= KIND.keys()
    assert NEEDS["crossings"] == "roads" and "roads" in KIND


def test_each_kind_and_each_role_is_named_once():
    assert len(KIND) == len(KINDS)
    for kind in KINDS:
        assert len({role.key for role in kind.roles}) == len(kind.roles)
        assert all(kind.role(role.key) is role for role in kind.roles)
    with pytest.raises(KeyError):
        KIND["budget"].role("origin")


def test_what_an_indicator_needs_feeds_it():
    inherent = {"population", "former district", "neighbours"}
    for indicator in INDICATORS:
        for need in set(indicator.needs) - inherent:
            feeding = [kind for kind in KINDS if indicator in kind.feeds()]
            assert feeding, need


def test_indicators_that_an_input_makes_more_exact_come_behind():
    assert [i.id for i in KIND["seats"].feeds()][:2] == ["1.1", "1.2"]
    assert [i.id for i in KIND["roads"].feeds()][:2] == ["1.3", "1.4"]
    for kind in KINDS:
        assert len(set(kind.feeds())) == len(kind.feeds())
