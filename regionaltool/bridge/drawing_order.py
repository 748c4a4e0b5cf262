"""Which of two layers of a group is drawn over the other."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject


def draw_over(upper: QgsMapLayer, lower: QgsMapLayer) -> None:
    """Have a layer drawn right over another one that covers it; in two groups both stay."""
    root = QgsProject.instance().layerTreeRoot()
    above, below = root.findLayer(upper.id()), root.findLayer(lower.id())
    if above is None or below is None or above.parent() != below.parent():
        return
    group = above.parent()
    nodes = group.children()
    if nodes.index(above) < nodes.index(below):
        return
    # a node cannot be moved; as long as a copy of it is in the tree, its layer stays
    group.insertChildNode(nodes.index(below), above.clone())
    group.removeChildNode(above)
