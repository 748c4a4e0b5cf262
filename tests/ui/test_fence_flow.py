import pytest

from regionaltool.core.gate import Fence
from tests.ui.tools.places import FREE, block, border


@pytest.fixture
def fencing(started):
    started.pick_tool()
    inside, (started.other, *_) = border(started)
    started.click_map(inside)
    started.menu = started.workbench.toolbar.fence
    return started


def test_only_communes_without_a_unit(fencing):
    session, menu = fencing.session, fencing.menu
    menu.unassigned.trigger()
    fencing.hover(fencing.other)
    assert "nothing is taken from" in fencing.find("whatIfBox").text().replace("\n", " ")
    fencing.click_map(fencing.other)
    fencing.click_map(block(fencing, FREE))
    assert session.plan.unit_of(fencing.other) != session.current_unit
    assert session.plan.unit_of(block(fencing, FREE)) == session.current_unit
    menu.anywhere.trigger()
    fencing.click_map(fencing.other)
    assert session.plan.unit_of(fencing.other) == session.current_unit


def test_only_from_the_unit_that_was_picked(fencing):
    session = fencing.session
    source = session.plan.unit_of(fencing.other)
    into = session.current_unit
    fencing.workbench.views.choose_current(source)
    fencing.menu.menu().aboutToShow.emit()
    fencing.menu.one_unit.trigger()
    fencing.workbench.views.choose_current(into)
    assert session.plan.name(source) in fencing.menu.toolTip()
    fencing.click_map(block(fencing, FREE))
    assert session.plan.unit_of(block(fencing, FREE)) is None
    fencing.click_map(fencing.other)
    assert session.plan.unit_of(fencing.other) == into


def test_only_inside_the_selection_which_is_outlined(fencing):
    session, other = fencing.session, fencing.other
    layers = fencing.workbench.layers
    layer = layers.layer(layers.communes_id)
    code = session.plan.communes.ids[other]
    fencing.select(layer, [f.id() for f in layer.getFeatures() if f["id"] == code])
    fencing.menu.inside.trigger()
    assert session.fence == Fence(inside=frozenset({other}))
    band = fencing.workbench.tools.fence._band
    shape = session.plan.communes.geometry[other]
    assert band.asGeometry().area() == pytest.approx(shape.area)
    fencing.click_map(block(fencing, FREE))
    assert not session.can_undo and "outside" in fencing.said
    layer.removeSelection()
    fencing.click_map(other)
    assert session.plan.unit_of(other) == session.current_unit, "the selection of then counts"
    fencing.menu.inside.trigger()
    assert session.fence == Fence() and band.asGeometry().isEmpty()


def test_districts_are_kept_whole(fencing):
    session, other = fencing.session, fencing.other
    fencing.menu.districts.trigger()
    district = session.districts.whole([other])
    session.lock_communes([district[-1]], True)
    fencing.click_map(other)
    assert len(session.done) == 1 and "others:" in fencing.said
    session.undo()
    fencing.click_map(other)
    assert {session.plan.unit_of(b) for b in district} == {session.current_unit}


def test_another_plan_begins_without_a_fence(fencing, communes):
    fencing.menu.unassigned.trigger()
    fencing.start(communes, fencing.workbench.starting.page.fields())
    assert fencing.menu.fence == Fence() == fencing.session.fence
    assert fencing.menu.text() == "Take from"
