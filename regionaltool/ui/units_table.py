"""The table of units with its filter box; a row chosen is a unit chosen on the map, both ways."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QSortFilterProxyModel,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import tr
from regionaltool.core.plan import Change
from regionaltool.ui.title_header import TitleHeader
from regionaltool.ui.units_model import UNIT_ROLE, UnitsModel

_NAME_WIDTH = 130
_FIGURE_WIDTH = 40
_ROWS_MEASURED = 100
"""So many rows say how wide a column is."""


class FilteredUnits(QSortFilterProxyModel):
    """The rows that pass the filter, in the order of the model, which sorts itself."""

    def sort(self, column: int, order=Qt.SortOrder.AscendingOrder) -> None:
        """Have the model sort itself."""
        if self.sourceModel() is not None:
            self.sourceModel().sort(column, order)


class UnitsTable(QWidget):
    """Units, sorted and filtered."""

    chosen = pyqtSignal(object)
    """Carries the tuple of chosen units."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: UnitsModel | None = None
        self._proxy = FilteredUnits(self)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit(self)
        self.filter.setObjectName("unitsFilter")
        self.filter.setPlaceholderText(tr("Filter units by name"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._proxy.setFilterFixedString)
        self.view = QTableView(self)
        self.view.setObjectName("unitsTable")
        self._header = TitleHeader(self.view)
        self.view.setHorizontalHeader(self._header)
        self.view.setModel(self._proxy)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(False)
        self.view.setAccessibleName(tr("Units"))
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.setMinimumSectionSize(_FIGURE_WIDTH)
        self._header.setResizeContentsPrecision(_ROWS_MEASURED)
        self.view.selectionModel().selectionChanged.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.filter)
        layout.addWidget(self.view)

    def set_session(self, session: PlanSession) -> None:
        """Show another plan."""
        before, self._model = self._model, UnitsModel(session, self)
        self._model.sort(self._header.sortIndicatorSection(), self._header.sortIndicatorOrder())
        self._proxy.setSourceModel(self._model)
        if before is not None:
            before.deleteLater()
        self.fit_columns()

    def show_change(self, change: Change) -> None:
        """Bring the rows of the changed units up to date."""
        if self._model is not None:
            self._model.show(change)

    def chosen_units(self) -> tuple[str, ...]:
        """The units of the selected rows."""
        rows = self.view.selectionModel().selectedRows()
        return tuple(index.data(UNIT_ROLE) for index in rows)

    def choose(self, units: Sequence[str]) -> None:
        """Select the rows of units and bring the first one into view."""
        if self._model is None:
            return
        selection = QItemSelection()
        for row in (self._model.row(unit) for unit in units):
            if row is None:
                continue
            index = self._proxy.mapFromSource(self._model.index(row, 0))
            if index.isValid():
                selection.select(index, index)
        self.view.selectionModel().select(
            selection,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        if selection.indexes():
            self.view.scrollTo(selection.indexes()[0])

    def fit_columns(self) -> None:
        """As wide as the figures and the title on two lines ask for."""
        self.view.setColumnWidth(0, min(_NAME_WIDTH, self.view.sizeHintForColumn(0) + 12))
        for column in range(1, self._proxy.columnCount()):
            figures = self.view.sizeHintForColumn(column) + 12
            self.view.setColumnWidth(column, max(figures, self._header.title_width(column)))

    def _tell(self) -> None:
        self.chosen.emit(self.chosen_units())
