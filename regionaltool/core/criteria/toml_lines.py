"""The line of every key of a TOML text: the reader of the standard library gives none."""

from __future__ import annotations

import re

Path = tuple[str | int, ...]
"""Keys from the outermost, with the number of the entry in an array of tables."""

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BLANK = re.compile(r"[ \t]*")
_KEY = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[A-Za-z0-9_-]+')
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'{3}.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL
)
_PLAIN = re.compile(r"[^,\]}#\n]*")


def lines_of(text: str) -> dict[Path, int]:
    """Path of a key → its line, counted from 1, for tables, entries of arrays and values.

    ``text`` must be valid TOML, as `tomllib.loads` has found it.
    """
    return _Reading(text).lines


class _Reading:
    """Walks through a text once, from key to key."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._text = text
        self._at = 0
        self._counted = (0, 1)
        """A place in the text and its line: the next one is counted from here."""
        self._entries: dict[Path, int] = {}
        """How many tables each array has had so far."""
        self._read()

    def _read(self) -> None:
        table: Path = ()
        self._skip(_SPACE)
        while self._at < len(self._text):
            line = self._line()
            if self._text.startswith("[[", self._at):
                table = self._header(2)
                number = self._entries.get(table, 0)
                self._entries[table] = number + 1
                self.lines.setdefault(table, line)
                table = (*table, number)
                self.lines[table] = line
            elif self._text[self._at] == "[":
                table = self._header(1)
                self.lines.setdefault(table, line)
            else:
                self._entry(table)
            self._skip(_SPACE)

    def _header(self, brackets: int) -> Path:
        self._at += brackets
        keys = self._keys()
        self._at += brackets
        # a table below an array of tables belongs to its last entry
        path: Path = ()
        for depth, key in enumerate(keys):
            path = (*path, key)
            if depth < len(keys) - 1 and path in self._entries:
                path = (*path, self._entries[path] - 1)
        return path

    def _keys(self) -> list[str]:
        keys = []
        while True:
            self._skip(_BLANK)
            match = _KEY.match(self._text, self._at)
            self._at = match.end()
            key = match.group()
            keys.append(key[1:-1] if key[0] in "\"'" else key)
            self._skip(_BLANK)
            if not self._text.startswith(".", self._at):
                return keys
            self._at += 1

    def _entry(self, table: Path) -> None:
        line = self._line()
        path = table
        for key in self._keys():
            path = (*path, key)
            self.lines.setdefault(path, line)
        self._at += 1  # the sign of equality
        self._skip(_BLANK)
        self._value(path)

    def _value(self, path: Path) -> None:
        first = self._text[self._at : self._at + 1]
        if first == "[":
            self._inside("]", path)
        elif first == "{":
            self._inside("}", path)
        else:
            self._skip(_STRING if first in ("'", '"') else _PLAIN)

    def _inside(self, end: str, path: Path) -> None:
        """The values of an array, or the entries of a table in one line."""
        self._at += 1
        number = 0
        self._skip(_SPACE)
        while self._text[self._at] != end:
            if self._text[self._at] == ",":
                self._at += 1
            elif end == "}":
                self._entry(path)
            else:
                self.lines[(*path, number)] = self._line()
                self._value((*path, number))
                number += 1
            self._skip(_SPACE)
        self._at += 1

    def _skip(self, what: re.Pattern[str]) -> None:
        self._at = what.match(self._text, self._at).end()

    def _line(self) -> int:
        place, line = self._counted
        line += self._text.count("\n", place, self._at)
        self._counted = (self._at, line)
        return line
