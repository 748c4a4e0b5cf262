import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.PyQt.QtCore import Qt

from regionaltool.ui.rows_table import RowsModel, RowsTable, TextRow

some = st.lists(st.integers(0, 5), max_size=8, unique=True)


def rows(keys) -> list[TextRow]:
    return [TextRow(key, (f"row {key}", str(key))) for key in keys]


@settings(
    deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(some, max_size=5))
def test_views_that_follow_what_is_told_show_the_rows(qgis_app, shown):
    model = RowsModel(("Name", "Number"), 1, qgis_app)
    mirror: list[str] = []

    def text(row: int) -> str:
        return model.index(row, 0).data()

    model.rowsInserted.connect(
        lambda _, a, b: mirror.__setitem__(slice(a, a), [text(n) for n in range(a, b + 1)])
    )
    model.rowsRemoved.connect(lambda _, a, b: mirror.__delitem__(slice(a, b + 1)))
    model.dataChanged.connect(
        lambda a, b: mirror.__setitem__(
            slice(a.row(), b.row() + 1), [text(n) for n in range(a.row(), b.row() + 1)]
        )
    )
    for keys in shown:
        model.show(rows(keys))
        assert mirror == [f"row {key}" for key in keys]
    model.deleteLater()


def test_the_rules_of_models_are_kept(qgis_app, qtmodeltester):
    model = RowsModel(("Name", "Number"), 1, qgis_app)
    qtmodeltester.check(model, force_py=True)
    for keys in ([1, 2, 3], [1, 3], [3, 1, 2, 4], []):
        model.show(rows(keys))


@pytest.fixture
def table(on_screen):
    return on_screen(RowsTable("few", "A few rows", ("Name", "Number"), 1, None), 280, 200)


def test_words_stand_left_and_figures_right(table):
    table.show_rows(rows([7]))
    role = Qt.ItemDataRole.TextAlignmentRole
    assert table.model().index(0, 0).data(role) is None
    assert table.model().index(0, 1).data(role) & int(Qt.AlignmentFlag.AlignRight)
    assert table.model().headerData(1, Qt.Orientation.Horizontal) == "Number"


def test_it_is_as_high_as_its_rows_up_to_seven(table):
    heights = []
    for count in (1, 4, 7, 30):
        table.show_rows(rows(range(count)))
        heights.append(table.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    table.show_rows(rows(range(7)))
    assert table.verticalScrollBar().maximum() == 0


def test_the_row_that_is_current_stays_so(table):
    table.show_rows(rows([1, 2, 3]))
    table.setCurrentIndex(table.model().index(2, 0))
    table.show_rows(rows([0, 1, 2, 3]))
    assert table.currentIndex().data() == "row 3"


def test_it_needs_no_horizontal_scrollbar(table):
    table.show_rows(rows(range(30)))
    width = sum(table.columnWidth(column) for column in range(2))
    assert width <= table.viewport().width() + 1


def test_titles_are_in_full(on_screen):
    titles = ("Commune", "Former district of the commune", "People", "km²")
    table = on_screen(RowsTable("t", "t", titles, 2, None), 300, 200)
    header = table.horizontalHeader()
    for column in range(1, len(titles)):
        assert table.columnWidth(column) >= header.sectionSizeHint(column)
