"""Where the Python is that QGIS has built in.

``sys.executable`` does not say: on Windows and macOS it is QGIS itself, and starting that opens a
second desktop (https://github.com/qgis/QGIS/issues/45646); on Linux it is the first Python on the
PATH, which may be another one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path


def interpreter() -> Path | None:
    """A program that runs Python, the likeliest to be this very one; None when none is found."""
    return next((candidate for candidate in _candidates() if candidate.is_file()), None)


def _candidates() -> Iterator[Path]:
    prefixes = [Path(sys.exec_prefix), Path(sys.base_exec_prefix)]
    program = Path(sys.executable or "")
    if sys.platform == "win32":
        for folder in (*prefixes, program.parent):
            yield from (folder / "python3.exe", folder / "python.exe")
    else:
        version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        bundle = program.parent.parent / "Frameworks/Python.framework/Versions/Current"
        for folder in (*prefixes, program.parent, bundle):
            yield from (folder / "bin" / version, folder / "bin" / "python3")
    if program.stem.lower().startswith("python"):
        yield program
