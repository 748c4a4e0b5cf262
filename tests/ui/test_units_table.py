import pytest
from hypothesis import HealthCheck, given, settings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLineEdit, QTableView

from regionaltool.ui.units_table import UnitsTable
from tests.bridge.sessions import again, blocks, carry_out, gestures, session_of, starts

#        ABCDEFGHIJ
START = "pppqqrrrs."
NAMES = {"p": "Pháp", "q": "Quang", "r": "Đông", "s": "An"}


@pytest.fixture
def session():
    return session_of(START, NAMES)


@pytest.fixture
def table(session, qtbot):
    made = UnitsTable()
    qtbot.addWidget(made)
    made.resize(420, 200)
    made.set_session(session)
    session.changed.connect(made.show_change)
    with qtbot.waitExposed(made):
        made.show()
    return made


def names(table) -> list[str]:
    model = table.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def texts(table) -> list[list[str]]:
    model = table.view.model()
    return sorted(
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    )


def click(qtbot, table, name: str, keys=Qt.KeyboardModifier.NoModifier) -> None:
    index = table.view.model().index(names(table).index(name), 0)
    place = table.view.visualRect(index).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, keys, place)


def test_object_names_for_tests_and_screen_readers(table):
    assert table.findChild(QTableView, "unitsTable") is table.view
    assert table.findChild(QLineEdit, "unitsFilter") is table.filter
    assert table.view.accessibleName() and table.filter.placeholderText()


def test_rows_begin_by_name_and_sort_by_a_click_on_a_title(table, qtbot):
    # by letters, not by what the machine's locale thinks of Đ
    assert names(table)[0] == "An" and set(names(table)) == set(NAMES.values())
    header = table.view.horizontalHeader()
    title = header.viewport().rect().center()
    title.setX(header.sectionViewportPosition(2) + header.sectionSize(2) // 2)
    orders = set()
    for _ in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=title)
        shown = [table.view.model().index(row, 2).data() for row in range(4)]
        orders.add(tuple(text.replace(" + ?", "") for text in shown))
    assert orders == {("390", "700", "700", "1,020"), ("1,020", "700", "700", "390")}


def test_a_row_that_is_clicked_is_chosen(table, qtbot):
    with qtbot.waitSignal(table.chosen) as chosen:
        click(qtbot, table, "Quang")
    assert chosen.args == [("q",)] and table.chosen_units() == ("q",)
    with qtbot.waitSignal(table.chosen) as chosen:
        click(qtbot, table, "An", Qt.KeyboardModifier.ControlModifier)
    assert set(chosen.args[0]) == {"q", "s"}


def test_the_keyboard_chooses_too(table, qtbot):
    table.view.setFocus()
    click(qtbot, table, names(table)[0])
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert len(chosen.args[0]) == 1
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert set(chosen.args[0]) == set("pqrs")


def test_units_are_chosen_from_elsewhere(table):
    table.choose(["r", "p", "gone"])
    assert set(table.chosen_units()) == {"r", "p"}
    table.choose([])
    assert table.chosen_units() == ()


def test_the_row_that_is_chosen_is_in_sight(session, table):
    session = session_of("".join(chr(ord("a") + n) for n in range(10)))
    table.set_session(session)
    table.resize(420, 150)
    table.choose(["j"])
    row = names(table).index("j")
    rect = table.view.visualRect(table.view.model().index(row, 0))
    assert table.view.viewport().rect().contains(rect.center())


def test_the_filter_finds_names_in_any_case(table, qtbot):
    qtbot.keyClicks(table.filter, "ANG")
    assert names(table) == ["Quang"]
    table.filter.clear()
    assert len(names(table)) == 4
    table.filter.setText(".*")
    assert names(table) == []


def test_what_is_filtered_out_is_not_chosen(table):
    table.choose(["q"])
    table.filter.setText("Đông")
    assert table.chosen_units() == ()
    table.choose(["q"])
    assert table.chosen_units() == ()


def test_the_choice_stays_with_the_unit_when_rows_move(table, session):
    table.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    table.choose(["r"])
    session.assign(blocks("DEI"), "r")
    assert table.chosen_units() == ("r",) and names(table)[0] == "Đông"


def test_a_unit_that_is_gone_is_no_longer_chosen(table, session):
    table.choose(["s", "q"])
    session.assign(blocks("I"), "q")
    assert table.chosen_units() == ("q",)
    session.undo()
    assert set(table.chosen_units()) == {"q"} and "An" in names(table)


def test_another_plan_takes_its_place_and_the_old_one_is_let_go(table, session, qtbot):
    table.choose(["q"])
    for _ in range(3):
        other = session_of("xxxxxyyyyy")
        table.set_session(other)
    assert sorted(names(table)) == ["x", "y"] and table.chosen_units() == ()
    table.filter.setText("")
    session.assign(blocks("A"), "q")
    assert sorted(names(table)) == ["x", "y"]
    qtbot.wait(0)
    models = [child for child in table.children() if hasattr(child, "unit")]
    assert models == [table.view.model().sourceModel()]


def test_figures_are_never_cut(table):
    table.fit_columns()
    for column in range(1, table.view.model().columnCount()):
        assert table.view.columnWidth(column) >= table.view.sizeHintForColumn(column)


def test_titles_are_in_full_where_there_is_room(table):
    table.resize(1400, 200)
    table.fit_columns()
    header = table.view.horizontalHeader()
    for column in range(1, table.view.model().columnCount()):
        assert table.view.columnWidth(column) >= header.sectionSizeHint(column)


def test_before_any_plan_it_is_empty_and_stands_it(qtbot):
    table = UnitsTable()
    qtbot.addWidget(table)
    table.show_change(None)
    table.choose(["a"])
    table.fit_columns()
    assert table.chosen_units() == () and names(table) == []


@settings(
    deadline=None,
    derandomize=True,
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(starts, gestures)
def test_after_any_gestures_the_same_texts_as_afresh(qtbot, start, done):
    session = session_of(start)
    table, fresh = UnitsTable(), UnitsTable()
    table.set_session(session)
    table.view.sortByColumn(6, Qt.SortOrder.DescendingOrder)
    session.changed.connect(table.show_change)
    for gesture in done:
        carry_out(session, gesture)
    fresh.set_session(again(session))
    assert texts(table) == texts(fresh)
