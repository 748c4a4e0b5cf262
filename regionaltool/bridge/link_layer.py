"""The links on the map: a layer of lines in the plan's group.

A line runs between places inside its two communes, so the layer, written to a file, can be taken
as links again.
"""

from __future__ import annotations

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from regionaltool.bridge.compat import text_field
from regionaltool.bridge.layers_left import LINKS, group_of, layers_left
from regionaltool.bridge.plan_links import PlanLinks
from regionaltool.bridge.shown_layer import features_of, shown_layer
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.links import KIND_TITLES, Link


class LinkLayer:
    """Made with the first link; it may be removed by hand."""

    def __init__(
        self, links: PlanLinks, communes: Communes, crs: QgsCoordinateReferenceSystem
    ) -> None:
        self._links = links
        self._communes = communes
        self._crs = crs
        self._id = ""

    @property
    def layer(self) -> QgsVectorLayer | None:
        """The layer; None before the first link, removed by hand, or made a file of the user's."""
        found = QgsProject.instance().mapLayer(self._id)
        return found if found is not None and found.providerType() == "memory" else None

    def show(self, *, anew: bool = False) -> None:
        """Bring the layer up to date; ``anew`` brings back one that was removed by hand."""
        layer = self.layer
        if layer is None:
            removed = self._id and QgsProject.instance().mapLayer(self._id) is None
            if not self._links.listed or (removed and not anew):
                return
            layer = self._new_layer()
        layer.dataProvider().truncate()
        links = [listed.link for listed in self._links.listed]
        layer.dataProvider().addFeatures(
            features_of(layer, list(map(self.line, links)), map(self._row, links))
        )
        layer.updateExtents()
        layer.triggerRepaint()

    def remove(self) -> None:
        """Take the layer out of the project."""
        if self.layer is not None:
            QgsProject.instance().removeMapLayer(self._id)

    def line(self, link: Link) -> shapely.LineString:
        """A straight line between places inside the two communes."""
        ends = shapely.point_on_surface(self._communes.geometry[[link.a, link.b]])
        return shapely.linestrings(shapely.get_coordinates(ends))

    def _row(self, link: Link) -> list[object]:
        ids = self._communes.ids
        return [link.kind, ids[link.a], ids[link.b], link.reason, link.source]

    def _new_layer(self) -> QgsVectorLayer:
        project = QgsProject.instance()
        left = layers_left(project).get(LINKS)
        if left is not None:
            self._id = left.id()
            return left
        layer = shown_layer(
            tr("Links"),
            [
                text_field("kind", tr("Kind")),
                text_field("a", tr("Id of the first commune")),
                text_field("b", tr("Id of the second commune")),
                text_field("reason", tr("Reason of the link")),
                text_field("source", tr("Source of the link")),
            ],
            QgsWkbTypes.Type.MultiLineString,
            self._crs,
            style="links",
            kind=LINKS,
        )
        renderer = layer.renderer()
        for place, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(place, tr(KIND_TITLES[category.value()]))
        project.addMapLayer(layer, False)
        group = group_of(project) or project.layerTreeRoot()
        group.insertLayer(0, layer).setExpanded(False)
        self._id = layer.id()
        return layer
