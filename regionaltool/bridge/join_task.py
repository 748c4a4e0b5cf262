"""Tables of an office held against the communes of a layer, off the main thread.

The task looks and decides; nothing is written. What it gives is shown first and, when the user
says so, becomes columns of a mended copy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    NULL,
    QgsFeature,
    QgsField,
    QgsTask,
    QgsVectorLayer,
)

from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.input_verdicts import feature_shapes, judge_text_field, polygon_km2
from regionaltool.bridge.mended_layer import AddedColumn
from regionaltool.bridge.progress import CancelledError
from regionaltool.bridge.read_communes import CommuneFields, core_crs
from regionaltool.bridge.undecoded import Undecoded
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import sentence, tr
from regionaltool.bridge.worker_thread import keep_thread_state
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
                    feature_id: value if isinstance(value, str) else _number(column, value)
                    for feature_id, value in zip(self.feature_ids, column.values, strict=True)
                    if not is_null(value)
                },
            )
            for column in self.statistics.columns
        )


class JoinTask(QgsTask):
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
        """``done`` and ``failed`` (a sentence) are called on the main thread; one of them."""
        super().__init__(tr("Reading the table of figures"), QgsTask.Flag.CanCancel)
        self._whole = WholeLayer(layer)
        self._undecoded = Undecoded(layer)
        self._taken = tuple(layer.fields().names())
        self._crs = layer.crs()
        self._name = layer.name()
        self._fields, self._files, self._asked = fields, tuple(files), asked
        self._done, self._failed = done, failed
        self._preview: JoinPreview | None = None
        self._problem = ""
        self._defect: Exception | None = None

    def run(self) -> bool:
        """In the worker thread."""
        keep_thread_state()
        try:
            self._preview = self._join()
        except CancelledError:
            pass
        except InputError as error:
            self._problem = sentence(error.problem)
        except Exception as error:  # a thread would swallow it; `finished` raises it again
            self._defect = error
        return self._preview is not None

    def finished(self, result: bool) -> None:
        """On the main thread."""
        if result and self._preview is not None:
            self._done(self._preview)
        elif self.isCanceled():
            self._failed(tr("Cancelled. Nothing has been changed."))
        else:
            self._failed(self._problem or tr("The table could not be read."))
        if self._defect is not None:
            raise self._defect

    def _join(self) -> JoinPreview:
        if not self._fields.name and not self._fields.id:
            raise InputError(
                Problem("Choose the field of names or of codes first: rows are found by them.")
            )
        features = []
        for feature in self._whole.features():
            self._check()
            features.append(feature)
        register = self._register(features)
        self._check()
        sheets = [sheet for file in self._files for sheet in read_sheets(file, self._check)]
        joined = join_statistics(
            register, sheets, self._asked, taken=self._taken, check=self._check
        )
        return JoinPreview(joined, tuple(f.id() for f in features), self._asked)

    def _register(self, features: Sequence[QgsFeature]) -> Register:
        """The communes, their texts mended for the comparison."""
        geometry = feature_shapes(features)
        roles = self._fields
        undecoded = self._undecoded.read(tuple(n for n in (roles.name, roles.group) if n))

        def texts(name: str) -> list[object] | None:
            if not name:
                return None
            mended = judge_text_field(name, features, undecoded).mended
            return [mended.get(row, _plain(f[name])) for row, f in enumerate(features)]

        try:
            km2 = polygon_km2(geometry, core_crs(self._crs))
        except InputError:
            km2 = np.full(len(features), np.nan)
        return Register.of(
            texts(roles.name) or [None] * len(features),
            ids=[_plain(f[roles.id]) for f in features] if roles.id else None,
            groups=texts(roles.group),
            km2=km2,
            source=self._name,
        )

    def _check(self) -> None:
        if self.isCanceled():
            raise CancelledError


def _plain(value: object) -> object:
    return None if value == NULL else value


def _field(column: JoinedColumn) -> QgsField:
    # Without the title of the table as alias: “Area (ha)” may be km² by now.
    kind = text_field if column.kind is None else whole_field if column.is_whole else real_field
    return kind(column.field)


def _number(column: JoinedColumn, value: float) -> int | float:
    return int(value) if column.is_whole else float(value)
