import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QStandardItemModel
from qgis.PyQt.QtWidgets import QTableView

from regionaltool.ui.title_header import TitleHeader

TITLES = ["Diện tích tự nhiên km²", "ĐVHC cấp xã", "Điểm"]


@pytest.fixture
def view(qtbot) -> QTableView:
    table = QTableView()
    qtbot.addWidget(table)
    table.setHorizontalHeader(TitleHeader(table))
    model = QStandardItemModel(2, len(TITLES), table)
    model.setHorizontalHeaderLabels(TITLES)
    table.setModel(model)
    table.setSortingEnabled(True)
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    table.resize(600, 200)
    with qtbot.waitExposed(table):
        table.show()
    return table


def test_a_title_takes_two_lines_in_the_least_width(view):
    header, advance = view.horizontalHeader(), view.fontMetrics().horizontalAdvance
    room = header.title_width(2) - advance("Điểm")
    assert 0 < room < advance("xã m")
    assert header.title_width(0) - room == min(
        max(advance("Diện tích tự"), advance("nhiên km²")),
        max(advance("Diện tích"), advance("tự nhiên km²")),
    )
    assert header.title_width(1) - room == max(advance("ĐVHC"), advance("cấp xã"))


def test_the_header_is_two_lines_high(view):
    height = view.horizontalHeader().height()
    assert 2 * view.fontMetrics().height() <= height < 3 * view.fontMetrics().height()


def test_both_lines_are_painted(view):
    header = view.horizontalHeader()
    for section in range(len(TITLES)):
        header.resizeSection(section, header.title_width(section))
    assert [ink(header, section, 0.1, 0.3) for section in range(3)] == [True, True, False]
    assert [ink(header, section, 0.7, 0.9) for section in range(3)] == [True, True, False]


def ink(header: TitleHeader, section: int, top: float, bottom: float) -> bool:
    """Is there anything as dark as text in a section, between two shares of its height?"""
    image = header.grab().toImage()
    left, width = header.sectionViewportPosition(section), header.sectionSize(section)
    return any(
        image.pixelColor(x, y).lightness() < 100
        for x in range(left + 3, left + width - 3)
        for y in range(round(top * image.height()), round(bottom * image.height()))
    )


def test_a_title_that_does_not_fit_is_cut_short_at_its_end(view):
    header = view.horizontalHeader()
    title = "Phương án mở rộng về phía tây"
    shown = []
    for whole in (title, header.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, 64)):
        view.model().setHorizontalHeaderLabels([whole, "", ""])
        header.resizeSection(0, 70)
        shown.append(header.grab().toImage())
    assert shown[0] == shown[1]


def test_a_click_on_a_title_sorts(view, qtbot):
    header = view.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(1) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert header.sortIndicatorSection() == 1
