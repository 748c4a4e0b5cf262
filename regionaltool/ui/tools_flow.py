"""The map tools in the window: their buttons, and what they share."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import persons, tr
from regionaltool.ui.candidate import CandidateWatch
from regionaltool.ui.fence_flow import FenceFlow
from regionaltool.ui.map_view import MapView
from regionaltool.ui.toolbar import RegionalToolbar
from regionaltool.ui.tools.assign_tool import AssignTool
from regionaltool.ui.tools.brush import Brush
from regionaltool.ui.tools.commune_cursor import CommuneCursor
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.tools.lock_tool import LockTool
from regionaltool.ui.tools.pick_tool import PickTool
from regionaltool.ui.tools.pocket_tool import PocketTool
from regionaltool.ui.tools.preview import Preview
from regionaltool.ui.tools.shape_tools import LassoTool, RectangleTool
from regionaltool.ui.tools.split_tool import SplitTool


class ToolsFlow(QObject):
    """Makes the tools, and wires each to its button."""

    picked = pyqtSignal(str)
    """Carries the unit that further strokes go to."""
    said = pyqtSignal(str)
    """Carries a sentence for the status bar."""

    def __init__(
        self,
        iface: QgisInterface,
        toolbar: RegionalToolbar,
        candidate: CandidateWatch,
        view: MapView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._toolbar, self._view = iface.mapCanvas(), toolbar, view
        self._ground = Ground(self._canvas)
        self._ground.setParent(self)
        self._ground.picked.connect(self.picked)
        self._ground.said.connect(self.said)
        self.brush = Brush(self._canvas)
        self.cursor = CommuneCursor(self._ground)
        self.preview = Preview(self._ground)
        shared = (self._ground, self.preview, self.cursor)
        self.assign = AssignTool(*shared, self.brush)
        self.rectangle = RectangleTool(*shared)
        self.lasso = LassoTool(*shared)
        self.fill = PocketTool(*shared)
        self.split = SplitTool(*shared)
        self.pick = PickTool(*shared)
        self.lock = LockTool(*shared)
        self.tools = (
            self.assign,
            self.rectangle,
            self.lasso,
            self.fill,
            self.split,
            self.pick,
            self.lock,
        )
        for tool, action in zip(self.tools, toolbar.tools, strict=True):
            tool.setAction(action)
            action.triggered.connect(tool.take_over)
        self.fence = FenceFlow(self._canvas, toolbar.fence, candidate, self._ground, self)
        self.fence.fenced.connect(self.preview.clear)
        toolbar.whole_districts.toggled.connect(self._take_districts)
        toolbar.brush_smaller.triggered.connect(lambda: self._resize_brush(-1))
        toolbar.brush_larger.triggered.connect(lambda: self._resize_brush(1))
        toolbar.unlock_all.triggered.connect(self._unlock_all)
        toolbar.next_unassigned.triggered.connect(self.show_next_unassigned)

    def begin(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Edit another plan, whose communes are in this coordinate system."""
        for tool in self.tools:
            tool.rest()
        self.cursor.forget()
        self._ground.begin(session, crs)
        self.fence.begin()
        session.changed.connect(self.preview.clear)

    def remove(self) -> None:
        """Take everything off the canvas when the plugin is unloaded."""
        for tool in self.tools:
            self._canvas.unsetMapTool(tool)
            tool.deleteLater()
        self.fence.remove()
        self.preview.remove()
        self.cursor.remove()
        self.brush.remove()

    def show_next_unassigned(self) -> None:
        """Zoom to the next commune without a unit, let it flash and put the cursor on it."""
        session = self._ground.session
        free = session.plan.unassigned.tolist()
        if not free:
            self.said.emit(tr("Every commune has a unit."))
            return
        last = -1 if self.cursor.block is None else self.cursor.block
        block = next((other for other in free if other > last), free[0])
        communes = session.plan.communes
        shapes = [communes.geometry[block]]
        self._view.show_shapes(shapes, self._ground.crs)
        self._view.flash(shapes, self._ground.crs)
        self.cursor.stand(block)
        self._canvas.setFocus()
        self.said.emit(
            tr("Without a unit: {name} ({number} of {count})").format(
                name=communes.names[block],
                number=persons(free.index(block) + 1),
                count=persons(len(free)),
            )
        )

    def _take_districts(self, on: bool) -> None:
        self._ground.whole_districts = on
        self.preview.clear()

    def _resize_brush(self, step: int) -> None:
        radius = self.brush.resize(step)
        self.preview.clear()
        self.said.emit(
            tr("Brush: {pixels} pixels").format(pixels=persons(2 * radius))
            if radius
            else tr("Brush: the tip of the cursor")
        )

    def _unlock_all(self) -> None:
        self._ground.session.unlock_all()
        self.said.emit(tr("Nothing is locked any more."))
