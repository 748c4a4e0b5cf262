"""The boundary of a unit in words: “Đông giáp xã A và xã B; Tây giáp …”."""

from __future__ import annotations

from collections.abc import Sequence

from regionaltool.core.arcs import OUTSIDE
from regionaltool.core.decree.atlas.unit_sides import SIDES, UnitSides
from regionaltool.core.decree.papers.paper_words import PaperWords


def boundary_text(around: UnitSides, titles: Sequence[str], words: PaperWords) -> str:
    """One sentence in the order east, west, south, north; ``titles`` are those of all units."""

    def named(place: int) -> str:
        return words("atlas.outside") if place == OUTSIDE else titles[place]

    parts = [
        words(f"atlas.{side.name.lower()}", names=_joined([named(p) for p in places], words))
        for side in SIDES
        if (places := around.sides[side])
    ]
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def neighbours_text(around: UnitSides, titles: Sequence[str], words: PaperWords) -> str:
    """The neighbours with kilometres of border, the longest first."""
    if not around.neighbours:
        return words("atlas.alone")
    return "; ".join(
        words("atlas.neighbour", name=titles[place], km=words.real(metres / 1000))
        for place, metres in around.neighbours
    )


def _joined(names: Sequence[str], words: PaperWords) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {words('and')} {names[-1]}"
