"""From a layer as it comes to a plan, on the page Data and by its buttons alone."""

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QFileDialog, QLabel

from regionaltool.ui.section import Mark
from tests.bridge.commune_layers import FIELDS, column, commune_layer
from tests.bridge.messy_files import DISTRICTS, NAMES, by_name, messy_file, messy_layer


@pytest.fixture
def page(desk):
    return desk.workbench.starting.page


def at_rest(desk) -> None:
    desk.qtbot.waitUntil(lambda: not desk.workbench.starting.input.busy, timeout=20000)


def show(desk, layer: QgsVectorLayer, fields=None) -> None:
    """Choose a layer on the page and wait for its verdicts."""
    QgsProject.instance().addMapLayer(layer)
    desk.workbench.starting.ask_for_layer(layer, fields)
    at_rest(desk)


def click(desk, name: str) -> None:
    """Press a button and wait until what it does is done."""
    desk.click(name)
    at_rest(desk)


def choose_tables(desk, monkeypatch, file) -> None:
    """Press the button and take a file in the dialog."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    desk.workbench.starting.page.join.open()
    click(desk, "chooseTableButton")


def marks(page) -> tuple[Mark, Mark]:
    return page.texts.mark, page.crs.mark


def test_a_layer_in_order_shows_ticks_and_keeps_its_verdicts_closed(desk, page):
    show(desk, commune_layer(), FIELDS)
    assert marks(page) == (Mark.SOUND, Mark.SOUND) and page.totals.mark is Mark.SOUND
    assert not page.texts.is_open and not page.crs.is_open and page.fields_section.is_open
    assert page.totals.findChild(QLabel, "totalPeople").text() == "1,000"


def test_texts_and_zone_are_mended_by_two_clicks(desk, page, tmp_path):
    layer = messy_layer(tmp_path)
    show(desk, layer)
    assert marks(page) == (Mark.DOUBT, Mark.DOUBT) and page.texts.is_open and page.crs.is_open
    click(desk, "mendTextsButton")
    assert marks(page) == (Mark.SOUND, Mark.DOUBT) and not page.texts.is_open
    copy = page.layer()
    assert copy is not layer and column(copy, "TEN_XA") == list(NAMES)
    click(desk, "takeCrs9206")
    assert marks(page) == (Mark.SOUND, Mark.SOUND)
    assert page.layer().crs().authid() == "EPSG:9206"
    assert column(page.layer(), "TEN_HUYEN") == list(DISTRICTS)
    assert set(QgsProject.instance().mapLayers()) == {layer.id(), page.layer().id()}
    assert page.fields().id == "MA_XA" and page.fields().name == "TEN_XA"


def test_figures_are_previewed_joined_and_taken_for_the_plan(desk, page, tmp_path, monkeypatch):
    show(desk, messy_layer(tmp_path))
    choose_tables(desk, monkeypatch, by_name(tmp_path))
    assert page.join.preview.statistics.matched == 4
    assert len(QgsProject.instance().mapLayers()) == 1, "a preview makes nothing"
    click(desk, "joinButton")
    assert column(page.layer(), "population") == [1001, 1002, 1003, 1004]
    assert page.fields().population == "population"
    assert page.fields().official_km2 == "area_km2"
    assert page.totals.findChild(QLabel, "totalPeople").text() == "4,010"
    assert "Joined from" in page.join.findChild(QLabel, "joinPreview").text()
    desk.click("startButton")
    desk.wait_for_reading()
    assert desk.session.plan.communes.population.sum() == 4010


def test_another_field_of_names_makes_a_preview_out_of_date(desk, page, tmp_path, monkeypatch):
    show(desk, messy_layer(tmp_path))
    choose_tables(desk, monkeypatch, by_name(tmp_path))
    page.field_boxes["population"].setField("DAN_SO")
    assert page.join.preview is not None
    page.field_boxes["name"].setField("TEN_HUYEN")
    assert page.join.preview is None


def test_a_table_that_cannot_be_read_is_told(desk, page, tmp_path, monkeypatch):
    show(desk, messy_layer(tmp_path))
    empty = tmp_path / "empty.xlsx"
    empty.touch()
    choose_tables(desk, monkeypatch, empty)
    assert "0 bytes" in desk.problem and page.start_button.isEnabled()


def test_hectares_do_not_start_a_plan_and_are_turned_into_km2(desk, page, tmp_path):
    show(desk, messy_layer(tmp_path))
    page.field_boxes["official_km2"].setField("DT_HA")
    at_rest(desk)
    desk.click("startButton")
    assert "is in ha" in desk.problem and desk.workbench.session is None
    assert page.totals.is_open
    click(desk, "convertAreasButton")
    assert page.fields().official_km2 == "DT_KM2" and page.totals.mark is Mark.SOUND
    desk.click("startButton")
    desk.wait_for_reading()
    assert desk.session.plan.communes.official_km2.sum() == pytest.approx(4.0008)


def test_edits_of_the_layer_are_judged_anew(desk, page):
    layer = commune_layer()
    show(desk, layer, FIELDS)
    layer.startEditing()
    first = next(layer.getFeatures())
    layer.changeAttributeValue(first.id(), 2, 1100)
    at_rest(desk)
    assert page.totals.findChild(QLabel, "totalPeople").text() == "2,000"
    layer.rollBack()
    at_rest(desk)
    assert page.totals.findChild(QLabel, "totalPeople").text() == "1,000"


def test_a_layer_that_goes_while_it_is_mended_leaves_its_copy(desk, page, tmp_path):
    layer = messy_layer(tmp_path)
    show(desk, layer)
    desk.click("mendTextsButton")
    QgsProject.instance().removeMapLayer(layer.id())
    at_rest(desk)
    (left,) = QgsProject.instance().mapLayers().values()
    assert column(left, "TEN_XA") == list(NAMES) and page.layer() is left


def test_mending_may_be_cancelled(desk, page, tmp_path):
    layer = messy_layer(tmp_path)
    show(desk, layer)
    desk.click("mendTextsButton")
    desk.click("startCancelButton")
    at_rest(desk)
    assert page.layer() is layer and len(QgsProject.instance().mapLayers()) == 1
    assert page.texts.isEnabled()


def test_a_file_is_opened_from_the_page(desk, page, tmp_path, monkeypatch):
    desk.click("startFromLayerButton")
    file = messy_file(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    desk.find("openLayerButton").click()
    at_rest(desk)
    assert page.layer().name() == "xa" and page.texts.mark is Mark.DOUBT
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    desk.find("openLayerButton").click()
    assert len(QgsProject.instance().mapLayers()) == 1


def test_a_file_without_polygons_is_refused(desk, page, tmp_path, monkeypatch):
    desk.click("startFromLayerButton")
    table = tmp_path / "table.csv"
    table.write_text("a,b\n1,2\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    desk.find("openLayerButton").click()
    assert "holds no polygons" in desk.problem and page.layer() is None


def test_a_layer_that_is_removed_leaves_an_empty_page(desk, page):
    layer = commune_layer()
    show(desk, layer, FIELDS)
    QgsProject.instance().removeMapLayer(layer.id())
    at_rest(desk)
    assert page.layer() is None and marks(page) == (Mark.NONE, Mark.NONE)
