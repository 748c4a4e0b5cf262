from regionaltool.core.bearings import Bearing
from tests.ui.tools.places import block, border


def test_it_stands_at_the_mouse_else_in_the_unit_else_in_sight(started):
    session, cursor = started.session, started.workbench.tools.cursor
    assert cursor.find() is not None, "somewhere in the middle of the map"
    cursor.forget()
    inside, (other, *_) = border(started)
    unit = session.plan.unit_of(inside)
    started.workbench.views.choose_current(unit)
    assert session.plan.unit_of(cursor.find()) == unit
    cursor.follow(other)
    assert not cursor.seen and cursor.find() == other


def test_it_is_drawn_around_its_commune_and_steps_to_a_neighbour(started):
    cursor, coverage = started.workbench.tools.cursor, started.session.assessor.coverage
    here, _ = border(started)
    cursor.stand(here)
    shape = started.session.plan.communes.geometry[here]
    assert cursor._band.asGeometry().boundingBox().xMinimum() == shape.bounds[0]
    assert any(cursor.step(way) in coverage.neighbours(here) for way in Bearing)
    cursor.hide()
    assert cursor._band.asGeometry().isEmpty() and cursor.block is not None


def test_the_map_follows_it_out_of_sight(started):
    cursor, canvas = started.workbench.tools.cursor, started.canvas
    here = block(started, "08483")
    canvas.setExtent(canvas.extent().scaled(0.05))
    far = max(
        range(len(started.session.plan.communes)),
        key=lambda b: started.workbench.tools._ground.middle(b).distance(canvas.center()),
    )
    for commune in (far, here):
        cursor.stand(commune)
        assert canvas.extent().contains(started.workbench.tools._ground.middle(commune))


def test_at_the_rim_it_stays(started):
    cursor = started.workbench.tools.cursor
    cursor.stand(0)
    for _ in range(60):
        cursor.step(Bearing.NORTH)
    top = cursor.block
    assert cursor.step(Bearing.NORTH) == top
