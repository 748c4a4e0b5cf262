import pytest
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel

from regionaltool.bridge.units_from import Origin, UnitsFrom
from regionaltool.ui.units_from_section import UnitsFromSection


@pytest.fixture
def section(on_screen):
    return on_screen(UnitsFromSection(), 300, 300)


def file_box(section) -> QgsFileWidget:
    return section.findChild(QgsFileWidget, "unitsFile")


def test_the_field_is_the_choice_to_begin_with(section):
    assert section.units_from() == UnitsFrom() and file_box(section).isHidden()


def test_all_origins_are_reached_by_keyboard(section, qtbot):
    box = section.findChild(QComboBox, "unitsFrom")
    box.setFocus()
    seen = [section.origin]
    for _ in range(box.count() - 1):
        qtbot.keyClick(box, Qt.Key.Key_Down)
        seen.append(section.origin)
    assert seen == list(Origin)


def test_every_origin_says_what_it_does(section):
    hints = set()
    for origin in Origin:
        section.choose(origin)
        hints.add(section.findChild(QLabel, "unitsFromHint").text())
        assert file_box(section).isVisible() == origin.has_file
    assert len(hints) == len(Origin)


def test_a_table_with_or_without_its_zeros(section, qtbot, tmp_path):
    section.choose(Origin.TABLE)
    file_box(section).setFilePath(str(tmp_path / "pa.csv"))
    assert section.units_from() == UnitsFrom(Origin.TABLE, tmp_path / "pa.csv")
    qtbot.mouseClick(section.findChild(QCheckBox, "unitsZeros"), Qt.MouseButton.LeftButton)
    assert section.units_from().leading_zeros


def test_a_table_is_no_plan(section, tmp_path):
    section.choose(Origin.TABLE)
    file_box(section).setFilePath(str(tmp_path / "pa.csv"))
    section.choose(Origin.PLAN)
    assert section.units_from() == UnitsFrom(Origin.PLAN)
    file_box(section).setFilePath(str(tmp_path / "pa.gpkg"))
    section.choose(Origin.ALONE)
    assert section.units_from() == UnitsFrom(Origin.ALONE)


def test_it_is_as_narrow_as_the_dock(section):
    section.choose(Origin.TABLE)
    file_box(section).setFilePath("/a/very/long/path/" * 10 + "pa.csv")
    assert section.minimumSizeHint().width() <= 290


def test_the_text_of_a_resolution_is_no_table(section, tmp_path):
    section.choose(Origin.TABLE)
    file_box(section).setFilePath(str(tmp_path / "pa.csv"))
    section.choose(Origin.TEXT)
    assert section.units_from() == UnitsFrom(Origin.TEXT)
    file_box(section).setFilePath(str(tmp_path / "nq.docx"))
    assert section.units_from() == UnitsFrom(Origin.TEXT, tmp_path / "nq.docx")
    assert "*.docx" in file_box(section).filter()
