"""Words of the law: what layers write for types, terrain, regions and flags, in one spelling.

Rule sets and layers go through the same door, so “Phường Ba Đình”, “P.” and “ward” are all of the
type “phường”. A word that is not known stays as it is: a rule set may have words of its own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from regionaltool.core.names import COMMUNE_TYPES, DISTRICT_TYPES, fold, split_type

TEXT_FIELDS = ("type", "parent_type", "province_type", "terrain", "region")
"""Fields of a unit that hold one word."""
TERRAINS = ("mountain", "highland", "lowland", "island", "urban")
"""The kinds of country a layer may name; a rule set may know more."""

_COMMUNES = {
    "xã": ("xa", "x", "commune"),
    "phường": ("phuong", "p", "ward"),
    "thị trấn": ("thi tran", "tt", "township"),
    "đặc khu": ("dac khu", "dk", "special zone"),
}
_DISTRICTS = {
    "quận": ("quan", "q"),
    "huyện": ("huyen", "h", "district"),
    "thị xã": ("thi xa", "tx", "town"),
    "thành phố": ("thanh pho", "tp", "city"),
    "tỉnh": ("tinh", "province"),
}
_KNOWN = {
    "type": _COMMUNES,
    "parent_type": _DISTRICTS,
    "province_type": _DISTRICTS,
    "terrain": {
        "mountain": ("mountain", "mountainous", "nui", "mien nui", "xa mien nui"),
        "highland": ("highland", "vung cao", "xa vung cao"),
        "lowland": ("lowland", "plain", "delta", "dong bang", "trung du"),
        "island": ("island", "dao", "hai dao", "xa dao"),
        "urban": ("urban", "do thi", "thanh thi"),
    },
    "region": {
        "red_river_delta": ("red river delta", "dong bang song hong", "dbsh"),
    },
    "flags": {
        "isolated": ("isolated", "biet lap", "vi tri biet lap"),
        "defence_key": ("defence key", "defense key", "quoc phong", "quoc phong an ninh"),
        "national_border": ("national border", "bien gioi", "bien gioi quoc gia"),
        "land_border": ("land border", "bien gioi dat lien", "bien gioi tren dat lien"),
        "poor_coastal": ("poor coastal", "bai ngang", "bai ngang ven bien"),
        "sea_island": ("sea island",),
    },
}
_WORD = {
    field: {way: word for word, ways in known.items() for way in (fold(word), *ways)}
    for field, known in _KNOWN.items()
}
_IMPLIED = {"land_border": ("national_border",)}
"""A border on land is a border of the country; the country's border may also lie at sea."""
_TYPES = {"type": COMMUNE_TYPES, "parent_type": DISTRICT_TYPES, "province_type": DISTRICT_TYPES}
_BETWEEN = re.compile(r"[,;|\n]+")
KNOWN_FLAGS = frozenset(_KNOWN["flags"])


@lru_cache(maxsize=65536)
def word(field: str, text: str) -> str:
    """The word of a field in one spelling; empty for a blank text."""
    plain = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    known = _WORD.get(field)
    if not plain or known is None:
        return plain
    found = known.get(fold(plain))
    if found is None and field in _TYPES:
        kind = split_type(plain)[0]  # of a whole name, such as “Tỉnh Hưng Yên”
        found = kind if kind in _TYPES[field] else None
    return plain if found is None else found


def flag_word(text: str) -> str:
    """A flag in one spelling."""
    return word("flags", text).replace(" ", "_")


@lru_cache(maxsize=65536)
def flags_of(text: str) -> frozenset[str]:
    """The flags of a text with commas or semicolons between, and what they imply."""
    flags = [flag_word(part) for part in _BETWEEN.split(text) if part.strip()]
    return frozenset((*flags, *(more for flag in flags for more in _IMPLIED.get(flag, ()))))
