"""From “Check the borders” on the start page to a repaired copy that the page starts from."""

import pytest
from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QListView

from tests.bridge.commune_layers import FIELDS, commune_layer, reshaped

OVER = "Polygon((501000 2300000, 502000 2300000, 502000 2301010, 501000 2301010, 501000 2300000))"


@pytest.fixture
def dirty(qgis_new_project) -> QgsVectorLayer:
    """The south-eastern commune reaches ten metres into the one north of it."""
    layer = commune_layer(shapes=reshaped(OVER))
    QgsProject.instance().addMapLayer(layer)
    return layer


def check(desk, layer: QgsVectorLayer) -> None:
    desk.workbench.starting.ask_for_layer(layer, FIELDS)
    desk.click("checkBordersButton")
    wait(desk)


def wait(desk) -> None:
    desk.qtbot.waitUntil(lambda: desk.workbench.starting.borders._task is None, timeout=30_000)


def lines(desk) -> list[str]:
    model = desk.find("defectsList", QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def names() -> list[str]:
    return sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())


def test_defects_are_listed_and_shown_on_the_map(desk, dirty):
    check(desk, dirty)
    assert desk.dock.pages.currentWidget() is desk.workbench.starting.borders.page
    assert lines(desk)[0].startswith("⚠ Overlap – 10,008.0 m²\nBình (02), Đông (04)")
    assert lines(desk)[1:] == ["⚠ Unmatched vertices – 1,010 m\nAn (01), Bình (02)"]
    assert names() == ["Defects of Xã", "Xã"]
    found = QgsProject.instance().mapLayersByName("Defects of Xã")[0]
    assert [f["kind"] for f in found.getFeatures()] == ["overlap", "unmatched"]
    assert found.renderer().type() == "categorizedSymbol"


def test_enter_goes_to_the_defect(desk, dirty, qtbot):
    check(desk, dirty)
    desk.canvas.setExtent(QgsRectangle(400000, 2200000, 400100, 2200100))
    view = desk.find("defectsList", QListView)
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    centre = desk.canvas.extent().center()
    assert (centre.x(), centre.y()) == pytest.approx((501500, 2301005), abs=1)


def test_a_repaired_copy_is_chosen_on_the_start_page(desk, dirty):
    check(desk, dirty)
    desk.click("repairButton")
    wait(desk)
    assert desk.dock.pages.currentWidget() is desk.workbench.starting.page
    copy = desk.workbench.starting.page.layer_box.currentLayer()
    assert copy.name() == "Xã repaired" and names() == ["Xã", "Xã repaired"]
    assert desk.workbench.starting.page.fields() == FIELDS
    assert copy.fields().names() == [*dirty.fields().names(), "area_change_m2"]
    assert copy.featureCount() == 4
    assert "Communes changed" in desk.window.said[-1]
    check(desk, copy)
    assert lines(desk) == []
    verdict = desk.find("defectsVerdict", QLabel).text()
    assert verdict == "✓ Layer “Xã repaired” is a valid coverage."


def test_the_layer_itself_is_not_touched(desk, dirty):
    before = [f.geometry().asWkt() for f in dirty.getFeatures()]
    check(desk, dirty)
    desk.click("repairButton")
    wait(desk)
    assert [f.geometry().asWkt() for f in dirty.getFeatures()] == before
    assert not dirty.isEditable()


def test_a_layer_that_cannot_be_checked_is_told(desk, qgis_new_project):
    layer = commune_layer(shapes=[None] * 4)
    QgsProject.instance().addMapLayer(layer)
    check(desk, layer)
    assert "no geometry" in desk.find("defectsVerdict", QLabel).text()
    assert not desk.find("repairButton").isEnabled()


def test_cancelled(desk, dirty):
    desk.workbench.starting.ask_for_layer(dirty, FIELDS)
    desk.click("checkBordersButton")
    desk.click("defectsCancelButton")
    wait(desk)
    assert "Cancelled" in desk.find("defectsVerdict", QLabel).text()
    assert names() == ["Xã"]


def test_a_layer_taken_away_meanwhile(desk, dirty):
    check(desk, dirty)
    QgsProject.instance().removeMapLayer(dirty.id())
    desk.click("repairButton")
    assert "no longer" in desk.find("defectsVerdict", QLabel).text()


def test_back_to_the_start_page(desk, dirty):
    check(desk, dirty)
    desk.click("defectsBackButton")
    page = desk.workbench.starting.page
    assert desk.dock.pages.currentWidget() is page
    # no plan starts from a layer of defects
    offered = [page.layer_box.itemText(row) for row in range(page.layer_box.count())]
    assert offered == ["", "Xã"] and page.layer_box.currentLayer() == dirty
