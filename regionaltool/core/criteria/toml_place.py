"""A place in a rule set's file: its keys, each value checked, and its line in every sentence."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from regionaltool.core.criteria.toml_lines import Path, lines_of
from regionaltool.core.problems import InputError, Problem, phrase

NUMBER_WANTED = phrase("Rule set “{file}”, line {line}: {key} must be a number above 0.")


@dataclass(frozen=True, eq=False)
class Place:
    """A table of the file."""

    file: str
    table: Mapping[str, object]
    path: Path
    lines: Mapping[Path, int]

    @classmethod
    def of_text(cls, text: str, file: str) -> Place:
        """The whole file. Raises `InputError` for what is no TOML."""
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise InputError(
                Problem(
                    "Rule set “{file}” is no valid TOML: {reason}.",
                    {"file": file, "reason": str(error)},
                )
            ) from error
        return cls(file, table, (), lines_of(text))

    def __contains__(self, key: str) -> bool:
        return key in self.table

    @property
    def line(self) -> int:
        """Where the table begins."""
        return self.line_of()

    def line_of(self, *keys: str | int) -> int:
        """The line of a key below, or of the nearest that stands in the file."""
        path = (*self.path, *keys)
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def error(self, text: str, *keys: str | int, **values: object) -> InputError:
        """The error of a key; the sentence has places for file, line and, if it likes, key."""
        told = ".".join(str(key) for key in (*self.path, *keys) if not isinstance(key, int))
        return InputError(
            Problem(
                text,
                {"file": self.file, "line": self.line_of(*keys), "key": told, **values},
            )
        )

    def check(self, needed: Collection[str], optional: Collection[str] = ()) -> None:
        """Raises `InputError` for a key that is not known, and for one that is missing."""
        known = (*needed, *optional)
        for key in self.table:
            if key not in known:
                raise self.error(
                    phrase(
                        "Rule set “{file}”, line {line}: key {key} is not known. Known here: "
                        "{known}."
                    ),
                    key,
                    known=", ".join(known),
                )
        for key in needed:
            if key not in self.table:
                raise self.error(
                    phrase("Rule set “{file}”, line {line}: {missing} is missing."), missing=key
                )

    def below(self, key: str) -> Place:
        """The table that a key holds; one without entries where there is no such key."""
        return self._place(self.table.get(key, {}), key)

    def each(self, key: str) -> Iterator[Place]:
        """The tables of an array of tables."""
        entries = self.table.get(key, [])
        if not isinstance(entries, list):
            raise self.error(
                phrase("Rule set “{file}”, line {line}: write [[{key}]], in two brackets."), key
            )
        for number, entry in enumerate(entries):
            yield self._place(entry, key, number)

    def _place(self, entry: object, *keys: str | int) -> Place:
        if not isinstance(entry, dict):
            raise self.error(
                phrase("Rule set “{file}”, line {line}: {key} must be a table."), *keys
            )
        return Place(self.file, entry, (*self.path, *keys), self.lines)

    def text(self, key: str, default: str = "") -> str:
        """A text with something in it; the default where the key is absent."""
        if key not in self.table:
            return default
        value = self.table[key]
        if not isinstance(value, str) or not value.strip():
            raise self.error(
                phrase("Rule set “{file}”, line {line}: {key} must be a text, and not empty."), key
            )
        return value.strip()

    def choice(self, key: str, choices: Collection[str], default: str) -> str:
        """One of some words."""
        value = self.text(key, default)
        if value not in choices and key in self.table:
            raise self.error(
                phrase(
                    "Rule set “{file}”, line {line}: {key} is “{value}”, which is none of "
                    "{choices}."
                ),
                key,
                value=value,
                choices=", ".join(choices),
            )
        return value

    def flag(self, key: str) -> bool:
        """True or false; false where the key is absent."""
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise self.error(
                phrase("Rule set “{file}”, line {line}: {key} must be true or false."), key
            )
        return value

    def number(self, key: str, *, zero: bool = False) -> float:
        """A finite number above 0, or from 0 on."""
        value = self.table.get(key)
        plain = isinstance(value, int | float) and not isinstance(value, bool)
        if not plain or not math.isfinite(value) or value < 0 or (value == 0 and not zero):
            raise self.error(NUMBER_WANTED, key)
        return float(value)

    def numbers(self, key: str) -> dict[str, float]:
        """Numbers above 0 by name, at least one."""
        inside = self.below(key)
        if not inside.table:
            raise self.error(
                phrase("Rule set “{file}”, line {line}: {key} has no figure in it."), key
            )
        return {name: inside.number(name) for name in inside.table}

    def day(self, key: str) -> date | None:
        """A date; None where the key is absent."""
        value = self.table.get(key)
        if value is None:
            return None
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.error(
                phrase(
                    "Rule set “{file}”, line {line}: {key} must be a date such as 2025-04-15, "
                    "without quotes."
                ),
                key,
            )
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts, at least one."""
        value = self.table.get(key)
        fits = isinstance(value, list) and value and all(isinstance(v, str) for v in value)
        if not fits or not all(v.strip() for v in value):
            raise self.error(
                phrase(
                    "Rule set “{file}”, line {line}: {key} must be a list of texts with at least "
                    "one in it."
                ),
                key,
            )
        return tuple(value)
