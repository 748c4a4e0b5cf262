"""Whole numbers divided by shares, such that the parts add up to the whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

_FINEST = 6


def apportion(total: int, shares: Sequence[float]) -> list[int]:
    """The parts of a whole number, by the method of the largest remainder (Hamilton, 1792).

    Shares are weights of 0 or more, some of them more; they are worked with as exactly as they
    are given. Of equal remainders the earlier is rounded up, so give them in an order that means
    something. A total below 0 is divided as its opposite would be.
    """
    exact = [Fraction(share) for share in shares]
    whole = sum(exact)
    if whole <= 0 or min(exact) < 0:
        raise ValueError("shares are 0 or more, and some are more")
    quotas = [abs(total) * share / whole for share in exact]
    parts = [int(quota) for quota in quotas]
    by_remainder = sorted(range(len(parts)), key=lambda i: (parts[i] - quotas[i], i))
    for place in by_remainder[: abs(total) - sum(parts)]:
        parts[place] += 1
    return parts if total >= 0 else [-part for part in parts]


def apportion_decimal(total: float, shares: Sequence[float]) -> list[Decimal]:
    """The same for a figure with decimals: two of them, or as many as it has, six at most."""
    written = Decimal(repr(float(total)))
    places = min(max(2, -int(written.normalize().as_tuple().exponent)), _FINEST)
    steps = int((written * 10**places).to_integral_value())
    return [Decimal(part).scaleb(-places) for part in apportion(steps, shares)]
