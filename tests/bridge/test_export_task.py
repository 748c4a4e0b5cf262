import pytest
import shapely
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QThread

from regionaltool.bridge.export_task import ExportTask
from regionaltool.bridge.export_units import ExportRequest
from regionaltool.core.unit_table import CommuneRow, PlanTable, UnitRow

CRS = QgsCoordinateReferenceSystem("EPSG:9210")


def table(names: list[str]) -> PlanTable:
    square = shapely.box(5e5, 2.2e6, 5.01e5, 2.201e6)
    units = tuple(
        UnitRow(str(i), name, None, 1.0, None, 1, 1, str(i), square) for i, name in enumerate(names)
    )
    communes = tuple(
        CommuneRow(u.unit, u.name, u.unit, u.name, None, None, 1.0, square) for u in units
    )
    return PlanTable(units, communes)


@pytest.fixture
def run(qtbot, tmp_path):
    """Run a task to its end: whether it wrote, and what it said in the thread of the window."""
    heard: list[tuple[bool, str, bool]] = []

    def start(made: PlanTable, cancel: bool = False) -> tuple[bool, str]:
        def hear(good: bool, said: str) -> None:
            in_window = QThread.currentThread() is QgsApplication.instance().thread()
            heard.append((good, said, in_window))

        task = ExportTask(
            made,
            CRS,
            ExportRequest(tmp_path / "Đồng Văn", CRS),
            QgsCoordinateTransformContext(),
            lambda said: hear(True, said),
            lambda said: hear(False, said),
        )
        QgsApplication.taskManager().addTask(task)
        if cancel:
            task.cancel()
        qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
        assert len(heard) == 1
        good, said, in_window = heard[0]
        assert in_window
        return good, said

    return start


def test_the_files_are_named_when_they_are_there(run, tmp_path):
    good, said = run(table(["Hoà Bình"]))
    assert good
    assert str(tmp_path / "Đồng Văn.shp") in said and str(tmp_path / "Đồng Văn.gpkg") in said
    layer = QgsVectorLayer(str(tmp_path / "Đồng Văn.shp"), "units")
    assert [feature["TEN_MOI"] for feature in layer.getFeatures()] == ["Hoà Bình"]


def test_a_failure_is_one_sentence(run, tmp_path):
    good, said = run(table(["ệ" * 27]))
    assert not good
    assert "TEN_MOI" in said and "\n" not in said and said.endswith(".")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("attempt", range(5))
def test_cancelled_while_it_runs(run, tmp_path, attempt):
    good, said = run(table([f"Xã {i}" for i in range(5000)]), cancel=True)
    assert not good and "cancelled" in said
    assert not list(tmp_path.iterdir())
