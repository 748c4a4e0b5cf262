"""What was wrong with the last try: a message that stays until the next one."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.gui import QgisInterface, QgsMessageBarItem

from regionaltool.bridge.words import tr


class Complaint:
    """At most one message in QGIS's message bar."""

    def __init__(self, iface: QgisInterface) -> None:
        self._bar = iface.messageBar()
        self._item: QgsMessageBarItem | None = None

    def show(self, text: str) -> None:
        """Say what is wrong, in place of what was wrong before."""
        self.take_back()
        self._item = self._bar.createMessage(tr("Regional Tool"), text)
        self._bar.pushWidget(self._item, Qgis.MessageLevel.Critical, 0)

    def take_back(self) -> None:
        """It is out of date."""
        if self._item is not None and self._item in self._bar.items():
            self._bar.popWidget(self._item)
        self._item = None
