import threading

import pytest
from pyproj import CRS
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsTask,
)

from regionaltool.bridge.worker_thread import keep_thread_state
from tests.bridge.commune_layers import FIELDS, commune_layer
from tests.bridge.test_start_plan import Answer, StartPlanTask

LOCAL = threading.local()


class _Task(QgsTask):
    """Counts in a variable of its thread, and uses pyproj there."""

    def __init__(self, keep: bool) -> None:
        super().__init__("test")
        self.keep = keep
        self.thread = self.count = 0

    def run(self) -> bool:
        if self.keep:
            keep_thread_state()
            assert CRS("EPSG:32648").to_epsg() == 32648
        self.thread = threading.get_native_id()
        self.count = LOCAL.count = getattr(LOCAL, "count", 0) + 1
        return True


def run(qtbot, *tasks) -> None:
    """One after the other, so that the pool may give them the same thread."""
    for task in tasks:
        QgsApplication.taskManager().addTask(task)
        qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def test_what_a_thread_knows_outlives_a_task(qtbot):
    tasks = [_Task(keep=True) for _ in range(6)]
    run(qtbot, *tasks)
    counts = {}
    for task in tasks:
        counts.setdefault(task.thread, []).append(task.count)
    assert all(seen == list(range(seen[0], seen[0] + len(seen))) for seen in counts.values())
    assert max(len(seen) for seen in counts.values()) > 1, "the pool used no thread twice"


def test_threads_of_python_are_left_alone():
    keep_thread_state()
    assert threading.current_thread() is threading.main_thread()
    thread = threading.Thread(target=keep_thread_state)
    thread.start()
    thread.join(5)
    assert not thread.is_alive()


@pytest.mark.parametrize("times", [4])
def test_plan_after_plan_is_read(qtbot, times):
    for _ in range(times):
        answer = Answer()
        run(qtbot, StartPlanTask(commune_layer(), FIELDS, answer.done, answer.failed))
        assert answer.started is not None, answer.sentence


def test_an_algorithm_runs_again_and_again_in_the_background(qtbot, provider):
    algorithm = QgsApplication.processingRegistry().algorithmById("regionaltool:findneighbours")
    layer = commune_layer()
    for _ in range(4):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        task = QgsProcessingAlgRunnerTask(
            algorithm, {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"}, context, feedback
        )
        with qtbot.waitSignal(task.executed, timeout=10000) as executed:
            QgsApplication.taskManager().addTask(task)
        assert executed.args[0], feedback.textLog()
