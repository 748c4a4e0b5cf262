import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QStyleOptionViewItem, QTableView

from regionaltool.ui.two_lines import SECOND, TwoLines, row_height

NIGHT = "QTableView {background: #000000; color: #ffffff; selection-background-color: #008000}"


@pytest.fixture
def view(on_screen):
    view = QTableView()
    model = QStandardItemModel(1, 1, view)
    item = QStandardItem("Thu chi")
    item.setData("ngân sách 2024", SECOND)
    model.setItem(0, 0, item)
    view.setModel(model)
    view.setItemDelegate(TwoLines(view))
    view.verticalHeader().setDefaultSectionSize(row_height(view.fontMetrics()))
    view.setColumnWidth(0, 200)
    view.clearSelection()
    return on_screen(view, 260, 140)


def lightness(view) -> tuple[list[int], list[int]]:
    """The darkest and the lightest dot of the upper and of the lower half of the cell."""
    rect = view.visualRect(view.model().index(0, 0)).adjusted(2, 2, -2, -2)
    image = view.viewport().grab(rect).toImage()
    half = image.height() // 2
    found = []
    for begin, end in ((0, half), (half, image.height())):
        dots = [
            QColor(image.pixel(x, y)).lightness()
            for x in range(image.width())
            for y in range(begin, end)
        ]
        found.append([min(dots), max(dots)])
    return tuple(found)


def test_both_lines_are_drawn_the_second_one_fainter(view):
    (title, ground), (second, below) = lightness(view)
    assert min(ground, below) > 200
    assert title < second < ground - 80


def test_in_a_dark_theme_they_are_light(view):
    view.setStyleSheet(NIGHT)
    (ground, title), (below, second) = lightness(view)
    assert max(ground, below) < 60
    assert title > second > ground + 80


def test_a_row_has_room_for_both(view):
    index = view.model().index(0, 0)
    option = QStyleOptionViewItem()
    option.fontMetrics = view.fontMetrics()
    hint = view.itemDelegate().sizeHint(option, index)
    assert hint.height() == row_height(view.fontMetrics()) >= 2 * view.fontMetrics().height()
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Thu chi"
