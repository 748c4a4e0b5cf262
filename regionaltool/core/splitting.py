"""Splitting: which pieces of a unit become units of their own."""

from __future__ import annotations

from regionaltool.core.contiguity import Contiguity


def pieces_to_split(shape: Contiguity, block: int | None = None) -> tuple[tuple[int, ...], ...]:
    """The pieces that leave a unit, each ascending; none when it is in one piece.

    The one that holds the block when that is detached, else every piece but the main one.
    """
    _, *detached = shape.pieces
    here = [piece for piece in detached if block in piece]
    return tuple(here or detached)
