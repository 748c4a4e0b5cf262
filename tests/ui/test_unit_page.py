import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton

from regionaltool.core.links import COUNTED, Link
from regionaltool.core.score.why_low import why_low
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


def rows(table) -> list[tuple[str, ...]]:
    return [row.texts for row in table.rows.rows]


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
        "Quang (q) ✎ ▾ · type",
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
    shape = session.plan.communes.polygon_km2
    assert rows(page.members) == [
        ("Diên", "y", "900", f"{shape[3]:.2f}"),
        ("Đông", "y", "120", f"{shape[4]:.2f}"),
    ]
    km = session.neighbours("q")["p"] / 1000
    assert ("Pháp <1>", f"{km:.1f}") in rows(page.neighbours)
    assert "Seat assumed: Diên (D)" in text
    said = []
    for row in range(5):
        page.bars.open(row)
        said += page.bars.indicator_texts()
    for reading in session.assessment("q").score.readings:
        title = f"{reading.indicator.id} {reading.indicator.title} "
        assert any(line.startswith(title) for line in said)


def test_what_the_last_change_did_to_the_score(page, session):
    page.show_unit(session, "q")
    assert page.waterfall.isHidden()
    before = session.assessment("q").score.low
    session.assign(blocks("F"), "q")
    page.show_unit(session, "q")
    page.catch_up()
    texts = page.waterfall.texts()
    assert page.waterfall.isVisible() and texts[0] == f"before {before:.1f}"
    assert texts[-1] == f"now {session.assessment('q').score.low:.1f}" and len(texts) > 2
    page.show_unit(session, "r")
    assert page.waterfall.isHidden()
    page.show_nothing()
    page.show_unit(session, "q")
    assert page.waterfall.isHidden(), "another plan may have come in between"


def test_why_the_score_is_no_better(page, session):
    page.show_unit(session, "q")
    why = why_low(session.assessment("q").score, session.assessor.scoring.profile)
    text = page.findChild(QLabel, "unitWhyLow").text()
    assert why.reading.indicator.title in text and f"{why.score_if:.1f}" in text
    page.show_nothing()
    assert page.findChild(QLabel, "unitWhyLow").text() == ""


def test_a_veto_stands_beside_the_score_and_takes_nothing_off(page, session):
    session.assign(blocks("I"), "q")
    page.show_unit(session, "q")
    score = session.assessment("q").score.value
    assert f"Score {score:.1f} · ⚠ not eligible" in head(page)


def test_neighbours_with_the_longest_border_come_first(page, session):
    page.show_unit(session, "q")
    around = session.neighbours("q")
    longest = max(around, key=around.get)
    lengths = [float(km) for _, km in rows(page.neighbours)]
    assert rows(page.neighbours)[0][0] == session.plan.name(longest)
    assert lengths == sorted(lengths, reverse=True) and len(lengths) == len(around)


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
    assert head(page)[0] == "Pháp <1> (p) ✎ ▾ · type"


def test_an_island_has_no_neighbours(page, session):
    page.show_unit(session, "s")
    assert "Neighbours: –" in [plain(label.text()) for label in page.findChildren(QLabel)]
    assert not page.neighbours.isVisible()


def test_a_candidate_has_the_button_that_makes_it_a_unit(page, session, qtbot):
    page.show_candidate(session, session.judge(blocks("GHI")))
    assert head(page)[0] == "Candidate unit, communes selected: 3"
    assert head(page)[2] == "⚠ In 2 pieces; detached: Giang (G), Hòa (H)"
    assert {name for name, _ in rows(page.neighbours)} == {"Pháp <1>", "r"}
    assert [name for name, *_ in rows(page.members)] == ["Ích", "Giang", "Hòa"]
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


@pytest.fixture
def name_field(page, session) -> QLineEdit:
    """The line over the heading, open with the name of a unit."""
    page.show_unit(session, "q")
    page.findChild(QLabel, "unitFigures").linkActivated.emit("name")
    field = page.findChild(QLineEdit, "unitNameField")
    assert field.isVisible() and field.text() == "Quang"
    return field


def test_the_name_is_edited_in_the_heading(page, session, name_field, qtbot):
    page.rename.connect(lambda unit, name: session.rename(unit, name))
    page.rename.connect(lambda *_: page.show_unit(session, "q"))
    name_field.setText("Quảng Yên")
    qtbot.keyClick(name_field, Qt.Key.Key_Return)
    assert head(page)[0].startswith("Quảng Yên (q)") and not name_field.isVisible()


def test_a_name_that_is_refused_stays_to_be_changed(page, name_field, qtbot):
    name_field.setText("taken")
    with qtbot.waitSignal(page.rename) as asked:
        qtbot.keyClick(name_field, Qt.Key.Key_Return)
    assert asked.args == ["q", "taken"] and name_field.isVisible()
    qtbot.keyClick(name_field, Qt.Key.Key_Escape)
    assert not name_field.isVisible()


