"""The table of units: one row a unit, brought up to date row by row."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from regionaltool.bridge.compat import number_of
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.assessment import Assessment
from regionaltool.core.links import KIND_TITLES
from regionaltool.core.plan import Change
from regionaltool.core.score.factors import FACTORS
from regionaltool.ui.figures import bounds_text, official_text, people_note, people_text
from regionaltool.ui.icons import icon

SORT_ROLE = Qt.ItemDataRole.UserRole
UNIT_ROLE = Qt.ItemDataRole.UserRole + 1


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
    """Units of a session, sorted by id; sort and filter by a proxy.

    A row keeps showing what was last told of its unit: views ask for every row while they are
    told of one, also for a unit that an edit has just taken away.
    """

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._units = list(session.units)
        self._shown = {unit: self._state(unit) for unit in self._units}
        self._columns = _columns()
        self._lock = icon("lock")

    def unit(self, row: int) -> str:
        """The unit in a row."""
        return self._units[row]

    def row(self, unit: str) -> int | None:
        """The row of a unit, None when it has none."""
        row = bisect_left(self._units, unit)
        return row if row < len(self._units) and self._units[row] == unit else None

    def show(self, change: Change) -> None:
        """Bring the rows of the changed units up to date."""
        for unit in sorted(change.units):
            row = self.row(unit)
            if not self._session.has(unit):
                self._take_out(unit, row)
            elif row is None:
                self._put_in(unit)
            else:
                self._shown[unit] = self._state(unit)
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def _state(self, unit: str) -> tuple[str, Assessment]:
        return self._session.plan.name(unit), self._session.assessment(unit)

    def _put_in(self, unit: str) -> None:
        row = bisect_left(self._units, unit)
        self.beginInsertRows(QModelIndex(), row, row)
        self._units.insert(row, unit)
        self._shown[unit] = self._state(unit)
        self.endInsertRows()

    def _take_out(self, unit: str, row: int | None) -> None:
        if row is None:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._units[row], self._shown[unit]
        self.endRemoveRows()

    # what Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._units)

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

    def data(self, index: QModelIndex, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        unit, place = self._units[index.row()], index.column()
        if role == SORT_ROLE:  # first: a proxy asks for some hundred thousand keys to sort a nation
            return self._key(unit, place)
        if role == UNIT_ROLE:
            return unit
        if role == Qt.ItemDataRole.TextAlignmentRole and place > 0:
            return number_of(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name, known = self._shown[unit]
        if place == 0:
            if role == Qt.ItemDataRole.DisplayRole:
                return name
            if role == Qt.ItemDataRole.DecorationRole and self._session.plan.is_unit_locked(unit):
                return self._lock
            return unit if role == Qt.ItemDataRole.ToolTipRole else None
        column = self._columns[place - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(known)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(known) or None
        return None

    def _key(self, unit: str, place: int) -> str | float:
        name, known = self._shown[unit]
        if place == 0:
            return name
        key = self._columns[place - 1].key(known)
        return -math.inf if math.isnan(key) else key  # what is unknown has a place of its own
