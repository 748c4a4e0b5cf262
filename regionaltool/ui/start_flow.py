"""From the empty dock to a plan: a layer and its fields are chosen, checked and read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.sample import SAMPLE_FIELDS, open_sample
from regionaltool.bridge.start_plan import StartedPlan, StartPlanTask
from regionaltool.bridge.units_from import UnitsFrom
from regionaltool.bridge.words import tr
from regionaltool.ui.border_flow import BorderFlow
from regionaltool.ui.complaint import Complaint
from regionaltool.ui.dock import RegionalToolDock
from regionaltool.ui.input_flow import InputFlow
from regionaltool.ui.map_view import MapView
from regionaltool.ui.start_page import StartPage, is_polygons


class StartFlow(QObject):
    """The pages before there is a plan; they come back when another one is started."""

    read = pyqtSignal(object)
    """Carries the `StartedPlan`."""
    back = pyqtSignal()
    """The planner leaves the page without starting anything."""
    said = pyqtSignal(str)
    """Carries a sentence for the status bar."""

    def __init__(
        self,
        iface: QgisInterface,
        dock: RegionalToolDock,
        map_view: MapView,
        may_replace: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """``may_replace`` asks whether the plan on the screen may be given up."""
        super().__init__(parent)
        self._iface, self._dock = iface, dock
        self._may_replace = may_replace
        self._complaint = Complaint(iface)
        self._started: StartedPlan | None = None
        self._layers_of_plan: Callable[[], Sequence[QgsVectorLayer]] = tuple
        self.task: StartPlanTask | None = None
        self.page = StartPage(dock)
        self.input = InputFlow(self.page, iface, self)
        self.borders = BorderFlow(iface, map_view, self)
        dock.pages.addWidget(self.page)
        dock.pages.addWidget(self.borders.page)
        dock.welcome.open_sample.connect(self.open_sample)
        dock.welcome.from_layer.connect(self.ask_for_layer)
        self.page.start.connect(self.start)
        self.page.check.connect(self._check_borders)
        self.page.cancel.connect(self.give_up)
        self.page.back.connect(self.back)
        self.borders.page.back.connect(self._back_to_start)
        self.borders.repaired.connect(self.ask_for_layer)

    def begin(
        self, started: StartedPlan, layers_of_plan: Callable[[], Sequence[QgsVectorLayer]]
    ) -> None:
        """A plan has been started; none can start from the layers that show it."""
        self._started, self._layers_of_plan = started, layers_of_plan

    def give_up(self) -> bool:
        """Start no plan after all; False while one is still being read."""
        if self.task is not None:
            self.task.cancel()
        return self.task is None

    def remove(self) -> None:
        """Stop what is under way when the plugin is unloaded."""
        self.borders.stop()
        if self.task is not None:
            self.task.cancel()
            self.task = None
        self.input.stop()

    def open_sample(self) -> None:
        """Open the sample province and start a plan on it."""
        try:
            layer = open_sample()
        except OSError as error:
            self._complaint.show(
                tr(
                    "The sample cannot be copied to “{folder}”: {reason}. Make room there, or "
                    "allow writing."
                ).format(folder=error.filename, reason=error.strerror)
            )
            return
        self.ask_for_layer(layer, SAMPLE_FIELDS)
        self.start(layer, SAMPLE_FIELDS)

    def ask_for_layer(
        self, layer: QgsVectorLayer | None = None, fields: CommuneFields | None = None
    ) -> None:
        """Show the page on which layer and fields are chosen."""
        own = self._own_layers()
        self.page.leave_out(own)
        if layer is None:
            layer, fields = self._likely_layer(own)
        self.page.set_layer(layer, fields)
        self._dock.show_page(self.page)

    def start(
        self, layer: QgsVectorLayer, fields: CommuneFields, units_from: UnitsFrom | None = None
    ) -> None:
        """Read a layer in the background and start the plan when it is read."""
        if self.task is not None or not self._may_replace():
            return
        self._complaint.take_back()
        self.task = StartPlanTask(layer, fields, self._read, self._failed, units_from)
        self.task.progressChanged.connect(self.page.show_progress)
        self.page.show_progress(0)
        QgsApplication.taskManager().addTask(self.task)

    def _own_layers(self) -> tuple[QgsVectorLayer, ...]:
        """What no plan can start from: the layers of the plan and those of defects."""
        return (*self._layers_of_plan(), *self.borders.layers())

    def _likely_layer(
        self, own: Sequence[QgsVectorLayer]
    ) -> tuple[QgsVectorLayer | None, CommuneFields | None]:
        """The active layer when it may hold communes, else the one that the plan is made of."""
        active = self._iface.activeLayer()
        if is_polygons(active) and active not in own:
            return active, None
        if self._started is None:
            return None, None
        return QgsProject.instance().mapLayer(self._started.layer_id), self._started.fields

    def _check_borders(self, layer: QgsVectorLayer, fields: CommuneFields) -> None:
        self._dock.show_page(self.borders.page)
        self.borders.start(layer, fields)

    def _back_to_start(self) -> None:
        self.page.leave_out(self._own_layers())
        self._dock.show_page(self.page)

    def _failed(self, text: str) -> None:
        task, self.task = self.task, None
        if task is None:  # the plugin has been unloaded
            return
        if task.isCanceled():
            self.page.show_progress(None)
            self.said.emit(text)
            return
        self.page.show_problem(text)
        self._complaint.show(text)

    def _read(self, started: StartedPlan) -> None:
        if self.task is None:  # the plugin has been unloaded
            return
        self.task = None
        self.page.show_progress(None)
        self.read.emit(started)
