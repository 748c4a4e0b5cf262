"""The table of units: one row a unit, brought up to date row by row."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cmp_to_key
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QObject, Qt

from regionaltool.bridge.compat import number_of
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.assessment import Assessment
from regionaltool.core.links import KIND_TITLES
from regionaltool.core.plan import Change
from regionaltool.core.score.factors import FACTORS
from regionaltool.ui.figures import bounds_text, official_text, people_note, people_text
from regionaltool.ui.unit_order import UnitOrder

UNIT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Column:
    """A column: its title, what it shows, what it sorts by, and what its tooltip says."""

    title: str
    text: Callable[[Assessment], str]
    key: Callable[[Assessment], float]
    tip: Callable[[Assessment], str] = lambda _: ""


def _columns() -> tuple[Column, ...]:
    """All columns but the first, which is the unit's name."""
    columns = [
        Column(
            tr("Communes"),
            lambda a: persons(a.tally.n_communes),
            lambda a: a.tally.n_communes,
        ),
        Column(
            tr("Population"),
            lambda a: people_text(a.tally),
            lambda a: a.tally.population,
            lambda a: people_note(a.tally),
        ),
        Column(tr("Area km²"), lambda a: decimal(a.polygon_km2, 2), lambda a: a.polygon_km2),
        Column(
            tr("Official km²"), lambda a: official_text(a.tally), lambda a: a.tally.official_km2
        ),
        Column(
            tr("In one piece"),
            _pieces,
            lambda a: len(a.contiguity.pieces) + len(a.contiguity.needs) / 10,
        ),
        Column(
            tr("Score"), lambda a: bounds_text(a.score.low, a.score.high), lambda a: a.score.low
        ),
    ]
    columns += [_factor_column(number) for number in range(len(FACTORS))]
    return tuple(columns)


def _pieces(known: Assessment) -> str:
    shape = known.contiguity
    if not shape.contiguous:
        return tr("{count} pieces").format(count=len(shape.pieces))
    if not shape.needs:
        return tr("yes")
    return tr("by {kinds}").format(kinds=", ".join(tr(KIND_TITLES[kind]) for kind in shape.needs))


def _factor_column(number: int) -> Column:
    def low(known: Assessment) -> float:
        return known.score.factors[number].low * 100

    def text(known: Assessment) -> str:
        return bounds_text(low(known), known.score.factors[number].high * 100)

    title = tr("F{number}").format(number=FACTORS[number].number)
    return Column(title, text, low, lambda _: tr(FACTORS[number].title))


class UnitsModel(QAbstractTableModel):
    """Units of a session: by id, until `sort` puts them in the order of a column.

    The model sorts itself: a proxy would ask Python for some hundred thousand keys to sort a
    nation. A row keeps showing what was last told of its unit: views ask for every row while they
    are told of one, also for a unit that an edit has just taken away.
    """

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = {unit: self._state(unit) for unit in session.units}
        self._columns = _columns()
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

    def _state(self, unit: str) -> tuple[str, Assessment]:
        return self._session.plan.name(unit), self._session.assessment(unit)

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
        self.endRemoveRows()

    def _show_anew(self, unit: str, row: int) -> None:
        self._shown[unit] = self._state(unit)
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
        name, known = self._shown[unit]
        if self._sorted_by < 0:
            return unit
        if self._sorted_by == 0:
            return self._by_letters(name)
        key = self._columns[self._sorted_by - 1].key(known)
        return -math.inf if math.isnan(key) else key  # what is unknown has a place of its own

    # what Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns) + 1

    def headerData(self, section: int, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        title = tr("Unit") if section == 0 else self._columns[section - 1].title
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            first_factor = len(self._columns) + 1 - len(FACTORS)
            return tr(FACTORS[section - first_factor].title) if section >= first_factor else title
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

    def data(self, index: QModelIndex, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        unit, place = self._order.unit(index.row()), index.column()
        if role == UNIT_ROLE:
            return unit
        if role == Qt.ItemDataRole.TextAlignmentRole and place > 0:
            return number_of(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name, known = self._shown[unit]
        if place == 0:
            if role == Qt.ItemDataRole.DisplayRole:
                return name
            return unit if role == Qt.ItemDataRole.ToolTipRole else None
        column = self._columns[place - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(known)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(known) or None
        return None
