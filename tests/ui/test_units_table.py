import pytest
from hypothesis import HealthCheck, given, settings
from qgis.PyQt.QtCore import QEvent, QLocale, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView

from regionaltool.ui.units_menu import units_menu
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
    qtbot.keyClicks(table.filter, "QUÀNG")
    assert names(table) == ["Quang"]
    table.filter.clear()
    assert len(names(table)) == 4
    table.filter.setText(".*")
    assert names(table) == []


def test_what_is_filtered_out_is_not_chosen(table):
    table.choose(["q"])
    table.filter.setText("phu")
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
    for column in range(1, 13):
        assert table.view.columnWidth(column) >= table.view.sizeHintForColumn(column)


def test_figures_that_grow_are_not_cut_either(table, session, qtbot):
    """“43.97…” of 43.971 would read as another figure."""
    for column in range(1, table.view.model().columnCount()):
        table.view.setColumnWidth(column, 10)
    session.assign(blocks("AB"), "q")
    row = names(table).index("Quang")

    def cut() -> list[str]:
        cells = (table.view.model().index(row, column) for column in range(1, 13))
        return [
            cell.data()
            for cell in cells
            if table.view.sizeHintForIndex(cell).width() > table.view.columnWidth(cell.column())
        ]

    qtbot.waitUntil(lambda: cut() == [])


def test_titles_are_in_full_where_there_is_room(table):
    table.resize(1400, 200)
    table.fit_columns()
    header = table.view.horizontalHeader()
    for column in range(1, 13):
        assert table.view.columnWidth(column) >= header.sectionSizeHint(column)


def test_before_any_plan_it_is_empty_and_stands_it(qtbot):
    table = UnitsTable()
    qtbot.addWidget(table)
    table.show_change(None)
    table.choose(["a"])
    table.fit_columns()
    assert table.chosen_units() == () and names(table) == []


def test_the_filter_looks_at_codes_and_communes_too_without_marks(table):
    for typed, found in (("dien", "Quang"), ("s", "An"), ("PHÙ", "Đông"), ("ich", "An")):
        table.filter.setText(typed)
        assert found in names(table), typed
    table.filter.setText("quạng")
    assert names(table) == ["Quang"]


def test_the_filter_follows_the_communes_of_units(table, session):
    table.filter.setText("Ích")
    assert names(table) == ["An"]
    session.assign(blocks("I"), "q")
    assert names(table) == ["Quang"]


def test_what_is_empty_says_what_to_do(table):
    assert "press N" in table.view.empty_text
    table.filter.setText("nowhere")
    assert names(table) == [] and "“nowhere”" in table.view.empty_text
    table.view.grab()  # painted with the sentence


def test_a_unit_that_the_filter_hides_is_gone_to_all_the_same(table):
    table.filter.setText("Quang")
    table.go_to("q")
    assert table.filter.text() == "Quang"
    table.go_to("r")
    assert table.filter.text() == "" and table.chosen_units() == ("r",)


def editor(table, kind=QLineEdit):
    found = table.view.viewport().findChildren(kind)
    return found[-1] if found else None


def test_f2_edits_the_name_from_any_column(table, session, qtbot):
    index = table.view.model().index(names(table).index("Quang"), 3)
    table.view.setCurrentIndex(index)
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    editor(table).insert("Quảng Yên")
    qtbot.keyClick(editor(table), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.plan.name("q") == "Quảng Yên")
    assert "Quảng Yên" in names(table)
    assert table.chosen_units() == ("q",)


def test_a_double_click_edits_the_name_and_escape_drops_it(table, session, qtbot):
    index = table.view.model().index(names(table).index("Quang"), 0)
    place = table.view.visualRect(index).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor(table).insert("Other")
    qtbot.keyClick(editor(table), Qt.Key.Key_Escape)
    assert not session.can_undo


def test_a_name_that_is_taken_is_said_and_the_old_one_stays(table, session, qtbot):
    table.view.setCurrentIndex(table.view.model().index(names(table).index("Quang"), 0))
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    editor(table).insert("đông")
    with qtbot.waitSignal(table.said) as said:
        qtbot.keyClick(editor(table), Qt.Key.Key_Return)
    assert "Đông (r)" in said.args[0] and session.plan.name("q") == "Quang"


def test_an_edit_elsewhere_leaves_what_is_being_typed(table, session, qtbot):
    table.view.setCurrentIndex(table.view.model().index(names(table).index("Quang"), 0))
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    editor(table).insert("Yên")
    session.assign(blocks("I"), "q")
    assert editor(table).text() == "Yên"
    qtbot.keyClick(editor(table), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.plan.name("q") == "Yên")


def test_a_type_is_chosen_from_a_list_or_typed(table, session, qtbot):
    kind = table.view.model().sourceModel().place("type")
    index = table.view.model().index(names(table).index("Quang"), kind)
    table.view.setCurrentIndex(index)
    table.view.edit(index)
    box = editor(table, QComboBox)
    assert {"ward", "phường"} <= {box.itemText(n) for n in range(box.count())}
    place = box.findText("phường")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert session.plan.type_of("q") == "phường"
    table.view.setCurrentIndex(index)
    table.view.edit(index)
    box = editor(table, QComboBox)
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "borough")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.plan.type_of("q") == "borough")


