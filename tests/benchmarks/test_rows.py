import time

import pytest

from benchmarks.rows import Effort, Peer, failure, limit_row, ratio_row, side_by_side

ONCE = Effort(rounds=1)


def alike(mine, theirs):
    return "" if mine == theirs else f"{mine} against {theirs}"


def rows_of(*peers, run=lambda: 1):
    return side_by_side("coverage.trial", "ours", run, peers, alike, ONCE)


def test_the_ratio_is_how_much_longer_the_peer_takes():
    slow = Peer("slow", lambda: time.sleep(0.05) or 1, goal=2)
    (row,) = rows_of(slow, run=lambda: time.sleep(0.01) or 1)
    assert row.ratio == row.peer_s / row.ours_s
    assert row.ratio == pytest.approx(5, rel=0.5)
    assert row.met is True
    assert not row.failed


def test_a_goal_that_is_not_reached_is_missed():
    assert ratio_row("c", "ours", [1.0], Peer("p", lambda: 1, goal=3), [2.0, 2.0, 9.0]).met is False
    assert ratio_row("c", "ours", [1.0], Peer("p", lambda: 1, goal=2), [2.0, 2.0, 9.0]).met is True
    assert ratio_row("c", "ours", [1.0], Peer("p", lambda: 1), [2.0]).met is None


def test_another_answer_is_no_win():
    (row,) = rows_of(Peer("wrong", lambda: 2, goal=1))
    assert row.failed
    assert row.met is False
    assert row.peer_s is None and row.ratio is None
    assert row.note == "answers differ: 1 against 2"


def test_a_peer_that_fails_does_not_end_the_table():
    broken, fine = rows_of(
        Peer("broken", lambda: 1 / 0, goal=1), Peer("fine", lambda: 1, goal=1e-9)
    )
    assert broken.failed
    assert broken.met is False
    assert "ZeroDivisionError" in broken.note
    assert fine.met is True


def test_a_peer_that_is_not_installed_counts_as_no_win_and_no_failure():
    with_goal, without = rows_of(Peer("absent", None, goal=1), Peer("absent too", None))
    assert with_goal.note == without.note == "not installed"
    assert with_goal.met is False
    assert without.met is None
    assert not with_goal.failed
    assert with_goal.peer_s is None
    assert with_goal.ours_s > 0


def test_the_answer_is_put_into_our_form_before_it_is_compared():
    (row,) = rows_of(Peer("text", lambda: "1", answer=int))
    assert not row.failed


def test_a_limit_is_the_most_that_is_allowed():
    assert limit_row("c", 1.1, 1.1, "exponent", None, 1).met is True
    assert limit_row("c", 1.2, 1.1, "exponent", None, 1).met is False
    assert limit_row("c", 1.2, 1.1, "exponent", None, 1).peer is None
    assert failure("c", "why").met is False
