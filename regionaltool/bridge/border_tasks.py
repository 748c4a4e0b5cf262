"""Checking the borders of a layer and repairing a copy, while the map stays alive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsFeature,
    QgsMemoryProviderUtils,
    QgsTask,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QThread, pyqtSignal

from regionaltool.bridge.border_work import (
    CHECK,
    REPAIR,
    Tolerances,
    check_task,
    read_defects,
    read_repair,
    repair_task,
)
from regionaltool.bridge.child_process import run_apart
from regionaltool.bridge.defect_layer import defect_columns, defect_row, style_defects
from regionaltool.bridge.progress import CancelledError, Stage
from regionaltool.bridge.read_rows import RowFields, RowTable, read_rows
from regionaltool.bridge.repaired_layer import RepairedRows
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import sentence, tr
from regionaltool.bridge.worker_thread import keep_thread_state
from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.check import Defects
from regionaltool.core.problems import InputError


@dataclass(frozen=True, eq=False)
class CheckedLayer:
    """What a check has found, and a layer of it for the map."""

    rows: CommuneRows
    defects: Defects
    map_layer: QgsVectorLayer


@dataclass(frozen=True, eq=False)
class RepairedLayer:
    """A repaired copy, and what there is to say about it."""

    map_layer: QgsVectorLayer
    problems: tuple[str, ...]
    summary: tuple[str, ...]


class BorderTask(QgsTask):
    """Reads a layer, with its unsaved edits, and works on its borders.

    Keep a reference until `done`, then add it to `QgsApplication.taskManager()`.
    """

    done = pyqtSignal(object, str)
    """The result or None, and then why in one sentence. Comes once, in the thread of the window."""

    def __init__(
        self, title: str, layer: QgsVectorLayer, fields: RowFields, tolerances: Tolerances
    ) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._whole = WholeLayer(layer)
        self._layer_fields, self._crs, self._name = layer.fields(), layer.crs(), layer.name()
        self._fields, self._tolerances = fields, tolerances
        self._main_thread = QThread.currentThread()
        self._result: object | None = None
        self._sentence = tr("Cancelled. Nothing has been changed.")
        self._defect: Exception | None = None

    def run(self) -> bool:
        """Called by the task manager in a thread of its own."""
        keep_thread_state()
        try:
            table = read_rows(
                self._features(),
                self._layer_fields,
                self._crs,
                self._fields,
                self._name,
            )
            self._result = self.work(table, Stage(self, 10, 90))
        except CancelledError:
            return False
        except InputError as error:
            self._sentence = sentence(error.problem)
            return False
        except Exception as error:  # a thread would swallow it; `finished` raises it again
            self._defect = error
            return False
        return True

    def work(self, table: RowTable, stage: Stage) -> object:
        """What this task is for."""
        raise NotImplementedError

    def finished(self, result: bool) -> None:
        """Called by the task manager in the thread of the window."""
        if self._defect is not None:
            self._sentence = tr("Layer “{layer}” could not be read.").format(layer=self._name)
        self.done.emit(self._result if result else None, "" if result else self._sentence)
        if self._defect is not None:
            raise self._defect

    def _features(self) -> Iterator[QgsFeature]:
        stage = Stage(self, 0, 10)
        for number, feature in enumerate(self._whole.features()):
            stage.step(number, self._whole.count)
            yield feature

    def _layer(self, name: str, fields, features: list[QgsFeature]) -> QgsVectorLayer:
        """A layer in memory, made here and given to the thread of the window."""
        layer = QgsMemoryProviderUtils.createMemoryLayer(
            name, fields, QgsWkbTypes.Type.MultiPolygon, self._crs
        )
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        for place, field in enumerate(fields):
            layer.setFieldAlias(place, field.alias())
        return layer


class CheckBordersTask(BorderTask):
    """Finds the defects; `done` carries a `CheckedLayer`."""

    def __init__(self, layer: QgsVectorLayer, fields: RowFields, tolerances: Tolerances) -> None:
        super().__init__(tr("Checking borders"), layer, fields, tolerances)

    def work(self, table: RowTable, stage: Stage) -> CheckedLayer:
        rows = table.rows
        defects = read_defects(run_apart(CHECK, check_task(rows, self._tolerances), stage))
        columns = defect_columns()
        layer = self._layer(
            tr("Defects of {layer}").format(layer=self._name),
            columns,
            [defect_row(columns, rows, defect) for defect in defects.found],
        )
        style_defects(layer)
        layer.moveToThread(self._main_thread)
        return CheckedLayer(rows, defects, layer)


class RepairCopyTask(BorderTask):
    """Repairs a copy; `done` carries a `RepairedLayer`."""

    def __init__(self, layer: QgsVectorLayer, fields: RowFields, tolerances: Tolerances) -> None:
        super().__init__(tr("Repairing borders"), layer, fields, tolerances)

    def work(self, table: RowTable, stage: Stage) -> RepairedLayer:
        task = repair_task(table.rows, self._tolerances, table.population)
        repair = read_repair(run_apart(REPAIR, task, stage))
        repaired = RepairedRows(table, repair, self._tolerances, self._layer_fields)
        layer = self._layer(
            tr("{layer} repaired").format(layer=self._name), repaired.fields, repaired.kept()
        )
        layer.moveToThread(self._main_thread)
        problems = tuple(map(sentence, repaired.problems()))
        return RepairedLayer(layer, problems, tuple(repaired.summary()))
