"""Peers that keep a plan: they take a commune into a unit and make the figures anew."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from benchmarks.graphs import gerrychain_partition, networkx_graph
from benchmarks.maps import CommuneMap


class PlanKeeper(Protocol):
    """What the live cases ask of anybody."""

    def move(self, commune: int, unit: int) -> object:
        """Take a commune into a unit, and have the figures."""

    def people(self, units: int) -> NDArray[np.int64]:
        """(units,) people of each unit now."""


class GerryChainPlan:
    """A partition with the sums of people and area and the cut edges, kept up flip by flip."""

    def __init__(
        self, on: CommuneMap, a: NDArray[np.int64], b: NDArray[np.int64], labels, *, verdict: bool
    ) -> None:
        from gerrychain.constraints import contiguous
        from gerrychain.updaters import Tally, cut_edges

        figures = {key: on.frame[key].to_numpy() for key in ("population", "area_km2")}
        updaters = {key: Tally(key, alias=key) for key in figures} | {"cut_edges": cut_edges}
        graph = networkx_graph(a, b, len(on), **figures)
        self._partition = gerrychain_partition(graph, labels, updaters)
        self._node = self._partition.graph.internal_node_id_for_original_nx_node_id
        self._contiguous = contiguous if verdict else None
        self._figures = [self._partition[key] for key in updaters]

    def move(self, commune: int, unit: int) -> object:
        """As its chain does it: a partition that knows the one before, and forgets older ones."""
        self._partition.parent = None
        self._partition = partition = self._partition.flip({self._node(commune): unit})
        figures = partition["population"], partition["area_km2"], partition["cut_edges"]
        return figures, self._contiguous and self._contiguous(partition)

    def people(self, units: int) -> NDArray[np.int64]:
        """(units,) people of each unit now."""
        people = self._partition["population"]
        return np.array([people[unit] for unit in range(units)])


class PandasPlan:
    """A frame that is summed by unit after every move."""

    def __init__(self, on: CommuneMap, labels: NDArray[np.int64]) -> None:
        frame = on.frame[["population", "area_km2"]].reset_index(drop=True)
        self._frame = frame.assign(unit=labels)
        self._sums = self._frame.groupby("unit").sum()

    def move(self, commune: int, unit: int) -> object:
        """The sums of all units: pandas has no others."""
        self._frame.at[commune, "unit"] = unit
        self._sums = self._frame.groupby("unit").sum()
        return self._sums

    def people(self, units: int) -> NDArray[np.int64]:
        """(units,) people of each unit now."""
        return self._sums["population"].reindex(range(units), fill_value=0).to_numpy()