def test_what_is_typed_survives_an_edit_of_the_unit_but_not_another_unit(page, session, name_field):
    name_field.setText("half a na")
    session.assign(blocks("I"), "q")
    page.show_unit(session, "q")
    assert name_field.isVisible() and name_field.text() == "half a na"
    page.show_unit(session, "p")
    assert not name_field.isVisible()


def test_a_double_click_on_the_heading_edits_it_too(page, session, qtbot):
    page.show_unit(session, "q")
    qtbot.mouseDClick(page.findChild(QLabel, "unitFigures"), Qt.MouseButton.LeftButton)
    assert page.findChild(QLineEdit, "unitNameField").isVisible()


def test_type_and_lock_stand_in_the_heading(page, session, qtbot):
    session.retype("q", "phường")
    session.lock_units(["q"], True)
    page.show_unit(session, "q")
    assert head(page)[0] == "Quang (q) ✎ ▾ · phường · locked"
    with qtbot.waitSignal(page.suggest_names) as asked:
        page.findChild(QLabel, "unitFigures").linkActivated.emit("names")
    assert asked.args == ["q"]
    with qtbot.waitSignal(page.retype) as asked:
        page.findChild(QLabel, "unitFigures").linkActivated.emit("type")
    assert asked.args == ["q"]


def click(table, qtbot, row: int) -> None:
    place = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def menu(table, row: int) -> dict[str, object]:
    table.setCurrentIndex(table.model().index(row, 0))
    made = table.menu()
    assert isinstance(made, QMenu)
    return {action.text(): action for action in made.actions()}


def test_a_member_is_shown_on_the_map_or_taken_out(page, session, qtbot):
    page.show_unit(session, "q")
    with qtbot.waitSignal(page.show_communes) as shown:
        click(page.members, qtbot, 1)
    assert shown.args == [tuple(blocks("E"))]
    with qtbot.waitSignal(page.show_communes) as shown:
        qtbot.keyClick(page.members, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.take_out) as out:
        menu(page.members, 0)["Take out of the unit"].trigger()
    assert out.args == [tuple(blocks("D"))]
    page.show_candidate(session, session.judge(blocks("GH")))
    assert "Take out of the unit" not in menu(page.members, 0)


def test_a_neighbour_is_gone_to_or_merged_with(page, session, qtbot):
    page.show_unit(session, "q")
    first = page.neighbours.rows.rows[0].key
    with qtbot.waitSignal(page.go_to_unit) as gone:
        click(page.neighbours, qtbot, 0)
    assert gone.args == [first]
    with qtbot.waitSignal(page.merge) as merged:
        menu(page.neighbours, 0)["Merge with it"].trigger()
    assert merged.args == [("q", first)]


def test_the_units_of_a_selection_are_offered(page, session, qtbot):
    page.show_candidate(session, session.judge(blocks("CGJ")))
    theirs = page.findChild(QPushButton, "theirUnitsButton")
    assert theirs.isVisible() and "(2)" in theirs.text()
    with qtbot.waitSignal(page.choose_units) as chosen:
        qtbot.mouseClick(theirs, Qt.MouseButton.LeftButton)
    assert chosen.args == [("p", "r")]
    page.show_candidate(session, session.judge(blocks("J")))
    assert not theirs.isVisible()


def test_several_units_are_added_up(page, session):
    page.show_several(session, ["p", "q"])
    km2 = sum(session.assessment(unit).polygon_km2 for unit in "pq")
    assert head(page)[:2] == [
        "Units chosen: 2",
        f"Communes 5 · People 1,720 + ? · {km2:.2f} km²",
    ]
    assert not page.members.isVisible() and not page.bars.isVisible()


def test_only_the_rows_that_change_are_told(page, session):
    page.show_unit(session, "q")
    told = []
    model = page.members.model()
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsInserted.connect(lambda _, first, last: told.append(("in", first, last)))
    session.assign(blocks("I"), "q")
    page.show_unit(session, "q")
    page.catch_up()
    assert told == [("in", 1, 1)]
    page.show_unit(session, "q")
    page.catch_up()
    assert len(told) == 1


def test_of_a_unit_that_changes_the_tables_follow_when_the_hand_rests(page, session, qtbot):
    page.show_unit(session, "q")
    before = rows(page.members)
    for _ in range(2):
        session.assign(blocks("I"), "q")
        page.show_unit(session, "q")
        assert "1,720" in "".join(head(page)) and rows(page.members) == before
        session.undo()
        page.show_unit(session, "q")
    session.assign(blocks("I"), "q")
    page.show_unit(session, "q")
    qtbot.waitUntil(lambda: len(rows(page.members)) == len(before) + 1)


def test_another_unit_has_its_own_tables_at_once(page, session):
    page.show_unit(session, "q")
    session.assign(blocks("I"), "q")
    page.show_unit(session, "q")
    page.show_unit(session, "p")
    assert len(rows(page.members)) == 3
    page.catch_up()
    assert len(rows(page.members)) == 3
