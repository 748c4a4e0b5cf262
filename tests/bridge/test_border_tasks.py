import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QThread

from regionaltool.bridge.border_tasks import CheckBordersTask, RepairCopyTask
from regionaltool.bridge.border_work import Tolerances
from regionaltool.bridge.read_rows import RowFields
from tests.bridge.commune_layers import changed, commune_layer, reshaped
from tests.bridge.test_repaired_layer import OVER

FIELDS = RowFields(id="code", name="name", population="people")


@pytest.fixture
def run(qtbot):
    """Run a task to its end: what `done` said."""

    def start(kind, layer, cancel: bool = False):
        heard = []
        main = QgsApplication.instance().thread()

        def hear(result, said: str) -> None:
            heard.append((result, said, QThread.currentThread() is main))

        task = kind(
            layer,
            FIELDS,
            Tolerances(50, 1e6, 0.01),
            lambda result: hear(result, ""),
            lambda said: hear(None, said),
        )
        QgsApplication.taskManager().addTask(task)
        if cancel:
            task.cancel()
        qtbot.waitUntil(lambda: bool(heard), timeout=30_000)
        ((result, sentence, in_window),) = heard
        assert in_window
        return result, sentence

    return start


def test_a_check_brings_defects_and_a_layer_of_them(run):
    checked, said = run(CheckBordersTask, commune_layer(shapes=reshaped(OVER)))
    assert said == "" and checked.defects.overlaps == 1
    assert checked.map_layer.thread() is QgsApplication.instance().thread()
    assert checked.map_layer.featureCount() == len(checked.defects.found)
    assert checked.map_layer.attributeDisplayName(3) == "Area in dispute (m²)"


def test_a_repair_brings_a_layer(run):
    copy, said = run(RepairCopyTask, commune_layer(shapes=reshaped(OVER)))
    assert said == "" and copy.map_layer.featureCount() == 4
    assert copy.map_layer.crs().authid() == "EPSG:32648"
    assert any("Communes changed: 3" in sentence for sentence in copy.summary)


def test_unsaved_edits_are_read(run):
    layer = commune_layer()
    layer.startEditing()
    layer.changeGeometry(1, commune_layer(shapes=reshaped(OVER)).getFeature(2).geometry())
    checked, _ = run(CheckBordersTask, layer)
    assert checked.defects.overlaps == 2
    layer.rollBack()


def test_a_problem_is_one_sentence(run):
    result, said = run(RepairCopyTask, commune_layer(changed(0, "01")))
    assert result is None and "more than once: 01" in said


@pytest.mark.parametrize("attempt", range(3))
def test_cancelled(run, attempt):
    result, said = run(CheckBordersTask, commune_layer(), cancel=True)
    assert result is None and "Cancelled" in said
