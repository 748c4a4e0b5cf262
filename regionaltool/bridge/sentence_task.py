"""Work off the main thread that ends with a result, or with a sentence that says why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QObject, QThread

from regionaltool.bridge.progress import CancelledError
from regionaltool.bridge.words import sentence, tr
from regionaltool.bridge.worker_thread import keep_thread_state
from regionaltool.core.problems import InputError

_Item = TypeVar("_Item")


class SentenceTask(QgsTask):
    """Subclasses say what the work is and what to tell when it breaks.

    Keep a reference until it has ended, then add it to `QgsApplication.taskManager()`.
    """

    def __init__(
        self, title: str, done: Callable[..., None], failed: Callable[[str], None]
    ) -> None:
        """Made on the main thread, where ``done`` (the result) or ``failed`` (a sentence) is
        called once."""
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._done, self._failed = done, failed
        self._main_thread = QThread.currentThread()
        self._result: object | None = None
        self._problem = ""
        self.defect: Exception | None = None

    def work(self) -> object | None:
        """In the worker thread: the result, None when there is none.

        May raise `InputError`, whose sentence is told, and `CancelledError`.
        """
        raise NotImplementedError

    def unforeseen(self) -> str:
        """What to tell when there is no result and no better reason; `defect` may say more."""
        raise NotImplementedError

    def cancelled(self) -> str:
        """What to tell when the user has cancelled."""
        return tr("Cancelled. Nothing has been changed.")

    def check(self) -> None:
        """Raises `CancelledError` when the user has cancelled."""
        if self.isCanceled():
            raise CancelledError

    def each(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items one by one, as long as the user has not cancelled."""
        for item in items:
            self.check()
            yield item

    def hand_over(self, made: QObject) -> None:
        """Give what was made in the worker thread to the main thread."""
        made.moveToThread(self._main_thread)

    def run(self) -> bool:
        """Called by the task manager in the worker thread."""
        keep_thread_state()
        try:
            self._result = self.work()
        except CancelledError:
            pass
        except InputError as error:
            self._problem = sentence(error.problem)
        except Exception as error:  # a thread would swallow it; `finished` raises it again
            self.defect = error
        return self._result is not None

    def finished(self, result: bool) -> None:
        """Called by the task manager on the main thread."""
        if result:
            self._done(self._result)
        elif self.isCanceled():
            self._failed(self.cancelled())
        else:
            self._failed(self._problem or self.unforeseen())
        if self.defect is not None:
            raise self.defect
