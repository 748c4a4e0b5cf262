"""Neighbours as the graphs that peers work on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def networkx_graph(a: NDArray[np.int64], b: NDArray[np.int64], n: int, **figures: NDArray):
    """Pairs of neighbours as a networkx graph; ``figures``, each (n,), become data of the nodes."""
    import networkx

    graph = networkx.Graph()
    columns = {name: values.tolist() for name, values in figures.items()}
    graph.add_nodes_from((k, {name: v[k] for name, v in columns.items()}) for k in range(n))
    graph.add_edges_from(zip(a.tolist(), b.tolist(), strict=True))
    return graph


def gerrychain_partition(graph, labels: NDArray[np.int64], updaters=None):
    """A networkx graph and its units as GerryChain keeps them."""
    import gerrychain

    nodes = gerrychain.Graph.from_networkx(graph)
    return gerrychain.Partition(nodes, dict(enumerate(labels.tolist())), updaters or {})
