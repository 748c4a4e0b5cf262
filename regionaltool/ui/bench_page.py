"""The bench: summary and table of the plan, and pages for unit, violations and data."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAction,
    QHBoxLayout,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.words import persons, tr
from regionaltool.ui.compare_page import ComparePage
from regionaltool.ui.criteria_page import CriteriaPage
from regionaltool.ui.data_page import DataPage
from regionaltool.ui.history_button import HistoryButton
from regionaltool.ui.history_page import HistoryPage
from regionaltool.ui.icons import icon
from regionaltool.ui.journal_label import JournalLabel
from regionaltool.ui.links_page import LinksPage
from regionaltool.ui.plan_summary import PlanSummary
from regionaltool.ui.sign_tabs import SignTabs
from regionaltool.ui.steady import Steady
from regionaltool.ui.unit_page import UnitPage
from regionaltool.ui.units_table import UnitsTable
from regionaltool.ui.violations_page import ViolationsPage
from regionaltool.ui.weights_button import WeightsButton
from regionaltool.ui.weights_page import WeightsPage


class BenchPage(QWidget):
    """Puts the views of a plan together."""

    def __init__(
        self, undo: QAction, redo: QAction, decree: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.summary = PlanSummary(self)
        self.journal = JournalLabel(self)
        buttons = QHBoxLayout()  # below the summary, which needs the whole width
        buttons.setSpacing(0)
        buttons.addWidget(self.journal)
        buttons.addStretch(1)
        for name, action in (
            ("undoButton", undo),
            ("redoButton", redo),
            ("decreeButton", decree),
        ):
            button = QToolButton(self)
            button.setObjectName(name)
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            buttons.addWidget(button)
        self.history_page = HistoryPage(self)
        self.weights_page = WeightsPage(self)
        buttons.addWidget(WeightsButton(self.weights_page, self))
        buttons.addWidget(HistoryButton(self.history_page, self))
        self.units = UnitsTable(self)
        self.unit_page = UnitPage(self)
        self.violations_page = ViolationsPage(self)
        self.violations = self.violations_page.list
        self.data_page = DataPage(self)
        self.links_page = LinksPage(self)
        self.tabs = SignTabs(self)
        self.tabs.setObjectName("benchTabs")
        self.tabs.setDocumentMode(True)
        # every page is one click away: long titles are cut before a tab is out of sight
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideMiddle)  # the count of violations stays
        self.tabs.addTab(self.unit_page, tr("Unit"))
        self.tabs.addTab(self.violations_page, tr("Violations"))
        self.compare_page = ComparePage(self)
        self.criteria_page = CriteriaPage(self)
        # signs in place of titles: the dock has no room for five titles in Vietnamese
        for page, sign, title in (
            (self.data_page, "data", tr("Data")),
            (self.links_page, "link", tr("Links")),
            (self.compare_page, "compare", tr("Compare")),
            (self.criteria_page, "criteria", tr("Criteria")),
        ):
            number = self.tabs.addTab(page, icon(sign), "")
            self.tabs.setTabToolTip(number, title)
            self.tabs.tabBar().setAccessibleTabName(number, title)
        self.split = split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.units)
        split.addWidget(self.tabs)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([200, 300])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(4)
        layout.addWidget(Steady(self.summary, self))
        layout.addLayout(buttons)
        layout.addWidget(split, 1)

    def show_violation_count(self, count: int) -> None:
        """Say on the tab how many violations there are."""
        title = tr("Violations")
        text = f"{title} ({persons(count)})" if count else f"{title} ✓"
        if text != self.tabs.tabText(1):  # Qt lays all tabs out anew
            self.tabs.setTabText(1, text)

    def show_unit_page(self) -> None:
        """Bring the page of the unit to the front."""
        self.tabs.setCurrentWidget(self.unit_page)
