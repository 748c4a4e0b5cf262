import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QPushButton

from regionaltool.bridge.sample import SAMPLE_FIELDS


def communes_layer(desk) -> QgsVectorLayer:
    layers = desk.workbench.layers
    return layers.layer(layers.communes_id)


def feature_ids(layer, codes: set[str], field: str) -> list[int]:
    return [f.id() for f in layer.getFeatures() if f[field] in codes]


def blocks_of(desk, codes: set[str]) -> tuple[int, ...]:
    ids = list(desk.session.plan.communes.ids)
    return tuple(sorted(ids.index(code) for code in codes))


CODES = {"08201", "08207", "08231"}


@pytest.mark.parametrize("field", ["code", "id"])
def test_a_selection_is_judged_on_the_layer_and_on_the_plan(started, communes, field):
    layer = communes if field == "code" else communes_layer(started)
    started.select(layer, feature_ids(layer, CODES, field))
    assert started.workbench.views.candidate.blocks == blocks_of(started, CODES)
    known = started.session.judge(blocks_of(started, CODES))
    shown = started.text("unitFigures")
    assert "communes selected: 3" in shown and f"{known.tally.population:,}" in shown
    assert f"Score {known.score.value:.1f}" in shown
    assert started.find("makeUnitButton").isVisible()
    assert len(started.find("factorBars").texts()) == 5


def test_the_layer_that_was_touched_last_counts(started, communes):
    plan = communes_layer(started)
    started.select(communes, feature_ids(communes, {"08201"}, "code"))
    started.select(plan, feature_ids(plan, {"08207", "08231"}, "id"))
    assert started.workbench.views.candidate.blocks == blocks_of(started, {"08207", "08231"})
    started.select(communes, feature_ids(communes, {"08201", "08231"}, "code"))
    assert started.workbench.views.candidate.blocks == blocks_of(started, {"08201", "08231"})


def test_a_burst_of_selections_is_judged_once(started, qtbot):
    layer = communes_layer(started)
    told = []
    started.workbench.views.candidate.changed.connect(lambda: told.append(1))
    for feature in list(layer.getFeatures())[:20]:
        layer.select(feature.id())
    assert told == []
    qtbot.waitUntil(lambda: len(told) > 0)
    assert told == [1] and len(started.workbench.views.candidate.blocks) == 20


def test_no_selection_any_more_shows_the_unit_that_is_chosen(started):
    layer = communes_layer(started)
    unit = started.session.units[0]
    started.workbench.bench.units.choose([unit])
    started.select(layer, feature_ids(layer, CODES, "id"))
    started.select(layer, [])
    assert unit in started.text("unitFigures").splitlines()[0]
    assert not started.find("makeUnitButton").isVisible()


def test_the_candidate_is_made_a_unit(started, qtbot):
    layer = communes_layer(started)
    before = started.session.plan.assignment
    started.select(layer, feature_ids(layer, CODES, "id"))
    started.click("makeUnitButton")
    blocks = blocks_of(started, CODES)
    (unit,) = {started.session.plan.unit_of(block) for block in blocks}
    assert started.session.plan.members(unit).tolist() == list(blocks)
    assert started.session.current_unit == unit
    qtbot.waitUntil(lambda: started.workbench.views.candidate.blocks == ())
    assert layer.selectedFeatureCount() == 0
    assert f"({unit})" in started.text("unitFigures").splitlines()[0]
    started.workbench.toolbar.undo.trigger()
    assert started.session.plan.assignment == before


def test_made_a_unit_twice_in_a_hurry_it_is_one(started):
    layer = communes_layer(started)
    started.select(layer, feature_ids(layer, CODES, "id"))
    started.workbench.views.make_unit()
    units = started.session.units
    started.workbench.views.make_unit()
    assert started.session.units == units


def test_without_a_selection_nothing_is_made_and_it_is_said(started):
    before = started.session.plan.assignment
    started.workbench.toolbar.new_unit.trigger()
    assert started.session.plan.assignment == before
    assert "Select the communes" in started.window.mainWindow().statusBar().currentMessage()


@pytest.mark.parametrize("which", ["source", "plan"])
def test_when_the_layer_goes_its_candidate_goes(started, communes, which):
    layer = communes if which == "source" else communes_layer(started)
    started.select(layer, feature_ids(layer, CODES, "code" if which == "source" else "id"))
    QgsProject.instance().removeMapLayer(layer.id())
    assert started.workbench.views.candidate.blocks == ()
    assert not started.find("makeUnitButton").isVisible()


def test_when_another_layer_goes_it_stays(started, communes):
    layer = communes_layer(started)
    started.select(layer, feature_ids(layer, CODES, "id"))
    QgsProject.instance().removeMapLayer(communes.id())
    assert started.workbench.views.candidate.blocks == blocks_of(started, CODES)


def test_features_that_are_no_communes_of_the_plan_do_not_count(started, communes):
    started.select(communes, [999999])
    assert started.workbench.views.candidate.blocks == ()


def test_the_layer_of_a_plan_before_is_no_longer_followed(started, communes, sample):
    layer = QgsVectorLayer(communes.source(), "another", "ogr")
    started.start(layer, SAMPLE_FIELDS)
    started.select(communes, feature_ids(communes, CODES, "code"))
    assert started.workbench.views.candidate.blocks == ()
    started.select(layer, feature_ids(layer, CODES, "code"))
    assert len(started.workbench.views.candidate.blocks) == 3


def test_a_project_that_is_opened_again_is_followed_again(started, communes, tmp_path):
    """The layers come back under their old ids, as other objects."""
    project = QgsProject.instance()
    file = str(tmp_path / "project.qgz")
    assert project.write(file)
    project.clear()
    assert project.read(file)
    started.click("showOnMapButton")
    layer = project.mapLayer(communes_id(started))
    started.select(layer, feature_ids(layer, CODES, "code"))
    assert started.workbench.views.candidate.blocks == blocks_of(started, CODES)


def communes_id(desk) -> str:
    (layer,) = QgsProject.instance().mapLayersByName("An Hải")
    return layer.id()


def test_the_button_is_where_keyboard_and_screen_reader_find_it(started):
    layer = communes_layer(started)
    started.select(layer, feature_ids(layer, CODES, "id"))
    button = started.find("makeUnitButton", QPushButton)
    assert button.text() == "Make it a unit" and button.isEnabled() and button.focusPolicy()
