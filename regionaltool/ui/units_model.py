"""The table of units: one row a unit, brought up to date row by row."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cmp_to_key
from typing import Any

from qgis.PyQt.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
    pyqtSignal,
)

from regionaltool.bridge.compat import number_of
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.names import fold
from regionaltool.core.naming.unit_names import look_alike, refusal, tidy
from regionaltool.core.plan import Change
from regionaltool.core.score.factors import FACTORS
from regionaltool.ui.icons import icon
from regionaltool.ui.unit_order import UnitOrder
from regionaltool.ui.units_columns import Row, unit_columns

UNIT_ROLE = Qt.ItemDataRole.UserRole
SEARCH_ROLE = Qt.ItemDataRole.UserRole + 1
"""Name, code and members of the unit without capitals and marks."""
_ANSWERED = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.DecorationRole,
        UNIT_ROLE,
        SEARCH_ROLE,
    )
)
"""Roles that there is an answer to; to paint a cell a view asks for seven."""


class UnitsModel(QAbstractTableModel):
    """Units of a session: by id, until `sort` puts them in the order of a column.

    The model sorts itself: a proxy would ask Python for some hundred thousand keys to sort a
    nation. A row keeps showing what was last told of its unit: views ask for every row while they
    are told of one, also for a unit that an edit has just taken away.
    """

    said = pyqtSignal(str)
    """Why a name has been refused, or what is to be known of it."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = {unit: self._state(unit) for unit in session.units}
        self._columns = unit_columns()
        self._place = {column.key: place for place, column in enumerate(self._columns)}
        self._locked = icon("lock")
        self._folded: dict[str, str] = {}
        """Unit → what a search looks through, where one has looked already."""
        self._folded_communes: list[str] = []
        collator = QCollator(QLocale())
        collator.setNumericMode(True)  # Phường 2 before Phường 10
        self._by_letters = cmp_to_key(collator.compare)
        self._sorted_by = -1
        self._order = UnitOrder({unit: self._key(unit) for unit in self._shown})

    def unit(self, row: int) -> str:
        """The unit in a row."""
        return self._order.unit(row)

    def row(self, unit: str) -> int | None:
        """The row of a unit, None when it has none."""
        return self._order.row(unit)

    def raw(self, unit: str, columns: Sequence[int]) -> list[float | str | None]:
        """Values themselves: numbers where they are sure, else texts as shown; None for nothing."""
        row = self._shown[unit]
        return [self._columns[column].raw(row) for column in columns]

    def place(self, key: str) -> int:
        """The number of a column by its key, such as “type”."""
        return self._place[key]

    def figures(self) -> list[int]:
        """The columns that hold figures, which stand at the right."""
        return [n for n, column in enumerate(self._columns) if column.key not in _WORDS]

    def key(self, column: int) -> str:
        """The key of a column."""
        return self._columns[column].key

    def show(self, change: Change) -> None:
        """Bring the rows of the changed units up to date."""
        for unit in sorted(change.units):
            row = self.row(unit)
            if not self._session.has(unit):
                self._take_out(unit, row)
            elif row is None:
                self._put_in(unit)
            else:
                self._show_anew(unit, row)

    def _state(self, unit: str) -> Row:
        plan = self._session.plan
        return Row(
            unit,
            plan.name(unit),
            plan.type_of(unit) or "",
            plan.is_unit_locked(unit),
            self._session.assessment(unit),
            self._session.law.judgement(unit),
        )

    def _put_in(self, unit: str) -> None:
        self._shown[unit] = self._state(unit)
        key = self._key(unit)
        row = self._order.row_for(unit, key)
        self.beginInsertRows(QModelIndex(), row, row)
        self._order.put(unit, key)
        self.endInsertRows()

    def _take_out(self, unit: str, row: int | None) -> None:
        if row is None:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        self._order.take_out(unit)
        del self._shown[unit]
        self._folded.pop(unit, None)
        self.endRemoveRows()

    def _show_anew(self, unit: str, row: int) -> None:
        self._shown[unit] = self._state(unit)
        self._folded.pop(unit, None)
        key = self._key(unit)
        to = self._order.row_for(unit, key)
        if to != row:
            # Qt counts the rows before anything moves
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + (to > row))
        self._order.put(unit, key)
        if to != row:
            self.endMoveRows()
        self.dataChanged.emit(self.index(to, 0), self.index(to, self.columnCount() - 1))

    def _key(self, unit: str) -> Any:
        """What the unit is sorted by now."""
        if self._sorted_by < 0:
            return unit
        key = self._columns[self._sorted_by].order(self._shown[unit])
        if isinstance(key, str):
            return self._by_letters(key)
        return -math.inf if math.isnan(key) else key  # what is unknown has a place of its own

    def _search_text(self, unit: str) -> str:
        if unit not in self._folded:
            communes = self._session.plan.communes
            if not self._folded_communes:
                texts = zip(communes.names.tolist(), communes.ids.tolist(), strict=True)
                self._folded_communes = [f"{fold(name)}\n{fold(code)}" for name, code in texts]
            row = self._shown[unit]
            members = (self._folded_communes[member] for member in row.known.members)
            self._folded[unit] = "\n".join((fold(row.name), fold(unit), *members))
        return self._folded[unit]

    # what Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            number = section - self._place["f1"]
            return tr(FACTORS[number].title) if 0 <= number < len(FACTORS) else column.title
        return None

    def sort(self, column: int, order=Qt.SortOrder.AscendingOrder) -> None:
        """In the order of a column; by id when it is -1."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        units = [self.unit(index.row()) for index in kept]
        self._sorted_by = column
        self._order = UnitOrder(
            {unit: self._key(unit) for unit in self._shown},
            descending=order == Qt.SortOrder.DescendingOrder,
        )
        self.changePersistentIndexList(
            kept,
            [
                self.index(self.row(unit), index.column())
                for unit, index in zip(units, kept, strict=True)
            ],
        )
        self.layoutChanged.emit()

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = self._columns[index.column()].key in ("unit", "type")
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: QModelIndex, role=Qt.ItemDataRole.DisplayRole):
        if role not in _ANSWERED or not index.isValid():
            return None
        unit, place = self._order.unit(index.row()), index.column()
        if role == UNIT_ROLE:
            return unit
        if role == SEARCH_ROLE:
            return self._search_text(unit)
        row, column = self._shown[unit], self._columns[place]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return None if column.key in _WORDS else _RIGHT
        if role == Qt.ItemDataRole.DecorationRole:
            return self._locked if place == 0 and row.locked else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return _name_tip(row) if place == 0 else column.tip(row) or None
        return None

    def setData(self, index: QModelIndex, value: Any, role=Qt.ItemDataRole.EditRole) -> bool:
        """Give a unit another name or type; a name that it cannot have is refused in words."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        unit, text = self._order.unit(index.row()), tidy(str(value))
        if index.column() == self._place["type"]:
            self._session.retype(unit, text or None)
            return True
        if index.column() != 0 or text == self._shown[unit].name:
            return False
        return self.rename(unit, text)

    def rename(self, unit: str, name: str) -> bool:
        """Give a unit a name that it can have; False, and a sentence, when it cannot."""
        plan = self._session.plan
        problem = refusal(plan, unit, name)
        remark = problem or look_alike(plan, unit, name)
        if problem is None:
            self._session.rename(unit, tidy(name))
        if remark is not None:
            self.said.emit(sentence(remark))
        return problem is None


_WORDS = frozenset(("unit", "criteria", "type", "code"))
"""Keys of the columns that hold words."""
_RIGHT = number_of(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _name_tip(row: Row) -> str:
    tip = tr("{name} ({code}). Double click or F2: another name").format(
        name=row.name, code=row.unit
    )
    return tip + "\n" + tr("Locked: it neither gives nor takes communes") if row.locked else tip
