"""QGIS asks before it closes."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgsApplicationExitBlockerInterface


class ExitBlocker(QgsApplicationExitBlockerInterface):
    """Passes the question on."""

    def __init__(self, may_exit: Callable[[], bool]) -> None:
        super().__init__()
        self._may_exit = may_exit

    def allowExit(self) -> bool:
        """May QGIS close now?"""
        return self._may_exit()
