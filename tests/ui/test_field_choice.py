import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QLocale, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QApplication, QLabel

from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.ui.field_choice import FieldChoice
from tests.bridge.commune_layers import COLUMNS, FIELDS, commune_layer


@pytest.fixture
def choice(on_screen, qgis_new_project):
    made = on_screen(FieldChoice(), 290, 500)
    yield made
    QgsProject.instance().clear()


def layer(columns: str = COLUMNS):
    return QgsProject.instance().addMapLayer(commune_layer(columns=columns))


def notes(choice) -> list[str]:
    return [label.text() for label in choice.findChildren(QLabel)]


def test_open_at_first_and_guessed(choice):
    assert choice.is_open
    choice.show_layer(layer(COLUMNS.replace("people", "population")))
    assert choice.fields() == CommuneFields(
        id="code", name="name", population="population", unit="unit"
    )
    assert "01, 02, 03" in notes(choice) and "100, 200, 300" in notes(choice)


def test_decimals_are_written_as_the_user_writes_them(choice, monkeypatch):
    monkeypatch.setattr(QLocale, "decimalPoint", lambda _: ",")
    rows = [("01", "An", 1.5, "u"), ("02", "Bình", 12.345, "u"), ("03", "Châu", 3.0, "v")]
    columns = COLUMNS.replace("people:integer", "area_km2:double")
    choice.show_layer(QgsProject.instance().addMapLayer(commune_layer(rows, columns=columns)))
    assert "1,5; 12,345; 3,0" in notes(choice)


def test_what_is_known_is_not_guessed(choice):
    known = CommuneFields(name="code")
    choice.show_layer(layer(), known)
    assert choice.fields() == known


def test_only_a_choice_of_the_user_is_told(choice, qtbot):
    told: list[str] = []
    choice.chosen.connect(told.append)
    choice.show_layer(layer(), FIELDS)
    assert told == []
    choice.boxes["population"].setField("")
    assert told == ["population"]
    choice.show_layer(None)
    assert told == ["population"] and choice.fields() == CommuneFields()


@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_turns_a_box_only_when_it_has_the_focus(choice, qtbot, focused):
    choice.show_layer(layer(), FIELDS)
    box = choice.boxes["name"]
    choice.activateWindow()
    (box if focused else choice.heading).setFocus()
    qtbot.waitUntil(lambda: box.hasFocus() == focused)
    spot = QPointF(box.rect().center())
    event = QWheelEvent(
        spot,
        QPointF(box.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert (box.currentField() == "name") != focused
