"""Layouts and styles of the atlas: those of the plugin, or of an office in a folder of its own.

A layout is a .qpt of QGIS, a style a .qml. A folder may hold any of them; the others are taken
from the plugin.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from regionaltool.core.problems import InputError, Problem
from regionaltool.resource_folder import resource

COVER, OVERVIEW, UNIT = "cover", "overview", "unit"


class Templates:
    """Finds and opens them."""

    def __init__(self, own: Path | None = None) -> None:
        """``own`` is the folder of an office. Raises `InputError` when it is not there."""
        if own is not None and not own.is_dir():
            raise InputError(
                Problem(
                    "There is no folder “{folder}” with layouts of the atlas. Give one that "
                    "exists, or leave it out to have the layouts of the plugin.",
                    {"folder": own},
                )
            )
        self._own = own

    def layout(self, name: str, project: QgsProject) -> QgsPrintLayout:
        """A layout of its own. Raises `InputError` for a file that is none."""
        file = self._file(f"{name}.qpt")
        document = QDomDocument()
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise _unusable(file) from error
        layout = QgsPrintLayout(project)
        read = bool(document.setContent(text))
        if not read or not layout.loadFromTemplate(document, QgsReadWriteContext())[1]:
            raise _unusable(file)
        if not layout.pageCollection().pageCount():
            raise _unusable(file)
        return layout

    def dress(self, layer: QgsVectorLayer, name: str) -> None:
        """Give a layer its style. Raises `InputError` for a file that is none."""
        file = self._file(f"{name}.qml")
        if not layer.loadNamedStyle(str(file))[1]:
            raise _unusable(file)

    def _file(self, name: str) -> Path:
        if self._own is not None and (self._own / name).is_file():
            return self._own / name
        return resource("layouts", name)


def _unusable(file: Path) -> InputError:
    return InputError(
        Problem(
            "“{file}” cannot be used for the atlas: QGIS cannot read it. Save it again from QGIS, "
            "or take it out of the folder to have the one of the plugin.",
            {"file": file},
        )
    )
