import threading

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QThread

from regionaltool.bridge.progress import CancelledError
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.core.problems import InputError, Problem


class Work(SentenceTask):
    """Does whatever a test gives it."""

    def __init__(self, what) -> None:
        self.told: list[tuple[str, object]] = []
        super().__init__(
            "Working", lambda r: self.hear("done", r), lambda s: self.hear("failed", s)
        )
        self.what = what

    def hear(self, outcome: str, said: object) -> None:
        self.told.append((outcome, said))

    def work(self) -> object | None:
        return self.what(self)

    def unforeseen(self) -> str:
        return f"It broke: {self.defect}"


def told(task: Work) -> tuple[str, object]:
    """Run as the task manager does, but at once."""
    task.finished(task.run())
    (only,) = task.told
    return only


def refuse(_: Work) -> None:
    raise InputError(Problem("Layer “{layer}” is empty.", {"layer": "xa"}))


def cancel(task: Work) -> None:
    task.cancel()
    list(task.each("abc"))
    raise AssertionError("went on")


def test_every_end_is_told_once(qgis_app):
    assert told(Work(lambda task: list(task.each("ab")))) == ("done", ["a", "b"])
    assert told(Work(refuse)) == ("failed", "Layer “xa” is empty.")
    assert told(Work(cancel)) == ("failed", "Cancelled. Nothing has been changed.")
    assert told(Work(lambda _: None)) == ("failed", "It broke: None")


def test_what_was_finished_before_the_cancel_counts(qgis_app):
    def late(task: Work) -> str:
        task.cancel()
        return "written"

    assert told(Work(late)) == ("done", "written")


def test_a_defect_is_told_and_comes_up_on_the_main_thread(qgis_app):
    task = Work(lambda _: 1 / 0)
    result = task.run()
    with pytest.raises(ZeroDivisionError):
        task.finished(result)
    assert task.told == [("failed", "It broke: division by zero")]


def test_check_raises_once_cancelled(qgis_app):
    task = Work(lambda _: None)
    task.check()
    task.cancel()
    with pytest.raises(CancelledError):
        task.check()


def test_what_it_makes_belongs_to_the_main_thread(qgis_app, qtbot):
    threads = []

    def make(task: Work) -> QObject:
        threads.append(threading.get_ident())
        made = QObject()
        task.hand_over(made)
        return made

    task = Work(make)
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(task.told), timeout=5000)
    ((outcome, made),) = task.told
    assert outcome == "done" and threads != [threading.get_ident()]
    assert made.thread() == QThread.currentThread()
