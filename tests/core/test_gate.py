import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.gate import (
    Districts,
    Fence,
    Passage,
    Reason,
    Stop,
    let_through,
    stopped_sentence,
    together,
)
from regionaltool.core.plan import Plan
from tests.core.grids import drawn

# blocks     0  1  2  3  4  5
COMMUNES = drawn("ABCDEF", names=["An", "Bình", "Châu", "Diên", "Đông", "Phú"], source="x")
UNITS = ["p", "p", "q", "q", None, "r"]
DISTRICTS = Districts(["x", "x", "x", "y", "", ""])


def plan(**locks) -> Plan:
    return Plan(COMMUNES, UNITS, None, None, **locks)


OPEN = Fence()


def through(blocks, unit, fence=OPEN, **locks) -> Passage:
    return let_through(plan(**locks), blocks, unit, fence, DISTRICTS)


def test_without_locks_everything_passes_that_is_not_there_already():
    assert through([5, 2, 0, 2], "p") == Passage((2, 5))
    assert through([4, 5], None) == Passage((5,))


@pytest.mark.parametrize(
    ("locks", "blocks", "unit", "passes", "reason", "held"),
    [
        ({"locked_units": ["q"]}, [2, 5], "p", (5,), Reason.LOCKED_UNIT, (2,)),
        ({"locked_units": ["q"]}, [0, 2], "q", (), Reason.LOCKED_TARGET, (0,)),
        ({"locked_communes": [2]}, [2, 3], "p", (3,), Reason.LOCKED_COMMUNE, (2,)),
        ({"locked_communes": [4]}, [4], "p", (), Reason.LOCKED_COMMUNE, (4,)),
        ({"locked_units": ["q"]}, [2], None, (), Reason.LOCKED_UNIT, (2,)),
    ],
)
def test_locks_stop(locks, blocks, unit, passes, reason, held):
    assert through(blocks, unit, **locks) == Passage(passes, (Stop(reason, held),))


def test_a_lock_of_what_does_not_move_stops_nothing():
    assert through([0, 4], "p", locked_communes=[0, 1], locked_units=["q"]) == Passage((4,))


@pytest.mark.parametrize(
    ("fence", "passes", "stops"),
    [
        (Fence(only_from=frozenset({None})), (4,), [Stop(Reason.OTHER_SOURCE, (2, 3, 5))]),
        (Fence(only_from=frozenset({"q"})), (2, 3), [Stop(Reason.OTHER_SOURCE, (4, 5))]),
        (Fence(only_from=frozenset({"q", None})), (2, 3, 4), [Stop(Reason.OTHER_SOURCE, (5,))]),
        (Fence(inside=frozenset({3, 5})), (3, 5), [Stop(Reason.OUTSIDE, (2, 4))]),
        (
            Fence(only_from=frozenset({"q"}), inside=frozenset({3, 5})),
            (3,),
            [Stop(Reason.OTHER_SOURCE, (4, 5)), Stop(Reason.OUTSIDE, (2,))],
        ),
    ],
)
def test_a_fence_stops(fence, passes, stops):
    assert through([2, 3, 4, 5], "p", fence) == Passage(passes, tuple(stops))


def test_districts_are_taken_whole_or_not_at_all():
    fence = Fence(whole_districts=True)
    assert through([0], "r", fence) == Passage((0, 1, 2))
    assert through([4], "r", fence) == Passage((4,)), "without a district it goes alone"
    assert through([3], "q", fence) == Passage(())
    held = through([0, 3, 4], "r", fence, locked_communes=[2])
    assert held == Passage(
        (3, 4), (Stop(Reason.LOCKED_COMMUNE, (2,)), Stop(Reason.SPLIT_DISTRICT, (0, 1)))
    )


def test_communes_without_a_district_do_not_hold_each_other():
    held = through([4, 5], "q", Fence(whole_districts=True), locked_communes=[5])
    assert held == Passage((4,), (Stop(Reason.LOCKED_COMMUNE, (5,)),))


def test_a_district_that_is_partly_there_comes_after():
    assert through([2], "p", Fence(whole_districts=True)) == Passage((2,))


def test_the_sentence_names_communes_and_the_first_reason():
    assert stopped_sentence(plan(), Passage((1,))) is None
    locked = {"locked_units": ["q"], "locked_communes": [5]}
    one = through([0, 2], "r", **locked)
    assert stopped_sentence(plan(**locked), one).sentence() == (
        "Not moved (1): Châu (C); their unit is locked."
    )
    two = through([2, 3, 5], "p", **locked)
    assert stopped_sentence(plan(**locked), two).sentence() == (
        "Not moved (2): Châu (C), Diên (D); their unit is locked; others: 1."
    )


some = st.sets(st.integers(0, 5))
units = st.sampled_from(["p", "q", "r", None])
fences = st.builds(
    Fence,
    st.none() | st.frozensets(units),
    st.booleans(),
    st.none() | st.frozensets(st.integers(0, 5)),
)


@given(some, units, fences, st.sets(st.sampled_from("pqr")), some)
def test_each_wished_block_moves_stays_or_is_there(blocks, unit, fence, locked, communes):
    here = plan(locked_units=locked, locked_communes=communes)
    passage = let_through(here, blocks, unit, fence, DISTRICTS)
    wished = set(DISTRICTS.whole(blocks)) if fence.whole_districts else blocks
    there = {b for b in wished if here.unit_of(b) == unit}
    held = [b for stop in passage.stopped for b in stop.blocks]
    assert sorted((*passage.blocks, *held, *there)) == sorted(wished)
    for block in passage.blocks:
        assert block not in communes
        assert not locked & {here.unit_of(block), unit}
        assert fence.inside is None or block in fence.inside
        assert fence.only_from is None or here.unit_of(block) in fence.only_from
    if fence.whole_districts:
        assert not DISTRICTS.split_by(passage.blocks, held)


def test_several_passages_are_told_as_one():
    first = Passage((0,), (Stop(Reason.OUTSIDE, (4,)), Stop(Reason.SPLIT_DISTRICT, (1,))))
    second = Passage((0, 3), (Stop(Reason.LOCKED_UNIT, (2,)), Stop(Reason.OUTSIDE, (4, 5))))
    assert together([first, second]) == Passage(
        (0, 3),
        (
            Stop(Reason.LOCKED_UNIT, (2,)),
            Stop(Reason.OUTSIDE, (4, 5)),
            Stop(Reason.SPLIT_DISTRICT, (1,)),
        ),
    )
    assert together([]) == Passage(())
