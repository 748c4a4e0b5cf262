"""Keys and values of a profile, each checked, and named in the sentence when it is wrong."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from regionaltool.core.problems import InputError, Problem, phrase


def wrong(file: str, key: str, text: str, **values: object) -> InputError:
    """The error of one key; the sentence has a place for ``file`` and one for ``key``."""
    return InputError(Problem(text, {"file": file, "key": key, **values}))


def check_keys(
    table: object,
    expected: Sequence[str],
    file: str,
    place: str,
    optional: Collection[str] = (),
) -> None:
    """Raises `InputError` for what is no table, has a key that is not known or lacks one."""
    if not isinstance(table, dict):
        raise wrong(file, place.rstrip("."), phrase("Profile “{file}”: {key} must be a table."))
    for key in table:
        if key not in expected and key not in optional:
            raise wrong(
                file,
                place + key,
                phrase("Profile “{file}”: key {key} is not known. Known here: {known}."),
                known=", ".join((*expected, *optional)),
            )
    for key in expected:
        if key not in table:
            raise wrong(file, place + key, phrase("Profile “{file}”: {key} is missing."))


def number_at(
    table: dict, key: str, file: str, place: str, *, negative: bool = False, zero: bool = True
) -> float:
    """A number. Raises `InputError` unless it is one, finite, and of the sign that is allowed."""
    value = table[key]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not math.isfinite(value) or (value < 0 and not negative):
        raise wrong(
            file, place + key, phrase("Profile “{file}”: {key} must be a number, and not below 0.")
        )
    if value == 0 and not zero:
        raise wrong(file, place + key, phrase("Profile “{file}”: {key} must be above 0."))
    return float(value)


def text_at(table: dict, key: str, file: str, place: str) -> str:
    """A text with something in it. Raises `InputError`."""
    value = table[key]
    if not isinstance(value, str) or not value.strip():
        raise wrong(
            file, place + key, phrase("Profile “{file}”: {key} must be a text, and not empty.")
        )
    return value.strip()
