"""Words that stand together without a space, as in the published copies: “Điều nàythành”, “xãA”.

Only words of the form are set apart, never the words of a name from one another.
"""

from __future__ import annotations

import re

_PHRASES = (
    "Sắp xếp toàn bộ diện tích tự nhiên quy mô dân số của một phần còn lại sau khi sắp xếp theo",
    "định tại các khoản này thành mới có tên gọi là và xã phường thị trấn đặc khu huyện quận Điều",
    "gồm trong đó đơn vị hành chính cấp hình Đổi đổi thực hiện không Sau",
)
_WORD = "|".join(sorted({word for phrase in _PHRASES for word in phrase.split()}, key=len)[::-1])
_UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-Ỹ"
_TWO_WORDS = re.compile(rf"(?<!\w)(?:{_WORD}){{2,}}(?!\w)")
_WORD_AND_NAME = re.compile(rf"(?<!\w)((?:{_WORD})+)(?=[{_UPPER}]\w*)")
_NAME_AND_WORD = re.compile(
    rf"(?<=\w)(?<![\s(])(thành(?= (?:xã|phường|đặc khu|thị trấn)\b)|sau(?= khi sắp xếp)|"
    rf"và(?= ?(?:xã|phường|thị trấn|các|một phần|phần|toàn bộ|[{_UPPER}])))"
)
_MARKS = (
    (re.compile(r"([,;])(?=[^\W\d])"), r"\1 "),
    (re.compile(r"\)(?=\w)"), ") "),
    (re.compile(r"(?<=\w)\("), " ("),
    (re.compile(r"(?<!\w)(gồm|và|có|khoản)(?=\d)"), r"\1 "),
    (re.compile(r"(?<!\w)(xã|phường|thị trấn) \1(?= )"), r"\1"),
)


def set_apart(text: str) -> str:
    """The text with a space where one is missing around a word of the form."""
    for pattern, by in _MARKS[:4]:
        text = pattern.sub(by, text)
    text = _NAME_AND_WORD.sub(r" \1", text)
    text = _WORD_AND_NAME.sub(lambda match: f"{_apart(match[1])} ", text)
    text = _TWO_WORDS.sub(lambda match: _apart(match[0]), text)
    pattern, by = _MARKS[4]
    return pattern.sub(by, text)


def _apart(words: str) -> str:
    """“vàcác” → “và các”; a word that is whole stays."""
    if re.fullmatch(_WORD, words):
        return words
    return " ".join(re.findall(_WORD, words))
