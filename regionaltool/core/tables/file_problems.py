"""What is said of a file that cannot be read."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from regionaltool.core.problems import InputError, Problem

# What libraries raise on bytes that are not as they should be; found by spoiling files at random.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
    EOFError,
    OSError,
    RuntimeError,  # an entry of the zip has a password; with NotImplementedError below it
)


def broken(file: Path) -> InputError:
    """Damaged, or cut short."""
    return InputError(
        Problem(
            "“{file}” is damaged or cut short and cannot be read whole. Ask for the file again, or "
            "open it in a spreadsheet program and save it anew.",
            {"file": file.name},
        )
    )


def missing(file: Path, package: str) -> InputError:
    """A Python package lacks that reads files of this kind."""
    return InputError(
        Problem(
            "“{file}” needs the Python package {package}, which this QGIS does not have. Install "
            "it (python -m pip install {package}), or save the table as .csv in UTF-8.",
            {"file": file.name, "package": package},
        )
    )
