"""Links from a layer of the project, read off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsProject,
    QgsTask,
    QgsVectorLayer,
)

from regionaltool.bridge.read_links import LinkFields, read_links
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import sentence, tr
from regionaltool.bridge.worker_thread import keep_thread_state
from regionaltool.core.communes import Communes
from regionaltool.core.links import Link
from regionaltool.core.problems import InputError, Problem

TOLERANCE_M = 100.0
"""How far from its commune a link may end, such as at a landing stage."""


class ReadLinksTask(QgsTask):
    """Reads a layer of lines or a table, with its unsaved edits."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        fields: LinkFields,
        communes: Communes,
        crs: QgsCoordinateReferenceSystem,
        done: Callable[[tuple[Link, ...], tuple[Problem, ...]], None],
        failed: Callable[[str], None],
    ) -> None:
        """``done`` and ``failed`` (a sentence) are called on the main thread; one of them."""
        super().__init__(tr("Reading links"), QgsTask.Flag.CanCancel)
        self._whole = WholeLayer(layer)
        self._layer_fields = layer.fields()
        self._name = layer.name()
        self._fields = fields
        self._communes = communes
        self._located = layer.crs().isValid() or not layer.isSpatial()
        self._request = QgsFeatureRequest()
        if layer.isSpatial():
            context = QgsProject.instance().transformContext()
            self._request.setDestinationCrs(crs, context)
        self._done = done
        self._failed = failed
        self._found: tuple[tuple[Link, ...], tuple[Problem, ...]] | None = None
        self._problem = ""
        self._defect: Exception | None = None

    def run(self) -> bool:
        """In the worker thread."""
        keep_thread_state()
        try:
            self._found = self._read()
        except InputError as error:
            self._problem = sentence(error.problem)
        except Exception as error:  # a thread would swallow it; `finished` raises it again
            self._defect = error
        return self._found is not None and not self.isCanceled()

    def finished(self, result: bool) -> None:
        """On the main thread."""
        if result and self._found is not None:
            self._done(*self._found)
        elif self.isCanceled():
            self._failed(tr("Cancelled. Nothing has been changed."))
        else:
            unread = tr("Layer “{layer}” could not be read.").format(layer=self._name)
            self._failed(self._problem or unread)
        if self._defect is not None:
            raise self._defect

    def _read(self) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
        if not self._located:
            raise InputError(
                Problem(
                    "Layer “{layer}” has no coordinate system. Set it in the layer's properties, "
                    "under Source.",
                    {"layer": self._name},
                )
            )
        return read_links(
            self._features(),
            self._layer_fields,
            self._communes,
            self._fields,
            tolerance_m=TOLERANCE_M,
            layer=self._name,
        )

    def _features(self) -> Iterator[QgsFeature]:
        for feature in self._whole.features(self._request):
            if self.isCanceled():
                return
            yield feature
