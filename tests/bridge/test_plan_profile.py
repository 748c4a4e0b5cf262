import pytest

from regionaltool.bridge.plan_file.notes import KeptProfile
from regionaltool.bridge.plan_profile import PlanProfile, kept_profile, own_profiles
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile
from regionaltool.resource_folder import resource
from tests.bridge.sessions import session_of

EQUAL = (200,) * 5
OTHER = (600, 100, 100, 100, 100)
TEXT = resource("profiles", "default.toml").read_text(encoding="utf-8")
MINE = TEXT.replace("population_standard = 16000", "population_standard = 100").replace(
    "infrastructure = 0.2\ndensity = 0.2", "infrastructure = 0.1\ndensity = 0.3"
)


@pytest.fixture
def session():
    return session_of("pppqqrrrs.")


@pytest.fixture
def mine(session):
    return PlanProfile(session)


def noted(session) -> KeptProfile | None:
    return session.recorder.history.profile


def test_a_plan_begins_with_the_default_profile_and_notes_nothing(session, mine):
    assert (mine.choice, mine.weights, mine.own_weights) == ("default", EQUAL, EQUAL)
    assert mine.locked == frozenset() and not mine.from_file
    mine.keep()
    assert noted(session) is None
    assert own_profiles() == ("default", "mountain", "urban")


def test_weights_score_at_once_and_are_noted_when_they_are_kept(session, mine):
    before = session.score().low
    mine.weigh(OTHER)
    assert mine.weights == OTHER and session.score().low != before
    assert noted(session) is None and not session.can_undo
    mine.keep()
    assert noted(session) == KeptProfile("default", "", OTHER, ())
    seq = session.recorder.seq
    mine.keep()
    assert session.recorder.seq == seq, "what is noted already is not noted again"
    mine.lock({2, 0})
    assert noted(session) == KeptProfile("default", "", OTHER, (0, 2))
    mine.reset()
    assert mine.weights == EQUAL and mine.locked == frozenset()
    assert session.score().low == before
    assert noted(session) == KeptProfile("default", "", (), ())


def test_a_profile_of_a_file_is_noted_with_its_text(session, mine):
    before = session.score().low
    profile = Profile.of_text(MINE, IDS, "của tôi.toml")
    mine.choose(profile, "của tôi.toml")
    assert mine.from_file and mine.choice == "của tôi.toml"
    assert mine.weights == (100, 300, 200, 200, 200) == mine.own_weights
    assert session.score().low != before
    assert noted(session) == KeptProfile("của tôi.toml", MINE, (), ())
    mine.weigh(OTHER)
    mine.keep()
    again, problems = kept_profile(noted(session))
    assert problems == () and again == mine.profile
    mine.reset()
    assert mine.weights == (100, 300, 200, 200, 200)
    mine.choose(Profile.read("default", IDS))
    assert noted(session) == KeptProfile("default", "", (), ())
    assert session.score().low == before


def test_a_plan_goes_on_with_what_was_noted(session, mine):
    mine.weigh(OTHER)
    mine.lock({1})
    profile, _ = kept_profile(noted(session))
    assert profile.percents == pytest.approx([60, 10, 10, 10, 10])
    again = PlanProfile(session)
    assert (again.weights, again.locked) == (OTHER, {1})


@pytest.mark.parametrize(
    ("kept", "reason"),
    [
        (KeptProfile("gone", "", (), ()), "“gone” cannot be read"),
        (KeptProfile("mine.toml", MINE.replace("source", "sauce"), (), ()), "sauce is not known"),
        (KeptProfile("default", "", (1, 2), ()), "Weights are 5 numbers"),
        (KeptProfile("default", "", (1, 2, 3, 4, 5), ()), "add up to 1.5, not to 100"),
    ],
)
def test_what_cannot_be_used_any_more_is_told_and_the_default_is_used(kept, reason):
    profile, (problem,) = kept_profile(kept)
    assert profile == Profile.read("default", IDS)
    assert reason in str(problem) and "default profile is used" in str(problem)


def test_an_indicator_of_a_profile_that_lacks_its_column_is_told(mine):
    own = """
[indicators."3.9"]
factor = "economy"
title = "Light"
unit = "kWh"
kind = "sum"
column = "kwh"

[goalposts."3.9"]
worst = 0
best = 1
weight = 1
"""
    assert mine.lacking() == ()
    mine.choose(Profile.of_text(TEXT + own, IDS, "own.toml"), "own.toml")
    (problem,) = mine.lacking()
    assert str(problem) == "Indicator 3.9 (Light) is off: it needs “kwh”."
