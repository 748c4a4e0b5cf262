"""What is said when a Python package lacks that writes papers."""

from __future__ import annotations

from regionaltool.core.problems import InputError, Problem


def needed(package: str) -> InputError:
    """The error that names the package and how to get it."""
    return InputError(
        Problem(
            "The papers of a decree need the Python package {package}, which this QGIS does not "
            "have. Install it (python -m pip install {package}) and start QGIS again.",
            {"package": package},
        )
    )
