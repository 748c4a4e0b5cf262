"""The order of Vietnamese names: letters first, tones after them, numbers by their value."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {
    letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=1)
}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_PIECE = re.compile(r"\d+|\D")


def alphabetical(name: str) -> tuple[object, ...]:
    """Key to sort names by: a, ă, â, b …; ngang, huyền, hỏi, ngã, sắc, nặng; 2 before 10."""
    letters: list[tuple[int, int, str]] = []
    tones: list[int] = []
    for piece in _PIECE.findall(unicodedata.normalize("NFC", name.casefold())):
        if piece.isdecimal():
            letters.append((0, int(piece), ""))
            continue
        marked = unicodedata.normalize("NFD", piece)
        tones += [_TONES[mark] for mark in marked if mark in _TONES] or [0]
        plain = unicodedata.normalize("NFC", "".join(c for c in marked if c not in _TONES))
        if plain.isspace():
            letters.append((-1, 0, ""))
        else:
            letters.append((1, _LETTERS.get(plain, 99), plain))
    return tuple(letters), tuple(tones), name
