"""Layers with faults, through the dock: a sentence, no traceback, and the dock goes on."""

import pytest
from qgis.core import QgsProject

from regionaltool.bridge.sample import SAMPLE_FIELDS
from tests.bridge.commune_layers import ACCEPTED, FIELDS, LAYER, REFUSED, ROWS, commune_layer


def edits(desk) -> None:
    """The plan can be worked on: a unit is made, undone and redone, and all is shown."""
    session = desk.session
    before = session.plan.assignment
    unit = session.make_unit([0, 1])
    assert len(desk.rows()) == len(session.units) and desk.find("undoButton").isEnabled()
    desk.workbench.bench.units.choose([unit])
    assert f"({unit})" in desk.text("unitFigures")
    desk.click("showOnMapButton")
    desk.workbench.toolbar.undo.trigger()
    assert session.plan.assignment == before
    desk.workbench.toolbar.redo.trigger()
    desk.workbench.toolbar.undo.trigger()


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_worked_with(desk, what):
    make, named = REFUSED[what]
    desk.start(make(), FIELDS)
    assert desk.workbench.session is None
    assert all(part in desk.problem for part in (LAYER, *named)), desk.problem
    assert desk.window.said[-1] == desk.problem
    desk.start(commune_layer(), FIELDS)
    edits(desk)


@pytest.mark.parametrize("what", ACCEPTED)
def test_what_can_be_worked_with(desk, what):
    make, n_units, note = ACCEPTED[what]
    desk.start(make(), FIELDS)
    assert desk.workbench.session is not None, desk.problem
    assert len(desk.rows()) == n_units
    assert all(part in desk.text("dataText") for part in note)
    assert bool(desk.window.said) == bool(note)
    edits(desk)


def test_communes_without_a_unit_are_listed_and_counted(desk):
    desk.start(ACCEPTED["a commune without a unit"][0](), FIELDS)
    assert "no unit: 1" in desk.text("planSummary")
    assert "Without a unit (1): Bình (02)" in desk.listed()[0]


def test_a_plan_without_any_unit_is_begun_from_the_selection(desk):
    """The field of units is empty: every commune is free, and the dock says how to go on."""
    desk.start(ACCEPTED["no commune with a unit"][0](), FIELDS)
    assert desk.rows() == [] and "no unit: 4" in desk.text("planSummary")
    desk.pick_tool()
    desk.click_map(0)
    assert "press N" in desk.window.mainWindow().statusBar().currentMessage()
    assert not desk.session.can_undo
    layers = desk.workbench.layers
    communes = layers.layer(layers.communes_id)
    desk.select(communes, [f.id() for f in communes.getFeatures() if f["id"] in ("01", "02")])
    desk.click("makeUnitButton")
    assert len(desk.rows()) == 1
    desk.click_map(2)
    assert desk.rows()[0][1] == "3"


def test_unsaved_edits_are_what_is_shown(desk):
    desk.start(ACCEPTED["edits that are not saved"][0](), FIELDS)
    assert "People 1,550" in desk.text("planSummary")


def test_numbers_as_units_are_texts_without_a_point(desk):
    rows = [(*row[:3], unit) for row, unit in zip(ROWS, (7.0, 7.0, 12.5, 8.0), strict=True)]
    desk.start(commune_layer(rows, columns="code:string,name:string,people:integer,unit:double"))
    assert {row[0] for row in desk.rows()} == {"7", "12.5", "8"}


def test_a_layer_that_is_removed_while_the_page_asks_for_it(desk, communes):
    desk.workbench.starting.ask_for_layer(communes, SAMPLE_FIELDS)
    QgsProject.instance().removeMapLayer(communes.id())
    page = desk.workbench.starting.page
    assert page.layer_box.currentLayer() is None and not page.start_button.isEnabled()
    page.show_progress(None)
    assert not page.start_button.isEnabled()
    desk.click("startButton")
    assert desk.workbench.session is None
