"""The history: all steps, where the plan stands, and a click that goes there."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtGui import QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import tr
from regionaltool.ui.history_model import HistoryModel, Marks
from regionaltool.ui.waiting import Waiting

_WIDTH, _HEIGHT = 340, 420


class HistoryPage(QWidget):
    """Follows a session while it is in sight, and catches up when it comes in sight again.

    Its parent shows it where it likes; `pop_up` shows it over everything until Esc or a click
    elsewhere.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # a table, because it adds a row without looking at the ten thousand others, as no list does
        self.view = QTableView(self)
        self.view.setObjectName("historyList")
        self.view.setAccessibleName(tr("History"))
        self.view.setToolTip(tr("Click or Enter: go back or forth to this step"))
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setAlternatingRowColors(True)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._session: PlanSession | None = None
        self._marks: Marks = lambda: ()
        self.model: HistoryModel | None = None

    def set_session(self, session: PlanSession, marks: Marks = lambda: ()) -> None:
        """Show the history of a plan; ``marks`` tells which moments have a name."""
        if self._session is not None:
            self._session.changed.disconnect(self.refresh)
        self._session, self._marks = session, marks
        session.changed.connect(self.refresh)
        self._let_go()
        self.refresh()

    def refresh(self) -> None:
        """Bring the list up to date, also when a moment has been given a name."""
        if self._session is None or not self.isVisible():
            return
        if self.model is None:
            self.model = HistoryModel(self._session, self._marks, self)
            self.view.setModel(self.model)
        else:
            self.model.refresh()
        here = self.model.index(self.model.present)
        self.view.setCurrentIndex(here)
        self.view.scrollTo(here)

    def pop_up(self, beside: QWidget) -> None:
        """Show the list below a button, as far as the screen has room."""
        self.setWindowFlags(Qt.WindowType.Popup)
        room = beside.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))
        corner = beside.mapToGlobal(beside.rect().bottomRight())
        left = max(room.left(), min(corner.x(), room.right()) + 1 - self.width())
        top = max(room.top(), min(corner.y(), room.bottom() + 1 - self.height()))
        self.move(left, top)
        self.show()
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isWindow():
            self.hide()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _let_go(self) -> None:
        if self.model is not None:
            self.view.setModel(None)
            self.model.deleteLater()
            self.model = None

    def _go(self, index: QModelIndex) -> None:
        if self._session is not None and index.row() != self.model.present:
            with Waiting():  # for thousands of steps
                self._session.go_to(index.row())
