"""Checking the borders of a layer and repairing a copy, while the map stays alive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsFeature,
    QgsMemoryProviderUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

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
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.read_rows import RowFields, RowTable, read_rows
from regionaltool.bridge.repaired_layer import RepairedRows
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.check import Defects


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


class BorderTask(SentenceTask):
    """Reads a layer, with its unsaved edits, and works on its borders."""

    def __init__(
        self,
        title: str,
        layer: QgsVectorLayer,
        fields: RowFields,
        tolerances: Tolerances,
        done: Callable[..., None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(title, done, failed)
        self._whole = WholeLayer(layer)
        self._layer_fields, self._crs, self._name = layer.fields(), layer.crs(), layer.name()
        self._fields, self._tolerances = fields, tolerances

    def work(self) -> object:
        table = read_rows(self._features(), self._layer_fields, self._crs, self._fields, self._name)
        return self.work_on(table, Stage(self, 10, 90))

    def work_on(self, table: RowTable, stage: Stage) -> object:
        """What this task is for."""
        raise NotImplementedError

    def unforeseen(self) -> str:
        return tr("Layer “{layer}” could not be read.").format(layer=self._name)

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
    """Finds the defects."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        fields: RowFields,
        tolerances: Tolerances,
        done: Callable[[CheckedLayer], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Checking borders"), layer, fields, tolerances, done, failed)

    def work_on(self, table: RowTable, stage: Stage) -> CheckedLayer:
        rows = table.rows
        defects = read_defects(run_apart(CHECK, check_task(rows, self._tolerances), stage))
        columns = defect_columns()
        layer = self._layer(
            tr("Defects of {layer}").format(layer=self._name),
            columns,
            [defect_row(columns, rows, defect) for defect in defects.found],
        )
        style_defects(layer)
        self.hand_over(layer)
        return CheckedLayer(rows, defects, layer)


class RepairCopyTask(BorderTask):
    """Makes a copy with mended borders."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        fields: RowFields,
        tolerances: Tolerances,
        done: Callable[[RepairedLayer], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Repairing borders"), layer, fields, tolerances, done, failed)

    def work_on(self, table: RowTable, stage: Stage) -> RepairedLayer:
        task = repair_task(table.rows, self._tolerances, table.population)
        repair = read_repair(run_apart(REPAIR, task, stage))
        repaired = RepairedRows(table, repair, self._tolerances, self._layer_fields)
        layer = self._layer(
            tr("{layer} repaired").format(layer=self._name), repaired.fields, repaired.kept()
        )
        self.hand_over(layer)
        problems = tuple(map(sentence, repaired.problems()))
        return RepairedLayer(layer, problems, tuple(repaired.summary()))
