"""What is attached beside the communes: a row for each kind of input, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QSpinBox,
    QTableView,
    QWidget,
)

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.sources import name_of
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.inputs.kinds import KINDS, InputKind
from regionaltool.ui.attach_model import INPUT, PEOPLE, AttachModel
from regionaltool.ui.rows_table import RowsTable, TextRow
from regionaltool.ui.section import Section, button, words
from regionaltool.ui.title_header import TitleHeader
from regionaltool.ui.two_lines import TwoLines, row_height

_FEW, _MANY = 4, 10
"""Rows that are in sight at least, and at most."""


class AttachSection(Section):
    """Shows and asks; it reads nothing."""

    attach = pyqtSignal(str)
    detach = pyqtSignal(str)
    again = pyqtSignal()
    """The layers have changed."""
    year_changed = pyqtSignal(int)
    cancel = pyqtSignal()
    """What is being read is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("attachHeading", tr("Attached data"), parent)
        self._busy = False
        self.model = AttachModel(self)
        self.table = self._kinds()
        self.attach_button = button(
            self,
            "attachButton",
            tr("Attach…"),
            tr("A layer, table or file for the chosen row (Enter, or double click)"),
        )
        self.detach_button = button(
            self, "detachButton", tr("Detach"), tr("The indicators that need it are off then (Del)")
        )
        self.again_button = button(
            self, "attachAgainButton", tr("Read again"), tr("When layers or files have changed")
        )
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for one in (self.attach_button, self.detach_button, self.again_button):
            row.addWidget(one)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(tr("Reading the attached data"))
        self.cancel_button = button(
            self, "attachCancelButton", tr("Cancel"), tr("All stays as it was before")
        )
        self._reading = QWidget(self)
        row = QHBoxLayout(self._reading)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.progress, 2)
        row.addWidget(self.cancel_button, 1)
        self._reading.hide()
        self.about = words(self, "attachText")
        self.year = QSpinBox(self)
        self.year.setObjectName("roadYear")
        self.year.setAccessibleName(tr("Year of the roads"))
        self.year.setToolTip(tr("Roads that open by then count too"))
        self.year.setPrefix(tr("Year of the roads") + ": ")
        self.year.setSpecialValueText(tr("Roads of today"))
        self.year.setRange(1999, 2200)  # the first is today
        self.year.setKeyboardTracking(False)
        self.year.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.year.installEventFilter(self)
        self.minutes_text = words(self, "minutesText")
        self.minutes = RowsTable(
            "minutesTable",
            tr("Minutes to the seat of today and then"),
            (tr("Unit"), tr("Today"), tr("Then")),
            1,
            self,
        )
        self.cuts_text = words(self, "cutObjectsText")
        self.cuts = RowsTable(
            "cutObjects",
            tr("Objects to keep whole that borders of units cut"),
            (tr("Object"), tr("Cut by")),
            2,
            self,
        )
        header = self.cuts.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for table in (self.minutes, self.cuts):
            table.setToolTip(tr("Click or Enter: show it on the map"))
        for widget in (
            self.table,
            buttons,
            self._reading,
            self.about,
            self.year,
            self.minutes_text,
            self.minutes,
            self.cuts_text,
            self.cuts,
        ):
            self.add(widget)
        self.attach_button.clicked.connect(lambda: self.attach.emit(self.kind.key))
        self.detach_button.clicked.connect(lambda: self.detach.emit(self.kind.key))
        self.again_button.clicked.connect(self.again)
        self.cancel_button.clicked.connect(self.cancel)
        self.year.valueChanged.connect(
            lambda year: self.year_changed.emit(0 if year == self.year.minimum() else year)
        )
        self.table.selectRow(0)
        self.fit(0)
        self.show_inputs({}, {}, 0)
        self.show_minutes("", ())
        self.show_cuts("", ())

    def _kinds(self) -> QTableView:
        table = _Kinds(self)
        table.setModel(self.model)
        table.setItemDelegateForColumn(INPUT, TwoLines(table))
        header = TitleHeader(table)
        table.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setSectionResizeMode(INPUT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(PEOPLE, QHeaderView.ResizeMode.Fixed)
        room = table.fontMetrics().horizontalAdvance("100.0") + 14
        table.setColumnWidth(PEOPLE, max(room, header.title_width(PEOPLE)))
        height = row_height(table.fontMetrics())
        table.verticalHeader().setMinimumSectionSize(height)
        table.verticalHeader().setDefaultSectionSize(height)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show_about())
        table.doubleClicked.connect(lambda _: self._ask())
        table.entered_row.connect(self._ask)
        table.deleted_row.connect(self._take_away)
        return table

    @property
    def kind(self) -> InputKind:
        """That of the chosen row."""
        return KINDS[max(self.table.currentIndex().row(), 0)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it must not choose another year on its way."""
        if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def fit(self, height: int) -> None:
        """Let the table of kinds be seen whole where a page shows so many pixels."""
        titles = self.table.horizontalHeader().sizeHint().height() + 8
        row = self.table.verticalHeader().defaultSectionSize()
        rows = max(_FEW, min((4 * height // 5 - titles) // row, _MANY))
        self.table.setFixedHeight(titles + rows * row)

    def show_inputs(
        self,
        attachments: Mapping[str, Attachment],
        inputs: Mapping[str, AttachedInput],
        year: int,
    ) -> None:
        """Show what is attached, and what came of each input that has been read."""
        self.model.show(attachments, inputs)
        self.year.blockSignals(True)
        self.year.setValue(year or self.year.minimum())
        self.year.blockSignals(False)
        self._show_about()

    def show_busy(self, busy: bool) -> None:
        """While data is read nothing else is asked for."""
        self._busy = busy
        self.progress.setValue(0)
        self._reading.setVisible(busy)
        for widget in (self.attach_button, self.detach_button, self.again_button, self.year):
            widget.setEnabled(not busy)
        if busy:
            self.about.setText(tr("Reading the attached data…"))
        else:
            self._show_about()

    def show_progress(self, percent: float) -> None:
        """How far the reading is."""
        self.progress.setValue(int(percent))

    def show_minutes(self, text: str, rows: Sequence[TextRow]) -> None:
        """Minutes to the seat of today and of the year that is chosen: in all, and by unit."""
        _show_rows(self.minutes_text, self.minutes, text, rows)

    def show_cuts(self, text: str, rows: Sequence[TextRow]) -> None:
        """Objects to keep whole that a border of units cuts."""
        _show_rows(self.cuts_text, self.cuts, text, rows)

    def _ask(self) -> None:
        if not self._busy:
            self.attach.emit(self.kind.key)

    def _take_away(self) -> None:
        if not self._busy and self.kind.key in self.model.attachments:
            self.detach.emit(self.kind.key)

    def _show_about(self) -> None:
        if self._busy:
            return
        kind = self.kind
        attachment, one = self.model.attachments.get(kind.key), self.model.inputs.get(kind.key)
        self.detach_button.setEnabled(attachment is not None)
        feeds = ", ".join(f"{i.id} {tr(i.title)}" for i in kind.feeds())
        if attachment is None:
            lines = [tr(kind.help)]
            off = ", ".join(i.id for i in kind.feeds() if i.id not in kind.serves)
            if off:
                lines.append(tr("Nothing is attached; off without it: {ids}.").format(ids=off))
        else:
            name = name_of(attachment) if one is None else one.name
            lines = [" · ".join(filter(None, (name, attachment.date, attachment.origin)))]
        if feeds:
            lines.append(tr("For: {indicators}").format(indicators=feeds))
        if one is not None:
            problems = ([] if one.reason is None else [one.reason], one.problems, one.notes)
            lines += [f"• {sentence(problem)}" for some in problems for problem in some]
        self.about.setText("\n".join(lines))


class _Kinds(QTableView):
    """Enter asks for data, Del takes it away."""

    entered_row = pyqtSignal()
    deleted_row = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("attachTable")
        self.setAccessibleName(tr("Kinds of inputs and what is attached"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted_row.emit()
        else:
            super().keyPressEvent(event)


def _show_rows(label: QWidget, table: RowsTable, text: str, rows: Sequence[TextRow]) -> None:
    label.setText(text)
    label.setVisible(bool(text))
    table.show_rows(rows)
    table.setVisible(bool(rows))
