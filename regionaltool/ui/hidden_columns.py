"""Which columns of the table of units are shown: a menu of the header, kept for the next time."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QMenu, QTableView, QWidget

from regionaltool.bridge.words import tr

SETTING = "regionaltool/units/hidden_columns"
_AT_FIRST = "code"


class HiddenColumns(QObject):
    """Hides and shows columns of a view whose model is told by `UnitsModel`'s keys."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        header = view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.menu(view).exec(header.mapToGlobal(place))
        )

    def apply(self, keys: list[str]) -> None:
        """Hide what was hidden the last time; ``keys`` are the columns' in the model's order."""
        self._keys = keys
        hidden = QgsSettings().value(SETTING, _AT_FIRST, type=str).split(",")
        for column, key in enumerate(keys):
            self._view.setColumnHidden(column, column > 0 and key in hidden)

    def menu(self, parent: QWidget) -> QMenu:
        """A tick for each column but the first; it is deleted when it has been closed."""
        menu = QMenu(tr("Columns"), parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model = self._view.model()
        header = self._view.horizontalHeader()
        for place in range(1, header.count()):
            column = header.logicalIndex(place)
            titles = [
                str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            ]
            action = menu.addAction(" – ".join(dict.fromkeys(titles)))
            action.setObjectName(f"show_{self._keys[column]}")
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(column))
            action.toggled.connect(lambda on, column=column: self._show(column, on))
        return menu

    def _show(self, column: int, on: bool) -> None:
        self._view.setColumnHidden(column, not on)
        hidden = [key for n, key in enumerate(self._keys) if self._view.isColumnHidden(n)]
        QgsSettings().setValue(SETTING, ",".join(hidden) or "-")
