"""The menu *Take from*: what strokes may take."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton, QWidget

from regionaltool.bridge.words import persons, tr
from regionaltool.core.gate import Fence
from regionaltool.ui.icons import icon


class FenceMenu(QToolButton):
    """A button that says what is fenced in, and the menu to change it."""

    chosen = pyqtSignal(object)
    """Carries the `Fence`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("takeFrom")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.current: Callable[[], tuple[str, str] | None] = lambda: None
        """The current unit and its name, None when there is none."""
        self.selection: Callable[[], tuple[int, ...]] = tuple
        """The blocks that are selected on the map."""
        self._fence = Fence()
        self._source = ""
        """Name of the unit that alone is taken from."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._offer)
        self.anywhere = self._entry(menu, "takeAnywhere", tr("From anywhere"))
        self.unassigned = self._entry(menu, "takeUnassigned", tr("Only communes without a unit"))
        self.one_unit = self._entry(menu, "takeFromUnit", "")
        menu.addSeparator()
        self.districts = self._entry(menu, "keepDistricts", tr("Keep former districts whole"))
        self.districts.setToolTip(
            tr("A stroke moves a former district as a whole, or not at all when a part is held")
        )
        self.inside = self._entry(menu, "takeInside", tr("Only inside the selection"))
        self.inside.setToolTip(
            tr("Nothing moves but the communes that are selected on the map at this moment")
        )
        self.setMenu(menu)
        self.anywhere.setChecked(True)
        self.show_fence(self._fence)

    @property
    def fence(self) -> Fence:
        """What is chosen."""
        return self._fence

    def clear(self) -> None:
        """Fence nothing in; nobody is told."""
        self._source = ""
        self.show_fence(Fence())

    def show_fence(self, fence: Fence) -> None:
        """Say what is fenced in."""
        self._fence = fence
        free = fence.only_from == frozenset({None})
        self.anywhere.setChecked(fence.only_from is None)
        self.unassigned.setChecked(free)
        self.one_unit.setChecked(fence.only_from is not None and not free)
        self.districts.setChecked(fence.whole_districts)
        self.inside.setChecked(fence.inside is not None)
        self._offer()
        said = []
        if fence.only_from is not None:
            said.append(tr("unassigned") if free else f"“{self._source}”")
        if fence.whole_districts:
            said.append(tr("districts"))
        if fence.inside is not None:
            said.append(tr("{count} selected").format(count=persons(len(fence.inside))))
        self.setIcon(icon("fence_on" if said else "fence"))
        text = tr("Only: {what}").format(what=" · ".join(said)) if said else tr("Take from")
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 190))
        tip = tr("What strokes may take")
        self.setToolTip(f"{text} (W)" if said else f"{tip} (W)")

    def _entry(self, menu: QMenu, name: str, title: str) -> QAction:
        action = QAction(title, self)
        action.setObjectName(name)
        action.setCheckable(True)
        action.triggered.connect(lambda: self._choose(action))
        menu.addAction(action)
        return action

    def _offer(self) -> None:
        """Name the unit that would be taken from, or is; offer a selection when there is one."""
        fenced = self._fence.only_from not in (None, frozenset({None}))
        current = self.current()
        name = self._source if fenced else current[1] if current else tr("the current unit")
        self.one_unit.setText(tr("Only from unit “{name}”").format(name=name))
        self.one_unit.setEnabled(fenced or current is not None)
        self.inside.setEnabled(self._fence.inside is not None or bool(self.selection()))

    def _choose(self, action: QAction) -> None:
        only_from, inside = self._fence.only_from, self._fence.inside
        if action is self.anywhere:
            only_from = None
        elif action is self.unassigned:
            only_from = frozenset({None})
        elif action is self.one_unit and self.current() is not None:
            unit, self._source = self.current()
            only_from = frozenset({unit})
        elif action is self.inside:
            inside = frozenset(self.selection()) if action.isChecked() else None
        self.show_fence(Fence(only_from, self.districts.isChecked(), inside or None))
        self.chosen.emit(self._fence)
