"""Which unit of one plan is which unit of another, whatever their ids are.

Two units are the same one when as many people as possible stay where they are: a matching of
greatest weight in the table of people that units have in common. What is outside it is the
transfer distance of two partitions: the fewest people that have to change their unit (Day, 1981,
*The complexity of computing metric distances between partitions*; Gusfield, 2002, *Partition-
distance*).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from regionaltool.core.communes import Communes

_AREA = 0.5
"""All of a table's area weighs half a person, so that it decides between equals alone."""
_SAME_ID = 2.0**-20
"""Less than any difference of area that counts."""


def match_units(
    a: Sequence[str | None], b: Sequence[str | None], communes: Communes
) -> dict[str, str]:
    """Unit of plan A → unit of plan B, each at most once; both are (n,) assignments.

    As many people as possible stay in their unit; on a tie as much polygon area, then as many
    ids. People are those known; matched units have a commune in common. A unit that is nowhere
    here ends, one that is nowhere there is new.
    """
    in_both = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if None not in (x, y)]
    if not in_both:
        return {}
    of_a, row = np.unique(np.array([a[i] for i in in_both], dtype=object), return_inverse=True)
    of_b, column = np.unique(np.array([b[i] for i in in_both], dtype=object), return_inverse=True)
    # units hang together in small groups, each with a small table of its own
    links = coo_array(
        (np.ones(len(row)), (row, len(of_a) + column)), shape=(len(of_a) + len(of_b),) * 2
    )
    _, group = connected_components(links, directed=False)
    of_group = group[row]
    order = np.argsort(of_group, kind="stable")
    ends = np.flatnonzero(np.diff(of_group[order])) + 1
    people, km2 = communes.population[in_both], communes.polygon_km2[in_both]
    matched: dict[str, str] = {}
    for some in np.split(order, ends):
        rows, r = np.unique(row[some], return_inverse=True)
        columns, c = np.unique(column[some], return_inverse=True)
        shape = (len(rows), len(columns))
        common = np.zeros(shape, dtype=bool)
        common[r, c] = True
        weight = _summed(people[some], r, c, shape)
        weight += _summed(km2[some], r, c, shape) * (_AREA / km2[some].sum())
        weight += (of_a[rows][:, None] == of_b[columns]) * (_SAME_ID / min(shape)) * common
        for i, j in zip(*linear_sum_assignment(weight, maximize=True), strict=True):
            if common[i, j]:
                matched[of_a[rows[i]]] = of_b[columns[j]]
    return dict(sorted(matched.items()))


def _summed(
    values: NDArray, row: NDArray[np.int64], column: NDArray[np.int64], shape: tuple[int, int]
) -> NDArray[np.float64]:
    table = np.zeros(shape)
    np.add.at(table, (row, column), values)
    return table
