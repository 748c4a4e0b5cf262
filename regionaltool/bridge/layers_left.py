"""The layers of an earlier plan that are still in the project, such as after it was opened.

A memory layer comes back from the disk with its style, its place and its id, and without a
feature. It is found by its mark and filled anew.
"""

from __future__ import annotations

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

GROUP_MARK = "regionaltool/plan"
_MARK = "regionaltool/layer"
COMMUNES, UNITS, DETACHED, LINKS = "communes", "units", "detached", "links"


def mark_layer(layer: QgsVectorLayer, kind: str) -> None:
    """Let a layer be found again, and QGIS close without a word about memory layers."""
    layer.setCustomProperty(_MARK, kind)
    layer.setCustomProperty("skipMemoryLayersCheck", 1)


def layer_kind(layer: QgsVectorLayer) -> str:
    """What the layer holds; empty when it is none of a plan."""
    return str(layer.customProperty(_MARK, ""))


def group_of(project: QgsProject) -> QgsLayerTreeGroup | None:
    """The group of the plan's layers."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(GROUP_MARK):
            return group
    return None


def layers_left(project: QgsProject) -> dict[str, QgsVectorLayer]:
    """The layers of a plan that are in the project, by what they hold."""
    return {
        layer_kind(layer): layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.providerType() == "memory"
        and layer_kind(layer)
    }


def refill(old: QgsVectorLayer, new: QgsVectorLayer) -> dict[int, int]:
    """Put the features of a new layer into an old one; ids of features there → ids here."""
    provider = old.dataProvider()
    provider.truncate()
    if [field.name() for field in old.fields()] != [field.name() for field in new.fields()]:
        provider.deleteAttributes(list(range(len(old.fields()))))
        provider.addAttributes(list(new.fields()))
        old.updateFields()
    old.setCrs(new.crs())
    features = list(new.getFeatures())
    _, added = provider.addFeatures(features)
    old.updateExtents()
    old.triggerRepaint()
    return {feature.id(): here.id() for feature, here in zip(features, added, strict=True)}
