"""The name of a file to be written, with its suffix, and never one that replaces unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def file_to_write(ask: Callable[[str], str], suggested: str, suffix: str) -> Path | None:
    """Ask for a file, beginning with one; None when the user wants none.

    Qt's dialog asks before a file is replaced, but by the name as it was typed. Where that gets
    ``suffix`` (".pdf") only here, and such a file exists, the dialog is shown again with the whole
    name in it, and then asks.
    """
    while chosen := ask(suggested):
        if chosen.lower().endswith(suffix):
            return Path(chosen)
        file = Path(chosen + suffix)
        if not file.exists():
            return file
        suggested = str(file)
    return None
