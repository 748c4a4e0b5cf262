"""How many random cases a property is tried on: as many as usual, or ``pytest --examples N``."""

chosen: int | None = None
"""Set by the conftest before any test file is read."""


def examples(usual: int) -> int:
    """The number for a test that usually tries so many."""
    return usual if chosen is None else chosen
