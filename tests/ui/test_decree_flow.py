import json

from qgis.core import Qgis
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolButton,
)

from regionaltool.ui.decree_dialog import DecreeDialog


def answer(desk, do) -> None:
    """Press Decree in the dock, and do something in the dialog that it opens."""
    done = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, DecreeDialog):
            QTimer.singleShot(10, act)
            return
        try:
            do(dialog)
            done.append(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, act)
    desk.qtbot.mouseClick(desk.find("decreeButton", QToolButton), Qt.MouseButton.LeftButton)
    assert done


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def fill(dialog, folder) -> None:
    dialog.findChild(QgsFileWidget, "decreeFolder").setFilePath(str(folder))
    dialog.findChild(QLineEdit, "decreeProvince").setText("tỉnh An Hải")
    dialog.findChild(QLineEdit, "decreeDay").setText("2025-06-16")
    dialog.findChild(QCheckBox, "decreeAtlas").setChecked(False)
    tick = dialog.findChild(QCheckBox, "decreeAccept")
    if tick.isVisible():
        tick.click()


def level(desk) -> Qgis.MessageLevel:
    return desk.window.messageBar().items()[0].level()


def test_the_package_is_written_as_the_plan_stands(started, tmp_path, qtbot):
    unit = started.session.make_unit([0, 1, 2])
    started.session.rename(unit, "Xã Tân Đức")

    def do(dialog) -> None:
        fill(dialog, tmp_path / "p")
        assert ok(dialog).isEnabled()
        ok(dialog).click()

    answer(started, do)
    units = len(started.session.units)
    started.session.merge(started.session.units[:5])  # while it is written
    qtbot.waitUntil(lambda: not started.workbench.decree.busy, timeout=30000)
    assert level(started) == Qgis.MessageLevel.Success, started.window.said
    manifest = json.loads((tmp_path / "p/manifest.json").read_text("utf-8"))
    assert manifest["units"] == units
    assert manifest["province"] == "tỉnh An Hải"
    assert manifest["accepted"]
    assert (tmp_path / "p/score.html").is_file()
    assert "xã Tân Đức" in (tmp_path / "p/decree.txt").read_text("utf-8")


def test_what_is_to_be_mended_keeps_the_way_shut(started, tmp_path):
    seen = []

    def do(dialog) -> None:
        fill(dialog, tmp_path / "p")
        dialog.findChild(QCheckBox, "decreeAccept").click()
        assert not ok(dialog).isEnabled()
        listed = dialog.findChild(QListWidget, "decreeAgainst")
        seen.extend(listed.item(row).text() for row in range(listed.count()))
        dialog.findChild(QPushButton, "decreeMend").click()

    bench = started.workbench.bench
    bench.tabs.setCurrentWidget(bench.data_page)
    answer(started, do)
    assert seen[:3] == [line.removeprefix("⚠ ") for line in started.listed()]
    assert any("seat" in line for line in seen[3:])
    assert bench.tabs.currentWidget() is bench.violations_page
    assert not (tmp_path / "p").exists()


def test_a_unit_that_lacks_something_is_shown(started):
    def do(dialog) -> None:
        listed = dialog.findChild(QListWidget, "decreeAgainst")
        listed.setCurrentRow(listed.count() - 1)
        dialog.findChild(QPushButton, "decreeMend").click()

    answer(started, do)
    assert started.workbench.bench.tabs.currentWidget() is started.workbench.bench.unit_page
    assert started.session.current_unit is not None


def test_what_is_missing_is_said(started, tmp_path):
    def do(dialog) -> None:
        for name, text, said in (
            ("decreeProvince", "", "Give the province"),
            ("decreeDay", "31/2/2025", "is no date"),
            ("decreeEffective", "2025-02-30", "is no date"),
        ):
            fill(dialog, tmp_path / "p")
            dialog.findChild(QCheckBox, "decreeAccept").setChecked(True)
            assert ok(dialog).isEnabled()
            line = dialog.findChild(QLineEdit, name)
            before = line.text()
            line.setText(text)
            assert said in dialog.findChild(QLabel, "decreeHint").text()
            assert not ok(dialog).isEnabled()
            line.setText(before)

    answer(started, do)


def test_a_folder_with_other_files_is_refused(started, tmp_path):
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "thesis.docx").write_text("mine")

    def do(dialog) -> None:
        fill(dialog, tmp_path / "p")
        assert "holds other files" in dialog.findChild(QLabel, "decreeHint").text()
        assert not ok(dialog).isEnabled()

    answer(started, do)


def test_cancelled_nothing_is_written(started, tmp_path, qtbot):
    def do(dialog) -> None:
        fill(dialog, tmp_path / "p")
        ok(dialog).click()

    answer(started, do)
    started.find("planTaskCancel", QPushButton).click()
    qtbot.waitUntil(lambda: not started.workbench.decree.busy, timeout=30000)
    assert level(started) == Qgis.MessageLevel.Info
    assert not (tmp_path / "p").exists()


def test_a_plan_without_units_is_told(started):
    session = started.session
    session.assign(range(len(session.plan.communes)), None)
    assert not session.units
    started.workbench.toolbar.decree.trigger()
    assert "no units yet" in started.window.said[0]
