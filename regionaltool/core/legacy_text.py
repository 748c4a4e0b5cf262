"""Vietnamese texts whose bytes were read by the wrong table, told from correct ones and mended.

A text of its own rarely proves anything: “Tróc” is a word, and also what TCVN3 makes of “Trúc”.
So a column is judged as a whole: a reading counts when it turns words that no language of Vietnam
has into words that one has.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from regionaltool.core import tcvn3, vni
from regionaltool.core.problems import phrase
from regionaltool.core.syllables import is_syllable

EXAMPLES = 10
_NEEDED_SHARE = 0.7
_BETWEEN_WORDS = re.compile(r"[\s!-&(-,./:-@\[-_{-~\u00a0]+")  # ASCII's marks but ' - and `
_REPLACEMENT = "\ufffd"
_TABLES = ("latin-1", "cp1252", "cp1258")
"""The tables of bytes that texts have been read by."""
_OF_TABLES = frozenset(
    bytes([byte]).decode(table, "ignore") for table in _TABLES for byte in range(256)
)
"""Their letters: a text with any other was not read by one of them."""


class Encoding(StrEnum):
    """How the bytes of a column came to be text."""

    ASCII = "ascii"
    """Nothing but letters of English: there is nothing to judge."""
    UNICODE = "unicode"
    """Read as they were written."""
    TCVN3 = "tcvn3"
    VNI = "vni"
    UTF8_TWICE = "utf8_twice"
    """UTF-8 that was read as Latin-1."""
    LOST = "lost"
    """Letters were replaced by � when the file was read; the text alone cannot be mended."""


TITLES = {
    Encoding.ASCII: phrase("no letters with marks"),
    Encoding.UNICODE: phrase("Unicode"),
    Encoding.TCVN3: phrase("TCVN3 (ABC fonts)"),
    Encoding.VNI: phrase("VNI for Windows"),
    Encoding.UTF8_TWICE: phrase("UTF-8 read as Latin-1"),
    Encoding.LOST: phrase("read with the wrong encoding, letters lost"),
}


@dataclass(frozen=True)
class TextVerdict:
    """What the texts of a column are, and what they become."""

    encoding: Encoding
    share: float
    """0–1: of the different texts that can be told, those that are in the encoding."""
    texts: int
    """Different texts that are not empty."""
    told: int
    """Different texts that can be told one way or the other by themselves."""
    mixed: bool
    """Correct texts stand among the others: only texts that prove themselves are mended."""
    capitals_lost: bool
    """No text has a capital, as from a font that draws all letters as capitals; names get them."""
    examples: tuple[tuple[str, str], ...]
    """Up to ten different texts, before and after."""

    @property
    def mendable(self) -> bool:
        """Are there texts to mend?"""
        return self.encoding in _READINGS


def judge_texts(values: Iterable[object]) -> TextVerdict:
    """Judge a column; values that are no text are passed over."""
    texts = Counter(value for value in values if isinstance(value, str) and value.strip())
    votes: Counter[Encoding] = Counter()
    symbols = 0
    lost = 0
    for text in texts:
        lost += _REPLACEMENT in text
        told = _told(text)
        if told is not None:
            votes[told] += 1
            symbols += told is Encoding.TCVN3 and _has_symbol(text)
    decided = sum(votes.values())
    if lost:
        return TextVerdict(Encoding.LOST, lost / len(texts), len(texts), lost, False, False, ())
    foreign = [e for e in _READINGS if votes[e]]
    best = max(foreign, key=lambda e: votes[e], default=None)
    correct = votes[Encoding.UNICODE]
    # Correct Vietnamese beside it weighs nothing against texts that prove themselves.
    others = decided - (votes[best] if best else 0) - correct
    if best is None or votes[best] < _NEEDED_SHARE * (votes[best] + others):
        best = None
    elif best is Encoding.TCVN3 and not symbols:
        best = None  # “Bû” of a French list alone
    if best is None:
        kind = Encoding.ASCII if all(map(str.isascii, texts)) else Encoding.UNICODE
        share = correct / decided if decided else 1.0
        return TextVerdict(kind, share, len(texts), decided, False, False, ())
    mixed = correct > 0
    share = votes[best] / decided
    verdict = TextVerdict(best, share, len(texts), decided, mixed, False, ())
    before_after = [(text, mend_text(text, verdict)) for text in texts]
    changed = [(before, after) for before, after in before_after if before != after]
    lower = not mixed and not any(c.isupper() for _, after in before_after for c in after)
    if lower:
        changed = [(before, tcvn3.capitalise(after)) for before, after in changed]
    return TextVerdict(best, share, len(texts), decided, mixed, lower, tuple(changed[:EXAMPLES]))


def mend_texts(values: Sequence[object], verdict: TextVerdict) -> list[object]:
    """The column with its texts mended; everything else as it was."""
    if not verdict.mendable:
        return list(values)
    return [mend_text(value, verdict) if isinstance(value, str) else value for value in values]


def mend_text(text: str, verdict: TextVerdict) -> str:
    """One text of a column that has been judged; as it was where it cannot be read so."""
    if not verdict.mendable:
        return text
    mended = text
    if not text.isascii() and (not verdict.mixed or _told(text) is verdict.encoding):
        mended = _READINGS[verdict.encoding](text) or text
    return tcvn3.capitalise(mended) if verdict.capitals_lost else mended


def _told(text: str) -> Encoding | None:
    """What a text proves by itself; None when it may be read one way and another."""
    words = _words(text)
    if not words or _REPLACEMENT in text:
        return None
    as_it_is = all(map(is_syllable, words))
    if not _OF_TABLES.issuperset(text):
        return Encoding.UNICODE if as_it_is else Encoding.ASCII
    if _read_utf8_twice(text) is not None:
        return Encoding.UTF8_TWICE
    readings = [
        encoding
        for encoding in (Encoding.TCVN3, Encoding.VNI)
        if _becomes_vietnamese(words, _READINGS[encoding](text))
    ]
    if as_it_is:
        return None if readings else Encoding.UNICODE
    if len(readings) == 1:
        return readings[0]
    # Of another language, or a name that is spelled like none.
    return None if readings else Encoding.ASCII


def _becomes_vietnamese(words: list[str], reading: str | None) -> bool:
    """Is every word of the reading Vietnamese, or, beside signs inside words, any of them?"""
    if reading is None:
        return False
    read = list(map(is_syllable, _words(reading)))
    if all(read):
        return True
    # Xã Dêê, Xã Zuôich: the names of other peoples beside “Xã”, which no longer is “X·”.
    signs = any(_has_symbol(word) for word in words if word[0].isalpha())
    return signs and sum(read) > sum(map(is_syllable, words))


def _words(text: str) -> list[str]:
    """Words with a letter or sign that is not in ASCII; a sign alone (3 × 4) is none."""
    words = _BETWEEN_WORDS.split(unicodedata.normalize("NFC", text))
    return [word for word in words if not word.isascii() and any(map(str.isalpha, word))]


def _has_symbol(text: str) -> bool:
    """Are there signs inside words, where no language writes them: « ¬ ­ © ¹ …?"""
    return any(not c.isalpha() and not c.isascii() for word in _words(text) for c in word)


def _read_tcvn3(text: str) -> str | None:
    for table in _TABLES:
        try:
            return tcvn3.decode(text.encode(table))
        except UnicodeError:
            continue
    return None


def _read_vni(text: str) -> str | None:
    for table in _TABLES:
        try:
            return vni.decode(text.encode(table).decode("latin-1"))
        except UnicodeError:
            continue
    return None


def _read_utf8_twice(text: str) -> str | None:
    for table in _TABLES[:2]:
        try:
            return text.encode(table).decode("utf-8")
        except UnicodeError:
            continue
    return None


_READINGS: dict[Encoding, Callable[[str], str | None]] = {
    Encoding.TCVN3: _read_tcvn3,
    Encoding.VNI: _read_vni,
    Encoding.UTF8_TWICE: _read_utf8_twice,
}
