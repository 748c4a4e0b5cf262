"""How far a piece of work has come, and whether the user still wants it."""

from __future__ import annotations

from typing import Protocol


class CancelledError(Exception):
    """The user has cancelled; nothing is written."""


class Progress(Protocol):
    """What `QgsFeedback` and `QgsTask` have in common."""

    def isCanceled(self) -> bool:
        """Has the user cancelled?"""

    def setProgress(self, percent: float) -> None:
        """Show how much is done, 0–100."""


class Stage:
    """One part of the whole work, from one percentage to another; silent without a progress."""

    def __init__(self, whole: Progress | None, start: float = 0, end: float = 100) -> None:
        self._whole, self._start, self._end = whole, start, end

    def part(self, start: float, end: float) -> Stage:
        """A stage within this one; 0 and 1 are its start and its end."""
        width = self._end - self._start
        return Stage(self._whole, self._start + start * width, self._start + end * width)

    def check(self) -> None:
        """Raises `CancelledError` when the user has cancelled."""
        if self._whole is not None and self._whole.isCanceled():
            raise CancelledError

    def step(self, done: int, of: int) -> None:
        """So many of so many are done. Raises `CancelledError` when the user has cancelled."""
        self.check()
        if self._whole is None:
            return
        self._whole.setProgress(self._start + (self._end - self._start) * done / max(of, 1))


class Part:
    """The progress of a part of the work, for what tells its own from 0 to 100."""

    def __init__(self, whole: Progress | None, start: float, end: float) -> None:
        self._whole, self._start, self._end = whole, start, end

    def isCanceled(self) -> bool:
        """Has the user cancelled?"""
        return self._whole is not None and self._whole.isCanceled()

    def setProgress(self, percent: float) -> None:
        """Show how much of the part is done, 0–100."""
        if self._whole is not None:
            self._whole.setProgress(self._start + (self._end - self._start) * percent / 100)
