"""Indicators that a profile declares behave as those that are written in code."""

import numpy as np
import pytest

from regionaltool.core.members import Members
from regionaltool.core.problems import InputError
from regionaltool.core.score.catalogue import IDS, INDICATORS, indicators_of
from regionaltool.core.score.inputs import Attached, Inputs
from regionaltool.core.score.own import PER_KM2, PER_PEOPLE, column_key, own_columns
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from regionaltool.resource_folder import resource
from tests.core.score.readings import row_of

DEFAULT = resource("profiles", "default.toml").read_text(encoding="utf-8")

SHARE = """
[indicators."3.9"]
factor = "economy"
title = "Households with electricity"
unit = "0–1"
kind = "share"
column = "lit"
per = "homes"

[goalposts."3.9"]
worst = 0.5
best = 1
weight = 1
"""


def profile_of(declared: str) -> Profile:
    return Profile.of_text(DEFAULT + declared, IDS, "mine.toml")


def mean(per: str) -> str:
    return SHARE.replace('"share"', '"mean"').replace('"homes"', f'"{per}"')


def without_per(kind: str) -> str:
    return SHARE.replace('"share"', f'"{kind}"').replace('per = "homes"\n', "")


def raw(declared: str, lit, homes=(10, 20, 10), people=(100, 300, 100), attached=None):
    """The raw value of 3.9 in a unit of three communes, and its cover."""
    statistics = {"lit": lit, "homes": homes} if attached is None else {}
    communes = row_of(3, population=people, statistics=statistics)
    profile = profile_of(declared)
    scoring = Scoring(Inputs.of(communes, profile, attached), profile)
    score = scoring.score(np.arange(3))
    (found,) = (r for r in score.readings if r.indicator.id == "3.9")
    return found


def test_a_share_is_a_quotient_of_sums_and_counts_in_its_factor():
    found = raw(SHARE, (5, 20, 7))
    assert found.raw == pytest.approx(32 / 40)
    assert found.low == found.high == pytest.approx((0.8 - 0.5) / 0.5)


def test_a_mean_over_people_or_square_kilometres():
    assert raw(mean("people"), (5, 20, 25)).raw == pytest.approx(50 / 500)
    communes = row_of(3)
    km2 = communes.polygon_km2.sum()
    assert raw(mean("km2"), (5, 20, 25)).raw == pytest.approx(50 / km2)


def test_a_sum_and_minutes_weighted_by_people():
    assert raw(without_per("sum"), (5, 20, 25)).raw == 50
    assert raw(without_per("minutes"), (10, 20, 60)).raw == pytest.approx(
        (100 * 10 + 300 * 20 + 100 * 60) / 500
    )


def test_what_covers_too_few_people_is_an_interval_and_the_known_members_count():
    assert raw(SHARE, (5, None, 7)).cover == pytest.approx(0.4)
    assert (raw(SHARE, (5, None, 7)).low, raw(SHARE, (5, None, 7)).high) == (0, 1)
    found = raw(SHARE, (5, 20, None))
    assert found.cover == pytest.approx(0.8) and found.raw == pytest.approx(25 / 30)
    assert raw(without_per("sum"), (5, 20, None)).raw == 25
    assert raw(mean("people"), (5, 20, None)).raw == pytest.approx(25 / 400)


def test_nothing_by_nothing_does_not_apply():
    found = raw(SHARE, (0, 0, 0), homes=(0, 0, 0))
    assert np.isnan(found.low) and np.isnan(found.raw)


def test_a_column_of_what_is_attached_under_a_name():
    declared = SHARE.replace('per = "homes"', 'per = "homes"\nlayer = "Điện"')
    columns = {
        column_key("Điện", n): np.array(v, float)
        for n, v in (("lit", (1, 2, 3)), ("homes", (4, 4, 4)))
    }
    assert raw(declared, None, attached=Attached(columns=columns)).raw == pytest.approx(0.5)


def test_without_its_column_it_is_off_and_says_so():
    profile = profile_of(SHARE)
    scoring = Scoring(Inputs.of(row_of(2, population=[1, 2]), profile), profile)
    assert "3.9" not in {i.id for i in scoring.indicators}
    assert "Indicator 3.9 (Households with electricity) is off: it needs “homes”, “lit”." in map(
        str, scoring.off()
    )
    empty = row_of(2, statistics={"lit": [None, None], "homes": [1, 2]})
    off = map(str, Scoring(Inputs.of(empty, profile), profile).off())
    assert any("3.9" in text and "it needs “lit”." in text for text in off)


