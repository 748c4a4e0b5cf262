from types import SimpleNamespace

import numpy as np

from regionaltool.core.claims import settle_claims
from regionaltool.core.row_matching import How, Match

NAN = float("nan")


def settled(matches, *figures):
    """The communes that the rows get, and the rows that only repeat another one."""
    columns = [SimpleNamespace(values=np.array(values, dtype=float)) for values in figures]
    after, doubled = settle_claims(matches, SimpleNamespace(figures=columns, texts=[]))
    return [match.commune for match in after], doubled


def by(how: How, commune: int) -> Match:
    return Match(commune, how)


def test_the_first_of_equal_rows_is_joined():
    rows = [by(How.CODE, 4), by(How.CODE, 2), by(How.CODE, 4)]
    assert settled(rows, [7, 8, 7], [NAN, 1, NAN]) == ([4, 2, -1], {2})


def test_rows_that_differ_join_nothing():
    rows = [by(How.CODE, 4), by(How.SPELLING, 4), by(How.CODE, 2)]
    assert settled(rows, [7, 9, 8]) == ([-1, -1, 2], frozenset())
    assert settled(rows, [7, NAN, 8]) == ([-1, -1, 2], frozenset())


def test_rows_that_are_alike_through_names_claim_too():
    rival = Match(-1, How.AMBIGUOUS, (4,))
    assert settled([rival, rival], [7, 7]) == ([4, -1], {1})
    assert settled([rival, by(How.CODE, 4)], [7, 7]) == ([-1, 4], {0})
    either = Match(-1, How.AMBIGUOUS, (4, 5))
    assert settled([either, by(How.CODE, 4)], [1, 7]) == ([-1, 4], frozenset())
