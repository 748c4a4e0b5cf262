"""A sentence in QGIS's message bar with a button for what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtWidgets import QPushButton

from regionaltool.bridge.words import tr


class Notice:
    """At most one of its kind; it stays until it is answered or out of date."""

    def __init__(self, bar: QgsMessageBar, name: str) -> None:
        """``name`` is the object name of the button."""
        self._bar, self._name = bar, name
        self._item: QgsMessageBarItem | None = None

    def show(
        self,
        text: str,
        level: Qgis.MessageLevel,
        title: str = "",
        answer: Callable[[], object] | None = None,
    ) -> None:
        """Say something, in place of what was said before; ``title`` is that of the button."""
        self.take_back()
        self._item = self._bar.createMessage(tr("Regional Tool"), text)
        if answer is not None:
            button = QPushButton(title, self._item)
            button.setObjectName(self._name)
            button.clicked.connect(self.take_back)
            button.clicked.connect(lambda: answer())
            self._item.layout().addWidget(button)
        self._bar.pushWidget(self._item, level, 0)

    def take_back(self) -> None:
        """It is answered or out of date."""
        item, self._item = self._item, None
        if item is not None and item in self._bar.items():
            self._bar.popWidget(item)