def test_it_stands_among_those_of_the_plugin():
    listed = indicators_of(profile_of(SHARE))
    ids = [indicator.id for indicator in listed]
    assert set(ids) == {*IDS, "3.9"}
    assert ids == sorted(ids, key=lambda i: tuple(map(int, i.split("."))))
    own = listed[ids.index("3.9")]
    assert own.formula == "Σ “lit” / Σ “homes”" and own.column == "i39"
    assert own.columns == ("lit", "homes") and own.layer == ""
    assert indicators_of(Profile.read("default", IDS)) == INDICATORS


def test_a_change_of_another_unit_moves_nothing():
    communes = row_of(
        4, population=[5, 6, 7, 8], statistics={"lit": [1, 2, 3, 4], "homes": [4, 4, 4, 8]}
    )
    profile = profile_of(SHARE)
    scoring = Scoring(Inputs.of(communes, profile), profile)

    def low(*units):
        members = Members.of([np.array(unit) for unit in units])
        seats = scoring.inputs.seats.seats_of(members)
        return scoring.scores(members, seats).low[0]

    assert low((0, 1), (2, 3)) == low((0, 1), (2,)) == low((0, 1))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('kind = "share"', 'kind = "ratio"', "indicators.3.9.kind is “ratio”; it must be one of"),
        ('"economy"', '"money"', "indicators.3.9.factor is “money”; it must be one of"),
        ('title = "Households with electricity"\n', "", "indicators.3.9.title is missing."),
        ('title = "Households with electricity"', "title = 3", "indicators.3.9.title must be a"),
        ('column = "lit"', 'column = " "', "indicators.3.9.column must be a text"),
        ('per = "homes"\n', "", "indicators.3.9.per says what a share"),
        ('kind = "share"', 'kind = "sum"', "indicators.3.9.per says what a share"),
        ('kind = "share"', 'kind = "mean"', "indicators.3.9.per is “homes”; it must be one of"),
        ('"3.9"]\nfactor', '"4.9"]\nfactor', "indicators.4.9 must have a free id of its factor"),
        ('"3.9"]\nfactor', '"1.1"]\nfactor', "indicators.1.1 must have a free id of its factor"),
        ('"3.9"]\nfactor', '"3.900"]\nfactor', "indicators.3.900 must have a free id"),
        (
            'column = "lit"',
            'column = "lit"\ncolumm = "x"',
            "key indicators.3.9.columm is not known",
        ),
        ('[goalposts."3.9"]', '[goalposts."3.8"]', "key goalposts.3.8 is not known."),
        ("\nbest = 1", "", "goalposts.3.9.best is missing."),
    ],
)
def test_what_is_wrong_is_named_by_its_key(old, new, sentence):
    assert old in SHARE
    with pytest.raises(InputError) as caught:
        profile_of(SHARE.replace(old, new, 1))
    assert str(caught.value).startswith("Profile “mine.toml”: ")
    assert sentence in str(caught.value)


def test_indicators_that_are_no_table():
    with pytest.raises(InputError, match="indicators must be a table"):
        Profile.of_text("indicators = 3\n" + DEFAULT, IDS, "mine.toml")
    with pytest.raises(InputError, match=r"goalposts\.3\.9 is missing"):
        profile_of(SHARE[: SHARE.index("[goalposts")])


def test_columns_of_the_communes_are_those_without_a_layer():
    of_layer = SHARE.replace("3.9", "3.8").replace("column =", 'layer = "schools"\ncolumn =')
    profile = profile_of(SHARE + of_layer.replace('"lit"', '"places"'))
    assert own_columns(profile) == ("lit", "homes")


def test_what_goes_by_people_needs_them_and_nothing_else_does():
    def needs(declared: str) -> bool:
        (own,) = profile_of(declared).own
        return "population" in map(str, own.needs)

    assert needs(without_per("minutes")) and needs(mean(PER_PEOPLE))
    assert not needs(SHARE) and not needs(without_per("sum")) and not needs(mean(PER_KM2))
