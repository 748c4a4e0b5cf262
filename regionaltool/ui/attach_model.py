"""The kinds of inputs as a table: what is attached, how many people it tells of, what it feeds."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.sources import name_of
from regionaltool.bridge.compat import number_of
from regionaltool.bridge.words import decimal, sentence, tr
from regionaltool.core.inputs.kinds import KINDS, InputKind
from regionaltool.ui.two_lines import SECOND

_RIGHT = number_of(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
INPUT, PEOPLE = range(2)


class AttachModel(QAbstractTableModel):
    """A row for each kind, in their order; what is known of it stands below its title."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.attachments: Mapping[str, Attachment] = {}
        """What is attached, by kind."""
        self.inputs: Mapping[str, AttachedInput] = {}
        """What came of it, as far as it has been read."""

    def show(
        self, attachments: Mapping[str, Attachment], inputs: Mapping[str, AttachedInput]
    ) -> None:
        """Show what is attached now."""
        self.attachments, self.inputs = dict(attachments), dict(inputs)
        self.dataChanged.emit(self.index(0, INPUT), self.index(len(KINDS) - 1, PEOPLE))

    def second_line(self, kind: InputKind) -> str:
        """What serves as a kind, of when, from whom, and for which indicators; else what is off."""
        feeds = ", ".join(indicator.id for indicator in kind.feeds())
        attachment, one = self.attachments.get(kind.key), self.inputs.get(kind.key)
        if attachment is None:
            off = ", ".join(i.id for i in kind.feeds() if i.id not in kind.serves)
            if off:
                return tr("– off without it: {ids}").format(ids=off)
            return tr("– would sharpen {ids}").format(ids=feeds) if feeds else "–"
        if one is None:
            return tr("{name} · not read yet").format(name=name_of(attachment))
        if one.reason is not None:
            return "⚠ " + tr("off: {reason}").format(reason=sentence(one.reason))
        said = " · ".join(filter(None, (one.name, attachment.date, attachment.origin)))
        return f"{'⚠ ' if one.problems else ''}{said}{f' → {feeds}' if feeds else ''}"

    # what Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(KINDS)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Input"), tr("% of people"))[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == PEOPLE:
            return tr("Share of the people of whom the data says something")
        return None

    def data(self, index: QModelIndex, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        kind, column = KINDS[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(kind.title) if column == INPUT else self._people(kind)
        if role == SECOND and column == INPUT:
            return self.second_line(kind)
        if role == Qt.ItemDataRole.FontRole and column == INPUT and kind.key in self.attachments:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and column == PEOPLE:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{tr(kind.title)}\n{self.second_line(kind)}"
        if role == Qt.ItemDataRole.AccessibleTextRole and column == INPUT:
            return f"{tr(kind.title)}: {self.second_line(kind)}"
        return None

    def _people(self, kind: InputKind) -> str:
        one = self.inputs.get(kind.key)
        if one is None or one.reason is not None or one.covered is None:
            return ""
        return decimal(100 * one.covered, 1)
