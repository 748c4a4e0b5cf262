"""The export in the background, so that the map stays alive."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsTask,
)
from qgis.PyQt.QtCore import pyqtSignal

from regionaltool.bridge.export_units import ExportRequest, export_plan
from regionaltool.bridge.progress import CancelledError
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import InputError
from regionaltool.core.unit_table import PlanTable


class ExportTask(QgsTask):
    """Writes the files of a plan; it holds rows only, no layer.

    Keep a reference until `done`, then add it to `QgsApplication.taskManager()`.
    """

    done = pyqtSignal(bool, str)
    """Whether the files are there, and what happened in one sentence. Comes once, in the thread
    of the window."""

    def __init__(
        self,
        table: PlanTable,
        crs: QgsCoordinateReferenceSystem,
        request: ExportRequest,
        context: QgsCoordinateTransformContext,
    ) -> None:
        super().__init__(tr("Export of the plan"), QgsTask.Flag.CanCancel)
        self._table, self._crs, self._request, self._context = table, crs, request, context
        self._sentence = tr("The export was cancelled; no file has changed.")
        self._defect: Exception | None = None

    def run(self) -> bool:
        """Called by the task manager in a thread of its own."""
        try:
            files = export_plan(self._table, self._crs, self._request, self._context, self)
        except CancelledError:
            return False
        except InputError as error:
            self._sentence = sentence(error.problem)
            return False
        except Exception as error:  # a thread would swallow it; `finished` raises it again
            self._defect = error
            return False
        self._sentence = tr("The plan is written: {files}").format(
            files=", ".join(str(file) for file in files)
        )
        return True

    def finished(self, result: bool) -> None:
        """Called by the task manager in the thread of the window."""
        if self._defect is not None:
            self._sentence = tr("The export failed: {reason}").format(reason=self._defect)
        self.done.emit(result, self._sentence)
        if self._defect is not None:
            raise self._defect
