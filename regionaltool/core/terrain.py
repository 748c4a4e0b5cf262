"""Terrain: the kinds of country that goalposts and standards may differ by."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_texts
from regionaltool.core.problems import phrase

TERRAINS = (phrase("mountain"), phrase("lowland"), phrase("urban"), phrase("island"))
"""As a profile names them; a commune's terrain is a number of these, −1 where none is known."""

_WRITTEN = {
    "mountain": ("mountain", "mountainous", "highland", "núi", "miền núi", "vùng cao"),
    "lowland": ("lowland", "plain", "delta", "đồng bằng", "trung du"),
    "urban": ("urban", "town", "city", "đô thị", "thành thị"),
    "island": ("island", "đảo", "hải đảo"),
}
_NUMBER = {text: TERRAINS.index(terrain) for terrain, texts in _WRITTEN.items() for text in texts}


def read_terrain(values: Sequence[object]) -> tuple[NDArray[np.int8], NDArray[np.bool_]]:
    """The number of each terrain, −1 where none is known, and where a text is not understood."""
    texts = read_texts(values)
    number = np.array([_NUMBER.get(_plain(text), -1) for text in texts], dtype=np.int8)
    return number, (number < 0) & (texts != "")


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
