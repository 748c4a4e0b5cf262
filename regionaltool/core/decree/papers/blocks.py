"""Blocks: what a document of the papers is made of, read from a text with a few marks.

A template is plain text, a paragraph a line. A line may begin with a mark::

    #c   centred and bold          #1   heading           #2   heading below it
    #r   to the right              #i   in italics        #h   left // right, side by side
    @    a table, by its key       %    a new page

``[[ … ]]`` inside a line is prose that is left to the office.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """How a block looks; the value is its mark."""

    PLAIN = ""
    CENTRED = "#c"
    HEADING = "#1"
    SUBHEADING = "#2"
    RIGHT = "#r"
    ITALIC = "#i"
    SIDES = "#h"
    TABLE = "@"
    PAGE = "%"


@dataclass(frozen=True)
class Block:
    """A paragraph, a pair of texts side by side, a table, or a new page."""

    mark: Mark
    text: str = ""
    sides: tuple[str, str] = ("", "")
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table, the titles first."""

    @property
    def texts(self) -> tuple[str, ...]:
        """All that it says, in the order of reading."""
        if self.mark is Mark.TABLE:
            return tuple(cell for row in self.rows for cell in row)
        if self.mark is Mark.SIDES:
            return self.sides
        return () if self.mark is Mark.PAGE else (self.text,)


_SIGNS = "[]#@%/"
_GUARDED = {ord(sign): chr(0xE000 + at) for at, sign in enumerate(_SIGNS)}
_FREE = {0xE000 + at: sign for at, sign in enumerate(_SIGNS)}
_BEGIN, _END = "\ue0f0", "\ue0f1"
_OPEN = re.compile(r"\[\[\s*(.*?)\s*\]\]")
_MARKS = {mark.value: mark for mark in Mark if mark.value.startswith("#")}


def guarded(text: str) -> str:
    """A value that goes into a text, so that no sign in it is taken for a mark; in one line."""
    return " ".join(text.split()).translate(_GUARDED)


def read_blocks(text: str, tables: Mapping[str, Sequence[Sequence[str]]]) -> tuple[Block, ...]:
    """The blocks of a text; ``tables`` are by key. Raises `KeyError` for a table that is none."""
    found = []
    for line in text.splitlines():
        line = line.strip()
        if not line:
            continue
        if line == "%":
            found.append(Block(Mark.PAGE))
        elif line.startswith("@ "):
            rows = tuple(tuple(row) for row in tables[line[2:].strip()])
            found.append(Block(Mark.TABLE, rows=rows))
        else:
            mark, _, rest = line.partition(" ")
            of = _MARKS.get(mark, Mark.PLAIN)
            said = line if of is Mark.PLAIN else rest.strip()
            if of is Mark.SIDES:
                left, _, right = said.partition("//")
                found.append(Block(of, sides=(_open(left.strip()), _open(right.strip()))))
            else:
                found.append(Block(of, _open(said)))
    return tuple(found)


def _open(text: str) -> str:
    """Prose that is left open between signs of its own, everything else as it is read."""
    return _OPEN.sub(rf"{_BEGIN}[\1]{_END}", text).translate(_FREE)


def pieces(text: str) -> list[tuple[str, bool]]:
    """The text of a block in pieces; True for prose that is left to the office."""
    found = []
    for number, piece in enumerate(re.split(f"[{_BEGIN}{_END}]", text)):
        if piece:
            found.append((piece, bool(number % 2)))
    return found


def shown(text: str) -> str:
    """The text as it is read in a document."""
    return "".join(piece for piece, _ in pieces(text))


def plain_text(blocks: Sequence[Block]) -> str:
    """The blocks as plain text, a paragraph a line, cells with tabs between."""
    lines = []
    for block in blocks:
        if block.mark is Mark.TABLE:
            lines += ("\t".join(row) for row in block.rows)
        elif block.mark is Mark.SIDES:
            lines.append("\t".join(map(shown, block.sides)))
        elif block.mark is not Mark.PAGE:
            lines.append(shown(block.text))
    return "\n".join(lines) + "\n"
