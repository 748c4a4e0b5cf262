"""Files beside a plan, as its journal notes them: by the way to them from the folder of the plan.

So both can be moved together. While no file holds the plan whole paths are noted, as they are for
files on another drive.
"""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsMapLayer, QgsVectorLayer

from regionaltool.bridge.read_table import table_file

_FILES = ("ogr", "gdal")
_HERE, _ABOVE = "./", "../"
"""A path begins so when it leads on from the folder of the plan, and no id of a layer does."""


def seen_from(source: str, folder: Path | None) -> str:
    """A file as a plan in this folder notes it; an address or the id of a layer stays as it is.

    ``source`` may go on after the path, as in ``a.gpkg|layername=b``.
    """
    path, bar, options = source.partition("|")
    if folder is None or not Path(path).is_absolute() or path.startswith("/vsi"):
        return source
    try:
        way = Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return source
    return f"{way if way.startswith(_ABOVE) else _HERE + way}{bar}{options}"


def whole_path(source: str, folder: Path | None) -> str:
    """What `seen_from` gave, read back."""
    path, bar, options = source.partition("|")
    if folder is None or not path.startswith((_HERE, _ABOVE)):
        return source
    return f"{os.path.normpath(folder / path)}{bar}{options}"


def source_of_layer(layer: QgsMapLayer, *, table: bool = False) -> str:
    """What finds a layer again in another project: its file, else its id in this one.

    A ``table`` is found by its file and sheet, whichever way QGIS reads it.
    """
    if table and isinstance(layer, QgsVectorLayer):
        known = table_file(layer)
        if known is not None and known[0].is_file():
            file, sheet = known
            return f"{file}|layername={sheet}" if sheet else str(file)
    if layer.providerType() in _FILES and Path(layer.source().partition("|")[0]).is_file():
        return layer.source()
    return layer.id()
