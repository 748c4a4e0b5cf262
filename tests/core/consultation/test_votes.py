from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.consultation.votes import Ballots, Votes, together

count = st.none() | st.integers(0, 1000)


def test_villages_add_up_to_their_commune():
    one, other = Votes(100, 60, 30, date(2026, 1, 2)), Votes(50, 20, 5)
    assert Ballots("a", {"1": one, "2": other}).total == Votes(150, 80, 35, date(2026, 1, 2))


@given(st.lists(st.builds(Votes, count, count, count), min_size=1, max_size=5))
def test_a_sum_is_known_only_where_every_part_is(parts):
    total = together(parts)
    for key in ("households", "in_favour", "against"):
        counts = [getattr(part, key) for part in parts]
        assert getattr(total, key) == (None if None in counts else sum(counts))


@pytest.mark.parametrize(
    ("votes", "percent"),
    [
        (Votes(200, 100), 50),
        (Votes(0, 0), None),
        (Votes(None, 5), None),
        (Votes(5, None), None),
    ],
)
def test_the_share_is_of_all_households(votes, percent):
    assert votes.percent == percent


@pytest.mark.parametrize(
    ("votes", "words"),
    [
        (Votes(10, 8, 3), "An: 11 ballots are more than the 10 households"),
        (Votes(10, 11), "11 ballots are more"),
        (Votes(10, -1), "cannot be negative"),
    ],
)
def test_votes_that_cannot_be_are_refused(votes, words):
    assert words in str(votes.refusal("An"))


@pytest.mark.parametrize(
    "votes", [Votes(10, 8, 2), Votes(None, 8, 2), Votes(10, None), Votes(0, 0, 0)]
)
def test_votes_that_can_be(votes):
    assert votes.refusal("An") is None
