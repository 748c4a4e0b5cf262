"""A project that is opened brings its plan along, and one that is saved remembers it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from regionaltool.bridge.layers_left import layers_left
from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.project_memory import forget, remember, remembered

_AGAIN_MS = 50


class ProjectPlan(QObject):
    """Ties the plan's file to the current project."""

    found = pyqtSignal(object, str)
    """Carries file and id of the plan of a project that has been opened."""

    def __init__(
        self, document: PlanDocument, room_made: Callable[[], bool], parent: QObject
    ) -> None:
        """``room_made`` gives up other plans that are on their way; False while one still is."""
        super().__init__(parent)
        self._document, self._room_made = document, room_made
        self._here = False
        """Are the plan's layers in the project?"""
        self._wanted: tuple[Path, str] | None = None
        """The plan that the project came with: another one may still come before it is opened."""
        project = QgsProject.instance()
        # what else has to be done for the project comes first
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)
        project.layerLoaded.connect(self._layer_loaded)
        project.readProject.connect(self._project_read)
        project.writeProject.connect(self._write)
        project.cleared.connect(self._cleared)
        document.moved.connect(self._moved)

    @property
    def empty_layers(self) -> bool:
        """Has a project been opened that has layers of a plan, which nothing has filled yet?"""
        return not self._here and bool(layers_left(QgsProject.instance()))

    def attach(self) -> None:
        """The plan's layers are in the project from now on."""
        self._here = True
        self._moved()

    def remove(self) -> None:
        """Leave the project alone when the plugin is unloaded."""
        project = QgsProject.instance()
        project.layerLoaded.disconnect(self._layer_loaded)
        project.readProject.disconnect(self._project_read)
        project.writeProject.disconnect(self._write)
        project.cleared.disconnect(self._cleared)
        self._here = False
        self._soon.stop()

    def _moved(self) -> None:
        if self._here and self._document.file is not None:
            self._remember()

    def _remember(self) -> None:
        plan = self._document.session.recorder.plan
        remember(QgsProject.instance(), self._document.file, plan)

    def _write(self) -> None:
        if not self._here:
            return
        if self._document.file is not None:
            self._remember()  # anew: the project may lie in another folder now
            self._document.checkpoint()
        else:
            forget(QgsProject.instance())

    def _cleared(self) -> None:
        self._here, self._wanted = False, None

    def _layer_loaded(self, number: int) -> None:
        """The project knows its plan now; while its layers are loaded, another plan may come."""
        if number == 0:
            self._wanted = remembered(QgsProject.instance())

    def _project_read(self) -> None:
        if self._wanted is None:  # a project without layers
            self._wanted = remembered(QgsProject.instance())
        self._soon.start(0)

    def _read(self) -> None:
        if self._wanted is None:
            return
        if self._room_made():
            self.found.emit(*self._wanted)
        else:
            self._soon.start(_AGAIN_MS)
