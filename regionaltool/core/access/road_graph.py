"""RoadGraph: minutes and kilometres by road, with the walk to the road and from it.

From where people start they walk straight to the nearest road and get on there, also between two
junctions; likewise at the place they go to. Where a planned road will be nearer than those of today
they take the quicker of both, so a road that opens makes no way longer. Where start and end lie so
near to each other that they would walk no less to the road and back, they walk straight.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import KDTree

from regionaltool.core.access.graph import Graph
from regionaltool.core.access.nearest_road import NOWHERE, DegreePlane, RoadMap
from regionaltool.core.access.noding import noded
from regionaltool.core.access.quickest import quickest
from regionaltool.core.access.road_lines import AGAINST, AS_DRAWN, RoadLines
from regionaltool.core.access.stops import Roadside, Stops, every_one
from regionaltool.core.access.strings import NO_NODE, Strings
from regionaltool.core.access.ways import Reached
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.steps import Step, in_silence, part_of

FERRY_M = 500.0
"""A ferry whose end is no further from a road lands there; the rest is walked."""


@dataclass(frozen=True, eq=False)
class RoadGraph:
    """Roads that meet in nodes; as `Ways` has it."""

    lines: RoadLines
    ellipsoid: Ellipsoid
    strings: Strings
    landings: NDArray[np.int64]
    """(l, 2) nodes of ferries and of the roads that one walks to from them."""
    landing_m: NDArray[np.float64]
    """(l,) the walk."""
    walk_kmh: float
    walk_limit_m: float
    """From further away nobody reaches a road."""
    since: int = 0
    """The year of today: roads that open later are planned."""

    by_road = True

    @classmethod
    def of(
        cls,
        lines: RoadLines,
        *,
        snap_m: float,
        walk_kmh: float,
        walk_limit_m: float = 5000,
        year: int = 0,
        since: int = 0,
        step: Step = in_silence,
    ) -> RoadGraph:
        """The graph of the roads that are open in a year; 0 leaves out those that open in any.

        What opens after the year ``since`` is planned. Ends within ``snap_m`` metres meet; see
        `noding`. Raises `InputError`.
        """
        lines = lines.only(lines.opens <= year)
        if len(lines) == 0:
            raise InputError(
                Problem(
                    "Layer “{layer}” has no road that is open. Clear the year of opening (NULL) of "
                    "those that are.",
                    {"layer": lines.source},
                )
            )
        ellipsoid = Ellipsoid(lines.crs)
        strings = noded(lines, ellipsoid, snap_m, part_of(step, 0, 0.9))
        step(0.9)
        strings, landings, metres = _landed(strings, lines, ellipsoid)
        step(1.0)
        return cls(lines, ellipsoid, strings, landings, metres, walk_kmh, walk_limit_m, since)

    @property
    def n_nodes(self) -> int:
        """Where roads end or meet."""
        return self.strings.n_nodes

    @property
    def n_pieces(self) -> int:
        """Sets of roads that hang together, whichever way one drives; ferries join."""
        return int(self._piece.max()) + 1

    @cached_property
    def _piece(self) -> NDArray[np.int64]:
        """(g,) the piece of each node, numbered from 0 on."""
        edges = self.strings.edges
        start = np.concatenate([edges.start, self.landings[:, 0]])
        end = np.concatenate([edges.end, self.landings[:, 1]])
        return _components(self.n_nodes, start, end)

    def warnings(self) -> tuple[Problem, ...]:
        """What is doubtful about how the roads meet; a second's work where they are many."""
        return (*self._pieces_apart(), *self._over_and_under(), *self._ferries_adrift())

    def _pieces_apart(self) -> tuple[Problem, ...]:
        if self.n_pieces == 1:
            return ()
        edges = self.strings.edges
        piece = self._piece[edges.start]
        metres = np.bincount(piece, edges.metres, minlength=self.n_pieces)
        rows = np.unique(self.lines.row[edges.line[piece != metres.argmax()]])
        return (
            Problem(
                "Layer “{layer}”: the roads fall into {count} pieces that do not meet; the longest "
                "has {share:.1%} of their length. Nobody drives from one to another. Let the ends "
                "meet, or raise the tolerance; in the others: row {rows}.",
                {
                    "layer": self.lines.source,
                    "count": self.n_pieces,
                    "share": float(metres.max() / metres.sum()),
                    "rows": tuple(map(str, rows.tolist())),
                },
            ),
        )

    def _over_and_under(self) -> tuple[Problem, ...]:
        edges = self.strings.edges
        road = np.flatnonzero(~self.lines.ferry[edges.line])
        plane = DegreePlane.of(self.ellipsoid, self.strings.degrees)
        lying = RoadMap(plane, self.strings, edges.first[road], edges.last[road])
        crossing = np.array(lying.crossing())
        if crossing.size == 0:
            return ()
        rows = np.unique(self.lines.row[edges.line[road[crossing]]])
        return (
            Problem(
                "Layer “{layer}”: roads cross {count} times without a common vertex, so one runs "
                "over the other: row {rows}. Where they meet, split both at the crossing.",
                {
                    "layer": self.lines.source,
                    "count": crossing.shape[1],
                    "rows": tuple(map(str, rows.tolist())),
                },
            ),
        )

    def _ferries_adrift(self) -> tuple[Problem, ...]:
        edges = self.strings.edges
        ferry = self.lines.ferry[edges.line]
        on_road = np.zeros(self.n_nodes, dtype=bool)
        on_road[edges.start[~ferry]] = on_road[edges.end[~ferry]] = True
        on_road[self.landings[:, 0]] = True
        ends = self.strings.node != NO_NODE
        line, node = self.strings.line[ends], self.strings.node[ends]
        reached = np.bincount(line, on_road[node], minlength=len(self.lines))
        adrift = np.unique(self.lines.row[self.lines.ferry & (reached < 2)])
        if len(adrift) == 0:
            return ()
        return (
            Problem(
                "Layer “{layer}”: ferries that do not end within {metres:g} m of a road at both "
                "ends: row {rows}. Move their ends.",
                {
                    "layer": self.lines.source,
                    "metres": FERRY_M,
                    "rows": tuple(map(str, adrift.tolist())),
                },
            ),
        )

    def reached(
        self,
        origins: NDArray[np.float64],
        places: NDArray[np.float64],
        limit_min: float,
        step: Callable[[int, int], None] = lambda done, of: None,
    ) -> Reached:
        """As `Ways` has it."""
        step(0, len(places))
        years = self._stops(np.concatenate([origins, places]), limit_min)
        of, stops = every_one(years)
        on_foot = self._on_foot(origins, places, _longest_walk(years))
        strings, node = stops.put_into(self.strings)
        there = np.flatnonzero(node != NO_NODE)
        from_, to = there[of[there] < len(origins)], there[of[there] >= len(origins)]
        found = quickest(
            self._backwards(strings),
            places[of[to] - len(origins)],
            node[to],
            node[from_],
            limit_min,
            lambda done, of: step(int(len(places) * done / of), len(places)),
        )
        origin, place = from_[found.target], to[found.source]
        walked = (stops.metres[origin] + stops.metres[place]) / 1000
        driven = Reached(
            of[origin],
            of[place] - len(origins),
            found.minutes + walked / self.walk_kmh * 60,
            found.km + walked,
        )
        return _quicker(on_foot, driven, len(places), limit_min)

    def without_road(self, degrees: NDArray[np.float64]) -> NDArray[np.int64]:
        """Which of the (p, 2) places lie too far from every road to be reached."""
        return np.flatnonzero(np.isinf(self._stops(degrees, np.inf)[-1].metres))

    def piece_at(self, degrees: NDArray[np.float64]) -> NDArray[np.int64]:
        """(p,) the piece of the roads at which people from each place get on, `NOWHERE` for none.

        Pieces are numbered from 0 on, whichever way one drives; see `n_pieces`.
        """
        stops = self._stops(degrees, np.inf)[-1]
        piece = np.full(len(degrees), NOWHERE)
        (near,) = np.isfinite(stops.metres).nonzero()
        on_way = near[stops.node[near] == NO_NODE]
        at = near[stops.node[near] != NO_NODE]
        piece[at] = self._piece[stops.node[at]]
        edges = self.strings.edges
        edge = edges.first.searchsorted(stops.vertex[on_way], side="right") - 1
        piece[on_way] = self._piece[edges.start[edge]]
        return piece

    def _backwards(self, strings: Strings, open_: NDArray[np.bool_] | None = None) -> Graph:
        """The graph from where one goes to where one comes from; ``open_`` (r,) are the roads of
        it, all without."""
        edges = strings.edges
        km = edges.metres / 1000
        minutes = km / self.lines.kmh[edges.line] * 60
        direction = self.lines.direction[edges.line]
        with_, against = direction != AGAINST, direction != AS_DRAWN
        if open_ is not None:
            with_, against = with_ & open_[edges.line], against & open_[edges.line]
        walk = self.landing_m / 1000
        a, b = self.landings.T
        return Graph.of(
            strings.n_nodes,
            np.concatenate([edges.end[with_], edges.start[against], a, b]),
            np.concatenate([edges.start[with_], edges.end[against], b, a]),
            np.concatenate([minutes[with_], minutes[against], *[walk / self.walk_kmh * 60] * 2]),
            np.concatenate([km[with_], km[against], walk, walk]),
        )

    def _stops(self, degrees: NDArray[np.float64], limit_min: float) -> list[Stops]:
        """Where one gets on and off: by the roads of today, and as each of the later ones opens."""
        limit_m = min(self.walk_limit_m, limit_min / 60 * self.walk_kmh * 1000)
        return [roadside.of_places(degrees, limit_m) for roadside in self._roadsides]

    @cached_property
    def _roadsides(self) -> tuple[Roadside, ...]:
        """Of today, and of each year in which a planned road opens."""
        years = np.unique(np.maximum(self.lines.opens, self.since))
        return tuple(map(self._roadside, years.tolist()))

    def _roadside(self, year: int) -> Roadside:
        edges = self.strings.edges
        open_ = self.lines.opens <= year
        graph = self._backwards(self.strings, open_).minutes
        _, piece = connected_components(graph, directed=True, connection="strong")
        return Roadside.of(
            self.ellipsoid,
            self.strings,
            self.lines.stops[edges.line],
            piece,
            None if open_.all() else open_[edges.line],
        )

    def _on_foot(
        self,
        origins: NDArray[np.float64],
        places: NDArray[np.float64],
        metres: NDArray[np.float64],
    ) -> Reached:
        """Pairs that are no further apart than both walk to the road, ``metres`` (n + p,)."""
        metres = np.where(np.isinf(metres), 0, metres)
        to_road, from_road = metres[: len(origins)], metres[len(origins) :]
        radius = from_road + to_road.max(initial=0) + 1e-6
        near = KDTree(self.ellipsoid.cartesian(origins)).query_ball_point(
            self.ellipsoid.cartesian(places), radius
        )
        place = np.repeat(np.arange(len(places)), [len(some) for some in near])
        origin = np.array([origin for some in near for origin in some], dtype=np.int64)
        apart = self.ellipsoid.distances(origins[origin], places[place])
        km = apart / 1000
        walked = apart <= to_road[origin] + from_road[place]
        return Reached(origin[walked], place[walked], km[walked] / self.walk_kmh * 60, km[walked])


