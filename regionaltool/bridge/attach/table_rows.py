"""The rows of a table that is attached, whether it is a layer or a file of several sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
from qgis.core import QgsFeature, QgsFeatureRequest

from regionaltool.bridge.attach.sources import FileSource, LayerSource
from regionaltool.bridge.read_table import sheet_of_layer
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.read_sheets import read_sheets
from regionaltool.core.tables.sheet import unchecked


def tables_of(
    source: LayerSource | FileSource, communes: Communes, check: Callable[[], None] = unchecked
) -> tuple[Rows, ...]:
    """The rows of each sheet that may be meant; a layer has one. Raises `InputError`."""
    if isinstance(source, LayerSource):
        return (_of_layer(source, communes),)
    sheets = read_sheets(source.file, check)
    if source.sheet:
        named = [sheet for sheet in sheets if source.sheet in (sheet.name, "")]
        if not named and len(sheets) > 1:
            raise InputError(
                Problem(
                    "“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.",
                    {
                        "file": source.name,
                        "sheet": source.sheet,
                        "sheets": tuple(sheet.name for sheet in sheets),
                    },
                )
            )
        sheets = tuple(named) or sheets
    return tuple(Rows.of_sheet(sheet, communes) for sheet in sheets)


def _of_layer(source: LayerSource, communes: Communes) -> Rows:
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    numbers: list[int] = []

    def counted() -> Iterator[QgsFeature]:
        for feature in source.features(request):
            numbers.append(feature.id())
            yield feature

    sheet = sheet_of_layer(counted(), source.fields, source.name)
    if not numbers:
        raise InputError(
            Problem("“{table}” has no rows. Choose another table.", {"table": source.name})
        )
    rows = Rows.of_sheet(replace(sheet, first_row=0), communes)
    return replace(rows, number=np.array(numbers, dtype=np.int64)[rows.number - 1])
