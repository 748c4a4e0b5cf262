"""The export in the background, so that the map stays alive."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from regionaltool.bridge.export_units import ExportRequest, export_plan
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr
from regionaltool.core.unit_table import PlanTable


class ExportTask(SentenceTask):
    """Writes the files of a plan; it holds rows only, no layer. Both outcomes are a sentence."""

    def __init__(
        self,
        table: PlanTable,
        crs: QgsCoordinateReferenceSystem,
        request: ExportRequest,
        context: QgsCoordinateTransformContext,
        done: Callable[[str], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Export of the plan"), done, failed)
        self._table, self._crs, self._request, self._context = table, crs, request, context

    def work(self) -> str:
        files = export_plan(self._table, self._crs, self._request, self._context, self)
        return tr("The plan is written: {files}").format(files=", ".join(map(str, files)))

    def cancelled(self) -> str:
        return tr("The export was cancelled; no file has changed.")

    def unforeseen(self) -> str:
        return tr("The export failed: {reason}").format(reason=self.defect)