def _landed(
    strings: Strings, lines: RoadLines, ellipsoid: Ellipsoid
) -> tuple[Strings, NDArray[np.int64], NDArray[np.float64]]:
    """With a node on the nearest road for every end of a ferry that meets none, and the walks."""
    edges = strings.edges
    ferry = lines.ferry[edges.line]
    on_road = np.zeros(strings.n_nodes, dtype=bool)
    on_road[edges.start[~ferry]] = on_road[edges.end[~ferry]] = True
    vertex = np.concatenate([edges.first[ferry], edges.last[ferry]])
    _, one = np.unique(strings.node[vertex], return_index=True)
    vertex = vertex[one][~on_road[strings.node[vertex[one]]]]
    anywhere = np.zeros(len(on_road), dtype=np.int64)
    roadside = Roadside.of(ellipsoid, strings, ~ferry & lines.stops[edges.line], anywhere)
    stops = roadside.of_places(strings.degrees[vertex], FERRY_M)
    with_landings, node = stops.put_into(strings)
    landed = node != NO_NODE
    pairs = np.column_stack([strings.node[vertex], node])[landed]
    return with_landings, pairs, stops.metres[landed]


def _quicker(on_foot: Reached, driven: Reached, n_places: int, limit_min: float) -> Reached:
    """Each pair once, as far as the limit, by origin, then by place."""
    both = Reached(*map(np.concatenate, zip(on_foot, driven, strict=True)))
    near = np.flatnonzero(both.minutes <= limit_min)
    pair = both.origin[near] * n_places + both.place[near]
    order = np.lexsort((both.minutes[near], pair))
    near, pair = near[order], pair[order]
    first = near[np.diff(pair, prepend=-1) > 0]
    return Reached(*(column[first] for column in both))


def _longest_walk(years: Sequence[Stops]) -> NDArray[np.float64]:
    """(p,) the longest walk to a road in any year; infinite where there is none in any."""
    metres = np.array([stops.metres for stops in years])
    longest = np.where(np.isinf(metres), -np.inf, metres).max(axis=0)
    return np.where(np.isneginf(longest), np.inf, longest)


def _components(n: int, start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.int64]:
    """(n,) the set of each node that hangs together."""
    graph = coo_array((np.ones(len(start), dtype=np.int8), (start, end)), shape=(n, n))
    return connected_components(graph, directed=False)[1].astype(np.int64)
