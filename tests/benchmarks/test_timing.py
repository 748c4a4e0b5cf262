import gc
import time

import pytest

from benchmarks.timing import TURN, in_turns, p99, spent


def test_calls_take_turns():
    order = []

    def call(name):
        return lambda: order.append(name) or time.sleep(TURN)

    taken = in_turns({"a": call("a"), "b": call("b")}, rounds=2, seconds=60)
    assert order == ["a", "b", "a", "b"]
    assert [len(times) for times in taken.values()] == [2, 2]
    assert min(taken["a"]) >= TURN


def test_a_short_call_is_made_again_within_its_turn():
    taken = in_turns({"a": lambda: time.sleep(TURN / 5)}, rounds=1, seconds=60)
    assert 2 <= len(taken["a"]) <= 5


def test_three_rounds_at_least_and_no_more_once_the_time_is_over():
    taken = in_turns({"a": lambda: time.sleep(TURN)}, rounds=9, seconds=0)
    assert len(taken["a"]) == 3


def test_no_garbage_is_collected_within_and_the_collector_comes_back():
    seen = []
    in_turns({"a": lambda: seen.append(gc.isenabled()) or time.sleep(TURN)}, 1, 1)
    assert seen == [False]
    assert gc.isenabled()


def test_spent_gives_the_answer_and_notes_the_time():
    taken = []
    assert spent(lambda: time.sleep(0.01) or 5, taken) == 5
    assert 0.01 <= taken[0] < 1


def test_p99_is_what_99_of_100_do_not_exceed():
    assert p99([1.0] * 99 + [100.0]) < 3
    assert p99([1.0] * 98 + [100.0] * 2) == pytest.approx(100)
