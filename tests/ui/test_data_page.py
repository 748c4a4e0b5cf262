from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.ui.data_page import DataPage
from tests.bridge.commune_layers import ACCEPTED, FIELDS, changed, commune_layer
from tests.bridge.test_start_plan import start
from tests.ui.desk import plain


@pytest.fixture
def page(on_screen):
    return on_screen(DataPage(), 300, 400)


def text(page) -> str:
    return plain(page.findChild(QLabel, "dataText").text())


def test_layer_totals_system_and_fields(page):
    layer = commune_layer()
    page.show_started(start(layer).started)
    shown = text(page)
    assert shown.startswith("Xã\n")
    assert "Communes 4, people 1,000, area 4.0" in shown
    assert f"EPSG:32648 {layer.crs().description()}" in shown
    cells = [line.strip("\xa0 ") for line in shown.splitlines()]
    assert cells[cells.index("Code") + 1] == "code"
    assert cells[cells.index("Population") + 1] == "people"
    assert cells[cells.index("Former district") + 1] == "–"


def test_what_is_in_doubt_and_what_is_off(page):
    page.show_started(start(ACCEPTED["overlap"][0]()).started)
    assert "overlap" in text(page) and "4.1" in text(page)
    page.show_started(start(commune_layer(changed(2, None))).started)
    assert "unknown population: 1 (Bình (02))" in text(page) and "overlap" not in text(page)
    assert "people 800 + ?, area" in text(page)


def test_people_that_nobody_has_counted_are_unknown_and_not_0(page):
    page.show_started(start(commune_layer(), CommuneFields(id="code")).started)
    assert "people ?" in text(page) and "people 0" not in text(page)


def test_names_are_no_markup(page):
    layer = commune_layer()
    layer.setName("<i>Xã & phường</i>")
    page.show_started(start(layer, replace(FIELDS, unit="")).started)
    assert text(page).startswith("<i>Xã & phường</i>\n")


@pytest.mark.parametrize(
    ("name", "signal"), [("showOnMapButton", "show_on_map"), ("anotherPlanButton", "another")]
)
def test_buttons_by_mouse_and_keyboard(page, qtbot, name, signal):
    button = page.findChild(QPushButton, name)
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(button, Qt.Key.Key_Space)
