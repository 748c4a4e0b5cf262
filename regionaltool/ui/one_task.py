"""One task at a time, with its progress in QGIS's message bar."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsTask
from qgis.gui import QgsMessageBar

from regionaltool.ui.progress_item import ProgressItem


class OneTask:
    """Holds the task that is waited for, and the reference that QGIS needs until it has ended."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar
        self._progress: ProgressItem | None = None
        self.now: QgsTask | None = None
        """What is waited for; None when nothing is."""

    def begin(self, task: QgsTask, text: str) -> None:
        """Carry a task out in the background and say what it does."""
        self.now = task
        self._progress = ProgressItem(self._bar, text, task)
        QgsApplication.taskManager().addTask(task)

    def is_over(self, task: QgsTask) -> bool:
        """Take note that a task has ended; False when nobody waits for it any more."""
        if task is not self.now:
            return False
        self.now = None
        self._progress.take_away()
        return True

    def forget(self) -> None:
        """Cancel the task, if there is one, and wait for it no more."""
        if self.now is not None:
            task = self.now
            self.is_over(task)
            task.cancel()
