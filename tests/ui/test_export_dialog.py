from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
)

from regionaltool.bridge.export_crs import crs_choices
from regionaltool.ui.export_dialog import ExportDialog

LAYER_CRS = QgsCoordinateReferenceSystem("EPSG:4326")
EXTENT = QgsRectangle(105.88, 20.25, 106.63, 21.01)


@pytest.fixture
def show(qtbot, tmp_path):
    def opened(violations: tuple[str, ...] = (), base: Path = tmp_path / "units") -> ExportDialog:
        dialog = ExportDialog(crs_choices(LAYER_CRS, EXTENT), violations, base)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return opened


def ok(dialog: ExportDialog) -> QPushButton:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def tick(dialog: ExportDialog, name: str) -> QCheckBox:
    return dialog.findChild(QCheckBox, name)


def hint(dialog: ExportDialog) -> str:
    return dialog.findChild(QLabel, "exportHint").text()


def test_the_answer_is_what_stands_in_the_dialog(show, tmp_path):
    dialog = show()
    assert dialog.objectName() == "RegionalToolExportDialog"
    request = dialog.request()
    assert request.base == tmp_path / "units"
    assert request.shapefile and request.geopackage
    assert request.crs == LAYER_CRS
    tick(dialog, "exportGeoPackage").setChecked(False)
    dialog.findChild(QComboBox, "exportCrs").setCurrentIndex(1)
    request = dialog.request()
    assert request.files == (tmp_path / "units.shp",)
    assert request.crs.authid() == "EPSG:9212"


def test_the_button_exports_and_the_keyboard_does_too(show, qtbot):
    dialog = show()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    again = show()
    with qtbot.waitSignal(again.accepted):
        qtbot.keyClick(again, Qt.Key.Key_Return)
    third = show()
    with qtbot.waitSignal(third.rejected):
        qtbot.keyClick(third, Qt.Key.Key_Escape)


def test_violations_must_be_accepted(show, qtbot):
    dialog = show(("Unit A is in 2 pieces.", "3 communes belong to no unit."))
    listed = dialog.findChild(QListWidget, "exportViolations")
    assert [listed.item(i).text() for i in range(listed.count())] == [
        "Unit A is in 2 pieces.",
        "3 communes belong to no unit.",
    ]
    assert not ok(dialog).isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    box = tick(dialog, "exportAcceptViolations")
    assert "2" in box.text()
    box.click()
    assert ok(dialog).isEnabled()
    box.click()
    assert not ok(dialog).isEnabled()


def test_without_violations_nothing_is_asked_about_them(show):
    dialog = show()
    assert not tick(dialog, "exportAcceptViolations").isVisible()
    assert dialog.findChild(QListWidget, "exportViolations") is None
    assert ok(dialog).isEnabled()


def test_files_that_are_there_must_be_given_up_by_name(show, tmp_path):
    (tmp_path / "old.dbf").touch()
    (tmp_path / "old.gpkg").touch()
    (tmp_path / "older.gpkg").touch()
    dialog = show()
    replace = tick(dialog, "exportReplace")
    assert not replace.isVisible() and ok(dialog).isEnabled()
    file = dialog.findChild(QgsFileWidget, "exportFile")
    file.setFilePath(str(tmp_path / "old"))
    assert replace.isVisible() and not ok(dialog).isEnabled()
    assert "old.dbf, old.gpkg" in hint(dialog)
    replace.click()
    assert ok(dialog).isEnabled()
    file.setFilePath(str(tmp_path / "older"))
    assert not replace.isChecked() and not ok(dialog).isEnabled()
    tick(dialog, "exportGeoPackage").click()
    assert not replace.isVisible() and ok(dialog).isEnabled()


@pytest.mark.parametrize("text", ["", "   ", "units", "/", "{folder}/none/units"])
def test_a_place_that_cannot_be_is_said(show, tmp_path, text):
    dialog = show()
    dialog.findChild(QgsFileWidget, "exportFile").setFilePath(text.format(folder=tmp_path))
    assert not ok(dialog).isEnabled()
    assert "folder" in hint(dialog)


def test_no_format_no_export(show):
    dialog = show()
    tick(dialog, "exportShapefile").click()
    tick(dialog, "exportGeoPackage").click()
    assert not ok(dialog).isEnabled() and "format" in hint(dialog)


@pytest.mark.parametrize("suffix", ["", ".shp", ".gpkg", ".SHP"])
def test_a_suffix_that_was_typed_is_taken_off(show, tmp_path, suffix):
    dialog = show(base=tmp_path / f"v1.2{suffix}")
    assert dialog.request().base == tmp_path / "v1.2"
    assert "v1.2.shp, v1.2.gpkg" in hint(dialog)


def test_another_system_is_put_into_the_list_once(show):
    dialog = show()
    crs = dialog.findChild(QComboBox, "exportCrs")
    count = crs.count()
    lambert = QgsCoordinateReferenceSystem("EPSG:2154")
    dialog.offer(lambert)
    assert dialog.request().crs == lambert and crs.count() == count + 1
    dialog.offer(QgsCoordinateReferenceSystem("EPSG:9210"))
    assert dialog.request().crs.authid() == "EPSG:9210" and crs.count() == count + 1
    dialog.offer(lambert)
    assert crs.count() == count + 1


def test_it_fits_a_small_screen(show):
    dialog = show(tuple(f"Unit {i} is in 2 pieces: {'x' * 300} detached." for i in range(60)))
    assert dialog.width() <= 700 and dialog.height() <= 560
    assert dialog.minimumSizeHint().width() <= 700


def test_every_control_is_reached_with_the_tab_key(show, qtbot):
    dialog = show(("Unit A is in 2 pieces.",))
    dialog.activateWindow()
    reached = set()
    widget = dialog
    for _ in range(60):
        widget = widget.nextInFocusChain()
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget.objectName())
    assert {
        "exportShapefile",
        "exportGeoPackage",
        "exportCrs",
        "exportOtherCrs",
        "exportAcceptViolations",
        "exportViolations",
    } <= reached


def test_tables_are_asked_for_by_ticks_and_their_files_are_named(show, tmp_path):
    dialog = show()
    assert not dialog.request().csv and not dialog.request().xlsx
    for name in ("exportCsv", "exportXlsx"):
        tick(dialog, name).click()
    for name in ("exportShapefile", "exportGeoPackage"):
        tick(dialog, name).click()
    assert hint(dialog) == "Will be written: units.csv, units.xlsx."
    assert dialog.request().files == (tmp_path / "units.csv", tmp_path / "units.xlsx")
    (tmp_path / "units.csv").touch()
    dialog.findChild(QgsFileWidget, "exportFile").setFilePath(str(tmp_path / "units.csv"))
    assert "are there already: units.csv" in hint(dialog) and not ok(dialog).isEnabled()
