"""What is said of a file that cannot be read."""

from __future__ import annotations

from pathlib import Path

from regionaltool.core.problems import InputError, Problem


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
