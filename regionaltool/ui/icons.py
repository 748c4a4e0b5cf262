"""The plugin's icons."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from regionaltool.resource_folder import resource


def icon(name: str) -> QIcon:
    """An icon of ``resources/icons`` by its name without ending."""
    return QIcon(str(resource("icons", f"{name}.svg")))
