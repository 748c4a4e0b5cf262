"""VNI for Windows (fonts VNI-Times …), to Unicode: a letter and a second byte for its marks."""

from __future__ import annotations

import unicodedata

from regionaltool.core.syllables import ACUTE, DOT, GRAVE, HOOK, TILDE

_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_SECOND = {
    "ù": ACUTE,
    "ø": GRAVE,
    "û": HOOK,
    "õ": TILDE,
    "ï": DOT,
    "â": _CIRCUMFLEX,
    "á": _CIRCUMFLEX + ACUTE,
    "à": _CIRCUMFLEX + GRAVE,
    "å": _CIRCUMFLEX + HOOK,
    "ã": _CIRCUMFLEX + TILDE,
    "ä": _CIRCUMFLEX + DOT,
    "ê": _BREVE,
    "é": _BREVE + ACUTE,
    "è": _BREVE + GRAVE,
    "ú": _BREVE + HOOK,
    "ü": _BREVE + TILDE,
    "ë": _BREVE + DOT,
}
_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_SINGLE |= {short.upper(): letter.upper() for short, letter in _SINGLE.items()}
_BREVES = {mark for mark, meant in _SECOND.items() if meant.startswith(_BREVE)}


def decode(text: str) -> str | None:
    """The text in composed form; ``text`` is the bytes read as Latin-1.

    None when a letter of VNI stands where VNI never puts it.
    """
    letters: list[str] = []
    for letter in text:
        if letter in _SINGLE:
            letters.append(_SINGLE[letter])
        elif letter.lower() in _SECOND:
            base = letters[-1].lower() if letters else ""
            mark = letter.lower()
            if not base or base not in ("a" if mark in _BREVES else "aeouyơư"):
                return None
            meant = _SECOND[mark]
            if base in "uyơư" and meant.startswith(_CIRCUMFLEX):
                return None
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + meant)
        elif letter < "\x80" or not letter.isalpha():
            letters.append(letter)
        else:
            return None
    return "".join(letters)
