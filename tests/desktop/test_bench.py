"""The bench at a desktop: it runs, its answers agree, and wrong ones are seen."""

import copy

import pytest
import shapely

from benchmarks import editing_desktop
from benchmarks.maps import Maps
from benchmarks.rows import Effort

pytestmark = pytest.mark.desktop

CASE = "editing.desktop_nation"


@pytest.fixture(scope="module")
def maps():
    return Maps(200)


@pytest.fixture(scope="module")
def run(maps):
    """The rows of a run, and what each function of the hand has told last."""
    told = {}
    right = editing_desktop._Desk.ask

    def ask(desk, what, **values):
        told[what] = right(desk, what, **values)
        return told[what]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(editing_desktop._Desk, "ask", ask)
        patch.setattr(editing_desktop, "UNHURRIED_PAUSE_S", 0.02)
        rows = list(editing_desktop.nation(maps, Effort(rounds=1, seconds=0, moves=5)))
    return rows, told


def test_a_plan_is_shaped_by_mouse_and_the_answers_agree(run):
    rows, told = run
    assert {row.case for row in rows} == {CASE}
    assert not any(row.failed for row in rows), rows[0].note
    for row in rows[:-1]:
        assert row.met == (row.ours <= row.goal)
        assert row.ours >= 0 or row.unit.startswith("MB")  # memory may be given back
    assert rows[-1].ratio == rows[-1].peer_s / rows[-1].ours_s
    units = {row.unit for row in rows}
    assert "ms click, p99, in haste" in units and "ms from screen to disk, p99" in units
    assert told["lags"] and told["rectangle"]["communes"]
    assert told["state"]["unseen"] < 1


def spoil_plan(state):
    state["assignment"][3] += 1


def spoil_layer(state):
    state["shown"]["000003"] += 1


def spoil_sum(state):
    state["people"]["1"] += 1


def spoil_outline(state):
    unit = next(iter(state["outlines"]))
    state["outlines"][unit] = shapely.to_wkb(shapely.box(0, 0, 1, 1)).hex()


def spoil_table(state):
    state["wrong"] = ["unit 3: the table shows nothing"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (spoil_plan, "another plan than that of the clicks"),
        (spoil_layer, "layer of communes"),
        (spoil_sum, "sums of people"),
        (spoil_outline, "another outline"),
        (spoil_table, "the table shows"),
    ],
)
def test_a_wrong_state_does_not_pass(maps, run, spoil, said):
    state = copy.deepcopy(run[1]["state"])
    desk = editing_desktop._Desk(None, maps.nation)
    assert desk.wrong(state) == ""
    spoil(state)
    assert said in desk.wrong(state)
