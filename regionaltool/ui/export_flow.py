"""From the button Export to the files: ask, write in the background, say what came of it."""

from __future__ import annotations

from pathlib import Path

import shapely
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from regionaltool.bridge.export_crs import crs_choices
from regionaltool.bridge.export_task import ExportTask
from regionaltool.bridge.plan_seats import PlanSeats
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.edit import Edit
from regionaltool.core.unit_table import plan_table
from regionaltool.ui.export_dialog import ExportDialog


class ExportFlow(QObject):
    """One export at a time."""

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self._task: ExportTask | None = None
        self._base: Path | None = None
        self._session: PlanSession | None = None
        self._edit: Edit | None = None

    def start(
        self, session: PlanSession, crs: QgsCoordinateReferenceSystem, seats: PlanSeats
    ) -> None:
        """Ask where to, then write the plan as it stands at this moment."""
        if self._task is not None:
            return
        dialog = ExportDialog(
            crs_choices(crs, QgsRectangle(*shapely.total_bounds(session.plan.communes.geometry))),
            [sentence(violation.problem) for violation in session.violations()],
            self._base or Path(QgsProject.instance().homePath() or Path.home()) / tr("plan"),
            self._iface.mainWindow(),
        )
        accepted = dialog.exec()
        dialog.deleteLater()
        if not accepted:
            return
        request = dialog.request()
        self._base = request.base
        self._task = ExportTask(
            plan_table(
                session.plan,
                {u: session.assessment(u) for u in session.units},
                session.law.judgements(),
                seats.all_chosen(),
            ),
            crs,
            request,
            QgsProject.instance().transformContext(),
            self._written,
            self._not_written,
        )
        self._session, self._edit = session, session.last_edit
        QgsApplication.taskManager().addTask(self._task)

    def _written(self, text: str) -> None:
        self._session.written_at = self._edit
        self._end(text, Qgis.MessageLevel.Success)

    def _not_written(self, text: str) -> None:
        cancelled = self._task.isCanceled()
        self._end(text, Qgis.MessageLevel.Info if cancelled else Qgis.MessageLevel.Critical)

    def _end(self, text: str, level: Qgis.MessageLevel) -> None:
        self._task = self._session = None
        seconds = 0 if level == Qgis.MessageLevel.Critical else 10
        self._iface.messageBar().pushMessage(tr("Regional Tool"), text, level, seconds)
