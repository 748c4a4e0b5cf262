"""Names of files that every system allows."""

from __future__ import annotations


def fit_for_a_name(title: str) -> str:
    """The title without what Windows allows in no name of a file; “plan” when nothing is left."""
    return "".join("_" if letter in '<>:"/\\|?*' else letter for letter in title).strip() or "plan"
