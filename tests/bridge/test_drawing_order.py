import pytest
from qgis.core import QgsProject, QgsVectorLayer

from regionaltool.bridge.drawing_order import draw_beside


@pytest.fixture
def group(qgis_new_project):
    project = QgsProject.instance()
    made = project.layerTreeRoot().insertGroup(0, "Plan")
    for name in "abc":
        layer = QgsVectorLayer("Point", name, "memory")
        project.addMapLayer(layer, False)
        made.addLayer(layer).setItemVisibilityChecked(name != "c")
    yield made
    project.clear()


def names(group):
    return [node.name() for node in group.children()]


def layer_of(group, name):
    return next(node.layer() for node in group.findLayers() if node.name() == name)


def test_a_layer_comes_over_another_and_is_as_visible_as_before(group, qapp):
    draw_beside(layer_of(group, "c"), layer_of(group, "a"), over=True)
    qapp.processEvents()  # a layer that no node has is taken out of the project now
    assert names(group) == ["c", "a", "b"]
    assert not group.children()[0].isVisible() and group.children()[1].isVisible()
    assert len(QgsProject.instance().mapLayers()) == 3


def test_a_layer_comes_under_another(group):
    draw_beside(layer_of(group, "a"), layer_of(group, "b"), over=False)
    assert names(group) == ["b", "a", "c"]


@pytest.mark.parametrize(("one", "other", "over"), [("a", "c", True), ("c", "a", False)])
def test_one_that_is_where_it_should_be_stays(group, one, other, over):
    draw_beside(layer_of(group, one), layer_of(group, other), over=over)
    assert names(group) == ["a", "b", "c"]


def test_layers_that_the_user_has_put_apart_stay(group):
    root = QgsProject.instance().layerTreeRoot()
    other = root.addGroup("other")
    layer = layer_of(group, "c")
    other.addLayer(layer)
    group.removeChildNode(group.findLayer(layer.id()))
    draw_beside(layer, layer_of(group, "a"), over=True)
    assert names(group) == ["a", "b"] and names(other) == ["c"]
