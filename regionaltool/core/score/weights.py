"""Weights that are moved one at a time, and always add up to a hundred per cent.

They are whole tenths of a per cent, so that they add up exactly, and not only to rounding.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

TENTHS = 1000
"""A hundred per cent."""


def in_tenths(shares: Sequence[float]) -> tuple[int, ...]:
    """Shares, 0 or more and not all 0, as tenths of a per cent that add up to all of it."""
    return _portioned(TENTHS, shares)


def moved(
    weights: Sequence[int], which: int, to: int, locked: Collection[int] = ()
) -> tuple[int, ...]:
    """The weights with one of them moved, as near to ``to`` as the locked others allow.

    The others that are free share what is left, in the proportion that they had; equally when all
    of them were 0. A locked weight stays, and so does the last one that is free.
    """
    others = [place for place in range(len(weights)) if place != which and place not in locked]
    if which in locked or not others:
        return tuple(weights)
    room = weights[which] + sum(weights[place] for place in others)
    moved_to = min(max(to, 0), room)
    rest = _portioned(room - moved_to, [weights[place] for place in others])
    new = {which: moved_to, **dict(zip(others, rest, strict=True))}
    return tuple(new.get(place, weight) for place, weight in enumerate(weights))


def _portioned(whole: int, parts: Sequence[float]) -> tuple[int, ...]:
    """A whole number in whole portions; those that lose most by rounding get one more."""
    if not sum(parts):
        parts = [1] * len(parts)
    exact = [whole * part / sum(parts) for part in parts]
    portions = [int(portion) for portion in exact]
    order = sorted(range(len(parts)), key=lambda place: (portions[place] - exact[place], place))
    for place in order[: whole - sum(portions)]:
        portions[place] += 1
    return tuple(portions)
