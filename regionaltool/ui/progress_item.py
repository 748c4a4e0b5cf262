"""A task in QGIS's message bar: what is being done, how far it is, and a way to stop it."""

from __future__ import annotations

from qgis.core import Qgis, QgsTask
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from regionaltool.bridge.words import tr


class ProgressItem:
    """Stands there until it is taken away."""

    def __init__(self, bar: QgsMessageBar, text: str, task: QgsTask) -> None:
        self._bar = bar
        self._item: QgsMessageBarItem | None = bar.createMessage(tr("Regional Tool"), text)
        self._progress = QProgressBar(self._item)
        self._progress.setMaximumWidth(200)
        task.progressChanged.connect(self._show)
        cancel = QPushButton(tr("Cancel"), self._item)
        cancel.setObjectName("planTaskCancel")
        cancel.clicked.connect(task.cancel)
        for widget in (self._progress, cancel):
            self._item.layout().addWidget(widget)
        bar.pushWidget(self._item, Qgis.MessageLevel.Info, 0)

    def _show(self, percent: float) -> None:
        if self._item is not None:
            self._progress.setValue(int(percent))

    def take_away(self) -> None:
        """The task has ended."""
        item, self._item = self._item, None
        if item is not None and item in self._bar.items():
            self._bar.popWidget(item)
