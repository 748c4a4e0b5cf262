"""The sheet that holds figures of units: of a file its first one, or the one that is named."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsFeatureRequest

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.sources import FileSource, LayerSource, open_source
from regionaltool.bridge.read_table import sheet_of_layer
from regionaltool.core.tables.read_sheets import read_sheets
from regionaltool.core.tables.sheet import Sheet, unchecked


def open_figures(source: str) -> LayerSource | FileSource:
    """Open a layer of the project by its id, or a file, on the main thread. Raises `InputError`."""
    opened = open_source(Attachment("columns", source))
    assert isinstance(opened, LayerSource | FileSource), "a table is no raster"
    return opened


def figures_sheet(source: LayerSource | FileSource, check: Callable[[], None] = unchecked) -> Sheet:
    """Read it, as a task may. Raises `InputError`, and what ``check`` raises."""
    if isinstance(source, FileSource):
        sheets = read_sheets(source.file, check)
        return next((sheet for sheet in sheets if sheet.name == source.sheet), sheets[0])
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return sheet_of_layer(source.features(request), source.fields, source.name)
