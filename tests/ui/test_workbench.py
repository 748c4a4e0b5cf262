import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QTabWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.sample import SAMPLE_FIELDS
from regionaltool.core.plan import Plan
from tests.bridge.commune_layers import FIELDS, changed, commune_layer


def band(desk) -> QgsRubberBand:
    (found,) = [item for item in desk.canvas.items() if isinstance(item, QgsRubberBand)]
    return found


def status(desk) -> str:
    return desk.window.mainWindow().statusBar().currentMessage()


def unit_named(desk, name: str) -> str:
    (found,) = [u for u in desk.session.units if desk.session.plan.name(u) == name]
    return found


def tab(desk) -> str:
    return desk.find("benchTabs", QTabWidget).tabText(1)


# starting


def test_before_any_plan_there_are_two_buttons(desk):
    assert desk.dock.pages.currentWidget() is desk.dock.welcome
    assert not desk.workbench.toolbar.assign.isEnabled() and not desk.workbench.crs.isValid()


def test_the_sample_in_one_click(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    desk.click("openSampleButton")
    desk.wait_for_reading()
    assert desk.dock.pages.currentWidget() is desk.workbench.bench
    assert len(desk.rows()) == 51 and len(desk.listed()) == 3
    assert desk.window.said == []


def test_a_sample_that_cannot_be_copied_is_told(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/file/")
    (tmp_path / "file").touch()
    desk.click("openSampleButton")
    assert "cannot be copied" in desk.window.said[-1]
    assert desk.dock.pages.currentWidget() is desk.dock.welcome


def test_a_plan_fills_the_dock(started, communes):
    assert started.dock.pages.currentWidget() is started.workbench.bench
    assert len(started.rows()) == len(started.session.units) > 20
    assert tab(started) == "Violations (3)"
    assert "An Hải" in started.text("planSummary") and "An Hải" in started.text("dataText")
    assert started.text("currentUnit") == "Into: –"
    assert "Choose a unit" in started.text("unitFigures")
    assert started.workbench.crs == communes.crs()
    assert started.window.said == []


def test_the_map_shows_the_communes_and_they_can_be_selected(started):
    layers = started.workbench.layers
    assert started.window.activeLayer().id() == layers.communes_id
    shown = [layer.id() for layer in started.canvas.layers()]
    assert layers.units_id in shown and layers.communes_id in shown
    assert started.canvas.extent().contains(layers.layer(layers.units_id).extent())


def test_notes_on_the_layer_are_announced(desk):
    desk.start(commune_layer(changed(2, None)), FIELDS)
    assert "1" in desk.window.said[-1] and "Data" in desk.window.said[-1]


def test_what_fails_is_told_on_the_page_and_in_the_bar_and_another_try_works(desk):
    desk.start(commune_layer(changed(2, -5)), FIELDS)
    assert desk.workbench.session is None and "negative" in desk.problem
    assert "negative" in desk.window.said[-1]
    desk.start(commune_layer(), FIELDS)
    assert len(desk.rows()) == 2 and desk.problem == ""


def test_a_plan_stays_when_another_cannot_be_started(started):
    before = started.rows()
    started.start(commune_layer(changed(2, -5)), FIELDS)
    assert "negative" in started.problem
    started.click("startBackButton")
    assert started.dock.pages.currentWidget() is started.workbench.bench
    assert started.rows() == before
    started.session.make_unit([0])
    assert len(started.rows()) == len(before) + 1


def test_cancelled_it_says_so_without_alarm(desk, communes):
    desk.workbench.ask_for_layer(communes, SAMPLE_FIELDS)
    desk.click("startButton")
    assert desk.find("startCancelButton").isVisible()
    desk.click("startCancelButton")
    desk.wait_for_reading()
    assert desk.workbench.session is None
    assert desk.window.said == [] and "Cancelled" in status(desk)
    desk.start(communes, SAMPLE_FIELDS)
    assert desk.workbench.session is not None


def test_back_leads_to_the_two_buttons_while_there_is_no_plan(desk):
    desk.click("startFromLayerButton")
    assert desk.dock.pages.currentWidget() is desk.workbench.start_page
    desk.click("startBackButton")
    assert desk.dock.pages.currentWidget() is desk.dock.welcome


def test_another_plan_takes_the_place_of_the_first(started):
    first = set(QgsProject.instance().mapLayers())
    layer = commune_layer()
    started.start(layer, FIELDS)
    assert [row[0] for row in started.rows()] == ["u", "v"]
    assert len(QgsProject.instance().layerTreeRoot().findGroups()) == 1
    assert len(QgsProject.instance().mapLayers()) == len(first) + 1
    assert not started.workbench.toolbar.undo.isEnabled()
    started.session.assign([0], "v")
    assert started.workbench.toolbar.undo.isEnabled()
    assert started.row("v")[1] == "3"


@pytest.fixture
def roads(qgis_new_project):
    layer = QgsVectorLayer("LineString?crs=EPSG:32648", "Roads", "memory")
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_the_active_layer_is_proposed(desk, communes):
    other = commune_layer()
    QgsProject.instance().addMapLayer(other)
    for layer in (other, communes):
        desk.window.setActiveLayer(layer)
        desk.click("startFromLayerButton")
        assert desk.workbench.start_page.layer_box.currentLayer() == layer


def test_with_a_layer_of_lines_active_polygons_are_proposed(desk, roads, communes):
    desk.window.setActiveLayer(roads)
    desk.click("startFromLayerButton")
    assert desk.workbench.start_page.layer_box.currentLayer() == communes


def test_lines_and_points_are_not_offered(desk, roads):
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:32648", "P", "memory"))
    desk.window.setActiveLayer(roads)
    desk.click("startFromLayerButton")
    page = desk.workbench.start_page
    assert page.layer_box.currentLayer() is None and page.layer_box.count() == 1  # the empty one
    assert not page.start_button.isEnabled()


def test_for_another_plan_the_layer_is_proposed_and_not_the_plan_s_own(started, communes):
    started.click("anotherPlanButton")
    page = started.workbench.start_page
    assert page.layer_box.currentLayer() == communes and page.fields() == SAMPLE_FIELDS
    offered = {page.layer_box.itemText(row) for row in range(page.layer_box.count())}
    assert offered == {"", "An Hải"}


# editing


def shows(desk) -> None:
    """Every view of the dock and the map shows the session as it stands."""
    plan = desk.session.plan
    fresh = PlanSession("", Plan(plan.communes, plan.assignment), desk.session.assessor)
    assert len(desk.rows()) == len(fresh.units)
    for unit in fresh.units:
        known, name = fresh.assessment(unit), plan.name(unit)
        people = f"{known.tally.population:,}"
        assert [name, str(len(known.members)), people, f"{known.polygon_km2:.2f}"] in [
            row[:4] for row in desk.rows()
        ]
    layers = desk.workbench.layers
    drawn = {f["unit"]: f for f in desk.features(layers.units_id)}
    assert set(drawn) == set(fresh.units)
    assert all(
        drawn[unit]["population"] == fresh.assessment(unit).tally.population for unit in drawn
    )
    of = {f["id"]: f["unit"] or None for f in desk.features(layers.communes_id)}
    assert tuple(of[code] for code in plan.communes.ids) == plan.assignment
    wrong = fresh.violations()
    assert len(desk.listed()) == max(1, len(wrong))
    assert tab(desk) == (f"Violations ({len(wrong)})" if wrong else "Violations ✓")
    assert f"→ {len(fresh.units)} " in desk.text("planSummary")
    assert f"{fresh.score().value:.1f}" in desk.text("planSummary")


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
    started.workbench.bench.units.choose([unit])
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
    started.workbench.assign_tool.picked.emit(unit)
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


# what may happen to layers and project


@pytest.mark.parametrize("gone", ["Units", "Communes", "Detached parts"])
def test_a_layer_of_the_plan_removed_by_hand(started, gone):
    (layer,) = QgsProject.instance().mapLayersByName(gone)
    QgsProject.instance().removeMapLayer(layer.id())
    started.session.make_unit([0, 1, 2])
    started.session.undo()
    started.workbench.toolbar.colour_by.setCurrentIndex(1)
    started.workbench.bench.units.choose([started.session.units[0]])
    started.click("showOnMapButton")
    assert len(QgsProject.instance().layerTreeRoot().findGroups()) == 1
    shows(started)


def test_the_source_layer_removed_while_the_dock_is_open(started, communes):
    QgsProject.instance().removeMapLayer(communes.id())
    started.session.make_unit([0, 1, 2])
    shows(started)
    started.click("showOnMapButton")
    shows(started)
    started.click("anotherPlanButton")
    assert started.workbench.start_page.layer_box.currentLayer() is None


def test_the_project_cleared_while_a_plan_is_open(started):
    started.workbench.bench.units.choose([started.session.units[0]])
    QgsProject.instance().clear()
    started.session.make_unit([0, 1, 2])
    started.session.undo()
    started.workbench.toolbar.next_violation.trigger()
    started.workbench.toolbar.colour_by.setCurrentIndex(1)
    assert QgsProject.instance().mapLayers() == {}
    started.click("showOnMapButton")
    assert len(QgsProject.instance().mapLayers()) == 3
    shows(started)
    started.pick_tool()
    started.click_map(0, Qt.MouseButton.RightButton)
    assert started.session.current_unit == started.session.plan.unit_of(0)


def test_a_new_project_while_a_layer_is_read(desk, communes):
    desk.workbench.ask_for_layer(communes, SAMPLE_FIELDS)
    desk.click("startButton")
    QgsProject.instance().clear()
    desk.wait_for_reading()
    shows(desk)


# leaving


def test_nothing_is_left_behind(desk, qtbot):
    window = desk.window.mainWindow()
    desk.workbench.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(type(desk.workbench.toolbar), "RegionalToolToolbar") is None
    assert [action.objectName() for action in window.actions()] == []
    assert not [item for item in desk.canvas.items() if isinstance(item, QgsRubberBand)]
    assert not [child for child in desk.canvas.children() if "AssignTool" in repr(child)]
    desk.workbench.remove = lambda: None


def test_taken_away_while_a_layer_is_read_it_ends_in_silence(desk, communes, qtbot):
    desk.workbench.ask_for_layer(communes, SAMPLE_FIELDS)
    desk.click("startButton")
    desk.workbench.remove()
    desk.workbench.remove = lambda: None
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert desk.workbench.session is None and desk.window.said == []
