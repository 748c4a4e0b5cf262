"""A table of units into the plan and out of it: loaded, reported, copied."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QMimeData, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from regionaltool.bridge.load_units import LoadUnitsTask, take_units
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.row_report import write_report
from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.units_from import PLAN_SUFFIX
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.assignment_rows import assignment_rows, html_table, tab_text
from regionaltool.core.problems import InputError, listing
from regionaltool.core.tables.read_sheets import SUFFIXES
from regionaltool.core.unit_assignment import UnitAssignment
from regionaltool.core.unit_table import commune_rows
from regionaltool.ui.rows_report import RowsReport
from regionaltool.ui.save_name import file_to_write

_FOLDER = "regionaltool/last_input_folder"


class UnitsTableFlow(QObject):
    """One file at a time."""

    said = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, report: RowsReport, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._report = iface, report
        self._session: PlanSession | None = None
        self._file: Path | None = None
        self._task: LoadUnitsTask | None = None
        report.load.connect(self._choose)
        report.again.connect(lambda: self.load(self._file, leading_zeros=True))
        report.save.connect(self._save)
        report.copy.connect(self.copy)

    @property
    def busy(self) -> bool:
        """Is a file being read?"""
        return self._task is not None

    def begin(self, started: StartedPlan) -> None:
        """Go on with another plan; show what became of the table that it was started from."""
        self.remove()
        self._session = started.session
        if started.units is None:
            self._file = None
            self._report.show_nothing()
        else:
            self._file = started.units_file
            self._report.show_found(started.units)

    def remove(self) -> None:
        """Forget the file that is being read."""
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()

    def load(self, file: Path, *, leading_zeros: bool = False) -> None:
        """Read a file in the background and let the plan be as it says."""
        if self._session is None or self._task is not None:
            return
        session = self._session

        def done(found: UnitAssignment) -> None:
            if self._task is task:
                self._task = None
                self._take(session, found)

        def failed(text: str) -> None:
            if self._task is task:
                self._task = None
                self._tell(text, Qgis.MessageLevel.Critical)

        task = LoadUnitsTask(file, session.plan.communes, leading_zeros, done, failed)
        self._task, self._file = task, file
        QgsApplication.taskManager().addTask(task)

    def copy(self) -> None:
        """Put the plan on the clipboard, as text and as a table in which codes stay texts."""
        if self._session is None:
            return
        rows = assignment_rows(commune_rows(self._session.plan))
        data = QMimeData()
        data.setText(tab_text(rows))
        data.setHtml(html_table(rows))
        QgsApplication.clipboard().setMimeData(data)
        self.said.emit(
            tr("Copied: {count} communes with their units.").format(count=persons(len(rows) - 1))
        )

    def _take(self, session: PlanSession, found: UnitAssignment) -> None:
        session.end_stroke()
        taken = take_units(session, found)
        self._report.show_found(found)
        text = tr(
            "Units loaded from “{table}”; communes that moved: {count}. Undo takes it back."
        ).format(table=found.source, count=persons(taken.moved))
        if taken.emptied:
            empty = tr("Units without communes now: {count} ({names}).")
            names = listing(taken.emptied, tr)
            text = f"{text} {empty.format(count=persons(len(taken.emptied)), names=names)}"
        if taken.locks:
            locked = tr("“{layer}” has changed what is locked in the plan: {names}.")
            names = listing(taken.locks, tr)
            text = f"{text} {locked.format(layer=found.source, names=names)}"
        self.said.emit(text)

    def _choose(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, PLAN_SUFFIX))
        file, _ = QFileDialog.getOpenFileName(
            self._report,
            tr("Choose the file that the units come from"),
            QgsSettings().value(_FOLDER, ""),
            tr("Tables and plans") + f" ({kinds});;" + tr("All files") + " (*)",
        )
        if file:
            QgsSettings().setValue(_FOLDER, str(Path(file).parent))
            self.load(Path(file))

    def _save(self) -> None:
        found = self._report.found
        if found is None:
            return
        beside = self._file or Path(QgsSettings().value(_FOLDER, ""), "units.csv")
        title = tr("Save the rows that do not count")

        def ask(suggested: str) -> str:
            return QFileDialog.getSaveFileName(self._report, title, suggested, "CSV (*.csv)")[0]

        suggested = str(beside.with_name(f"{beside.stem}_{tr('failed')}.csv"))
        target = file_to_write(ask, suggested, ".csv")
        if target is None:
            return
        try:
            write_report(target, found.failed)
        except InputError as error:
            self._tell(sentence(error.problem), Qgis.MessageLevel.Critical)
        else:
            self.said.emit(tr("The list is written: {file}").format(file=target))

    def _tell(self, text: str, level: Qgis.MessageLevel) -> None:
        self._iface.messageBar().pushMessage(tr("Regional Tool"), text, level, 0)
