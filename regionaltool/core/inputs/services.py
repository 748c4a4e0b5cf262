"""Services: what a facility is to the people, from what its layer calls it."""

from __future__ import annotations

import tomllib
from functools import cache

from regionaltool.core.names import fold
from regionaltool.core.problems import phrase
from regionaltool.resource_folder import resource

SERVICES = {
    "health": phrase("health"),
    "school": phrase("school"),
    "market": phrase("market"),
}
"""Those that every unit should have, with their titles."""
NO_SERVICE = "none"


@cache
def service_of(kind: str) -> str | None:
    """A key of `SERVICES` for a kind such as “hospital”, “Trạm y tế xã” or “marketplace”.

    `NO_SERVICE` for one that is known to be none of them, None for one that is not known.
    """
    said = fold(kind) + " "
    found = [(len(word), service) for word, service in _words() if said.startswith(word + " ")]
    return max(found)[1] if found else None


@cache
def _words() -> tuple[tuple[str, str], ...]:
    table = tomllib.loads(resource("services.toml").read_text(encoding="utf-8"))["services"]
    return tuple((word, service) for service, words in table.items() for word in words)
