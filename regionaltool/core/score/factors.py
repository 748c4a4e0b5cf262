"""The five factors of development space, in the order in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass

from regionaltool.core.problems import phrase


@dataclass(frozen=True)
class Factor:
    """A factor: its key in a profile, and its title."""

    number: int
    key: str
    title: str


FACTORS = (
    Factor(1, "infrastructure", phrase("Infrastructure connectivity")),
    Factor(2, "density", phrase("Population density")),
    Factor(3, "economy", phrase("Economic capacity")),
    Factor(4, "culture", phrase("Culture and society")),
    Factor(5, "coordination", phrase("Regional coordination")),
)
