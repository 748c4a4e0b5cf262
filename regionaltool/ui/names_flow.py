"""From the plan to the list of names that vanish, and on to the clipboard."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QMimeData, QObject, QTimer, pyqtSignal

from regionaltool.bridge.lost_names_task import LostNames, LostNamesTask
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import persons, tr
from regionaltool.core.assignment_rows import html_table, tab_text
from regionaltool.core.naming.lost_names import LostName
from regionaltool.ui.names_section import NamesSection
from regionaltool.ui.rows_table import TextRow

_REST_MS = 300
_NONE = LostNames((), (), {})


class NamesFlow(QObject):
    """Lists them in the background, only while they are seen, when the hand rests."""

    said = pyqtSignal(str)
    show_communes = pyqtSignal(object)
    """Carries blocks that are to be shown on the map."""

    def __init__(self, section: NamesSection, parent: QObject) -> None:
        super().__init__(parent)
        self._section = section
        self._session: PlanSession | None = None
        self.task: LostNamesTask | None = None
        self._found = _NONE
        """What is listed."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.list_now)
        section.heading.toggled.connect(lambda _: self.list_now())
        section.visit.connect(self.show_communes)
        section.copy.connect(self.copy)

    def begin(self, session: PlanSession) -> None:
        """Go on with another plan."""
        self.remove()
        self._session = session
        session.changed.connect(self._later)
        self._show_none("")
        self.list_now()

    def remove(self) -> None:
        """Nothing goes on when the plugin is unloaded or another plan begins."""
        self._rest.stop()
        task, self.task = self.task, None
        if task is not None:
            task.cancel()

    def list_now(self) -> None:
        """Look for them as the plan stands, in place of what is still being looked for."""
        self.remove()
        if self._session is None or not self._section.is_open:
            return

        def done(found: LostNames) -> None:
            if self.task is task:
                self.task = None
                self._show(found)

        def failed(text: str) -> None:
            if self.task is task:
                self.task = None
                self._show_none(text)

        self.task = task = LostNamesTask(self._session.plan, done, failed)
        QgsApplication.taskManager().addTask(task)

    def copy(self) -> None:
        """Put the list on the clipboard."""
        found = self._found
        kinds = (found.communes, tr("commune")), (found.districts, tr("former district"))
        rows = [(one.name, kind, found.goes_into(one)) for names, kind in kinds for one in names]
        table = [(tr("Name"), tr("Name of"), tr("Goes into")), *rows]
        data = QMimeData()
        data.setText(tab_text(table))
        data.setHtml(html_table(table))
        QgsApplication.clipboard().setMimeData(data)
        self.said.emit(tr("Copied: {count} names that vanish.").format(count=persons(len(rows))))

    def _later(self, *_: object) -> None:
        if self._section.is_open:
            self._rest.start()

    def _show_none(self, text: str) -> None:
        self._found = _NONE
        self._section.show_rows((), text)

    def _show(self, found: LostNames) -> None:
        self._found = found
        mark = f" ({tr('former district')})"
        rows = [_row(one, found) for one in found.communes]
        rows += [_row(one, found, mark) for one in found.districts]
        text = (
            tr(
                "No unit goes on with these names: {communes} of communes, {districts} of former "
                "districts."
            ).format(communes=persons(len(found.communes)), districts=persons(len(found.districts)))
            if rows
            else tr("No name vanishes.")
        )
        self._section.show_rows(rows, text)


def _row(one: LostName, found: LostNames, mark: str = "") -> TextRow:
    return TextRow(one.communes, (one.name + mark, found.goes_into(one)))
