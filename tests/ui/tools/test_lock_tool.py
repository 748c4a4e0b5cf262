import pytest
from qgis.PyQt.QtCore import Qt

from tests.ui.tools.places import FREE, block, border

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def locking(started):
    started.workbench.toolbar.lock.trigger()
    return started


def test_a_click_locks_the_unit_and_another_unlocks_it(locking):
    inside, _ = border(locking)
    plan = locking.session.plan
    unit = plan.unit_of(inside)
    locking.click_map(inside)
    assert plan.locked_units == {unit} and f"locked: {plan.name(unit)}" in locking.said
    locking.click_map(inside)
    assert not plan.locked_units and "unlocked" in locking.said
    assert len(locking.session.done) == 2


def test_with_shift_it_is_the_commune_alone(locking):
    inside, _ = border(locking)
    plan = locking.session.plan
    locking.click_map(inside, keys=SHIFT)
    assert plan.locked_communes == {inside} and not plan.locked_units
    assert plan.communes.names[inside] in locking.said
    locking.click_map(inside, keys=SHIFT)
    assert not plan.locked_communes


def test_a_commune_without_a_unit_is_locked_with_shift_alone(locking):
    free = block(locking, FREE)
    locking.click_map(free)
    assert "no unit here" in locking.said and not locking.session.can_undo
    locking.click_map(free, keys=SHIFT)
    assert locking.session.plan.is_commune_locked(free)


def test_what_is_locked_does_not_move_and_it_is_said_before_and_after(locking):
    inside, (other, *_) = border(locking)
    locking.click_map(inside, Qt.MouseButton.RightButton)
    locking.click_map(other)
    locking.pick_tool()
    locking.hover(other)
    assert "their unit is locked" in locking.find("whatIfBox").text().replace("\n", " ")
    locking.click_map(other)
    assert locking.session.plan.unit_of(other) != locking.session.current_unit
    assert "their unit is locked" in locking.said


def test_the_table_the_toolbar_and_the_map_show_it(locking):
    inside, _ = border(locking)
    unit = locking.session.plan.unit_of(inside)
    locking.click_map(inside, Qt.MouseButton.RightButton)
    locking.click_map(inside)
    assert locking.text("currentUnit").endswith("(locked)")
    model = locking.workbench.bench.units.view.model()
    marked = {
        model.index(row, 0).data()
        for row in range(model.rowCount())
        if model.index(row, 0).data(Qt.ItemDataRole.DecorationRole) is not None
    }
    assert marked == {locking.session.plan.name(unit)}
    layers = locking.workbench.layers
    locking.qtbot.waitUntil(
        lambda: {f["unit"] for f in locking.features(layers.communes_id) if f["locked"]} == {unit}
    )


def test_unlock_all_is_one_step(locking):
    inside, (other, *_) = border(locking)
    locking.click_map(inside)
    locking.click_map(other, keys=SHIFT)
    locking.workbench.toolbar.unlock_all.trigger()
    plan = locking.session.plan
    assert not plan.locked_units and not plan.locked_communes
    locking.session.undo()
    assert plan.locked_units and plan.locked_communes


def test_hovering_marks_the_unit(locking):
    inside, _ = border(locking)
    band = locking.workbench.tools.preview._band
    locking.hover(inside)
    unit = locking.session.plan.unit_of(inside)
    known = locking.session.assessment(unit)
    assert band.asGeometry().area() == pytest.approx(known.outline.area)
    locking.hover(block(locking, FREE))
    assert band.asGeometry().isEmpty()


def test_keys_lock_too(locking):
    inside, _ = border(locking)
    unit = locking.session.plan.unit_of(inside)
    locking.hover(inside)
    locking.key(Qt.Key.Key_Space)
    locking.key(Qt.Key.Key_Return)
    assert locking.session.plan.locked_units == {unit}
    locking.key(Qt.Key.Key_Return, SHIFT)
    assert locking.session.plan.locked_communes == {inside}
