import pytest
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.plan_links import ListedLink
from regionaltool.core.links import COUNTED, Link
from regionaltool.ui.links_page import LinksPage
from tests.bridge.sessions import COMMUNES, blocks

FERRY = ListedLink(Link(*sorted(blocks("CI")), "ferry"))
ISLAND = ListedLink(Link(*sorted(blocks("AI")), "exception", "đảo", "NQ 1"), "bảng")


@pytest.fixture
def page(qtbot):
    made = LinksPage()
    qtbot.addWidget(made)
    made.resize(290, 360)
    made.show_links(COMMUNES, (FERRY, ISLAND), COUNTED)
    with qtbot.waitExposed(made):
        made.show()
    return made


def lines(page) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_each_link_is_a_line_with_all_that_is_known(page):
    assert lines(page) == [
        "ferry: Châu (C) – Ích (I)",
        "exception: An (A) – Ích (I) · đảo · NQ 1 · bảng",
    ]
    assert page.list.objectName() == "linksList" and page.list.accessibleName()


def test_without_links_it_says_how_to_make_one(page):
    page.show_links(COMMUNES, (), COUNTED)
    assert lines(page) == ["No links yet. Draw one on the map, or take those of a layer."]
    gone = []
    page.remove.connect(gone.append)
    page.list.selectAll()
    page.remove_button.click()
    assert gone == [] and not page.remove_button.isEnabled()


def test_kinds_that_count_are_ticked_and_asked_for(page):
    asked = []
    page.counted.connect(asked.append)
    ticked = {kind: box.isChecked() for kind, box in page.kind_boxes.items()}
    assert ticked == {"point": False, "bridge": True, "ferry": True, "exception": True}
    page.kind_boxes["ferry"].click()
    page.kind_boxes["point"].click()
    assert asked == [
        ("border", "bridge", "exception"),
        ("border", "point", "bridge", "exception"),
    ]
    page.show_links(COMMUNES, (), ("border", "ferry"))
    assert len(asked) == 2, "what is shown is not asked for"


def test_links_are_removed_by_button_and_key(page, qtbot):
    gone = []
    page.remove.connect(gone.append)
    page.list.setCurrentRow(1)
    qtbot.mouseClick(page.remove_button, Qt.MouseButton.LeftButton)
    page.list.setFocus()
    qtbot.waitUntil(page.list.hasFocus)
    page.list.selectAll()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert gone == [[ISLAND], [FERRY, ISLAND]]


def test_enter_goes_there(page, qtbot):
    visited = []
    page.visit.connect(visited.append)
    page.list.setCurrentRow(0)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert visited == [FERRY]


def test_it_is_no_wider_than_the_dock(page):
    assert page.widget().minimumSizeHint().width() <= 280
    assert not page.horizontalScrollBar().isVisible()
