"""Types of units that a list offers; any other may be typed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable

from regionaltool.resource_folder import resource


def offered(used: Iterable[str], language: str) -> tuple[str, ...]:
    """Types that are used already, by letters, then the usual ones, those of the language first."""
    usual = tomllib.loads(resource("unit_types.toml").read_text(encoding="utf-8"))["types"]
    languages = sorted(usual, key=lambda code: (code != language, code))
    known = (*sorted(set(used)), *(kind for code in languages for kind in usual[code]))
    return tuple(dict.fromkeys(known))
