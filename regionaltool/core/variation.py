"""Variation of information: how far two partitions lie apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from math import fsum, log2, nan


def variation_of_information(
    a: Sequence[Hashable], b: Sequence[Hashable], weights: Sequence[int]
) -> float:
    """H(A|B) + H(B|A) in bits, for (n,) labels and whole (n,) weights of at least 0.

    0 for the same partition under whatever labels; a metric; at most log2 of the number of things
    that have a weight. NaN when nothing has one. Source: Meilă, M. (2007), *Comparing clusterings –
    an information based distance*, Journal of Multivariate Analysis 98, 873–895.
    """
    in_a: dict[Hashable, int] = defaultdict(int)
    in_b: dict[Hashable, int] = defaultdict(int)
    common: dict[tuple[Hashable, Hashable], int] = defaultdict(int)
    for x, y, weight in zip(a, b, weights, strict=True):
        if weight:
            in_a[x] += weight
            in_b[y] += weight
            common[x, y] += weight
    total = sum(in_a.values())
    if not total:
        return nan
    bits = fsum(w * (log2(in_a[x] / w) + log2(in_b[y] / w)) for (x, y), w in common.items())
    return bits / total
