"""From the button “Check the borders” to a list of defects, and on to a repaired copy."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.border_tasks import (
    BorderTask,
    CheckBordersTask,
    CheckedLayer,
    RepairCopyTask,
    RepairedLayer,
)
from regionaltool.bridge.border_work import Tolerances
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.read_rows import RowFields
from regionaltool.bridge.words import tr
from regionaltool.core.defects.defect import Defect
from regionaltool.core.defects.gaps import GAP_AREA_M2
from regionaltool.core.repair import SNAP_M
from regionaltool.ui.defects_list import DefectsList
from regionaltool.ui.map_view import MapView


class BorderFlow(QObject):
    """One check or repair at a time, of one layer."""

    repaired = pyqtSignal(QgsVectorLayer, object)
    """Carries the repaired copy, which is in the project, and the `CommuneFields` chosen."""

    def __init__(self, iface: QgisInterface, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._view = iface, view
        self._layer_id = ""
        self._fields = CommuneFields()
        self._task: BorderTask | None = None
        self._defects_id = ""
        self.page = DefectsList()
        self.page.check.connect(self._check)
        self.page.repair.connect(self._repair)
        self.page.cancel.connect(lambda: self._task and self._task.cancel())
        self.page.visit.connect(self._visit)

    def start(self, layer: QgsVectorLayer, fields: CommuneFields) -> None:
        """Check a layer and show what is found on the page."""
        if self._task is None:
            self._layer_id, self._fields = layer.id(), fields
            self._check()

    def layers(self) -> tuple[QgsVectorLayer, ...]:
        """The layer of defects while it is in the project."""
        layer = QgsProject.instance().mapLayer(self._defects_id)
        return () if layer is None else (layer,)

    def stop(self) -> None:
        """End the work under way when the plugin is unloaded."""
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()

    def _check(self) -> None:
        self._run(CheckBordersTask, tr("The borders are being checked …"), self._checked)

    def _repair(self) -> None:
        self._run(RepairCopyTask, tr("A copy is being repaired …"), self._copy_made)

    def _run(self, kind: type[BorderTask], what: str, then: Callable[[object], None]) -> None:
        layer = QgsProject.instance().mapLayer(self._layer_id)
        if layer is None:
            self.page.show_problem(tr("The layer is no longer in the project."))
            return
        fields = RowFields(self._fields.id, self._fields.name, self._fields.population)
        tolerances = Tolerances(self.page.gap_width.value(), GAP_AREA_M2, SNAP_M)
        self._task = kind(layer, fields, tolerances, then, self._failed)
        self._task.progressChanged.connect(self._show_progress)
        self.page.show_progress(0, what)
        QgsApplication.taskManager().addTask(self._task)

    def _show_progress(self, percent: float) -> None:
        if self._task is not None:
            self.page.show_progress(percent)

    def _failed(self, problem: str) -> None:
        if self._task is not None:  # else the plugin has been unloaded
            self._task = None
            self.page.show_problem(problem)

    def _checked(self, checked: CheckedLayer) -> None:
        if self._task is None:
            return
        self._task = None
        self._take_defects_off()
        if checked.defects.found:
            QgsProject.instance().addMapLayer(checked.map_layer, False)
            root = QgsProject.instance().layerTreeRoot()
            root.insertLayer(0, checked.map_layer).setExpanded(False)
            checked.map_layer.setCustomProperty("skipMemoryLayersCheck", 1)
            self._defects_id = checked.map_layer.id()
        self.page.show_checked(checked)

    def _take_defects_off(self) -> None:
        QgsProject.instance().removeMapLayers([layer.id() for layer in self.layers()])

    def _copy_made(self, copy: RepairedLayer) -> None:
        if self._task is None:
            return
        self._task = None
        self._take_defects_off()
        self.page.show_progress(None)
        QgsProject.instance().addMapLayer(copy.map_layer)
        self._iface.setActiveLayer(copy.map_layer)
        self._tell(copy)
        self.repaired.emit(copy.map_layer, self._fields)

    def _tell(self, copy: RepairedLayer) -> None:
        """One line in the message bar, the rest behind its button; problems stay until closed."""
        said = (*copy.problems, *copy.summary)
        level = Qgis.MessageLevel.Warning if copy.problems else Qgis.MessageLevel.Success
        seconds = 0 if copy.problems else 15
        self._iface.messageBar().pushMessage(
            tr("Regional Tool"), said[0], "\n".join(said), level, seconds
        )

    def _visit(self, defect: Defect) -> None:
        layer = QgsProject.instance().mapLayer(self._layer_id)
        if defect.place is None or layer is None:
            return
        self._view.show_shapes([defect.place], layer.crs())
        self._view.flash([defect.place], layer.crs())
