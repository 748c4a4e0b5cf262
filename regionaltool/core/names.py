"""Names of places compared as people write them: keys from strict to loose.

A key is a text that is equal for two spellings of one name. What each key forgives:

1. `written`: nothing but decomposed letters and spaces (NFD, double spaces, no-break spaces).
2. `spelling`: capitals, the place of the tone (Hoà, Hòa), i for y (Lí, Lý), a stop without its
   tone (Đăk, Đắk), look-alikes of Đ, apostrophes (H’Leo, H'Leo, HLeo), hyphens, abbreviations of
   the type (X., P., TT.), Roman for Arabic numbers at the end, zeros before numbers.
3. `bare`: also the type (Xã Chiềng Sơ, Chiềng Sơ).
4. `solid`: also the spaces (Ea H'Leo, EaHLeo).

Marks are never forgiven: Tân Hoà and Tân Hóa are two communes. A likeness (`likeness`) finds such
names for a list of suggestions, and for nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from regionaltool.core.syllables import ACUTE, TONES, is_syllable

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_LOOK_ALIKES = str.maketrans("ÐðƉɖ‘’ʼ`´′‐‑‒–—−", "ĐđĐđ''''''------")
# The full word for each way to write the type of a unit, and the level that it belongs to.
COMMUNE_TYPES = {
    "xã": ("xã", "x."),
    "phường": ("phường", "p.", "ph."),
    "thị trấn": ("thị trấn", "tt.", "t.t.", "ttr.", "t.trấn"),
    "đặc khu": ("đặc khu", "đk.", "đ.k."),
}
DISTRICT_TYPES = {
    "huyện": ("huyện", "h."),
    "quận": ("quận", "q."),
    "thị xã": ("thị xã", "tx.", "t.x."),
    "thành phố": ("thành phố", "tp.", "t.p.", "tphố"),
    "tỉnh": ("tỉnh", "t."),
}
_STOP_WITHOUT_TONE = re.compile("(?:c|ch|k|p|t)$")
_I_FOR_Y = re.compile("(b|c|ch|d|đ|g|h|k|kh|l|m|n|ng|ngh|nh|ph|r|s|t|th|tr|v|x|)y")
_ROMAN = re.compile("x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True)
class NameKeys:
    """The keys of one name; equal keys mean that the names may be the same."""

    written: str
    spelling: str
    bare: str
    solid: str
    folded: str
    """Without marks, for suggestions only."""
    type: str
    """“xã”, “phường”, “huyện” …; empty when the name does not say it."""


@lru_cache(maxsize=65536)
def name_keys(name: str) -> NameKeys:
    """All keys of a name."""
    written = " ".join(unicodedata.normalize("NFC", name.translate(_INVISIBLE)).split())
    kind, rest = split_type(written)
    words = [word for word in re.split(r"[\s,.;:/()\[\]\"“”_-]+", _plain(rest)) if word]
    if words:
        last = rest.split()[-1]
        # “I” after other words is a number in any capitals; “VI” and “XI” may be words there.
        sure = last.isupper() and (last == rest or not rest.isupper())
        words[-1] = _number(words[-1], sure=sure or (words[-1] == "i" and len(words) > 1))
    keyed = [_word_key(word) for word in words]
    bare = " ".join(keyed)
    return NameKeys(
        written=written,
        spelling=f"{kind} {bare}".strip(),
        bare=bare,
        solid=_solid(bare),
        folded=fold(" ".join(words)),
        type=kind,
    )


@lru_cache(maxsize=65536)
def split_type(name: str) -> tuple[str, str]:
    """The type of the unit in full and the name without it: “TT. Ít Ong” → thị trấn, Ít Ong."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    for pattern, kind in _TYPE_PATTERNS:
        match = pattern.match(name)
        if match:
            return kind, name[match.end() :]
    # Without the dot only in capitals, and never a whole name: TT Ít Ong, P 5, P5.
    match = _SHORT_TYPE.match(name)
    if match:
        return _SHORT_TYPES[match.group(1)], name[match.end() :]
    return "", name


def fold(text: str) -> str:
    """Small letters without marks, one space between words; what is left of a typist's accents."""
    plain = unicodedata.normalize("NFKD", _plain(text).replace("đ", "d"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", plain))


def likeness(one: NameKeys, other: NameKeys) -> float:
    """0–1: how alike two names look without marks and type. Good for suggestions alone."""
    matcher = SequenceMatcher(None, one.folded, other.folded, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


ALIKE = 0.75
"""From here on two names are worth being shown as a suggestion."""


def _plain(text: str) -> str:
    """Small letters in composed form, with one sign each for apostrophe, hyphen and Đ."""
    text = unicodedata.normalize("NFC", text.translate(_INVISIBLE)).translate(_LOOK_ALIKES)
    return unicodedata.normalize("NFC", text.casefold())


def _word_key(word: str) -> str:
    """A word with its tone at the end, where no habit can misplace it."""
    word = word.replace("'", "").replace("\\", "")
    if not is_syllable(word):
        return word
    marked = unicodedata.normalize("NFD", word)
    tone = "".join(mark for mark in marked if mark in TONES)
    plain = unicodedata.normalize("NFC", "".join(c for c in marked if c not in TONES))
    if not tone and _STOP_WITHOUT_TONE.search(plain) and not plain.isascii():
        tone = ACUTE  # Đăk is read as Đắk
    if plain == "đak":
        plain, tone = "đăk", ACUTE
    if _I_FOR_Y.fullmatch(plain):
        plain = plain[:-1] + "i"
    elif plain.startswith("quy"):
        plain = "qui" + plain[3:]
    return unicodedata.normalize("NFC", plain + tone)


def _solid(bare: str) -> str:
    """The letters in a row and then the tones: where words end no longer matters."""
    marked = unicodedata.normalize("NFD", bare.replace(" ", ""))
    tones = "".join(mark for mark in marked if mark in TONES)
    return unicodedata.normalize("NFC", "".join(c for c in marked if c not in TONES)) + tones


def _number(word: str, *, sure: bool) -> str:
    """Numbers at the end of a name: II and 02 are 2; “xi” and “vi” are also words."""
    if word.isascii() and word.isdigit():
        return str(int(word))
    if _ROMAN.fullmatch(word) and (sure or not is_syllable(word)):
        values = [_ROMAN_VALUES[letter] for letter in word]
        return str(
            sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
        )
    return word


def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Longer ways first, so that “thị xã” is not a name after “th.”."""
    ways = [
        (way, kind)
        for types in (DISTRICT_TYPES, COMMUNE_TYPES)
        for kind, written in types.items()
        for way in written
    ]
    made = []
    for way, kind in sorted(ways, key=lambda pair: -len(pair[0])):
        literal = re.escape(way).replace(r"\ ", r"\s+")
        after = r"\s*(?=\S)" if way.endswith(".") else r"\s+(?=\S)"
        made.append((re.compile(literal + after, re.IGNORECASE), kind))
    return made


_TYPE_PATTERNS = _patterns()
_SHORT_TYPES = {
    "TT": "thị trấn",
    "TP": "thành phố",
    "TX": "thị xã",
    "P": "phường",
    "X": "xã",
    "H": "huyện",
    "Q": "quận",
}
_SHORT_TYPE = re.compile(r"(TT|TP|TX|P|X|H|Q)(?:\s+(?=\S)|(?=\d))")
