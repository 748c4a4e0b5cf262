"""Is a word written as Vietnamese writes its words? One syllable each: onset, rhyme, tone.

Place names of other peoples of Vietnam (Đắk Lắk, Krông Búk, Cư M'gar) are spelled more freely;
their onsets and ends are admitted too.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

GRAVE, ACUTE, TILDE, HOOK, DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
TONES = frozenset((GRAVE, ACUTE, TILDE, HOOK, DOT))

_ONSET = (
    "(?:ngh|ng|nh|n|gh|gi|gr|gl|g|kh|kr|kl|kp|kt|kn|kb|kd|k|ph|pr|pl|p|th|tr|tl|t|ch|cr|c|đr|đ|"
    "dr|d|bl|br|b|hr|hl|hm|hn|h|lh|l|ml|mr|mđ|md|mn|mg|mb|m|rc|rm|r|sr|sl|s|xr|x|vr|v|qu|q|"
    "j|f|w|z|y)?"
)
# Each main vowel with the ends that may follow it; k, l, r, h, s are those of other languages.
_RHYME = (
    "(?:"
    "a(?:ch|nh|ng|[cmnptiouyklrhs])?|ă(?:ng|[cmnptklr])|â(?:ng|[cmnptuyklr])|"
    "e(?:ng|nh|ch|[cmnptoklrhs])?|ê(?:ch|nh|ng|[mnptuklrh])?|"
    "i(?:ch|nh|ng|[cmnptuaklrhs]|ê(?:ng|[cmnptuklr])|eng|e[cmnpto])?|"
    "o(?:ng|[cmnptiklrhs]|ong|o[cnklm]|a(?:ch|nh|ng|[cmnptioyk])?|ă(?:ng|[cmnptk])|e(?:[nostk])?)?|"
    "ô(?:ng|[cmnptiklrh]|ông|ô[ck])?|ơ(?:[mnptiklr]|ng)?|"
    "u(?:ng|[cmnptiaklrhs]|ô(?:ng|[cmnptiklr])|â(?:ng|[nty])|ê(?:ch|nh|n)?|ơ|"
    "y(?:nh|ch|[nptua]|ê(?:n|t|nh))?)?|"
    "ư(?:ng|[cmntuaiklrp]|ơ(?:ng|[cmnptuiklr]))?|"
    "y(?:nh|ch|ng|[mntak]|ê(?:ng|[mntu]))?"
    ")"
)
_SYLLABLE = re.compile(_ONSET + _RHYME)
# “gi” may have swallowed the first vowel of the rhyme: gì, gìn, giếng.
_SWALLOWED = re.compile("gi(?:n|ng|ê(?:ng|[cmnptu]))?")
_STOPPED = ("c", "ch", "p", "t")


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """May it be one word of Vietnamese, or of a place name in Vietnam? Any case, NFC or NFD.

    A word with an apostrophe or a hyphen counts when each part does: H'Leo, M'Drắk.
    """
    *before, last = [part for part in re.split("['’ʼ`-]", word) if part] or [word]
    return _is_one(last) and all(
        _is_one(part) or re.fullmatch(_ONSET, part.lower()) for part in before
    )


def _is_one(word: str) -> bool:
    marked = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in marked if mark in TONES]
    plain = unicodedata.normalize("NFC", "".join(c for c in marked if c not in TONES))
    if len(tones) > 1:
        return False
    if tones and tones[0] not in (ACUTE, DOT) and plain.endswith(_STOPPED):
        return False
    if plain.startswith("qu") and re.fullmatch(_RHYME, plain[2:]):
        return len(plain) > 2
    return bool(_SYLLABLE.fullmatch(plain) or _SWALLOWED.fullmatch(plain))
