"""Travel times: ten thousand seats on half a million roads, and looking a unit's minutes up."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks import ours
from benchmarks.coverage_size import peak_gigabytes
from benchmarks.maps import NATIONAL_COMMUNES, Maps
from benchmarks.peers import installed, named
from benchmarks.road_nets import Net, networkx_net
from benchmarks.rows import Effort, Peer, Row, failure, limit_row, ratio_row
from benchmarks.timing import in_turns, p50, spent

ROOT = Path(__file__).resolve().parents[1]
ROADS, SEATS = 500_000, 10_000
PIECES = 2
"""Two nodes of three have two neighbours then."""
LIMIT_MIN = 60.0
SAMPLE = 40
"""Seats that a peer searches from: all of them would take it minutes."""
MEMBERS = 5
"""Communes of a unit, each looked up with each of its places."""


def travel_times(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Where every node is a crossing."""
    return _travel_times("score.travel_times", _net(maps))


def travel_times_in_pieces(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Where streets fall into pieces, as on real maps."""
    return _travel_times("score.travel_times_in_pieces", _net(maps, PIECES))


def _travel_times(case: str, net: Net) -> Iterator[Row]:
    """Minutes and kilometres to all seats within the limit; the peer to some of them."""
    built, taken = [], []
    graph = spent(lambda: ours.road_graph(net), built)
    reached = spent(lambda: ours.reached(graph, net, LIMIT_MIN), taken)
    size = f"{len(net.seats):,} seats, {len(net.start):,} roads"
    yield limit_row(case, built[0] + taken[0], 30, f"s, {size}", built[0] + taken[0], 1)
    name = named("networkx", "minutes and km, a seat")
    if not installed("networkx"):
        yield ratio_row(case, "a seat", [_each(taken, net)], Peer(name, None, 20), [], ABSENT)
        return
    peer_graph, peer_taken = networkx_net(net, ours.road_km(net)), []
    nodes = net.communes.tolist()
    for seat in np.random.default_rng(1).permutation(len(net.seats))[:SAMPLE].tolist():
        node = int(net.seats[seat])
        found = spent(lambda node=node: _by_networkx(peer_graph, nodes, node), peer_taken)
        here = reached.place == seat
        columns = reached.origin[here], reached.minutes[here], reached.km[here]
        mine = {
            commune: (m, k) for commune, m, k in zip(*map(np.ndarray.tolist, columns), strict=True)
        }
        if wrong := _differ(mine, found):
            yield failure(case, f"seat {seat}: {wrong}")
            return
    peer = Peer(name, lambda: None, 20)
    yield ratio_row(case, "a seat", [_each(taken, net)], peer, peer_taken)


def look_up(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The minutes of every member of a unit to each of its places."""
    net = _net(maps)
    times = ours.travel(ours.road_graph(net), net, LIMIT_MIN)
    rng = np.random.default_rng(1)
    units = rng.integers(0, len(net.communes), (100, MEMBERS))
    asked = [(np.repeat(unit, MEMBERS), np.tile(unit, MEMBERS)) for unit in units]
    taken = in_turns(
        {"ours": lambda: [times.minutes(communes, places) for communes, places in asked]},
        effort.rounds,
        effort.seconds,
    )["ours"]
    each = p50(taken) / len(asked)
    unit = f"ms a unit of {MEMBERS}, {len(times.reached.origin):,} entries"
    yield limit_row("score.look_up_travel", each * 1e3, 0.1, unit, each, len(taken))


def memory(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The most memory that a process takes which builds the graph and finds all times."""
    arguments = [str(maps.communes)] if maps.communes else []
    child = subprocess.run(
        [sys.executable, "-m", "benchmarks.score_travel", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if child.returncode != 0:
        yield failure("score.travel_memory", child.stderr.strip().splitlines()[-1])
        return
    told = json.loads(child.stdout)
    unit = f"GB at most, {told['seats']:,} seats, {told['roads']:,} roads"
    yield limit_row("score.travel_memory", told["gigabytes"], 1.5, unit, None, 1)


ABSENT = "not installed"


def _net(maps: Maps, pieces: int = 1) -> Net:
    """As large as the nation's, or smaller by as much as the map is."""
    share = 1.0 if maps.communes is None else maps.communes / NATIONAL_COMMUNES
    return Net.of(round(ROADS * share), round(SEATS * share), pieces=pieces)


def _each(taken: list[float], net: Net) -> float:
    return taken[0] / len(net.seats)


def _by_networkx(graph, nodes: list[int], seat: int) -> dict[int, tuple[float, float]]:
    """Minutes and kilometres to the seat by commune."""
    import networkx

    minutes, paths = networkx.single_source_dijkstra(
        graph, seat, cutoff=LIMIT_MIN, weight="minutes"
    )
    here = [commune for commune, node in enumerate(nodes) if node in minutes]
    return {
        commune: (
            minutes[nodes[commune]],
            sum(
                graph[a][b]["km"]
                for a, b in zip(paths[nodes[commune]], paths[nodes[commune]][1:], strict=False)
            ),
        )
        for commune in here
    }


def _differ(mine: dict, theirs: dict) -> str:
    """How two answers differ; empty when they do not."""
    if mine.keys() != theirs.keys():
        return f"{len(mine)} communes in reach, not {len(theirs)}"
    wrong = [key for key in mine if not np.allclose(mine[key], theirs[key], rtol=1e-9, atol=1e-9)]
    return f"{len(wrong)} ways differ" if wrong else ""


def _child(communes: int | None) -> None:
    net = _net(Maps(communes))
    ours.reached(ours.road_graph(net), net, LIMIT_MIN)
    told = {"seats": len(net.seats), "roads": len(net.start), "gigabytes": peak_gigabytes()}
    print(json.dumps(told))


CASES = {
    "score.travel_times": travel_times,
    "score.travel_times_in_pieces": travel_times_in_pieces,
    "score.look_up_travel": look_up,
    "score.travel_memory": memory,
}

if __name__ == "__main__":
    _child(int(sys.argv[1]) if len(sys.argv) > 1 else None)
