"""The page that compares: options, their figures in one table, their maps at one scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.compare_task import ComparedOption
from regionaltool.bridge.words import tr
from regionaltool.ui.compare_model import CompareModel
from regionaltool.ui.compare_rows import figure_rows
from regionaltool.ui.option_map import OptionMap
from regionaltool.ui.title_header import TitleHeader
from regionaltool.ui.waterfall_bars import WaterfallBars

MOST = 5
"""So many options are compared at most."""
_COLUMNS = 2
_OPTION_WIDTH, _NAME_WIDTH = 72, 110
_TITLES_WIDTH = 150


class ComparePage(QScrollArea):
    """Shows and asks; a flow does what is asked."""

    keep = pyqtSignal(str)
    """The plan on the screen is wanted as an option of this name; empty for the next free one."""
    remove = pyqtSignal(int)
    refer = pyqtSignal(int)
    """The others are to be compared with this option."""
    zoom = pyqtSignal(int)
    """What differs between this option and the reference is to be seen on the map."""
    sheet = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fill_sources: Callable[[QMenu], None] = lambda menu: None
        """Puts the options that can be added into a menu."""
        inside = QWidget(self)
        self.name = QLineEdit(inside)
        self.name.setObjectName("optionName")
        self.name.setPlaceholderText(tr("Name of the option"))
        self.name.setMinimumWidth(40)
        self.name.returnPressed.connect(self._keep)
        self.keep_button = self._button(inside, "keepOptionButton", tr("Keep"))
        self.keep_button.setToolTip(tr("Keep the plan as it is on the screen as an option"))
        self.keep_button.clicked.connect(self._keep)
        self.add_button = QToolButton(inside)
        self.add_button.setObjectName("addOptionButton")
        self.add_button.setText(tr("Add"))
        self.add_button.setToolTip(
            tr("Add an option of the plan file, a snapshot, or a field of the layer")
        )
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.add_button)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.add_button.setMenu(self.menu)
        self.words = QLabel(inside)
        self.words.setObjectName("compareText")
        self.words.setWordWrap(True)
        self.words.setMinimumWidth(1)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.model = CompareModel(self)
        self.table = self._table(inside)
        self.reference = QComboBox(inside)
        self.reference.setObjectName("referenceOption")
        self.reference.setAccessibleName(tr("Reference"))
        self.reference.setToolTip(tr("The option that the others are compared with"))
        self.reference.setMinimumContentsLength(6)
        self.reference.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.reference.activated.connect(self.refer.emit)
        self.remove_button = self._button(inside, "removeOptionButton", tr("Remove"))
        self.remove_button.setToolTip(tr("Remove the chosen option from the comparison"))
        self.remove_button.clicked.connect(lambda: self.remove.emit(self.chosen))
        self.zoom_button = self._button(
            inside, "zoomToDifferencesButton", tr("Zoom to differences")
        )
        self.zoom_button.setToolTip(
            tr("Show on the map what differs between the chosen option and the reference")
        )
        self.zoom_button.clicked.connect(lambda: self.zoom.emit(self.chosen))
        self.sheet_button = self._button(inside, "compareSheetButton", tr("A3 sheet"))
        self.sheet_button.setToolTip(tr("Write table and maps to a PDF of one A3 page"))
        self.sheet_button.clicked.connect(lambda: self.sheet.emit())
        self.waterfall = WaterfallBars(inside)
        self._options: tuple[ComparedOption, ...] = ()
        self._maps = QGridLayout()
        self._maps.setSpacing(4)
        self.maps: list[OptionMap] = []
        self.chosen = 0
        """The number of the option chosen."""
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(_row(self.name, self.keep_button, self.add_button))
        layout.addWidget(self.words)
        layout.addWidget(self.table)
        layout.addLayout(_row(self.reference, self.remove_button))
        layout.addWidget(self.waterfall)
        layout.addLayout(self._maps)
        layout.addLayout(_row(self.zoom_button, self.sheet_button))
        layout.addStretch(1)
        self.setWidget(inside)
        self.show_options(())

    def show_options(self, options: Sequence[ComparedOption]) -> None:
        """Show other options, or the same beside another reference."""
        self._options = tuple(options)
        names = [option.name for option in options]
        self.model.show(names, figure_rows(options) if options else ())
        for old in self.maps:
            self._maps.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.maps = [OptionMap(option, self.widget()) for option in options]
        for number, made in enumerate(self.maps):
            made.chosen.connect(lambda number=number: self.choose(number))
            self._maps.addWidget(made, number // _COLUMNS, number % _COLUMNS)
        reference = next((n for n, o in enumerate(options) if o.comparison is None), 0)
        self.reference.clear()
        self.reference.addItems(names)
        self.reference.setCurrentIndex(reference if names else -1)
        for part in (self.table, self.reference, self.remove_button):
            part.setVisible(bool(options))
        for part in (self.zoom_button, self.sheet_button):
            part.setVisible(len(options) > 1)
        self.keep_button.setEnabled(len(options) < MOST)
        self.add_button.setEnabled(len(options) < MOST)
        self.name.clear()
        self.show_words("" if len(options) > 1 else _next_step(len(options)))
        self._fit(len(options))
        others = [number for number in range(len(names)) if number != reference]
        kept = self.chosen if self.chosen in others else (others[-1] if others else 0)
        self.choose(kept)

    def choose(self, number: int) -> None:
        """Choose an option."""
        self.chosen = number
        for which, one in enumerate(self.maps):
            one.show_chosen(which == number)
        self._show_change(number)
        if self.maps and self.table.currentIndex().column() != number:
            self.table.setCurrentIndex(self.model.index(0, number))

    def _show_change(self, number: int) -> None:
        """What changed the score from the reference to an option."""
        if not self._options:
            self.waterfall.show_change(None, "", "")
            return
        option = self._options[number]
        reference = self.reference.currentText()
        self.waterfall.show_change(option.waterfall, reference, option.name)

    def show_words(self, text: str) -> None:
        """Say something above the table; nothing when the text is empty."""
        self.words.setText(text)
        self.words.setVisible(bool(text))

    def _keep(self) -> None:
        if self.keep_button.isEnabled():
            self.keep.emit(self.name.text().strip())

    def _fill_menu(self) -> None:
        self.menu.clear()
        self.fill_sources(self.menu)

    def _table(self, parent: QWidget) -> QTableView:
        table = QTableView(parent)
        table.setObjectName("compareTable")
        table.setAccessibleName(tr("Figures of the options"))
        table.setHorizontalHeader(TitleHeader(table))
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setAlternatingRowColors(True)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = self.fontMetrics().height() + 4
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        rows.setHighlightSections(False)
        rows.setMaximumWidth(_TITLES_WIDTH)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.horizontalHeader().setMinimumSectionSize(50)
        table.horizontalHeader().setHighlightSections(False)
        table.selectionModel().currentColumnChanged.connect(
            lambda now, _: now.isValid() and self.choose(now.column())
        )
        return table

    def _fit(self, n_options: int) -> None:
        """As high as its rows, with room for the bar that five options need."""
        header = self.table.horizontalHeader()
        height = self.table.verticalHeader().defaultSectionSize() * self.model.rowCount()
        height += header.sizeHint().height()
        bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(height + bar + 10)
        for column in range(n_options):
            name = min(header.title_width(column), _NAME_WIDTH)
            width = max(self.table.sizeHintForColumn(column) + 10, name)
            self.table.setColumnWidth(column, max(_OPTION_WIDTH, width))

    def _button(self, parent: QWidget, name: str, text: str) -> QPushButton:
        button = QPushButton(text, parent)
        button.setObjectName(name)
        return button


def _next_step(n_options: int) -> str:
    if n_options:
        return tr(
            "One option so far. Change the plan and keep it again, or add a field of units: both "
            "are then compared here."
        )
    return tr(
        "Keep the plan on the screen as an option, or add one from a field. Up to five options "
        "are compared here side by side."
    )


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 1 if number == 0 else 0)
    return row
