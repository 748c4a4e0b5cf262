"""Figures in a table look as the style would paint them, and none is cut without a sign."""

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QTableView, QWidget

from regionaltool.ui.figure_delegate import FigureDelegate


@pytest.fixture
def table(qtbot) -> Iterator[QTableView]:
    window = QWidget()
    qtbot.addWidget(window)
    view = QTableView(window)
    model = QStandardItemModel(1, 1, view)
    item = QStandardItem("12,345")
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    model.setItem(0, 0, item)
    view.setModel(model)
    view.setColumnWidth(0, 120)
    view.resize(200, 80)
    with qtbot.waitExposed(window):
        window.show()
    yield view


def picture(view: QTableView, delegate: QStyledItemDelegate) -> QImage:
    view.setItemDelegateForColumn(0, delegate)
    return view.viewport().grab().toImage()


def inked(image: QImage) -> set[tuple[int, int]]:
    """The pixels of the letters."""
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 100
    }


def test_a_figure_stands_where_the_style_puts_it(table):
    styled = inked(picture(table, QStyledItemDelegate(table)))
    ours = inked(picture(table, FigureDelegate(table)))
    assert ours and ours == styled


@pytest.mark.parametrize("how", ["selected", "no room"])
def test_the_style_paints_what_is_marked_or_has_no_room(table, how):
    if how == "selected":
        table.selectRow(0)
    else:
        table.model().item(0, 0).setText("1,234,567,890,123,456,789")
    styled = picture(table, QStyledItemDelegate(table))
    assert picture(table, FigureDelegate(table)) == styled


def test_nothing_is_painted_for_nothing(table):
    table.model().item(0, 0).setText("")
    styled = picture(table, QStyledItemDelegate(table))
    assert picture(table, FigureDelegate(table)) == styled
