"""The words of the June 2025 form, in one place for the generator and for the parser.

Each phrase stands here as it is written, and beside it what is read as the same: the slips of the
resolutions as passed (“quy mô dân của”, “của của”, a missing “của” …).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from regionaltool.core.decree.text.clause import AREA
from regionaltool.core.decree.text.glued import set_apart

ARRANGE = "Sắp xếp"
RENAME = "Đổi tên"
INTO = "thành"
NEW = "mới"
NAMED = "có tên gọi là"
PLURAL = "các"
AND = "và"
SPECIAL_ZONE = "đặc khu"

SCOPE_PHRASES = {
    "W": "toàn bộ diện tích tự nhiên, quy mô dân số của",
    "WA": "toàn bộ diện tích tự nhiên của",
    "P": "một phần diện tích tự nhiên, quy mô dân số của",
    "PW": "một phần diện tích tự nhiên, toàn bộ quy mô dân số của",
    "PA": "một phần diện tích tự nhiên của",
    "PP": "một phần quy mô dân số của",
    "R": "phần còn lại của",
    "RP": "phần quy mô dân số còn lại của",
}
"""In the order in which groups stand in a sentence."""

_LAND = r"diện tích(?: tự nhiên)?"
_PEOPLE = r"quy mô dân(?: số)?"
_OF = r"(?: của)*(?= |$)"
_BOTH = rf"{_LAND}(?:,| và|) {_PEOPLE}"
SCOPE_PATTERNS = {
    "PW": rf"một phần {_LAND}(?:,| và) toàn bộ {_PEOPLE}{_OF}",
    "W": rf"toàn bộ {_BOTH}{_OF}",
    "WA": rf"toàn bộ {_LAND}{_OF}",
    "P": rf"một phần {_BOTH}{_OF}",
    "PA": rf"một phần {_LAND}{_OF}",
    "PP": rf"một phần {_PEOPLE}{_OF}",
    "RP": rf"phần {_PEOPLE} còn lại{_OF}",
    "R": rf"phần còn lại{_OF}",
    # “Nhập toàn bộ xã A …”
    "whole": r"toàn bộ(?= )",
}
"""Longer phrases first. “whole” is W."""

AFTER = "sau khi sắp xếp theo quy định tại"
CLAUSE = "khoản"
THIS_ARTICLE = "Điều này"
AFTER_PATTERN = re.compile(
    rf" sau khi sắp xếp(?: theo)? quy định tại (?P<clauses>(?:các )?{CLAUSE} \d+"
    rf"(?:(?:,| {AND}|, {AND})(?: {CLAUSE})? \d+)*)(?: {THIS_ARTICLE})?(?= |,|$)"
)

MEMBER_TYPES = ("thị trấn", "xã", "phường", "đặc khu", "huyện", "quận", "thị xã", "thành phố")
AREA_TYPES = (AREA,)

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))


def references(after: Sequence[int]) -> str:
    """“khoản 9”, “khoản 9, khoản 10”, “các khoản 1, 2, 3”."""
    if len(after) > 2:
        return f"{PLURAL} {CLAUSE} {', '.join(map(str, after))}"
    return ", ".join(f"{CLAUSE} {number}" for number in after)


def tail(after: Sequence[int]) -> str:
    """What stands behind a group that other clauses took from before; empty without any."""
    return f" {AFTER} {references(after)} {THIS_ARTICLE}" if after else ""


def counted(number: int) -> str:
    """At least two digits: 03, 14, 104."""
    return f"{number:02d}"


def tidy(text: str) -> str:
    """A sentence in composed letters, on one line, with one space between words."""
    text = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    return " ".join(set_apart(" ".join(text.split())).split())
