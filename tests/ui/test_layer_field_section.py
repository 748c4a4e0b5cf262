import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from regionaltool.ui.layer_field_section import LayerFieldSection
from tests.bridge.commune_layers import commune_layer


@pytest.fixture
def section(on_screen, qgis_new_project):
    made = on_screen(LayerFieldSection(), 300, 300)
    made.open()
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def layer(qgis_new_project):
    return QgsProject.instance().addMapLayer(commune_layer())


def test_without_a_layer_or_field_nothing_can_be_asked(section, layer):
    assert not section.toggle.isEnabled() and not section.write_button.isEnabled()
    section.show_layer(layer, "")
    assert not section.toggle.isEnabled() and section.layer() == layer
    section.field_box.setField("unit")
    assert section.toggle.isEnabled() and section.write_button.isEnabled()


def test_another_layer_has_its_own_fields(section, layer):
    other = QgsProject.instance().addMapLayer(
        commune_layer(columns="code:string,name:string,people:integer,pa:string")
    )
    section.show_layer(layer, "unit")
    section.layer_box.setLayer(other)
    assert section.field() == ""
    names = [section.field_box.itemText(i) for i in range(section.field_box.count())]
    assert "pa" in names and "unit" not in names


@pytest.mark.parametrize(("widget", "signal"), [("toggle", "follow"), ("write_button", "write")])
def test_by_mouse_and_keyboard(section, layer, qtbot, widget, signal):
    section.show_layer(layer, "unit")
    button = getattr(section, widget)
    with qtbot.waitSignal(getattr(section, signal)):
        button.click()
    button.setFocus()
    with qtbot.waitSignal(getattr(section, signal)):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_while_it_is_followed_the_choice_is_fixed(section, layer):
    section.show_layer(layer, "unit")
    section.show_following(True)
    assert not section.layer_box.isEnabled() and section.toggle.isChecked()
    assert section.heading.text() == "✓ Field of units of a layer: unit"
    section.show_following(False)
    assert section.layer_box.isEnabled() and not section.toggle.isChecked()


def test_communes_that_have_changed_offer_a_new_start(section, qtbot):
    assert section.again_button.isHidden()
    section.show_outdated(True)
    assert "have changed" in section.findChild(QLabel, "communesChanged").text()
    with qtbot.waitSignal(section.start_again):
        qtbot.mouseClick(section.again_button, Qt.MouseButton.LeftButton)
    section.show_outdated(False)
    assert section.again_button.isHidden()
