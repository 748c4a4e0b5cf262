"""The table of units with its filter and chart; a row chosen is a unit chosen, both ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.PyQt.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import language, tr
from regionaltool.core.names import fold
from regionaltool.core.plan import Change
from regionaltool.core.unit_types import offered
from regionaltool.ui.figure_delegate import FigureDelegate
from regionaltool.ui.hidden_columns import HiddenColumns
from regionaltool.ui.icons import icon
from regionaltool.ui.scatter import Scatter
from regionaltool.ui.title_header import TitleHeader
from regionaltool.ui.unit_editors import NameDelegate, TypeDelegate
from regionaltool.ui.units_menu import units_menu
from regionaltool.ui.units_model import SEARCH_ROLE, UNIT_ROLE, UnitsModel
from regionaltool.ui.units_view import UnitsView

_NAME_WIDTH = 130
_FIGURE_WIDTH = 40
_AROUND = 12
_ROWS_MEASURED = 100
"""So many rows say how wide a column is."""
_REST_MS = 150
"""So long after the last edit columns become wide enough; that takes longer than the edit."""
_BOTH_WIDTH = 700
"""From this width on the chart stands beside the table."""


class FilteredUnits(QSortFilterProxyModel):
    """The rows that pass the filter, in the order of the model, which sorts itself."""

    def sort(self, column: int, order=Qt.SortOrder.AscendingOrder) -> None:
        """Have the model sort itself."""
        if self.sourceModel() is not None:
            self.sourceModel().sort(column, order)


class UnitsTable(QWidget):
    """Units as a sorted table that can be searched, and as a chart beside it or in its place."""

    chosen = pyqtSignal(object)
    """Carries the tuple of chosen units."""
    merge = pyqtSignal()
    """The chosen units are to become one."""
    select_communes = pyqtSignal(object)
    """Carries the units whose communes are to be selected on the map."""
    said = pyqtSignal(str)
    """A sentence for the status bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session: PlanSession | None = None
        self._model: UnitsModel | None = None
        self.seat_of: Callable[[str], int | None] = lambda unit: None
        """The commune of a unit's seat, as far as it is known."""
        self._changed: set[str] = set()
        """Units whose figures may have become longer."""
        self._hand_rests = QTimer(self)
        self._hand_rests.setSingleShot(True)
        self._hand_rests.setInterval(_REST_MS)
        self._hand_rests.timeout.connect(self._widen)
        self._proxy = FilteredUnits(self)
        self._proxy.setFilterRole(SEARCH_ROLE)
        self.filter = QLineEdit(self)
        self.filter.setObjectName("unitsFilter")
        self.filter.setPlaceholderText(tr("Filter by name, code or commune"))
        self.filter.setToolTip(
            tr("Shows the units whose name, code or communes hold this; marks make no difference")
        )
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._search)
        self.chart_button = QToolButton(self)
        self.chart_button.setObjectName("unitsChartButton")
        self.chart_button.setIcon(icon("scatter"))
        self.chart_button.setToolTip(tr("Chart of population against area, one dot a unit"))
        self.chart_button.setAccessibleName(tr("Chart"))
        self.chart_button.setCheckable(True)
        self.chart_button.setAutoRaise(True)
        self.chart_button.toggled.connect(self._share_room)
        self.view = UnitsView(self)
        self.view.setObjectName("unitsTable")
        self._header = TitleHeader(self.view)
        self.view.setHorizontalHeader(self._header)
        self.view.setModel(self._proxy)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.view.setAccessibleName(tr("Units"))
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.setMinimumSectionSize(_FIGURE_WIDTH)
        self._header.setResizeContentsPrecision(_ROWS_MEASURED)
        self.view.selectionModel().selectionChanged.connect(self._tell)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.setItemDelegateForColumn(0, NameDelegate(self.view))
        self._type_delegate = TypeDelegate(self._types, self.view)
        self._figures = FigureDelegate(self.view)
        self.columns = HiddenColumns(self.view)
        self.scatter = Scatter(self)
        self.scatter.hide()
        self.scatter.chosen.connect(self.choose)
        line = QHBoxLayout()
        line.addWidget(self.filter, 1)
        line.addWidget(self.chart_button)
        self._room = QHBoxLayout()
        self._room.addWidget(self.view, 3)
        self._room.addWidget(self.scatter, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addLayout(self._room)

    def set_session(self, session: PlanSession) -> None:
        """Show another plan."""
        self.session = session
        before, self._model = self._model, UnitsModel(session, self)
        self._model.said.connect(self.said)
        self._model.sort(self._header.sortIndicatorSection(), self._header.sortIndicatorOrder())
        self._proxy.setSourceModel(self._model)
        if before is not None:
            before.deleteLater()
        kind = self._model.place("type")
        self.view.setItemDelegateForColumn(kind, self._type_delegate)
        for column in self._model.figures():
            self.view.setItemDelegateForColumn(column, self._figures)
        self.columns.apply([self._model.key(n) for n in range(self._model.columnCount())])
        self.scatter.set_session(session)
        self._search()
        self.fit_columns()

    def show_change(self, change: Change) -> None:
        """Bring the rows of the changed units up to date."""
        if self._model is not None:
            self._model.show(change)
            self.scatter.show_change(change)
            self._changed |= change.units
            self._hand_rests.start()

    def chosen_units(self) -> tuple[str, ...]:
        """The units of the selected rows."""
        rows = self.view.selectionModel().selectedRows()
        return tuple(index.data(UNIT_ROLE) for index in rows)

    def rename(self, unit: str, name: str) -> bool:
        """Give a unit a name that it can have; False, and a sentence, when it cannot."""
        return self._model is not None and self._model.rename(unit, name)

    def go_to(self, unit: str) -> None:
        """Choose a unit, also when the filter hides it."""
        self.choose([unit])
        if self.chosen_units() != (unit,):
            self.filter.clear()
            self.choose([unit])

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
        self.view.setColumnWidth(0, min(_NAME_WIDTH, self.view.sizeHintForColumn(0) + _AROUND))
        for column in range(1, self._proxy.columnCount()):
            figures = self.view.sizeHintForColumn(column) + _AROUND
            self.view.setColumnWidth(column, max(figures, self._header.title_width(column)))

    def _widen(self) -> None:
        """Make room for figures that have grown: cut short, they would read as other figures."""
        changed, self._changed = self._changed, set()
        rows = [row for row in map(self._model.row, changed) if row is not None][:_ROWS_MEASURED]
        for column in range(1, self._proxy.columnCount()):
            cells = [self._model.index(row, column) for row in rows]
            cell = max(cells, key=lambda index: len(index.data() or ""), default=None)
            index = self._proxy.mapFromSource(cell) if cell is not None else None
            if index is not None and index.isValid() and not self.view.isColumnHidden(column):
                width = self.view.sizeHintForIndex(index).width() + _AROUND
                if width > self.view.columnWidth(column):
                    self.view.setColumnWidth(column, width)

    def state(self) -> dict[str, object]:
        """How the table is looked at, kept with the plan."""
        place = self._header.sortIndicatorSection()
        return {
            "sort": self._model.key(place) if self._model is not None else "unit",
            "descending": self._header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
            "chart": self.chart_button.isChecked(),
        }

    def restore(self, kept: Mapping[str, object]) -> None:
        """Look at the table as it was kept. Raises `KeyError` for a column that there is not."""
        orders = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if self._model is not None:
            self.chart_button.setChecked(bool(kept.get("chart")))
            place = self._model.place(str(kept["sort"]))
            self.view.sortByColumn(place, orders[bool(kept.get("descending"))])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """The chart stands beside the table where there is room for both, else in its place."""
        chart = self.chart_button.isChecked()
        self.scatter.setVisible(chart)
        self.view.setVisible(not chart or self.width() >= _BOTH_WIDTH)

    def _search(self) -> None:
        typed = self.filter.text().strip()
        self._proxy.setFilterFixedString(fold(typed) or typed)
        self.view.empty_text = (
            tr("No unit, and none of its communes, has “{text}” in its name or code.").format(
                text=typed
            )
            if typed
            else tr(
                "No units yet. Select communes on the map with any selection tool of QGIS and "
                "press N: they become the first one."
            )
        )
        self.view.viewport().update()

    def _types(self) -> tuple[str, ...]:
        return offered(self.session.plan.types.values(), language())

    def _show_menu(self, place: QPoint) -> None:
        if self.session is not None:
            units_menu(self).exec(self.view.viewport().mapToGlobal(place))

    def _tell(self) -> None:
        units = self.chosen_units()
        self.scatter.mark(units)
        self.chosen.emit(units)
