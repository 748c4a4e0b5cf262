import csv
import io
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QFileDialog, QListWidget

from regionaltool.bridge.units_from import Origin
from tests.bridge.commune_layers import FIELDS, commune_layer
from tests.ui.views import shows, status


@pytest.fixture
def begun(desk):
    """A plan of four communes: u u v v."""
    desk.start(commune_layer(), FIELDS)
    return desk


def table(folder: Path, *lines: str) -> Path:
    file = folder / "pa.csv"
    file.write_text("\n".join(("id,unit,unit_name", *lines)), encoding="utf-8")
    return file


def load(desk, monkeypatch, file: Path) -> None:
    """The button, and the file in its dialog."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    desk.click("loadUnitsButton")
    desk.qtbot.waitUntil(lambda: not desk.workbench.units_table.busy, timeout=10000)


def show_report(desk) -> None:
    desk.workbench.bench.tabs.setCurrentWidget(desk.workbench.bench.data_page)
    desk.workbench.bench.data_page.units_table.open()


def assignment(desk) -> tuple:
    return desk.session.plan.assignment


def test_a_plan_starts_from_a_table_and_the_dock_shows_the_report(desk, tmp_path):
    desk.workbench.starting.page.units_from.choose(Origin.TABLE)
    file = table(tmp_path, "01,p,Phú", "02,p,", "77,q,", "04,,")
    desk.find("unitsFile", QgsFileWidget).setFilePath(str(file))
    desk.start(commune_layer(), FIELDS)
    assert assignment(desk) == ("p", "p", None, None) and len(desk.rows()) == 1
    listed = desk.find("failedRows", QListWidget)
    assert [listed.item(i).text().split(":")[0] for i in range(2)] == ["row 4", "row 5"]
    assert "2 of 4" in desk.text("unitsReport") and "no unit: 2" in desk.text("planSummary")
    shows(desk)


def test_what_is_missing_is_said_before_anything_is_read(desk):
    desk.workbench.starting.page.units_from.choose(Origin.TABLE)
    desk.start(commune_layer(), FIELDS)
    assert desk.workbench.session is None and "Choose the file" in desk.problem
    desk.workbench.starting.page.units_from.choose(Origin.ALONE)
    assert desk.problem == ""
    desk.click("startButton")
    desk.wait_for_reading()
    assert assignment(desk) == ("01", "02", "03", "04")


def test_a_table_is_loaded_in_one_step(begun, monkeypatch, tmp_path):
    show_report(begun)
    load(begun, monkeypatch, table(tmp_path, "01,w,Tây", "02,w,Tây", "03,w,Tây"))
    assert assignment(begun) == ("w", "w", "w", "v") and begun.row("Tây")[1] == "3"
    assert "moved: 3" in status(begun)
    assert "Units without communes now: 1 (u)" in status(begun)
    shows(begun)
    begun.workbench.toolbar.undo.trigger()
    assert assignment(begun) == ("u", "u", "v", "v") and not begun.session.can_undo


def test_zeros_are_put_back_by_a_button(begun, monkeypatch, tmp_path):
    show_report(begun)
    load(begun, monkeypatch, table(tmp_path, "1,w,", "2,w,", "3,w,", "4,w,"))
    assert assignment(begun) == ("u", "u", "v", "v") and not begun.session.can_undo
    begun.click("putZerosBackButton")
    begun.qtbot.waitUntil(lambda: not begun.workbench.units_table.busy, timeout=10000)
    assert set(assignment(begun)) == {"w"} and "zeros were put back" in begun.text("unitsReport")


def test_a_file_that_cannot_be_read_changes_nothing(begun, monkeypatch, tmp_path):
    show_report(begun)
    load(begun, monkeypatch, tmp_path / "gone.csv")
    assert begun.window.messageBar().items()[0].level() == Qgis.MessageLevel.Critical
    assert "gone.csv" in begun.window.said[0] and not begun.session.can_undo


def test_the_list_is_saved_beside_the_table(begun, monkeypatch, tmp_path):
    show_report(begun)
    load(begun, monkeypatch, table(tmp_path, "01,w,", "99,w,"))
    proposed = []

    def save(_, __, place, ___):
        proposed.append(place)
        return str(tmp_path / "list"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    begun.click("saveRowsButton")
    assert proposed == [str(tmp_path / "pa_failed.csv")]
    assert "99" in (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    assert str(tmp_path / "list.csv") in status(begun)


def test_the_clipboard_takes_the_plan(begun):
    show_report(begun)
    begun.click("copyPlanButton")
    data = QgsApplication.clipboard().mimeData()
    rows = list(csv.reader(io.StringIO(data.text()), delimiter="\t"))
    assert rows[:2] == [["id", "name", "unit", "unit_name"], ["01", "An", "u", ""]]
    assert "mso-number-format" in data.html() and "4 communes" in status(begun)


def test_a_table_that_comes_too_late_is_not_taken(begun, monkeypatch, tmp_path):
    file = table(tmp_path, "01,w,", "02,w,")
    begun.workbench.units_table.load(file)
    begun.workbench.units_table.remove()
    begun.qtbot.wait(200)
    assert assignment(begun) == ("u", "u", "v", "v")


def test_another_plan_forgets_the_report(begun, monkeypatch, tmp_path):
    load(begun, monkeypatch, table(tmp_path, "99,w,", "01,u,"))
    begun.session.written_at = begun.session.last_edit
    begun.start(commune_layer(), FIELDS)
    assert begun.workbench.bench.data_page.units_table.found is None
