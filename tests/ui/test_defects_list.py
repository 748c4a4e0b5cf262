import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QPushButton

from regionaltool.bridge.border_tasks import CheckedLayer
from regionaltool.core.defects.check import find_defects
from regionaltool.ui.defects_list import DefectsList
from tests.core.squares import box, rows_of

DIRTY = (box(0, 0, 1000, 1000), box(990, 0, 2000, 1000), box(2005, 0, 3000, 1000), None)


@pytest.fixture
def page(qtbot):
    made = DefectsList()
    qtbot.addWidget(made)
    made.resize(300, 360)
    with qtbot.waitExposed(made):
        made.show()
    return made


def check(page, *shapes) -> None:
    rows = rows_of(*shapes)
    page.show_checked(CheckedLayer(rows, find_defects(rows), None))


def lines(page) -> list[str]:
    model = page.list.model()
    return [model.index(row, 0).data().split("\n")[0] for row in range(model.rowCount())]


def child(page, name: str, kind=QPushButton):
    return page.findChild(kind, name)


def test_a_clean_layer_is_a_green_tick(page):
    check(page, *DIRTY[:1])
    verdict = child(page, "defectsVerdict", QLabel)
    assert (
        verdict.text() == "✓ Layer “Xã” is a valid coverage." and "#1b7837" in verdict.styleSheet()
    )
    assert not page.list.isVisible() and not child(page, "repairButton").isEnabled()


def test_what_is_wrong_comes_before_what_is_worth_a_look(page):
    check(page, *DIRTY)
    assert [line.split(" – ")[0] for line in lines(page)] == [
        "⚠ No geometry",
        "⚠ Overlap",
        "ℹ Slit open to the outside",
    ]
    told = child(page, "defectsVerdict", QLabel).text()
    assert "no valid coverage: 2 defects" in told and "Worth a look: 1" in told
    assert child(page, "repairButton").isEnabled()


def test_one_kind_at_a_time(page):
    check(page, *DIRTY)
    kinds = child(page, "defectKinds", QComboBox)
    assert [kinds.itemText(i) for i in range(kinds.count())] == [
        "All kinds (3)",
        "No geometry (1)",
        "Overlap (1)",
        "Slit open to the outside (1)",
    ]
    kinds.setCurrentIndex(2)
    assert len(lines(page)) == 1 and lines(page)[0].startswith("⚠ Overlap")
    check(page, *DIRTY)
    assert len(lines(page)) == 3


def test_a_double_click_and_enter_go_there(page, qtbot):
    check(page, *DIRTY)
    visited = []
    page.visit.connect(lambda defect: visited.append(defect.kind.value))
    place = page.list.visualRect(page.list.model().index(1, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert visited == []
    qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert visited == ["overlap", "slit"]


def test_buttons_ask(page, qtbot):
    check(page, *DIRTY)
    for name, signal in (
        ("repairButton", page.repair),
        ("checkAgainButton", page.check),
        ("defectsBackButton", page.back),
    ):
        with qtbot.waitSignal(signal, timeout=1000):
            qtbot.mouseClick(child(page, name), Qt.MouseButton.LeftButton)


def test_while_work_goes_on_it_can_only_be_cancelled(page, qtbot):
    check(page, *DIRTY)
    assert not child(page, "defectsCancelButton").isVisible()
    page.show_progress(40, "Checking")
    assert child(page, "defectsVerdict", QLabel).text() == "Checking"
    assert not child(page, "repairButton").isVisible()
    for name in ("checkAgainButton", "defectsBackButton"):
        assert not child(page, name).isEnabled()
    with qtbot.waitSignal(page.cancel, timeout=1000):
        qtbot.mouseClick(child(page, "defectsCancelButton"), Qt.MouseButton.LeftButton)
    page.show_progress(None)
    assert child(page, "repairButton").isEnabled()


def test_a_problem_empties_the_list(page):
    check(page, *DIRTY)
    page.show_problem("No.")
    assert child(page, "defectsVerdict", QLabel).text() == "No." and lines(page) == []
    assert not page.list.isVisible() and not child(page, "repairButton").isEnabled()


def test_it_fits_into_a_narrow_dock(page, qtbot):
    check(page, *DIRTY)
    assert page.minimumSizeHint().width() <= 290
    page.show_progress(10, "Checking")
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() <= 290, timeout=1000)
    assert page.list.horizontalScrollBar().maximum() == 0
