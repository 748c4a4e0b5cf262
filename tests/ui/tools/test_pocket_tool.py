import pytest
from qgis.PyQt.QtCore import Qt

from tests.ui.tools.places import DETACHED, FREE, beside, block, border


@pytest.fixture
def filling(started):
    started.workbench.toolbar.fill.trigger()
    return started


def test_a_click_takes_all_that_hangs_together_without_a_unit(filling):
    session, free = filling.session, block(filling, FREE)
    near = [int(b) for b in session.assessor.coverage.neighbours(free)][:2]
    session.assign(near, None)
    pocket = session.assessor.graph.pieces.around(free, lambda b: session.plan.unit_of(b) is None)
    unit = beside(filling, free)
    filling.workbench.views.choose_current(unit)
    filling.hover(free)
    assert f"{len(pocket)} communes" in filling.find("whatIfBox").text()
    filling.click_map(free)
    assert len(pocket) == 3 and {session.plan.unit_of(b) for b in pocket} == {unit}
    assert len(session.done) == 2


def test_a_detached_piece_goes_to_the_unit_around_it(filling):
    cut = block(filling, DETACHED)
    filling.workbench.views.choose_current(beside(filling, cut))
    filling.click_map(cut)
    assert filling.session.plan.unit_of(cut) == filling.session.current_unit
    assert len(filling.session.violations()) == 2


def test_the_main_piece_of_another_unit_is_refused_and_it_is_said(filling):
    inside, (other, *_) = border(filling)
    filling.click_map(inside)
    assert filling.session.current_unit == filling.session.plan.unit_of(inside), "the first picks"
    filling.hover(other)
    assert not filling.find("whatIfBox").isVisible()
    filling.click_map(other)
    assert "use Merge" in filling.said and not filling.session.can_undo


def test_a_place_without_a_commune_is_none(filling):
    filling.workbench.views.choose_current(filling.session.units[0])
    corner = filling.canvas.rect().topLeft()
    filling.press(corner)
    filling.release(corner)
    filling.move(corner, held=False)
    assert not filling.session.can_undo


def test_enter_fills_at_the_commune_cursor(filling):
    free = block(filling, FREE)
    filling.workbench.views.choose_current(beside(filling, free))
    filling.workbench.toolbar.next_unassigned.trigger()
    assert filling.workbench.tools.cursor.block == free
    filling.key(Qt.Key.Key_Return)
    assert filling.session.plan.unit_of(free) == filling.session.current_unit
