import pytest
from qgis.core import QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QPushButton

from tests.ui.views import status


def orange(desk) -> list[QgsRubberBand]:
    """Bands around units that are chosen together."""
    bands = [item for item in desk.canvas.items() if isinstance(item, QgsRubberBand)]
    return [band for band in bands if band.strokeColor().name() == "#e08214"]


@pytest.fixture
def units(started):
    return started.workbench.bench.units


@pytest.fixture
def page(started):
    return started.workbench.bench.unit_page


def test_units_chosen_together_are_outlined_and_added_up(started, units):
    some = started.session.units[:3]
    units.choose(some)
    (band,) = orange(started)
    area = sum(started.session.assessment(unit).outline.area for unit in some)
    assert band.asGeometry().area() == pytest.approx(area, rel=1e-6)
    assert started.text("unitFigures").startswith("Units chosen: 3")
    started.session.assign(started.session.plan.members(some[0]).tolist(), some[1])
    assert started.text("unitFigures").startswith("Units chosen: 2")
    area = sum(started.session.assessment(unit).outline.area for unit in some[1:])
    assert orange(started)[0].asGeometry().area() == pytest.approx(area, rel=1e-6)
    units.choose([some[1]])
    assert orange(started) == []


def test_their_communes_are_selected_on_the_map_and_the_other_way_round(started, units, qtbot):
    some = started.session.units[1:3]
    blocks = sorted(b for unit in some for b in started.session.plan.members(unit).tolist())
    units.choose(some)
    units.select_communes.emit(units.chosen_units())
    layers = started.workbench.layers
    layer = layers.layer(layers.communes_id)
    assert layers.blocks(layer.selectedFeatureIds()) == tuple(blocks)
    assert f"Communes selected: {len(blocks)}" in status(started)
    started.select(layer, layer.selectedFeatureIds())
    qtbot.waitUntil(lambda: started.workbench.views.candidate.blocks == tuple(blocks))
    units.choose([])
    units.filter.setText("nothing of the kind")
    started.click("theirUnitsButton")
    assert set(units.chosen_units()) == set(some)


def test_without_the_layer_that_is_said(started, units):
    QgsProject.instance().removeMapLayer(started.workbench.layers.communes_id)
    units.select_communes.emit(started.session.units[:1])
    assert "not there" in status(started)


def test_a_neighbour_is_gone_to_and_merged_with(started, units, page):
    unit = started.session.units[0]
    units.choose([unit])
    other = page.neighbours.rows.rows[0].key
    page.neighbours.visit.emit(other)
    assert units.chosen_units() == (other,)
    before = started.session.n_units
    page.merge.emit((unit, other))
    assert started.session.n_units == before - 1
    assert units.chosen_units()[0] in (unit, other)
    started.session.undo()
    assert started.session.n_units == before


def test_a_member_is_taken_out_unless_it_is_locked(started, units, page):
    unit = started.session.units[0]
    units.choose([unit])
    block = page.members.rows.rows[0].key
    page.take_out.emit((block,))
    assert started.session.plan.unit_of(block) is None and "Without a unit" in status(started)
    started.session.undo()
    started.session.lock_communes([block], True)
    page.take_out.emit((block,))
    assert started.session.plan.unit_of(block) == unit and "locked" in status(started)


def test_a_member_flashes_on_the_map(started, units, page):
    units.choose([started.session.units[0]])
    block = page.members.rows.rows[0].key
    page.members.visit.emit(block)
    place = started.place(block)
    assert started.canvas.viewport().rect().contains(place)
    started.canvas.zoomByFactor(0.02)
    page.members.visit.emit(block)
    assert started.canvas.viewport().rect().contains(started.place(block))


def test_a_unit_is_renamed_in_its_heading_and_everything_shows_it(started, units, page, qtbot):
    unit, taken = started.session.units[:2]
    units.choose([unit])
    page.findChild(QLabel, "unitFigures").linkActivated.emit("name")
    field = page.findChild(QLineEdit, "unitNameField")
    field.setText(started.session.plan.name(taken))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "is taken by unit" in status(started) and field.isVisible()
    field.setText("Tân Quảng Yên")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not field.isVisible() and started.row("Tân Quảng Yên")
    assert started.text("unitFigures").startswith(f"Tân Quảng Yên ({unit})")
    assert "Tân Quảng Yên" in started.text("currentUnit")


def test_the_target_is_typed_and_a_mistake_said(started, qtbot):
    summary = started.workbench.bench.summary
    summary.linkActivated.emit("target")
    field = started.find("targetField", QLineEdit)
    field.setText("so many")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "no target" in status(started)
    field.setText("5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "target 5" in started.text("planSummary")


def test_the_table_along_the_bottom_shows_the_chart_beside_it(started, units, qtbot):
    qtbot.mouseClick(units.chart_button, Qt.MouseButton.LeftButton)
    started.workbench._table_place.toggle()
    qtbot.waitUntil(lambda: units.width() > 700)
    assert units.view.isVisible() and units.scatter.isVisible()


def test_every_button_has_a_tooltip(started):
    for name in ("makeUnitButton", "theirUnitsButton"):
        assert started.find(name, QPushButton).toolTip()
    assert started.workbench.bench.units.chart_button.toolTip()
