import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt

from tests.ui.views import shows, status


def band(desk) -> QgsRubberBand:
    """What is drawn around the current unit."""
    return desk.workbench.views.highlight._band


def unit_named(desk, name: str) -> str:
    (found,) = [u for u in desk.session.units if desk.session.plan.name(u) == name]
    return found


# editing


def test_after_each_edit_everything_shows_the_new_state(started):
    session, undo = started.session, started.workbench.toolbar.undo
    before = started.rows(), started.listed(), started.text("unitFigures")
    shows(started)
    units = session.units
    for edit in (
        lambda: session.assign([0, 1], units[3]),
        lambda: session.assign([5], None),
        lambda: session.make_unit([2, 3, 4]),
        lambda: session.merge(session.units[:3]),
        session.undo,
        session.redo,
    ):
        edit()
        shows(started)
    while undo.isEnabled():
        undo.trigger()
    shows(started)
    assert (started.rows(), started.listed(), started.text("unitFigures")) == before


def test_undo_and_redo_by_button_and_action(started):
    start = started.session.plan.assignment
    started.session.assign([0], started.session.units[5])
    end = started.session.plan.assignment
    assert end != start
    started.qtbot.mouseClick(started.find("undoButton"), Qt.MouseButton.LeftButton)
    assert started.session.plan.assignment == start
    assert not started.find("undoButton").isEnabled()
    started.qtbot.mouseClick(started.find("redoButton"), Qt.MouseButton.LeftButton)
    assert started.session.plan.assignment == end
    assert not started.find("redoButton").isEnabled()


def test_a_row_chosen_is_the_unit_shown_current_and_highlighted(started):
    unit = unit_named(started, "Hòa Bình")
    started.workbench.bench.tabs.setCurrentIndex(1)
    started.workbench.bench.units.choose([unit])
    assert started.workbench.bench.unit_page.isVisible()
    assert started.session.current_unit == unit
    assert started.text("currentUnit") == "Into: Hòa Bình"
    assert started.text("unitFigures").startswith(f"Hòa Bình ({unit})")
    outline = started.session.assessment(unit).outline
    assert band(started).asGeometry().area() == pytest.approx(outline.area, rel=1e-6)
    seen = started.canvas.extent()
    west, south, east, north = outline.bounds
    assert seen.contains(seen.__class__(west, south, east, north))
    assert east - west > seen.width() / 8 or north - south > seen.height() / 8


def test_an_edit_of_the_unit_shown_shows_it_anew(started):
    unit = unit_named(started, "Hòa Bình")
    started.workbench.bench.units.choose([unit])
    detached = started.session.assessment(unit).contiguity.detached
    started.session.assign(detached, None)
    assert "✓ In one piece" in started.text("unitFigures")
    area = started.session.assessment(unit).outline.area
    assert band(started).asGeometry().area() == pytest.approx(area, rel=1e-6)


def test_also_while_communes_are_selected_the_unit_picked_is_shown_anew(started):
    """A selection lies on the map, but the planner has gone on to paint."""
    layers = started.workbench.layers
    communes = layers.layer(layers.communes_id)
    started.select(communes, [next(communes.getFeatures()).id()])
    unit = unit_named(started, "Hòa Bình")
    started.workbench.tools.picked.emit(unit)
    assert "Hòa Bình" in started.text("unitFigures")
    detached = started.session.assessment(unit).contiguity.detached
    started.session.assign(detached, None)
    assert "✓ In one piece" in started.text("unitFigures")


def test_a_unit_that_is_gone_is_neither_shown_nor_current(started):
    unit = started.session.make_unit([0, 1])
    started.workbench.bench.units.choose([unit])
    assert f"({unit})" in started.text("unitFigures")
    started.workbench.toolbar.undo.trigger()
    assert not started.session.has(unit)
    assert "Choose a unit" in started.text("unitFigures")
    assert started.session.current_unit is None and started.text("currentUnit") == "Into: –"
    assert band(started).asGeometry().isEmpty()


