from qgis.PyQt.QtCore import Qt

from tests.ui.tools.places import FREE, block


def test_the_next_commune_without_a_unit_is_shown_one_after_the_other(started):
    session, cursor = started.session, started.workbench.tools.cursor
    step = started.workbench.toolbar.next_unassigned.trigger
    session.assign([0, 40], None)
    free = sorted([0, 40, block(started, FREE)])
    started.pick_tool()
    seen = []
    for _ in range(4):
        step()
        seen.append(cursor.block)
        middle = started.workbench.tools._ground.middle(cursor.block)
        assert started.canvas.extent().contains(middle)
    assert seen == [*free, free[0]]
    assert f"{session.plan.communes.names[free[0]]} (1 of 3)" in started.said
    started.workbench.views.choose_current(session.units[0])
    started.key(Qt.Key.Key_Return)
    assert session.plan.unit_of(free[0]) == session.current_unit
    step()
    assert cursor.block == free[1]


def test_when_every_commune_has_a_unit_it_says_so(started):
    started.session.assign([block(started, FREE)], started.session.units[0])
    started.workbench.toolbar.next_unassigned.trigger()
    assert started.said == "Every commune has a unit."


def test_nothing_is_left_on_the_canvas(desk):
    tools = desk.workbench.tools
    n_items = len(desk.canvas.scene().items())
    desk.canvas.setMapTool(tools.lasso)
    tools.remove()
    assert desk.canvas.mapTool() not in tools.tools
    left = n_items - len(desk.canvas.scene().items())
    assert left == 5, "preview, cursor, fence and the two circles of the brush"
    tools.remove = lambda: None  # the desk takes the rest away
