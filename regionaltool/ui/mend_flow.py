"""From a violation to the move that heals it: looked for, shown on the map, made."""

from __future__ import annotations

from html import escape
from time import perf_counter

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction

from regionaltool.bridge.mend_task import MendTask
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.assessment import Assessor
from regionaltool.core.edit import Edit
from regionaltool.core.gate import Fence
from regionaltool.core.mend_all import Mended
from regionaltool.core.mending import Mending, Search
from regionaltool.core.nearest_ends import nearest_ends
from regionaltool.core.problems import Problem
from regionaltool.core.violations import ViolationKind
from regionaltool.ui.map_view import MapView
from regionaltool.ui.mend_preview import MendPreview
from regionaltool.ui.mending_words import mending_html
from regionaltool.ui.violations_page import ViolationsPage

_SLICE_S = 0.02
"""How long the search goes on before the screen has its turn."""


class MendFlow(QObject):
    """One mending at a time; any edit ends the search and takes the preview away."""

    said = pyqtSignal(str)
    link_wanted = pyqtSignal(int, int)
    """Two communes are to be linked instead."""
    wanted = pyqtSignal()
    """The page of violations is to be seen."""

    def __init__(self, iface: QgisInterface, page: ViolationsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._canvas = iface.mainWindow(), iface.mapCanvas()
        self._page = page
        self._map = MapView(self._canvas)
        self._preview = MendPreview(self._canvas)
        self._session: PlanSession | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._search: Search | None = None
        self._mending: Mending | None = None
        self._task: MendTask | None = None
        self._ends: tuple[int, int] | None = None
        self._asked_at: tuple[Edit | None, Assessor, Fence] | None = None
        """What mending all that is simple began with."""
        self._from_canvas = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self.action = QAction(tr("Mend"), self)
        self.action.setObjectName("mend")
        self.action.setShortcut(QKeySequence("Ctrl+F8"))
        self.action.triggered.connect(self.mend)
        self._escape = QAction(self)
        self._escape.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self._escape.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        self._escape.setEnabled(False)
        self._escape.triggered.connect(self.leave)
        for action in (self.action, self._escape):
            self._window.addAction(action)
        page.mend.connect(self.mend)
        page.leave.connect(self.leave)
        page.mend_simple.connect(self.mend_simple)
        page.link.connect(self._link)
        page.list.itemSelectionChanged.connect(self.leave)

    def begin(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Go on with another plan."""
        self._stop()
        self._session, self._crs = session, crs
        session.changed.connect(self._changed)
        self._changed()

    def remove(self) -> None:
        """Take everything away when the plugin is unloaded."""
        self._stop()
        self._session = None
        self._page.leave.disconnect(self.leave)
        self._page.list.itemSelectionChanged.disconnect(self.leave)
        for action in (self.action, self._escape):
            self._window.removeAction(action)

    def mend(self) -> None:
        """Show the best move for the violation chosen; make it when it is shown already."""
        if self._session is None or self._search is not None or self._task is not None:
            return
        if self._mending is not None:
            self._carry_out(self._mending)
            return
        self.wanted.emit()
        if self._page.list.selected is None:
            self._page.list.step(1)
        violation = self._page.list.selected
        if violation is None:
            self.said.emit(tr("Nothing is wrong with this plan"))
            return
        self._search = self._session.mender().search(violation)
        self._go_on()

    def leave(self) -> None:
        """Give up what is looked for or shown."""
        self._timer.stop()
        self._search = self._mending = None
        self._escape.setEnabled(False)
        self._preview.clear()
        self._page.show_words("")
        if self._from_canvas:
            self._from_canvas = False
            self._canvas.setFocus()

    def mend_simple(self) -> None:
        """Mend all that is simple, in one step."""
        if self._session is None or self._task is not None:
            return
        self.leave()
        session = self._session
        self._asked_at = session.last_edit, session.assessor, session.fence
        task = MendTask(
            self._session,
            lambda mended: self._mended(task, mended),
            lambda text: self._failed(task, text),
        )
        self._task = task
        self._page.set_mendable(False)
        self._page.show_words(escape(tr("Looking for simple moves …")))
        QgsApplication.taskManager().addTask(task)

    def _go_on(self) -> None:
        """Search a little further."""
        deadline = perf_counter() + _SLICE_S
        try:
            while perf_counter() < deadline:
                next(self._search)
        except StopIteration as end:
            self._search = None
            self._found(end.value)
            return
        self._page.show_words(escape(tr("Looking for the best move …")))
        self._escape.setEnabled(True)
        self._timer.start(0)

    def _found(self, found: Mending | Problem) -> None:
        if isinstance(found, Problem):
            self._escape.setEnabled(False)
            self._page.show_words(escape(sentence(found)) + self._link_offer())
            return
        self._mending = found
        plan, (taker, *_) = self._session.plan, found.what_if.sides
        names = {side.unit: plan.name(side.unit) for side in found.what_if.sides}
        if found.new:
            name = plan.found(found.blocks)[1].renamings[0].after
            names[found.unit] = tr("{unit} (new)").format(unit=name)
        shapes = list(plan.communes.geometry[list(found.blocks)])
        self._map.show_shapes([*shapes, taker.after.outline], self._crs)
        self._preview.show(shapes, taker.after.outline, self._crs)
        self._escape.setEnabled(True)
        self._page.show_words(mending_html(found, names) + self._link_offer(), ready=True)
        self._from_canvas = self._canvas.hasFocus()
        self._page.list.setFocus()  # so that Enter makes the move

    def _link_offer(self) -> str:
        """For a detached part: the link that would join it, to click."""
        violation, communes = self._page.list.selected, self._session.plan.communes
        self._ends = None
        if violation is None or violation.kind is not ViolationKind.DETACHED:
            return ""
        main, part, *others = self._session.assessment(violation.unit).contiguity.pieces
        rest = [*main, *(block for piece in others for block in piece)]
        self._ends = nearest_ends(communes, part, rest)
        text = tr("Or link {communes} …").format(communes=" – ".join(communes.labels(self._ends)))
        return f'<br><a href="link">{escape(text)}</a>'

    def _link(self) -> None:
        if self._ends is not None:
            self.leave()
            self.link_wanted.emit(*self._ends)

    def _carry_out(self, mending: Mending) -> None:
        """Make the move, unless locks or limits have changed since it was shown."""
        self.leave()
        session = self._session
        if session.passage(mending.blocks, mending.unit) != mending.what_if.passage:
            self.said.emit(tr("Locks or limits have changed. Look for the best move again."))
            return
        if mending.new:
            session.make_unit(mending.blocks)
        else:
            session.assign(mending.blocks, mending.unit)
        self.said.emit(sentence(mending.problem))

    def _mended(self, task: MendTask, mended: Mended) -> None:
        if task is not self._task:  # another plan has begun, or the plugin has been unloaded
            return
        self._task = None
        session = self._session
        edit, assessor, fence = self._asked_at
        same = session.last_edit is edit and session.assessor is assessor
        if session.in_stroke or not same or session.fence != fence:
            self._say(
                tr("Plan, links or limits have changed meanwhile; nothing was mended. Try again.")
            )
        else:
            session.become(mended.plan)
            self._say(sentence(mended.problem))
        self._page.set_mendable(not self._page.list.is_empty)

    def _failed(self, task: MendTask, text: str) -> None:
        if task is not self._task:
            return
        self._task = None
        self._page.set_mendable(True)
        self._say(text)

    def _say(self, text: str) -> None:
        self._page.show_words(escape(text))
        self.said.emit(text)

    def _changed(self) -> None:
        """The plan is another one now."""
        self.leave()
        if self._task is None:
            self._page.set_mendable(not self._page.list.is_empty)

    def _stop(self) -> None:
        self.leave()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._session is not None:
            self._session.changed.disconnect(self._changed)
