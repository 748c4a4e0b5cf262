"""Pairs: what two communes have with each other, side by side, to be looked up in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

if TYPE_CHECKING:
    from regionaltool.core.score.inputs import Inputs


@dataclass(frozen=True, eq=False)
class Pairs:
    """The e entries that one or more (n, n) matrices have, row by row."""

    begin: NDArray[np.int64]
    """(n + 1,) where the entries of each commune begin."""
    other: NDArray[np.int64]
    """(e,) the commune of the column, ascending in each row."""
    values: Mapping[str, NDArray]
    """(e,) of each matrix, 0 where it has no entry."""

    @cached_property
    def sizes(self) -> NDArray[np.int64]:
        """(n,) how many entries each commune has."""
        return np.diff(self.begin)

    @classmethod
    def of(cls, inputs: Inputs) -> Pairs:
        """Those of what is attached, and of dense neighbours."""
        n, attached, matrices = len(inputs.communes), inputs.attached, {}
        if attached.crossings:
            matrices["crossings"] = attached.crossings.between
        if attached.facilities:
            matrices["services"] = attached.facilities.together
        if attached.flows:
            matrices["flows"] = attached.flows.between
        if inputs.dense:
            matrices["dense neighbours"] = inputs.dense.near
        keys = {name: _keys(matrix) for name, matrix in matrices.items()}
        every = np.unique(np.concatenate([np.empty(0, np.int64), *keys.values()]))
        row, other = np.divmod(every, n)
        values = {}
        for name, matrix in matrices.items():
            values[name] = np.zeros(len(every), dtype=matrix.dtype)
            np.add.at(values[name], every.searchsorted(keys[name]), matrix.data)
        return cls(row.searchsorted(np.arange(n + 1)), other, values)


def _keys(matrix: csr_array) -> NDArray[np.int64]:
    """(e,) row · n + column of each entry."""
    n = matrix.shape[0]
    return np.repeat(np.arange(n), np.diff(matrix.indptr)) * n + matrix.indices
