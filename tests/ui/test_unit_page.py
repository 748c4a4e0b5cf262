import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from regionaltool.core.links import COUNTED, Link
from regionaltool.ui.unit_page import UnitPage
from tests.bridge.sessions import blocks, session_of
from tests.ui.desk import plain

#        ABCDEFGHIJ
START = "pppqqrrrs."


@pytest.fixture
def session():
    return session_of(START, {"p": "Pháp <1>", "q": "Quang"})


@pytest.fixture
def page(on_screen):
    return on_screen(UnitPage(), 300, 360)


def head(page) -> list[str]:
    return plain(page.findChild(QLabel, "unitFigures").text()).splitlines()


def detail(page) -> str:
    return plain(page.findChild(QLabel, "unitDetail").text())


def button(page) -> QPushButton:
    return page.findChild(QPushButton, "makeUnitButton")


def test_with_nothing_chosen_it_says_what_to_do(page):
    assert "Choose a unit" in head(page)[0]
    assert not button(page).isVisible() and not page.bars.isVisible() and detail(page) == ""


def test_a_unit(page, session):
    page.show_unit(session, "q")
    known = session.assessment("q")
    assert head(page) == [
        "Quang (q)",
        f"People 1,020 · {known.polygon_km2:.2f} km² · official 9.10 km²",
        "✓ In one piece",
        f"Score {known.score.value:.1f}",
    ]
    assert page.bars.isVisible() and page.bars.objectName() == "factorBars"
    assert len(page.bars.texts()) == 5
    assert not button(page).isVisible()


def test_members_neighbours_seat_and_indicators(page, session):
    page.show_unit(session, "q")
    text = detail(page)
    assert "Members: Diên (D), Đông (E)" in text
    km = session.neighbours("q")["p"] / 1000
    assert f"Pháp <1> ({km:.1f} km)" in text
    assert "Seat assumed: Diên (D)" in text
    for reading in session.assessment("q").score.readings:
        assert reading.indicator.id in text and reading.indicator.title in text


def test_neighbours_with_the_longest_border_come_first(page, session):
    page.show_unit(session, "q")
    around = session.neighbours("q")
    longest = max(around, key=around.get)
    named = detail(page).split("Neighbours: ")[1]
    assert named.startswith(session.plan.name(longest))


def test_a_unit_in_pieces_is_red_and_says_what_is_detached(page, session):
    session.assign(blocks("I"), "q")
    page.show_unit(session, "q")
    assert "⚠ In 2 pieces; detached: Đông (E)" not in head(page)[2]
    assert head(page)[2] == "⚠ In 2 pieces; detached: Ích (I)"
    assert "#a50f15" in page.findChild(QLabel, "unitFigures").text()
    session.undo()
    page.show_unit(session, "q")
    assert "#a50f15" not in page.findChild(QLabel, "unitFigures").text()


def test_a_unit_that_encloses_another(page, session):
    session.assign(blocks("E"), "t")
    page.show_unit(session, "q")
    assert "⚠ Encloses Đông (E)" in head(page)


def test_people_that_are_unknown_are_told(page, session):
    page.show_unit(session, "p")
    assert "People 700 + ?" in head(page)[1]
    assert "Communes of unknown population: 1" in head(page)


def test_names_are_no_markup(page, session):
    page.show_unit(session, "p")
    assert head(page)[0] == "Pháp <1> (p)"


def test_an_island_has_no_neighbours(page, session):
    page.show_unit(session, "s")
    assert "Neighbours: –" in detail(page)


def test_a_candidate_has_the_button_that_makes_it_a_unit(page, session, qtbot):
    page.show_candidate(session, session.judge(blocks("GHI")))
    assert head(page)[0] == "Candidate unit, communes selected: 3"
    assert head(page)[2] == "⚠ In 2 pieces; detached: Giang (G), Hòa (H)"
    assert "Phú (F), Kim (J)" in detail(page)
    assert button(page).isVisible() and "(N)" in button(page).toolTip()
    with qtbot.waitSignal(page.make_unit):
        qtbot.mouseClick(button(page), Qt.MouseButton.LeftButton)
    button(page).setFocus()
    with qtbot.waitSignal(page.make_unit):
        qtbot.keyClick(button(page), Qt.Key.Key_Space)


def test_after_a_candidate_a_unit_has_no_button(page, session):
    page.show_candidate(session, session.judge(blocks("GH")))
    page.show_unit(session, "q")
    assert not button(page).isVisible()
    page.show_candidate(session, session.judge(blocks("GH")))
    page.show_nothing()
    assert not button(page).isVisible() and page.bars.texts() == ()


def test_it_needs_no_horizontal_scrollbar_in_a_dock_of_300(page, session, qtbot):
    page.show_unit(session, "r")
    qtbot.wait(0)
    assert page.horizontalScrollBar().maximum() == 0
    page.show_candidate(session, session.judge(blocks("ABCDEFGHIJ")))
    qtbot.wait(0)
    assert page.horizontalScrollBar().maximum() == 0


def test_what_a_unit_needs_to_be_in_one_piece(page):
    session = session_of("pppqqrrrps", {"p": "Pháp"})
    graph = session.assessor.graph
    ferry, island = Link(2, 8, "ferry"), Link(0, 8, "exception", "đảo <xa>", "NQ 1")
    session.judge_by(graph.with_links((ferry,), COUNTED))
    page.show_unit(session, "p")
    assert head(page)[2:4] == ["✓ In one piece", "ℹ By ferry: Châu (C) – Ích (I)"]
    session.judge_by(graph.with_links((island,), COUNTED))
    page.show_unit(session, "p")
    assert head(page)[3] == "✓ Exception accepted, An (A) – Ích (I): đảo <xa> (NQ 1)"
    session.judge_by(graph.with_links((Link(0, 8, "exception"),), COUNTED))
    page.show_candidate(session, session.judge(blocks("ABCI")))
    assert head(page)[3] == "✓ Exception accepted, An (A) – Ích (I): no reason given"