def copied(table, qtbot) -> list[list[str]]:
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QApplication.clipboard().text()
    assert text.endswith("\n")
    return [line.split("\t") for line in text.splitlines()]


def test_all_rows_are_copied_with_titles_and_raw_figures(table, session, qtbot):
    title, *rows = copied(table, qtbot)
    assert title[:4] == ["Unit", "Communes", "Population", "Area km²"] and len(rows) == 4
    (quang,) = [row for row in rows if row[0] == "Quang"]
    assert quang[1:3] == ["2", "1020"] and len(quang) == len(title)
    assert float(quang[3]) == pytest.approx(session.assessment("q").polygon_km2, rel=1e-9)


def test_the_rows_that_are_chosen_are_copied_and_no_column_that_is_hidden(table, qtbot):
    """But for the code, which is hidden until somebody shows it."""
    table.choose(["p", "q"])
    table.view.setColumnHidden(1, True)
    assert table.view.isColumnHidden(table.view.model().sourceModel().place("code"))
    title, *rows = copied(table, qtbot)
    assert {row[title.index("Code")] for row in rows} == {"p", "q"}
    assert title[:2] == ["Unit", "Population"]
    assert sorted(row[0] for row in rows) == ["Pháp", "Quang"]
    assert [row[1] for row in rows if row[0] == "Pháp"] == ["700 + ?"], "in doubt, so no number"


def test_figures_are_copied_with_the_decimal_sign_of_the_locale(table, qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale("vi_VN"))
    try:
        rows = copied(table, qtbot)
    finally:
        QLocale.setDefault(before)
    assert all("," in row[3] and "." not in row[3] for row in rows[1:])


def test_the_keys_are_taken_before_qgis_takes_them(table):
    for key, modifier in (
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(table.view, event)
        assert event.isAccepted()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(table.view, event)
    assert not event.isAccepted(), "the keys of the tools work in the table"


def test_the_menu_of_the_rows(table, session, qtbot):
    table.choose(["q", "r"])
    menu = units_menu(table)
    action = {each.text(): each for each in menu.actions()}
    assert not action["Rename"].isEnabled() and action["Merge"].isEnabled()
    action["Lock"].trigger()
    assert session.plan.locked_units == {"q", "r"}
    assert "Unlock" in {each.text() for each in units_menu(table).actions()}
    with qtbot.waitSignal(table.merge):
        action["Merge"].trigger()
    with qtbot.waitSignal(table.select_communes) as asked:
        action["Select their communes on the map"].trigger()
    assert set(asked.args[0]) == {"q", "r"}
    kinds = {each.text(): each for each in action["Type"].menu().actions()}
    kinds["phường"].trigger()
    assert session.plan.types == {"q": "phường", "r": "phường"}
    session.undo()
    assert session.plan.types == {}, "one step"


def test_a_name_is_chosen_from_the_menu_by_the_seat_too(table, session):
    table.choose(["q"])
    seat = session.plan.members("q").tolist()[0]
    table.seat_of = lambda unit: seat
    (names,) = (a.menu() for a in units_menu(table).actions() if a.text() == "Suggested names")
    first = names.actions()[0]
    assert first.data() == session.plan.communes.names[seat] and "seat" in first.text()
    first.trigger()
    assert session.plan.name("q") == first.data()


def test_without_a_choice_the_menu_copies_the_table(table):
    action = {each.text(): each for each in units_menu(table).actions()}
    assert action["Copy the table"].isEnabled() and not action["Lock"].isEnabled()


def test_the_chart_takes_the_place_of_the_table_or_stands_beside_it(table, qtbot):
    assert table.view.isVisible() and not table.scatter.isVisible()
    qtbot.mouseClick(table.chart_button, Qt.MouseButton.LeftButton)
    assert table.scatter.isVisible() and not table.view.isVisible()
    table.resize(1000, 200)
    qtbot.waitUntil(table.view.isVisible)
    assert table.scatter.isVisible()
    qtbot.mouseClick(table.chart_button, Qt.MouseButton.LeftButton)
    assert not table.scatter.isVisible()


def test_a_dot_that_is_chosen_is_a_row_that_is_chosen(table, qtbot):
    with qtbot.waitSignal(table.chosen) as chosen:
        table.scatter.chosen.emit(("r",))
    assert chosen.args == [("r",)] and table.chosen_units() == ("r",)


def test_how_it_is_looked_at_is_kept_with_the_plan(table, session):
    table.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    kept = table.state()
    assert kept == {"sort": "population", "descending": True, "chart": False}
    order = names(table)
    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.restore({**kept, "chart": True})
    assert names(table) == order and table.chart_button.isChecked()
    with pytest.raises(KeyError):
        table.restore({"sort": "gone"})


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
