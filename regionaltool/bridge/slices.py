"""Long work on the main thread, cut into slices between which the window lives."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from regionaltool.bridge.collector import leave_alone

SLICE_S = 0.025
"""After so long a slice ends with its next step; with that it stays below 50 ms."""


class Slices(QObject):
    """Goes through iterators, one after the other; each step of one is short."""

    came = pyqtSignal(float)
    """How far the present one is, from 0 to 1; after each slice."""
    over = pyqtSignal()
    """Nothing is left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works: deque[Iterator[float]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Is there anything left?"""
        return bool(self._works)

    def add(self, work: Iterator[float]) -> None:
        """Go through this, too; each step yields how far it is."""
        self._works.append(work)
        self._timer.start()

    def begin(self, work: Iterator[float]) -> None:
        """Go through this, too, and make the first slice now: what is short is done at once."""
        self._works.append(work)
        self._go_on()

    def stop(self) -> None:
        """Leave what is not done undone."""
        self._works.clear()
        self._timer.stop()

    def _go_on(self) -> None:
        end = time.monotonic() + SLICE_S
        share = self._step()
        while self._works and time.monotonic() < end:
            share = self._step()
        leave_alone()  # it would walk through all that the slices have made, again and again
        if self._works:
            self._timer.start()
            self.came.emit(share)
        else:
            self.over.emit()

    def _step(self) -> float:
        try:
            return next(self._works[0])
        except StopIteration:
            self._works.popleft()
            return 0.0
        except BaseException:  # what comes after it is not held up
            self._works.popleft()
            self._timer.start()
            raise
