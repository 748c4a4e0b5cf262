"""TCVN3, the bytes behind the ABC fonts (.VnTime, .VnArial), to and from Unicode.

TCVN 5712:1993, set VN3: one byte a letter. It has no capitals with a tone: fonts whose names end
in H (.VnTimeH) draw every letter as a capital; in others the small letter stands, as in “ít Ong”.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_FIRST = 0xA1
# One letter a byte from 0xA1 to 0xFE; a dot where the set has none.
_TABLE = (
    "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"
)
_LETTERS = {_FIRST + i: letter for i, letter in enumerate(_TABLE) if letter != "."}
_BYTES = {letter: byte for byte, letter in _LETTERS.items()}
# Windows' own punctuation, which stands between the letters in texts of that time.
_PUNCTUATION = {byte: bytes([byte]).decode("cp1252") for byte in (0x85, *range(0x91, 0x98), 0xA0)}
_WITHOUT_CAPITAL = frozenset(
    letter for letter in _BYTES if letter.islower() and letter.upper() not in _BYTES
)
_CAPITAL_AFTER = re.compile(f"[{''.join(sorted(_WITHOUT_CAPITAL))}][A-ZĂÂĐÊÔƠƯ]")
_ALL_CAPITALS = 5  # fewer may be an abbreviation before a name: “AL Bá”
_WORD = re.compile(r"[^\W\d_]+")
# The words before a name that people write small: xã, phường, thị trấn, thành phố …
_TYPE_WORDS = frozenset(
    ("xã", "phường", "thị", "trấn", "thành", "phố", "huyện", "quận", "tỉnh", "đặc", "khu")
    + ("thôn", "bản", "tổ", "dân")
)
_TYPES_OF_TWO = ("thị trấn", "thị xã", "thành phố", "đặc khu", "tổ dân")


def decode(data: bytes) -> str:
    """The text, in composed form, with the capitals that TCVN3 cannot write put back.

    Raises `UnicodeDecodeError` for a byte that TCVN3 does not have.
    """
    letters = []
    for position, byte in enumerate(data):
        letter = chr(byte) if byte < 0x80 else _LETTERS.get(byte) or _PUNCTUATION.get(byte)
        if letter is None:
            raise UnicodeDecodeError("tcvn3", data, position, position + 1, "no letter of TCVN3")
        letters.append(letter)
    return restore_capitals("".join(letters))


def encode(text: str) -> bytes:
    """The bytes of a text; capitals that TCVN3 lacks become small letters.

    Raises `UnicodeEncodeError` for a character that TCVN3 does not have.
    """
    text = unicodedata.normalize("NFC", text)
    data = bytearray()
    for position, letter in enumerate(text):
        if letter < "\x80":
            data.append(ord(letter))
            continue
        byte = _BYTES.get(letter) or _BYTES.get(letter.lower())
        if byte is None:
            raise UnicodeEncodeError("tcvn3", text, position, position + 1, "no letter of TCVN3")
        data.append(byte)
    return bytes(data)


def restore_capitals(text: str) -> str:
    """“TR¦êNG” reads “TRƯờNG” and “Ýt Ong” “ít Ong” when decoded; TRƯỜNG and Ít Ong are meant.

    Only where the other letters leave no doubt: a text all in capitals, and the beginning of a
    word in a name whose other words begin with capitals.
    """
    words = [match.group() for match in _WORD.finditer(text)]
    sure = [letter for word in words for letter in word if letter not in _WITHOUT_CAPITAL]
    if not any(letter.islower() for letter in sure) and (
        sum(map(str.isupper, sure)) >= _ALL_CAPITALS or any(map(_CAPITAL_AFTER.search, words))
    ):
        return text.upper()
    names = [word for word in words if word.lower() not in _TYPE_WORDS]
    others = [word for word in names if word[0] not in _WITHOUT_CAPITAL]
    if len(others) == len(names) or not all(word[0].isupper() for word in others):
        return text
    if not others and len(names) == len(words):
        return text  # nothing says that it is a name
    return _WORD.sub(lambda match: _with_capital(match.group()), text)


def capitalise(text: str) -> str:
    """A name in small letters with a capital for each word: “thị trấn ít ong” → Thị trấn Ít Ong."""
    words = text.split(" ")
    small = {i + 1 for i, pair in enumerate(pairwise(words)) if " ".join(pair) in _TYPES_OF_TWO}
    return " ".join(
        word if i in small else word[:1].upper() + word[1:] for i, word in enumerate(words)
    )


def _with_capital(word: str) -> str:
    if word[0] in _WITHOUT_CAPITAL and word.lower() not in _TYPE_WORDS:
        return word[0].upper() + word[1:]
    return word
