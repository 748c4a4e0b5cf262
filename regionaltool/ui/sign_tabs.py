"""Tabs of which some have a sign in place of a title, and are no wider than that needs."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QTabBar, QTabWidget, QWidget

_AROUND = 14
"""Pixels around a sign, left and right together."""


class SignBar(QTabBar):
    """Leaves the room to the titles."""

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        hint = super().tabSizeHint(index)
        if not self.tabText(index):
            hint.setWidth(min(hint.width(), self.iconSize().width() + _AROUND))
        return hint

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """A sign cannot be cut short."""
        return super().minimumTabSizeHint(index) if self.tabText(index) else self.tabSizeHint(index)


class SignTabs(QTabWidget):
    """Pages with such tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(SignBar(self))
