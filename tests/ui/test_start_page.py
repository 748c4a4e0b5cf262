from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QScrollArea

from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.sample import SAMPLE_FIELDS
from regionaltool.bridge.units_from import UnitsFrom
from regionaltool.ui.start_page import StartPage
from tests.bridge.commune_layers import COLUMNS, FIELDS, ROWS, commune_layer

ROLES = ("id", "name", "population", "official_km2", "group", "unit", "unit_name")


@pytest.fixture
def page(on_screen, qgis_new_project):
    made = on_screen(StartPage(), 300, 480)
    yield made
    QgsProject.instance().clear()


def add(layer: QgsVectorLayer) -> QgsVectorLayer:
    QgsProject.instance().addMapLayer(layer)
    return layer


def notes(page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def problem(page) -> QLabel:
    return page.findChild(QLabel, "startProblem")


def test_every_role_has_a_box_that_may_be_left_empty(page):
    add(commune_layer())
    for role in ROLES:
        box = page.findChild(QComboBox, f"start_{role}")
        assert box is page.field_boxes[role]
        box.setField("")
        assert box.currentField() == ""
    assert page.fields() == CommuneFields()


def test_fields_are_guessed_and_shown_with_three_sample_values(page):
    page.set_layer(add(commune_layer(columns=COLUMNS.replace("people", "population"))))
    assert page.fields() == CommuneFields(
        id="code", name="name", population="population", unit="unit"
    )
    assert "01, 02, 03" in notes(page) and "100, 200, 300" in notes(page)
    assert "u, v" in notes(page)


def test_the_sample_is_guessed(page, communes):
    page.set_layer(communes)
    guess = page.fields()
    assert (guess.id, guess.name, guess.population) == ("code", "name", "population")
    assert (guess.official_km2, guess.group) == ("area_km2", "district")
    assert (guess.unit, guess.unit_name) == ("plan_good", "plan_good_name")


def test_what_happens_without_a_field_is_said(page):
    page.set_layer(add(commune_layer()))
    page.field_boxes["unit"].setField("")
    assert "without it, every commune starts as a unit of its own" in notes(page)
    page.field_boxes["unit"].setField("unit")
    assert "without it, every commune starts as a unit of its own" not in notes(page)


def test_a_field_without_values_is_said_to_be_empty(page):
    rows = [(*row[:3], None) for row in ROWS]
    page.set_layer(add(commune_layer(rows)))
    page.field_boxes["unit"].setField("unit")
    assert "empty in the first rows" in notes(page)


def test_fields_that_are_known_are_taken(page, communes):
    known = replace(SAMPLE_FIELDS, type="")
    page.set_layer(communes, known)
    assert page.fields() == known


def test_the_coordinate_system_is_shown_or_missed(page):
    layer = add(commune_layer())
    page.set_layer(layer)
    assert any(note.startswith("EPSG:32648 ") for note in notes(page))
    bare = commune_layer()
    bare.setCrs(QgsCoordinateReferenceSystem())
    page.set_layer(add(bare))
    assert any("No coordinate system" in note for note in notes(page))


def test_a_coordinate_system_that_is_set_afterwards_is_shown(page):
    layer = commune_layer()
    layer.setCrs(QgsCoordinateReferenceSystem())
    page.set_layer(add(layer))
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32648"))
    assert any(note.startswith("EPSG:32648 ") for note in notes(page))
    assert not any("No coordinate system" in note for note in notes(page))


def test_only_polygons_are_offered(page):
    add(QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory"))
    add(QgsVectorLayer("LineString?crs=EPSG:4326", "lines", "memory"))
    add(QgsVectorLayer("NoGeometry", "table", "memory"))
    add(commune_layer())
    box = page.layer_box
    assert {box.itemText(row) for row in range(box.count())} == {"", "Xã"}


def test_without_a_layer_it_says_what_to_do(page):
    assert "Add a polygon layer of communes to the project first." in notes(page)
    assert not page.start_button.isEnabled()
    assert page.fields() == CommuneFields()


def test_without_a_wish_the_first_layer_is_chosen_and_a_choice_stays(page):
    first, second = add(commune_layer()), add(commune_layer())
    page.set_layer(None)
    assert page.layer_box.currentLayer() in (first, second)
    page.set_layer(second)
    page.set_layer(None)
    assert page.layer_box.currentLayer() == second


def test_layers_are_left_out(page):
    own, other = add(commune_layer()), add(commune_layer())
    page.leave_out([own])
    page.set_layer(None)
    assert page.layer_box.currentLayer() == other and page.layer_box.count() == 2
    page.leave_out([])
    assert page.layer_box.count() == 3


def test_the_button_starts_with_what_is_chosen(page, qtbot):
    layer = add(commune_layer())
    page.set_layer(layer, FIELDS)
    page.field_boxes["unit"].setField("")
    with qtbot.waitSignal(page.start) as started:
        qtbot.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    assert started.args == [
        layer,
        CommuneFields(id="code", name="name", population="people"),
        UnitsFrom(),
    ]


def test_while_a_layer_is_read_there_is_progress_and_a_way_out(page, qtbot):
    page.set_layer(add(commune_layer()))
    page.show_problem("An old problem.")
    page.show_progress(40)
    assert page.findChild(QLabel, "startProblem").isHidden()
    assert not page.start_button.isEnabled()
    cancel = page.findChild(type(page.start_button), "startCancelButton")
    assert cancel.isVisible()
    with qtbot.waitSignal(page.cancel):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    page.show_progress(None)
    assert cancel.isHidden() and page.start_button.isEnabled()


def test_another_layer_cannot_be_started_while_one_is_read(page):
    first, second = add(commune_layer()), add(commune_layer())
    page.set_layer(first)
    page.show_progress(10)
    page.set_layer(second)
    assert not page.start_button.isEnabled()
    page.show_progress(None)
    assert page.start_button.isEnabled()


def test_a_problem_is_shown_whole_and_goes_with_another_layer(page):
    page.set_layer(add(commune_layer()))
    page.show_problem("Layer “<b>x</b>” has no communes.")
    assert problem(page).isVisible() and problem(page).wordWrap()
    assert problem(page).textFormat() == Qt.TextFormat.PlainText, "a layer's name is no markup"
    page.set_layer(add(commune_layer()))
    assert problem(page).isHidden()


def test_sample_values_are_no_markup(page):
    rows = [("<b>01</b>", *ROWS[0][1:])]
    page.set_layer(add(commune_layer(rows)))
    (label,) = [n for n in page.findChildren(QLabel) if n.text() == "<b>01</b>"]
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_lists_as_values_stop_nothing(page):
    layer = commune_layer([(*ROWS[0], ["a", "b"])], columns=f"{COLUMNS},tags:string[]")
    page.set_layer(add(layer))
    assert page.fields().id == "code"


def test_it_needs_no_horizontal_scrollbar_in_a_dock_of_300(page, qtbot):
    layer = commune_layer()
    layer.setName("Ranh giới hành chính cấp xã toàn quốc năm 2024 (bản chính thức)")
    page.set_layer(add(layer))
    page.show_problem("A long sentence that names the layer, the feature and the remedy. " * 4)
    qtbot.wait(0)
    assert page.minimumSizeHint().width() <= 300
    inside = page.findChild(QScrollArea)
    assert inside.widget().minimumSizeHint().width() <= 300
    assert page.start_button.visibleRegion().boundingRect().height() > 10


def test_the_check_of_the_borders_has_its_place(page, qtbot):
    layer = add(commune_layer())
    page.set_layer(layer, FIELDS)
    page.defects.show()
    with qtbot.waitSignal(page.check) as asked:
        qtbot.mouseClick(page.check_button, Qt.MouseButton.LeftButton)
    assert asked.args == [layer, FIELDS]


def test_a_layer_that_is_not_chosen_any_more_is_not_followed(page):
    first, second = add(commune_layer()), add(commune_layer())
    page.set_layer(first)
    page.set_layer(second)
    told: list[None] = []
    page.changed.connect(lambda: told.append(None))
    first.setCrs(QgsCoordinateReferenceSystem("EPSG:3405"))
    assert told == []
    second.setCrs(QgsCoordinateReferenceSystem("EPSG:3405"))
    assert len(told) == 1 and any(note.startswith("EPSG:3405 ") for note in notes(page))


def test_the_texts_of_a_page_without_a_flow_are_not_judged(page):
    page.set_layer(add(commune_layer()))
    assert page.verdicts is None and page.texts.heading.text() == "Texts"
