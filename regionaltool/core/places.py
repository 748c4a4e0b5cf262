"""Which of many places are one and the same.

Cutting a coverage is for the most part looking up places. Comparing sorts would take most of its
time, and hashing would jump about in memory; here places are dealt into the cells of a grid, as
many as there are places, and sorted within each cell. Places near each other stay so in memory,
and the time grows with their number alone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array


def together(places: NDArray[np.complex128]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """An order in which equal places stand together, and where in it another place begins.

    ``places`` are (c,) coordinates as x + iy, without NaN and -0.0. Exact to the last bit; equal
    places keep their order.
    """
    cell = _cells(places)
    order = _counted(cell)
    key = (cell.astype(np.int64) << 32 | _mixed(places))[order]
    within = np.argsort(key, kind="stable")  # quick, the cells being in order already
    order, key = order[within], key[within]
    new = differs(places[order])
    mingled = new & ~differs(key)
    if mingled.any():  # by chance, different places of a cell are mixed to one number
        again = np.flatnonzero(np.isin(key, key[mingled]))
        these = order[again]
        order[again] = these[np.lexsort((places[these].imag, places[these].real, key[again]))]
        new = differs(places[order])
    return order, new


def number_places(places: NDArray[np.complex128]) -> NDArray[np.int64]:
    """(c,) a number from 0 on for each place x + iy, the same for equal places only."""
    order, new = together(places)
    number = np.empty(len(places), dtype=np.int64)
    number[order] = np.cumsum(new) - 1
    return number


def differs(values: NDArray) -> NDArray[np.bool_]:
    """True where a value is other than the one before it, and at the first one."""
    other = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=other[1:])
    return other


def _cells(places: NDArray[np.complex128]) -> NDArray[np.int32]:
    """The cell of each place in a grid over all of them, about as many cells as places."""
    side = int(np.sqrt(len(places))) + 1
    column, row = (
        ((values - values.min()) * (side / max(np.ptp(values), 1e-300))).astype(np.int32)
        for values in (places.real, places.imag)
    )
    column *= side + 1
    column += row
    return column


def _counted(numbers: NDArray[np.int32]) -> NDArray[np.int32]:
    """The order that sorts whole numbers, found by counting, as the transpose of a matrix is."""
    n = len(numbers)
    ones = np.ones(n, dtype=np.int8)
    matrix = csr_array((ones, numbers, np.arange(n + 1)), shape=(n, int(numbers.max()) + 1))
    return matrix.tocsc().indices


def _mixed(places: NDArray[np.complex128]) -> NDArray[np.int64]:
    """32 bits of each place, the same for equal ones and hardly ever for others nearby.

    Multiply and shift as in SplitMix64 (Steele, Lea and Flood, 2014).
    """
    bits = np.ascontiguousarray(places).view(np.uint64)
    mixed = bits[::2] * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(32)
    mixed += bits[1::2]
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed >>= np.uint64(32)
    return mixed.view(np.int64)
