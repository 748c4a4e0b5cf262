"""The plans that were open last, the newest first; those that are gone are left out."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings

_KEY = "regionaltool/recent_plans"
_AT_MOST = 6


def recent_plans() -> list[Path]:
    """The files that are still there."""
    return [file for file in _known() if file.is_file()]


def remember_plan(file: Path) -> None:
    """Put a file first."""
    known = [file, *(other for other in _known() if other != file)]
    QgsSettings().setValue(_KEY, [str(each) for each in known[:_AT_MOST]])


def _known() -> list[Path]:
    kept = QgsSettings().value(_KEY, [])
    return [Path(each) for each in ([kept] if isinstance(kept, str) else kept or [])]