def test_units_chosen_in_the_table_are_merged(started):
    units = [unit_named(started, name) for name in ("Hòa Bình", "Phúc Hòa")]
    started.workbench.bench.units.choose(units)
    communes = sum(len(started.session.plan.members(unit)) for unit in units)
    started.workbench.toolbar.merge.trigger()
    (left,) = [unit for unit in units if started.session.has(unit)]
    assert len(started.session.plan.members(left)) == communes
    assert started.session.current_unit == left
    assert started.workbench.bench.units.chosen_units() == (left,)
    assert f"({left})" in started.text("unitFigures")


def test_a_unit_that_the_filter_would_hide_is_shown(started):
    table = started.workbench.bench.units
    layers = started.workbench.layers
    communes = layers.layer(layers.communes_id)
    table.filter.setText("Phúc Hòa")
    some = next(f.id() for f in communes.getFeatures() if f["name"] == "Hòa Bình")
    started.select(communes, [some])
    started.workbench.toolbar.new_unit.trigger()
    unit = started.session.current_unit
    assert table.chosen_units() == (unit,) and f"({unit})" in started.text("unitFigures")


def test_units_of_the_communes_selected_are_merged(started):
    layers = started.workbench.layers
    communes = layers.layer(layers.communes_id)
    units = started.session.units[:2]
    one_each = [int(started.session.plan.members(unit)[0]) for unit in units]
    codes = {started.session.plan.communes.ids[block] for block in one_each}
    started.select(communes, [f.id() for f in communes.getFeatures() if f["id"] in codes])
    count = len(started.session.units)
    started.workbench.toolbar.merge.trigger()
    assert len(started.session.units) == count - 1
    assert communes.selectedFeatureCount() == 0
    assert started.session.current_unit in units


@pytest.mark.parametrize("chosen", [0, 1])
def test_one_unit_is_not_merged_and_it_is_said(started, chosen):
    started.workbench.bench.units.choose(started.session.units[:chosen])
    before = started.session.plan.assignment
    started.workbench.toolbar.merge.trigger()
    assert started.session.plan.assignment == before
    assert "Select two or more units" in status(started)


def test_merging_in_a_table_sorted_by_figures(started):
    view = started.workbench.bench.units.view
    view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    started.workbench.bench.units.choose(started.session.units[:6])
    started.workbench.toolbar.merge.trigger()
    shows(started)


# looking


def test_a_violation_is_gone_to_and_said(started):
    started.canvas.zoomToFullExtent()
    wide = started.canvas.extent()
    started.workbench.toolbar.next_violation.trigger()
    assert "Vĩnh Điền" in status(started)
    assert started.workbench.bench.violations.isVisible(), "the whole sentence is in sight"
    near = started.canvas.extent()
    assert near.width() < wide.width() / 2
    violation = started.session.violations()[0]
    west, south, east, north = started.session.plan.communes.geometry[violation.communes[0]].bounds
    assert near.contains(near.__class__(west, south, east, north))
    started.workbench.toolbar.last_violation.trigger()
    assert "encloses" in status(started)


def test_before_any_plan_f8_does_nothing(desk):
    desk.workbench.toolbar.next_violation.trigger()
    desk.workbench.toolbar.last_violation.trigger()
    assert status(desk) == ""


def test_colours_change_and_stay_with_the_next_plan(started):
    box = started.workbench.toolbar.colour_by

    def style() -> str:
        layers = started.workbench.layers
        return layers.layer(layers.units_id).renderer().type()

    before = style()
    box.setCurrentIndex(box.findData("score"))
    assert style() != before
    started.click("showOnMapButton")
    assert style() != before
    box.setCurrentIndex(0)
    assert style() == before


def test_the_highlight_follows_the_map_into_another_system(started):
    unit = unit_named(started, "Hòa Bình")
    started.workbench.bench.units.choose([unit])
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    started.canvas.setDestinationCrs(mercator)
    west = started.session.assessment(unit).outline.bounds[0]
    # 108° E or so, in metres of the map and no longer of the plan
    box = band(started).asGeometry().boundingBox()
    assert box.xMinimum() > 11_000_000 > west
