"""The links on the map: a layer of lines in the plan's group.

A line runs between places inside its two communes, so the layer, written to a file, can be taken
as links again.
"""

from __future__ import annotations

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsMemoryProviderUtils,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from regionaltool.bridge.compat import text_field
from regionaltool.bridge.geometry import to_qgis
from regionaltool.bridge.layers_left import LINKS, group_of, layers_left, mark_layer
from regionaltool.bridge.plan_links import PlanLinks
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.links import KIND_TITLES, Link
from regionaltool.resource_folder import resource


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
        layer.dataProvider().addFeatures(
            [self._feature(layer, listed.link) for listed in self._links.listed]
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

    def _feature(self, layer: QgsVectorLayer, link: Link) -> QgsFeature:
        ids = self._communes.ids
        feature = QgsFeature(layer.fields())
        feature.setAttributes([link.kind, ids[link.a], ids[link.b], link.reason, link.source])
        feature.setGeometry(to_qgis(self.line(link)))
        return feature

    def _new_layer(self) -> QgsVectorLayer:
        project = QgsProject.instance()
        left = layers_left(project).get(LINKS)
        if left is not None:
            self._id = left.id()
            return left
        fields = QgsFields()
        for field in (
            text_field("kind", tr("Kind")),
            text_field("a", tr("Id of the first commune")),
            text_field("b", tr("Id of the second commune")),
            text_field("reason", tr("Reason of the link")),
            text_field("source", tr("Source of the link")),
        ):
            fields.append(field)
        layer = QgsMemoryProviderUtils.createMemoryLayer(
            tr("Links"), fields, QgsWkbTypes.Type.MultiLineString, self._crs
        )
        layer.loadNamedStyle(str(resource("styles", "links.qml")))
        renderer = layer.renderer()
        for place, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(place, tr(KIND_TITLES[category.value()]))
        for place, field in enumerate(fields):
            layer.setFieldAlias(place, field.alias())  # a memory layer forgets it
        mark_layer(layer, LINKS)
        project.addMapLayer(layer, False)
        group = group_of(project) or project.layerTreeRoot()
        group.insertLayer(0, layer).setExpanded(False)
        self._id = layer.id()
        return layer
