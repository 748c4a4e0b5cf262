"""Which of two layers of a group is drawn over the other."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject


def draw_beside(layer: QgsMapLayer, other: QgsMapLayer, *, over: bool) -> None:
    """Have a layer drawn right over another one, or right under it; that one keeps its place.

    Nothing is moved when it is so already, or when the user has put them into two groups.
    """
    root = QgsProject.instance().layerTreeRoot()
    mine, its = root.findLayer(layer.id()), root.findLayer(other.id())
    if mine is None or its is None or mine.parent() != its.parent():
        return
    group = mine.parent()
    nodes = group.children()
    if (nodes.index(mine) < nodes.index(its)) == over:
        return
    # a node cannot be moved; as long as a copy of it is in the tree, its layer stays
    group.insertChildNode(nodes.index(its) + (0 if over else 1), mine.clone())
    group.removeChildNode(mine)
