"""Links from a layer of the project, read off the main thread."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProject,
    QgsVectorLayer,
)

from regionaltool.bridge.read_communes import core_crs
from regionaltool.bridge.read_links import LinkFields, read_links
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.links import Link
from regionaltool.core.problems import InputError, Problem

TOLERANCE_M = 100.0
"""How far from its commune a link may end, such as at a landing stage."""


class ReadLinksTask(SentenceTask):
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
        super().__init__(tr("Reading links"), lambda found: done(*found), failed)
        self._whole = WholeLayer(layer)
        self._layer_fields = layer.fields()
        self._name = layer.name()
        self._fields = fields
        self._communes = communes
        self._located = not layer.isSpatial() or core_crs(layer.crs()) is not None
        self._request = QgsFeatureRequest()
        if layer.isSpatial():
            context = QgsProject.instance().transformContext()
            self._request.setDestinationCrs(crs, context)

    def unforeseen(self) -> str:
        return tr("Layer “{layer}” could not be read.").format(layer=self._name)

    def work(self) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
        if not self._located:
            raise InputError(
                Problem(
                    "Layer “{layer}” has no coordinate system. Set it in the layer's properties, "
                    "under Source.",
                    {"layer": self._name},
                )
            )
        return read_links(
            self.each(self._whole.features(self._request)),
            self._layer_fields,
            self._communes,
            self._fields,
            tolerance_m=TOLERANCE_M,
            layer=self._name,
        )
