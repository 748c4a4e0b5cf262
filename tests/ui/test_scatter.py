import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QHelpEvent, QPalette
from qgis.PyQt.QtWidgets import QApplication, QToolTip

from regionaltool.ui.scatter import Scatter
from tests.bridge.sessions import blocks, session_of


@pytest.fixture
def session():
    return session_of("pppqqrrrs.", {"q": "Quang"})


@pytest.fixture
def scatter(session, on_screen):
    made = Scatter()
    made.set_session(session)
    session.changed.connect(made.show_change)
    return on_screen(made, 300, 200)


@pytest.fixture
def chosen(scatter):
    units = []
    scatter.chosen.connect(units.append)
    return units


def place(scatter, unit: str) -> QPoint:
    x, y = scatter._places[scatter._dots.number(unit)]
    return QPoint(round(x), round(y))


def click(qtbot, scatter, unit: str, keys=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.mouseClick(scatter, Qt.MouseButton.LeftButton, keys, place(scatter, unit))


def picture(scatter):
    return scatter.grab().toImage()


def test_larger_units_lie_to_the_right_and_more_people_above(scatter, session):
    of = {unit: place(scatter, unit) for unit in session.units}
    by_area = sorted(of, key=lambda unit: session.assessment(unit).polygon_km2)
    assert [of[unit].x() for unit in by_area] == sorted(point.x() for point in of.values())
    assert of["q"].y() < of["r"].y(), "1,020 people above 390"
    assert all(scatter.rect().contains(point) for point in of.values())


def test_a_click_on_a_dot_chooses_its_unit(scatter, chosen, qtbot):
    click(qtbot, scatter, "q")
    click(qtbot, scatter, "s", Qt.KeyboardModifier.ControlModifier)
    click(qtbot, scatter, "q", Qt.KeyboardModifier.ControlModifier)
    assert chosen == [("q",), ("q", "s"), ("s",)]
    qtbot.mouseClick(scatter, Qt.MouseButton.LeftButton, pos=QPoint(1, 199))
    assert len(chosen) == 3, "no dot is there"


def test_arrows_go_from_dot_to_dot(scatter, session, chosen, qtbot):
    scatter.setFocus()
    for _ in range(5):
        qtbot.keyClick(scatter, Qt.Key.Key_Right)
    by_area = sorted(session.units, key=lambda unit: session.assessment(unit).polygon_km2)
    assert [unit for (unit,) in chosen] == [*by_area, by_area[-1]]
    qtbot.keyClick(scatter, Qt.Key.Key_Down)
    assert session.assessment(chosen[-1][0]).tally.population <= 1020


def test_hovering_tells_name_and_figures(scatter, session):
    at = place(scatter, "q")
    QApplication.sendEvent(scatter, QHelpEvent(QEvent.Type.ToolTip, at, scatter.mapToGlobal(at)))
    km2 = session.assessment("q").polygon_km2
    assert QToolTip.text() == f"Quang\nPopulation 1,020\nArea {km2:.2f} km²"
    QToolTip.hideText()


def test_marked_dots_look_different_and_are_told_once(scatter):
    before = picture(scatter)
    scatter.mark(["q"])
    assert picture(scatter) != before
    scatter.mark([])
    assert picture(scatter) == before


@pytest.mark.parametrize("log", [True, False])
def test_after_edits_the_picture_is_the_one_painted_afresh(scatter, session, qtbot, log):
    scatter.log_button.setChecked(log)
    picture(scatter)
    for edit in (
        lambda: session.assign(blocks("E"), "r"),
        lambda: session.merge(["r", "q"]),
        lambda: session.make_unit(blocks("AB")),
        session.undo,
        lambda: session.assign(blocks("I"), None),
        lambda: session.assign(blocks("C"), "t"),
    ):
        edit()
        shown, units = picture(scatter), set(scatter._dots.units)
        kept = scatter._axes
        scatter._lay_out()
        if [axis.high for axis in kept] == [axis.high for axis in scatter._axes] and [
            axis.low for axis in kept
        ] == [axis.low for axis in scatter._axes]:
            assert picture(scatter) == shown
        assert units == {unit for unit in session.units if unit not in scatter._dots.left_out}


def test_unseen_it_does_nothing_and_is_right_when_it_is_seen_again(scatter, session):
    scatter.hide()
    session.merge(["q", "r"])
    assert scatter._dots is None
    scatter.show()
    assert set(scatter._dots.units) == set(session.units)


def test_an_edit_repaints_the_places_that_it_touches_and_no_others(scatter, session, monkeypatch):
    picture(scatter)
    session.assign(blocks("I"), "q")  # within the axes, as its undo will be
    picture(scatter)
    painted = []
    whole = type(scatter)._paint_picture

    def paint(self, parts=None):
        painted.append(parts)
        whole(self, parts)

    monkeypatch.setattr(type(scatter), "_paint_picture", paint)
    session.rename("q", "Quy")
    assert painted and all(parts and len(parts) == 2 for parts in painted)


def test_axes_can_be_linear(scatter, qtbot):
    before = picture(scatter)
    qtbot.mouseClick(scatter.log_button, Qt.MouseButton.LeftButton)
    assert not scatter._axes[0].log and picture(scatter) != before


def test_on_dark_ground_dots_are_light(scatter):
    palette = QPalette()
    for role, colour in (("Window", "#303030"), ("Base", "#202020"), ("WindowText", "#eeeeee")):
        palette.setColor(getattr(QPalette.ColorRole, role), QColor(colour))
    scatter.setPalette(palette)
    dot = QColor(picture(scatter).pixel(place(scatter, "q")))
    assert dot.lightness() > 128


def test_without_units_it_says_what_will_be_here(on_screen):
    scatter = Scatter()
    scatter.set_session(session_of("." * 10))
    shown = on_screen(scatter, 300, 200)
    empty = picture(shown)
    shown._session.make_unit([0])
    shown.set_session(shown._session)
    assert picture(shown) != empty
