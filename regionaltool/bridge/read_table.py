"""The table of figures, whichever way it is given: a file, or a layer of the project.

A layer that QGIS made from a spreadsheet or a CSV is read from its file: QGIS has already taken one
line for the header and codes for numbers. Not so where its user has left out rows by a filter, or
has edits that are not saved: of those the file knows nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import NULL, QgsFeature, QgsFields, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

from regionaltool.core.tables.read_sheets import SUFFIXES
from regionaltool.core.tables.sheet import Sheet, make_sheet


def table_file(given: object) -> tuple[Path, str] | None:
    """The file of a table and the sheet in it (empty for all); None for another kind of layer.

    ``given`` is a path, a source of OGR such as ``a.xlsx|layername=b``, or a layer.
    """
    if isinstance(given, QgsVectorLayer):
        if given.subsetString() or given.isModified():
            return None
        parts = QgsProviderRegistry.instance().decodeUri(given.providerType(), given.source())
        path, sheet = parts.get("path") or "", parts.get("layerName") or ""
    else:
        path, _, options = str(given).partition("|")
        if "subset=" in options:
            return None
        sheet = options.partition("layername=")[2].partition("|")[0]
    if not path.lower().endswith(SUFFIXES):
        return None
    return Path(path), sheet if Path(path).suffix.lower() not in (".csv", ".tsv", ".txt") else ""


def sheet_of_layer(features: Iterable[QgsFeature], fields: QgsFields, name: str) -> Sheet:
    """A layer as a sheet whose first row holds the names of its fields."""
    rows: list[list[object]] = [list(fields.names())]
    for feature in features:
        rows.append([_plain(value) for value in feature.attributes()])
    return make_sheet(name, "", rows, is_layer=True)


def _plain(value: object) -> object:
    """A value as files hold it; None for NULL."""
    if value == NULL:
        return None
    if isinstance(value, QDateTime):
        return value.toPyDateTime()
    return value.toPyDate() if isinstance(value, QDate) else value
