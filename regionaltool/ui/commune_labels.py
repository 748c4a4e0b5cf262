"""The communes as a list to choose from, found by a part of the name, with or without its marks."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QModelIndex, QObject, QStringListModel, Qt
from qgis.PyQt.QtWidgets import QCompleter

from regionaltool.core.names import fold

_FOLDED_ROLE = Qt.ItemDataRole.UserRole + 1


class CommuneLabels(QStringListModel):
    """Labels as they are shown, and folded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folded: list[str] = []

    def show(self, labels: Sequence[str]) -> None:
        """Offer these, in their order."""
        self._folded = []  # until somebody types
        self.setStringList(list(labels))

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if role == _FOLDED_ROLE:
            if not self._folded:
                self._folded = [fold(label) for label in self.stringList()]
            return self._folded[index.row()]
        return super().data(index, role)


class CommuneCompleter(QCompleter):
    """Offers the labels that hold what is typed; marks and capitals make no difference."""

    def __init__(self, labels: CommuneLabels, parent: QObject | None = None) -> None:
        super().__init__(labels, parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionRole(_FOLDED_ROLE)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802
        return [fold(path) or path]

    def pathFromIndex(self, index: QModelIndex) -> str:  # noqa: N802
        return str(index.data())
