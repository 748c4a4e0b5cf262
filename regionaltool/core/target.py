"""The target: how many units a plan is to have, said as a number or as a reduction in percent."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from regionaltool.core.problems import InputError, Problem

_GROUPED = re.compile(r"\d{1,3}([., \u00a0\u202f'’]\d{3})+")
_PERCENT = re.compile(r"[-−–]?\s*(\d{1,2}(?:[.,]\d+)?)\s*%")


@dataclass(frozen=True)
class Target:
    """One of the two is given, the other is None."""

    units: int | None = None
    """Number of units, at least 1."""
    percent: float | None = None
    """Share of the communes by which their number is to go down, 0–100."""

    @classmethod
    def read(cls, text: str) -> Target | None:
        """The target that was typed, such as “54” or “70 %”; None for an empty text.

        Raises `InputError`.
        """
        text = text.strip()
        if not text:
            return None
        percent = _PERCENT.fullmatch(text)
        if percent is not None:
            return cls(percent=float(percent.group(1).replace(",", ".")))
        if re.fullmatch(r"\d+", text) or _GROUPED.fullmatch(text):
            number = int(re.sub(r"\D", "", text))
            if number:
                return cls(units=number)
        raise InputError(
            Problem(
                "“{text}” is no target. Type a number of units, such as 54, or a reduction, such "
                "as 70 %.",
                {"text": text},
            )
        )

    def n_units(self, n_communes: int) -> int:
        """At most so many units meet the target; at least 1."""
        if self.units is not None:
            return self.units
        left = n_communes * (1 - self.percent / 100)
        return max(1, math.floor(left + 1e-9))

    def __str__(self) -> str:
        """As `read` reads it again."""
        return str(self.units) if self.percent is None else f"{self.percent:g} %"
