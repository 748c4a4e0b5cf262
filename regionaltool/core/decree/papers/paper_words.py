"""Words and numbers of the papers, in the language of the papers and not of the screen.

An office may change the texts: they stand in ``resources/decree/<language>.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.resource_folder import resource

LANGUAGES = ("vi", "en")


class PaperWords:
    """Texts by key, and how numbers and days are written."""

    def __init__(self, language: str) -> None:
        """``language`` is one of `LANGUAGES`."""
        if language not in LANGUAGES:
            raise ValueError(f"there are no words in {language}")
        self.language = language
        read = resource("decree", f"{language}.toml").read_text(encoding="utf-8")
        self._texts: Mapping[str, str] = dict(_flat(tomllib.loads(read)))

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key such as ``column.unit``."""
        text = self._texts[key]
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """Is there a text for the key?"""
        return key in self._texts

    def whole(self, number: int | None) -> str:
        """1.234; a sign where it is unknown."""
        return self("unknown") if number is None else self._separated(f"{number:,d}")

    def real(self, number: Decimal | float | None, digits: int = 2) -> str:
        """1.234,50 with so many places, half up."""
        return (
            self("unknown") if number is None else self._separated(f"{half_up(number, digits):,}")
        )

    def day(self, text: str) -> str:
        """A day such as 2025-06-16 in words; places to fill in when it is open."""
        if not text:
            return self("open_day")
        day = date.fromisoformat(text)
        # 09 tháng 5, but 09 tháng 02: Decree 30/2020 on clerical work, annex I
        short = f"{day.month:02d}" if day.month < 3 else str(day.month)
        return self("day", day=day.day, month=day.month, short_month=short, year=day.year)

    def year(self, text: str) -> str:
        """The year of a day; a place to fill in when it is open."""
        return text[:4] if text else "…"

    def province(self, decided: DecidedPlan) -> str:
        """The province with its type."""
        return f"{decided.province.type} {decided.province.name}".strip()

    def _separated(self, text: str) -> str:
        signs = {",": self("thousands"), ".": self("decimal")}
        return "".join(signs.get(c, c) for c in text)


def half_up(number: Decimal | float, digits: int) -> Decimal:
    """Rounded as papers do it."""
    exact = number if isinstance(number, Decimal) else Decimal(repr(float(number)))
    return exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def _flat(table: Mapping[str, object], before: str = ""):
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value
