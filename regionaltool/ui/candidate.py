"""The candidate unit: whatever communes are selected with QGIS's own tools.

The selection may be made on the layer that the plan was read from, or on the plan's own layer of
communes; the one that was touched last counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.start_plan import StartedPlan

_BURST_MS = 60
"""Selection tools report in bursts; the candidate is judged once at their end."""


class CandidateWatch(QObject):
    """Follows the selection and tells which blocks it holds."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocks: tuple[int, ...] = ()
        self._watched: dict[str, Callable[[Iterable[int]], tuple[int, ...]]] = {}
        self._touched = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BURST_MS)
        self._timer.timeout.connect(self._read)
        QgsProject.instance().layersRemoved.connect(self._layers_removed)

    def watch(self, started: StartedPlan, layers: PlanLayers) -> None:
        """Follow the layers of another plan."""
        self.stop()
        block_of = {fid: block for block, fid in enumerate(started.table.feature_ids)}
        self._watched = {
            started.layer_id: lambda ids: tuple(sorted(block_of[i] for i in ids if i in block_of)),
            layers.communes_id: layers.blocks,
        }
        for layer in self._layers():
            layer.selectionChanged.connect(self._selection_changed)

    def stop(self) -> None:
        """Follow nothing any more."""
        self._timer.stop()
        for layer in self._layers():
            with suppress(TypeError):  # another object under the id: its project was opened again
                layer.selectionChanged.disconnect(self._selection_changed)
        self._watched = {}
        self._hold(())

    def clear(self) -> None:
        """Take the selection back: it has become a unit."""
        for layer in self._layers():
            layer.removeSelection()
        self._hold(())

    def _layers(self) -> list[QgsVectorLayer]:
        """The layers that are still there."""
        found = (QgsProject.instance().mapLayer(i) for i in self._watched)
        return [layer for layer in found if layer is not None]

    def _selection_changed(self) -> None:
        self._touched = self.sender().id()
        self._timer.start()

    def _read(self) -> None:
        layer = QgsProject.instance().mapLayer(self._touched)
        if layer is not None:
            self._hold(self._watched[self._touched](layer.selectedFeatureIds()))

    def _layers_removed(self, ids: list[str]) -> None:
        if self._touched in ids:
            self._hold(())

    def _hold(self, blocks: tuple[int, ...]) -> None:
        if blocks != self.blocks:
            self.blocks = blocks
            self.changed.emit()
