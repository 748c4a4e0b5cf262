import pytest
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QApplication

from tests.ui.tools.places import FREE, block, border


@pytest.fixture
def hovering(painting):
    inside, (painting.other, *_) = border(painting)
    painting.inside = inside
    painting.click_map(inside)
    return painting


def test_hovering_shows_what_the_click_would_do_and_the_click_does_it(hovering):
    session, other = hovering.session, hovering.other
    what = session.what_if([other], session.current_unit)
    hovering.hover(other)
    box = hovering.find("whatIfBox")
    assert box.isVisible()
    shown = hovering.find("whatIfBox").text()
    for side in what.sides:
        assert f"{side.before.tally.population:,} → {side.after.tally.population:,}" in shown
    hovering.click_map(other)
    assert not box.isVisible()
    for side in what.sides:
        assert session.assessment(side.unit).tally == side.after.tally


def test_nothing_is_shown_for_what_is_in_the_unit_already_or_for_no_commune(hovering):
    box = hovering.find("whatIfBox")
    hovering.hover(hovering.inside)
    assert not box.isVisible()
    hovering.hover(hovering.other)
    assert box.isVisible()
    hovering.move(hovering.canvas.rect().topLeft(), held=False)
    assert not box.isVisible()
    assert hovering.workbench.tools.preview._band.asGeometry().isEmpty()


def test_a_commune_is_judged_once_while_the_mouse_moves_over_it(hovering, monkeypatch):
    judged = []
    what_if = hovering.session.what_if
    monkeypatch.setattr(
        hovering.session, "what_if", lambda *wish: judged.append(wish) or what_if(*wish)
    )
    place = hovering.place(hovering.other)
    for step in range(4):
        hovering.move(place + type(place)(step % 2, step // 2), held=False)
    assert len(judged) == 1


def test_a_slow_one_is_judged_when_the_mouse_has_come_to_rest(hovering, qtbot):
    preview, box = hovering.workbench.tools.preview, hovering.find("whatIfBox")
    preview._cost_s = 1.0
    hovering.move(hovering.place(hovering.other), held=False)
    assert not box.isVisible() and not preview._band.asGeometry().isEmpty()
    qtbot.waitUntil(box.isVisible)
    assert preview._cost_s < 1.0


def test_an_edit_by_other_means_takes_it_away(hovering):
    hovering.hover(hovering.other)
    hovering.session.assign([block(hovering, FREE)], hovering.session.current_unit)
    assert not hovering.find("whatIfBox").isVisible()


def test_it_goes_with_the_mouse_and_stays_with_the_keyboard(hovering):
    box, brush = hovering.find("whatIfBox"), hovering.workbench.tools.brush
    brush.resize(1)
    hovering.hover(hovering.other)
    assert box.isVisible() and brush._circles[0].isVisible()
    QApplication.sendEvent(hovering.canvas, QEvent(QEvent.Type.Leave))
    assert not box.isVisible() and not brush._circles[0].isVisible()
    hovering.key(Qt.Key.Key_Space)
    QApplication.sendEvent(hovering.canvas, QEvent(QEvent.Type.Leave))
    assert box.isVisible()


def test_the_box_keeps_away_from_the_place_it_is_about(hovering):
    box, canvas = hovering.find("whatIfBox"), hovering.canvas
    plan = hovering.session.plan
    for other in range(0, len(plan.communes), 7):
        if plan.unit_of(other) != hovering.session.current_unit:
            hovering.hover(other)
            assert box.isVisible()
            assert not box.geometry().contains(hovering.place(other))
            assert canvas.rect().contains(box.geometry())
