"""Tables of an office held against the communes of a layer, off the main thread.

The task looks and decides; nothing is written. What it gives is shown first and, when the user
says so, becomes columns of a mended copy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    NULL,
    QgsFeature,
    QgsField,
    QgsVectorLayer,
)

from regionaltool.bridge.feature_areas import sound_km2
from regionaltool.bridge.joined_fields import joined_field, joined_value
from regionaltool.bridge.mended_layer import AddedColumn
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.text_fields import judge_text_field
from regionaltool.bridge.undecoded import Undecoded
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import tr
from regionaltool.core.columns import is_null
from regionaltool.core.join_statistics import JoinedStatistics, join_statistics
from regionaltool.core.joined_columns import JoinedColumn
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.read_sheets import read_sheets


@dataclass(frozen=True, eq=False)
class JoinPreview:
    """What would be joined to which feature."""

    statistics: JoinedStatistics
    feature_ids: tuple[int, ...]
    """Of the communes, in the order of the register."""
    asked: Asked

    @property
    def zeros_lost(self) -> bool:
        """Does a table look as if a spreadsheet had eaten the zeros before its codes?"""
        return any(table.columns.zeros_lost for table in self.statistics.tables)

    def columns(self) -> tuple[AddedColumn, ...]:
        """The columns of a copy."""
        return tuple(
            AddedColumn(
                _field(column),
                {
                    feature_id: joined_value(column, commune)
                    for commune, feature_id in enumerate(self.feature_ids)
                    if not is_null(column.values[commune])
                },
            )
            for column in self.statistics.columns
        )


class JoinTask(SentenceTask):
    """Reads the files and finds the commune of each row."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        fields: CommuneFields,
        files: Sequence[Path],
        asked: Asked,
        done: Callable[[JoinPreview], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Reading the table of figures"), done, failed)
        self._whole = WholeLayer(layer)
        self._undecoded = Undecoded(layer)
        self._taken = tuple(layer.fields().names())
        self._crs = layer.crs()
        self._name = layer.name()
        self._fields, self._files, self._asked = fields, tuple(files), asked

    def unforeseen(self) -> str:
        return tr("The table could not be read.")

    def work(self) -> JoinPreview:
        if not self._fields.name and not self._fields.id:
            raise InputError(
                Problem("Choose the field of names or of codes first: rows are found by them.")
            )
        features = list(self.each(self._whole.features()))
        register = self._register(features)
        self.check()
        sheets = [sheet for file in self._files for sheet in read_sheets(file, self.check)]
        joined = join_statistics(register, sheets, self._asked, taken=self._taken, check=self.check)
        return JoinPreview(joined, tuple(f.id() for f in features), self._asked)

    def _register(self, features: Sequence[QgsFeature]) -> Register:
        """The communes, their texts mended for the comparison."""
        roles = self._fields
        undecoded = self._undecoded.read(tuple(n for n in (roles.name, roles.group) if n))

        def texts(name: str) -> list[object] | None:
            if not name:
                return None
            mended = judge_text_field(name, features, undecoded).mended
            return [mended.get(row, _plain(f[name])) for row, f in enumerate(features)]

        return Register.of(
            texts(roles.name) or [None] * len(features),
            ids=[_plain(f[roles.id]) for f in features] if roles.id else None,
            groups=texts(roles.group),
            km2=sound_km2(features, self._crs),
            source=self._name,
        )


def _plain(value: object) -> object:
    return None if value == NULL else value


def _field(column: JoinedColumn) -> QgsField:
    field = joined_field(column)
    field.setAlias("")  # “Area (ha)” may be km² by now
    return field
