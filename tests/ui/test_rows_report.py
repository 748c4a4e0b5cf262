import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QPushButton

from regionaltool.core.problems import Problem
from regionaltool.core.unit_assignment import FailedRow, UnitAssignment, Why
from regionaltool.ui.rows_report import RowsReport


@pytest.fixture
def report(on_screen):
    made = on_screen(RowsReport(), 300, 400)
    made.open()
    return made


def found(*failed: FailedRow, **values) -> UnitAssignment:
    given = {"n_rows": 9, "notes": (Problem("A note."),), **values}
    return UnitAssignment("pa.csv", ("u", None, "u"), (True, False, True), {}, failed, **given)


def failed(row: int, why: Why, **values) -> FailedRow:
    return FailedRow(row, **{"code": "01", "name": "", "group": "", "unit": "u", **values}, why=why)


def lines(report) -> list[str]:
    listed = report.findChild(QListWidget, "failedRows")
    return [listed.item(i).text() for i in range(listed.count())]


def button(report, name) -> QPushButton:
    return report.findChild(QPushButton, name)


def test_without_a_table_there_are_two_buttons(report):
    shown = [b.objectName() for b in report.findChildren(QPushButton) if b.isVisible()]
    assert shown == ["loadUnitsButton", "copyPlanButton"]


def test_counts_notes_and_rows(report):
    report.show_found(
        found(
            failed(4, Why.NO_UNIT, unit="", name="Xã An", group="Huyện X"),
            failed(7, Why.TWO_UNITS, suggestions=("An (01)",)),
            failed(9, Why.ELSEWHERE),
        )
    )
    said = report.findChild(QLabel, "unitsReport").text()
    assert "pa.csv" in said and "2 of 3" in said and "do not count: 2 of 9" in said
    assert "does not have: 1" in said and "A note." in said
    assert lines(report)[:2] == [
        "row 4: Xã An, Huyện X – the unit is empty: the commune has none",
        "row 7: 01 → u – another row takes the commune into another unit: An (01)",
    ]
    assert "⚠" in report.heading.text() and "2 of 3" in report.heading.text()


def test_when_all_rows_count_there_is_no_list(report):
    report.show_found(found())
    assert report.rows.isHidden() and report.save_button.isHidden()
    assert "✓" in report.heading.text()


def test_a_long_list_is_cut_and_says_so(report):
    report.show_found(found(*(failed(i, Why.UNKNOWN_COMMUNE) for i in range(2, 1002))))
    assert len(lines(report)) == 301 and lines(report)[-1].startswith("… and 700 more")


@pytest.mark.parametrize("why", Why)
def test_every_reason_has_words(report, why):
    report.show_found(found(failed(2, why)))
    assert len(lines(report)[0]) > len("row 2: 01 → u – ")


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("loadUnitsButton", "load"),
        ("copyPlanButton", "copy"),
        ("putZerosBackButton", "again"),
        ("saveRowsButton", "save"),
    ],
)
def test_buttons_by_mouse_and_keyboard(report, qtbot, name, signal):
    report.show_found(found(failed(2, Why.ZEROS_LOST), zeros_lost=1))
    assert button(report, name).isVisible() and button(report, name).toolTip()
    with qtbot.waitSignal(getattr(report, signal)):
        qtbot.mouseClick(button(report, name), Qt.MouseButton.LeftButton)
    button(report, name).setFocus()
    with qtbot.waitSignal(getattr(report, signal)):
        qtbot.keyClick(button(report, name), Qt.Key.Key_Space)


def test_a_row_is_no_markup_and_the_page_no_wider(report):
    report.show_found(found(failed(2, Why.UNKNOWN_COMMUNE, name="<b>" + "x" * 300)))
    assert lines(report)[0].startswith("row 2: <b>xx")
    assert report.minimumSizeHint().width() <= 290
