"""Old statistics on new units: every figure follows the ground and the people it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import fsum, isnan, nan

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.lineage.apportion import apportion
from regionaltool.core.lineage.descent import Descent


class Shared(StrEnum):
    """By which shares the figure of a divided unit is divided, or a mean is weighted."""

    PEOPLE = "people"
    AREA = "area"


@dataclass(frozen=True, eq=False)
class OldFigures:
    """A column of the old units."""

    name: str
    values: NDArray[np.float64]
    """(n,), NaN where unknown."""
    shared: Shared = Shared.PEOPLE
    mean: bool = False
    """A rate or a share: it is averaged over the parts and never added up."""
    whole: bool | None = None
    """Is it a count, whose parts are whole numbers? None: if all its figures are."""

    @property
    def counted(self) -> bool:
        """Are its parts whole numbers?"""
        if self.whole is not None:
            return self.whole
        known = self.values[~np.isnan(self.values)]
        return bool((known == np.floor(known)).all() and (np.abs(known) < 2**53).all())


@dataclass(frozen=True, eq=False)
class NewFigures:
    """The column on the new units."""

    name: str
    values: NDArray[np.float64]
    """(k,) over the parts where the figure is known; NaN where it is known of none."""
    missing: NDArray[np.int64]
    """(k,) parts where it is unknown: where there are some, a sum is the least that it can be."""
    whole: bool
    before: float
    """Sum over all old units that are known; NaN for a mean."""
    after: float
    """Sum over the new units; NaN for a mean."""
    left_behind: float
    """Of old units that go into no new one; before = after + left_behind."""


def carry(
    column: OldFigures,
    descent: Descent,
    new_ids: Sequence[str],
    weights: NDArray[np.float64] | None = None,
) -> NewFigures:
    """A column carried to k new units.

    Sums of whole numbers are divided into whole numbers that add up to them (`apportion`, equal
    remainders by new id); others by their shares. A mean is weighted by ``weights`` (n,), the
    people or the area of the old units, times the share that comes; a part without a weight
    counts as unknown, for it says nothing of how much it weighs. What is unknown is counted apart
    and never as 0.
    """
    share = descent.share_people if column.shared is Shared.PEOPLE else descent.share_area
    if column.mean:
        if weights is None:
            raise ValueError("a mean needs weights")
        return _averaged(column, descent, share, len(new_ids), weights)
    return _added_up(column, descent, share, new_ids)


def _added_up(
    column: OldFigures,
    descent: Descent,
    share: NDArray[np.float64],
    new_ids: Sequence[str],
) -> NewFigures:
    whole = column.counted
    flows: dict[int, list[int]] = defaultdict(list)
    for flow, old in enumerate(descent.old.tolist()):
        flows[old].append(flow)
    parts: list[list[float]] = [[] for _ in new_ids]
    missing = np.zeros(len(new_ids), dtype=np.int64)
    for old, some in flows.items():
        value = float(column.values[old])
        into = [int(descent.new[flow]) for flow in some]
        if isnan(value):
            missing[into] += 1
            continue
        if len(some) == 1:
            parts[into[0]].append(value)
            continue
        order = sorted(range(len(some)), key=lambda i: new_ids[into[i]])
        shares = [float(share[some[i]]) for i in order]
        divided = apportion(int(value), shares) if whole else [value * s for s in shares]
        for i, part in zip(order, divided, strict=True):
            parts[into[i]].append(part)
    values = np.array([fsum(some) if some else nan for some in parts])
    known = ~np.isnan(column.values)
    behind = known.copy()
    behind[descent.old] = False
    return NewFigures(
        name=column.name,
        values=values,
        missing=missing,
        whole=whole,
        before=fsum(column.values[known]),
        after=fsum(values[~np.isnan(values)]),
        left_behind=fsum(column.values[behind]),
    )


def _averaged(
    column: OldFigures,
    descent: Descent,
    share: NDArray[np.float64],
    n_new: int,
    weights: NDArray[np.float64],
) -> NewFigures:
    value, weight = column.values[descent.old], weights[descent.old] * share
    known = ~np.isnan(value) & ~np.isnan(weight)
    missing = np.bincount(descent.new[~known], minlength=n_new)
    values = np.full(n_new, nan)
    by_new = np.argsort(descent.new[known], kind="stable")
    of = descent.new[known][by_new]
    for new, some in zip(
        np.unique(of), np.split(by_new, np.flatnonzero(np.diff(of)) + 1), strict=False
    ):
        w, v = weight[known][some], value[known][some]
        total = fsum(w)
        if total > 0:
            values[new] = fsum(w * v) / total
    return NewFigures(column.name, values, missing.astype(np.int64), False, nan, nan, nan)
