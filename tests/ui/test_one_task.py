from time import sleep

import pytest
from qgis.core import QgsApplication, QgsTask
from qgis.gui import QgsMessageBar

from regionaltool.ui.one_task import OneTask


@pytest.fixture
def bar(on_screen):
    return on_screen(QgsMessageBar(), 400, 60)


def test_its_progress_stands_in_the_bar_until_it_is_over(bar, qtbot):
    work, task = OneTask(bar), QgsTask.fromFunction("nothing", lambda task: True)
    with qtbot.waitSignal(task.taskCompleted):
        work.begin(task, "Opening “a”")
        assert work.now is task and len(bar.items()) == 1
    assert work.is_over(task) and work.now is None and not bar.items()
    assert not work.is_over(task), "it is over once"


def test_one_that_is_forgotten_is_cancelled_and_answers_in_vain(bar, qtbot):
    def wait(task):
        while not task.isCanceled():
            sleep(0.01)

    work, task = OneTask(bar), QgsTask.fromFunction("for ever", wait)
    work.begin(task, "Saving “a”")
    work.forget()
    assert work.now is None and not bar.items() and task.isCanceled()
    qtbot.waitUntil(lambda: not QgsApplication.taskManager().count())
    assert not work.is_over(task)
    work.forget()
