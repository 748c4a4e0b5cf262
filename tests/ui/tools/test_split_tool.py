import pytest
from qgis.PyQt.QtCore import Qt

from tests.ui.tools.places import DETACHED, FREE, block, border


@pytest.fixture
def splitting(started):
    started.workbench.toolbar.split.trigger()
    return started


def test_a_click_on_a_detached_piece_makes_it_a_unit(splitting):
    session, cut = splitting.session, block(splitting, DETACHED)
    unit = session.plan.unit_of(cut)
    piece = next(p for p in session.assessment(unit).contiguity.pieces if cut in p)
    band = splitting.workbench.tools.preview._band
    splitting.hover(cut)
    outline = session.assessor.coverage.outline(list(piece))
    assert band.asGeometry().area() == pytest.approx(outline.area)
    splitting.click_map(cut)
    made = session.plan.unit_of(cut)
    assert made != unit and session.plan.members(made).tolist() == list(piece)
    assert session.assessment(unit).contiguity.contiguous
    assert session.plan.name(made) in splitting.said
    session.undo()
    assert session.plan.unit_of(cut) == unit and not session.can_undo


def test_a_click_on_the_main_piece_splits_every_other_piece_off(splitting):
    session, cut = splitting.session, block(splitting, DETACHED)
    unit = session.plan.unit_of(cut)
    far = next(
        other
        for other in range(len(session.plan.communes))
        if session.plan.unit_of(other) not in (unit, None)
        and not set(session.assessor.coverage.neighbours(other).tolist())
        & set(session.plan.members(unit).tolist())
    )
    session.assign([far], unit)
    shape = session.assessment(unit).contiguity
    assert len(shape.pieces) == 3
    n_units = session.n_units
    splitting.click_map(shape.pieces[0][0])
    assert session.n_units == n_units + 2 and len(session.done) == 2
    assert session.assessment(unit).contiguity.contiguous


def test_where_nothing_is_detached_it_says_so(splitting):
    for place in (border(splitting)[0], block(splitting, FREE)):
        splitting.hover(place)
        splitting.click_map(place)
        assert "nothing to split" in splitting.said
    assert not splitting.session.can_undo


def test_what_is_locked_is_not_split_off(splitting):
    cut = block(splitting, DETACHED)
    splitting.session.lock_communes([cut], True)
    splitting.click_map(cut)
    assert len(splitting.session.done) == 1 and "locked" in splitting.said


def test_enter_splits_at_the_commune_cursor(splitting):
    cut = block(splitting, DETACHED)
    unit = splitting.session.plan.unit_of(cut)
    splitting.hover(cut)
    splitting.key(Qt.Key.Key_Space)
    splitting.key(Qt.Key.Key_Return)
    assert splitting.session.plan.unit_of(cut) != unit
