import pytest
from hypothesis import HealthCheck, given, settings
from qgis.PyQt.QtCore import QLocale, QPersistentModelIndex, QSortFilterProxyModel, Qt

from regionaltool.core.links import COUNTED, Link
from regionaltool.ui.units_model import SEARCH_ROLE, UNIT_ROLE, UnitsModel
from tests.bridge.sessions import again, blocks, carry_out, gestures, session_of, starts

#        ABCDEFGHIJ
START = "pppqqrrrs."
TITLES = ["Unit", "Communes", "Population", "Area km²", "Official km²", "In one piece"]
TITLES += ["Criteria", "% of standard", "Score"]
HORIZONTAL = Qt.Orientation.Horizontal


@pytest.fixture
def session():
    return session_of(START, {"p": "Pháp", "r": "An"})


@pytest.fixture
def model(session, qgis_app):
    made = UnitsModel(session)
    session.changed.connect(made.show)
    return made


def texts(model) -> list[list[str]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def row(model, unit: str) -> list[str]:
    return texts(model)[model.row(unit)]


def told(model) -> list[tuple]:
    """What the model tells its views from now on."""
    seen = []
    model.rowsInserted.connect(lambda _, first, last: seen.append(("in", first, last)))
    model.rowsAboutToBeRemoved.connect(lambda _, first, last: seen.append(("out", first, last)))
    model.dataChanged.connect(lambda a, b: seen.append(("new", a.row(), a.column(), b.column())))
    model.modelReset.connect(lambda: seen.append(("reset",)))
    return seen


def test_the_rules_of_models_are_kept(model, session, qtmodeltester):
    qtmodeltester.check(model, force_py=True)  # it goes on watching
    session.assign(blocks("I"), "q")
    session.make_unit(blocks("GJ"))
    session.merge(["p", "q", "r"])
    while session.can_undo:
        session.undo()


def test_columns_are_titled_and_factors_told_in_full(model):
    titles = [model.headerData(c, HORIZONTAL) for c in range(model.columnCount())]
    assert titles == [*TITLES, "F1", "F2", "F3", "F4", "F5", "Type", "Code"]
    assert model.place("population") == 2 and model.key(14) == "type"
    tips = [
        model.headerData(c, HORIZONTAL, Qt.ItemDataRole.ToolTipRole)
        for c in range(model.columnCount())
    ]
    assert all(tips) and tips[0] == "Unit" and tips[9] != "F1"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_row_says_what_is_known_of_the_unit(model, session):
    known = session.assessment("q")
    assert row(model, "q")[:9] == [
        "q",
        "2",
        "1,020",
        f"{known.polygon_km2:.2f}",
        "9.10",
        "yes",
        "",
        "",
        f"{known.score.value:.1f}",
    ]
    assert row(model, "p")[0] == "Pháp" and model.index(model.row("p"), 0).data(UNIT_ROLE) == "p"
    assert [model.unit(number) for number in range(model.rowCount())] == ["p", "q", "r", "s"]


def test_what_is_unknown_is_marked(model, session):
    assert row(model, "p")[2] == "700 + ?"
    tip = model.index(model.row("p"), 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "1" in tip and "unknown" in tip
    session.assign(blocks("J"), "t")
    assert row(model, "t")[4] == "?"
    session.assign(blocks("C"), "u")
    assert row(model, "u")[2] == "?" and "–" in row(model, "u")[8]
    session.assign(blocks("I"), "q")
    assert row(model, "q")[5] == "2 pieces"


def test_only_the_rows_that_change_are_told(model, session):
    seen = told(model)
    last = model.columnCount() - 1
    session.assign(blocks("F"), "q")
    assert seen == [("new", 1, 0, last), ("new", 2, 0, last)]
    del seen[:]
    session.assign(blocks("I"), "q")
    assert seen == [("new", 1, 0, last), ("out", 3, 3)]
    del seen[:]
    session.undo()
    assert seen == [("new", 1, 0, last), ("in", 3, 3)]
    del seen[:]
    session.make_unit(blocks("D"))
    assert seen == [("in", 0, 0), ("new", 2, 0, last)]


@pytest.mark.parametrize("column", range(14))
def test_no_view_is_shown_a_unit_that_is_gone(model, session, column):
    """A view may ask for every row while one of them is told to be new."""
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    model.sort(column)
    seen = []
    model.rowsRemoved.connect(lambda *_: seen.append(texts(model)))
    model.dataChanged.connect(lambda *_: seen.append(texts(model)))
    session.merge(["p", "q", "r", "s"])
    session.undo()
    session.make_unit(blocks("ADFI"))
    assert len(seen) > 5
    assert sorted(texts(proxy)) == sorted(texts(model))


def test_figures_sort_by_value_and_the_unknown_comes_first(model, session):
    session.assign(blocks("J"), "t")
    for column, shown in ((4, ["?", "1.10", "8.10", "9.10", "12.30"]), (1, list("11233"))):
        model.sort(column)
        assert [line[column] for line in texts(model)] == shown
        model.sort(column, Qt.SortOrder.DescendingOrder)
        assert [line[column] for line in texts(model)] == shown[::-1]
    model.sort(-1)
    assert [model.unit(number) for number in range(model.rowCount())] == list("pqrst")


def test_names_sort_by_the_letters_and_numbers_of_the_language(qgis_app):
    before = QLocale()
    QLocale.setDefault(QLocale("vi_VN"))
    try:
        names = {"p": "Phường 10", "q": "Đông", "r": "Phường 2", "s": "Duy"}
        model = UnitsModel(session_of(START, names))
        model.sort(0)
        shown = [line[0] for line in texts(model)]
    finally:
        QLocale.setDefault(before)
    assert shown == ["Duy", "Đông", "Phường 2", "Phường 10"]


def test_a_row_whose_figure_changes_moves_to_its_place(model, session):
    model.sort(2)
    assert [model.unit(number) for number in range(4)] == ["r", "p", "s", "q"]
    kept = QPersistentModelIndex(model.index(model.row("r"), 2))
    moved = []
    model.rowsMoved.connect(lambda _, first, last, __, to: moved.append((first, last, to)))
    session.assign(blocks("DEI"), "r")
    assert kept.row() == model.row("r") and kept.data() == row(model, "r")[2]
    assert moved and model.unit(model.rowCount() - 1) == "r"
    session.undo()
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert kept.row() == model.row("r") and model.unit(0) == "q"


def test_figures_stand_to_the_right(model):
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    role = Qt.ItemDataRole.TextAlignmentRole
    assert model.index(0, 0).data(role) is None
    assert all(
        model.index(0, c).data(role) == right for c in range(1, 14) if model.key(c) != "criteria"
    )


def test_sure_figures_are_given_raw_and_those_in_doubt_as_they_are_shown(model, session):
    known = session.assessment("q")
    raw = model.raw("q", range(model.columnCount()))
    assert raw[:5] == ["q", 2, 1020, known.polygon_km2, 9.1]
    assert raw[8] == known.score.low and raw[14] is None and raw[15] == "q"
    assert raw[6:8] == [None, None]
    assert model.raw("p", [2]) == ["700 + ?"]
    session.assign(blocks("C"), "u")
    assert model.raw("u", [2]) == [None]
    session.assign(blocks("J"), "t")
    assert model.raw("t", [4]) == [None]


def test_a_search_looks_through_name_code_and_communes_without_marks(model, session):
    def searched(unit):
        return model.index(model.row(unit), 0).data(SEARCH_ROLE).splitlines()

    assert searched("q") == ["q", "q", "dien", "d", "dong", "e"]
    session.rename("q", "Phường Hòa Bình")
    session.assign(blocks("E"), "p")
    assert searched("q") == ["phuong hoa binh", "q", "dien", "d"]


@pytest.fixture
def said(model):
    sentences = []
    model.said.connect(sentences.append)
    return sentences


def test_a_name_is_edited_in_one_step_to_undo(model, session, said):
    index = model.index(model.row("q"), 0)
    assert index.flags() & Qt.ItemFlag.ItemIsEditable
    assert model.data(index, Qt.ItemDataRole.EditRole) == "q"
    assert model.setData(index, "  Quảng   Yên ")
    assert row(model, "q")[0] == "Quảng Yên" == session.plan.name("q") and said == []
    assert len(session.done) == 1
    assert not model.setData(index, "Quảng Yên"), "the same is no edit"
    session.undo()
    assert row(model, "q")[0] == "q"


@pytest.mark.parametrize(("name", "why"), [("", "needs a name"), ("XÃ PHÁP", "unit Pháp (p)")])
def test_a_name_that_cannot_be_is_refused_in_words(model, session, said, name, why):
    assert not model.setData(model.index(model.row("q"), 0), name)
    assert why in said[0] and not session.can_undo


def test_a_name_that_differs_by_marks_is_taken_and_told(model, session, said):
    assert model.setData(model.index(model.row("q"), 0), "Phấp")
    assert session.plan.name("q") == "Phấp" and "by its marks alone" in said[0]


def test_a_type_is_edited_and_taken_away(model, session):
    index = model.index(model.row("q"), model.place("type"))
    assert model.setData(index, " phường ") and index.data() == "phường"
    assert session.plan.type_of("q") == "phường"
    assert model.setData(index, "") and session.plan.type_of("q") is None
    assert not model.setData(model.index(0, 1), "5"), "figures are not edited"
    assert not model.index(0, 1).flags() & Qt.ItemFlag.ItemIsEditable


def test_a_lock_is_a_mark_beside_the_name(model, session):
    index = model.index(model.row("q"), 0)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    session.lock_units(["q"], True)
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "Locked" in index.data(Qt.ItemDataRole.ToolTipRole)
    session.undo()
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_types_sort_by_letters_and_none_comes_first(model, session):
    session.retype("s", "phường")
    session.retype("p", "xã")
    model.sort(model.place("type"))
    assert [model.unit(number) for number in range(4)] == ["q", "r", "s", "p"]


def test_a_plan_without_units_has_no_rows(qgis_app, qtmodeltester):
    session = session_of("." * 10)
    model = UnitsModel(session)
    session.changed.connect(model.show)
    assert model.rowCount() == 0
    qtmodeltester.check(model, force_py=True)
    session.make_unit(blocks("AB"))
    assert model.rowCount() == 1


@settings(
    deadline=None,
    derandomize=True,
    max_examples=30,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(starts, gestures)
def test_after_any_gestures_the_same_as_made_afresh(qgis_app, start, done):
    session = session_of(start)
    model = UnitsModel(session)
    session.changed.connect(model.show)
    views = [model]
    for column, order in ((0, Qt.SortOrder.AscendingOrder), (2, Qt.SortOrder.DescendingOrder)):
        views.append(UnitsModel(session))
        views[-1].sort(column, order)
        session.changed.connect(views[-1].show)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(views[-1])
    texts(proxy)
    for gesture in done:
        carry_out(session, gesture)
    fresh = UnitsModel(again(session))
    assert texts(model) == texts(fresh)
    fresh.sort(0)
    assert texts(views[1]) == texts(fresh)
    fresh.sort(2, Qt.SortOrder.DescendingOrder)
    assert texts(views[2]) == texts(proxy) == texts(fresh)


def test_a_unit_by_ferry_says_so_and_sorts_behind_those_by_land(qgis_app):
    session = session_of("pppqqrrrps")
    model = UnitsModel(session)
    session.changed.connect(model.show)
    column = TITLES.index("In one piece")
    assert row(model, "p")[column] == "2 pieces"
    session.judge_by(session.assessor.graph.with_links((Link(2, 8, "ferry"),), COUNTED))
    assert row(model, "p")[column] == "by ferry" and row(model, "s")[column] == "yes"
    model.sort(column)
    assert [model.unit(number) for number in range(model.rowCount())] == ["q", "r", "s", "p"]
