"""What is attached beside the communes: a row for each kind of input."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QSpinBox, QTableWidgetItem, QWidget

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.words import decimal, sentence, tr
from regionaltool.core.inputs.kinds import KINDS, InputKind
from regionaltool.ui.plain_table import PlainTable
from regionaltool.ui.section import Section, button, words

_ROWS = 8


class AttachSection(Section):
    """Shows and asks; it reads nothing."""

    attach = pyqtSignal(str)
    detach = pyqtSignal(str)
    again = pyqtSignal()
    """The layers have changed."""
    year_changed = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("attachHeading", tr("Attached data"), parent)
        self._inputs: Mapping[str, AttachedInput] = {}
        self.table = PlainTable(
            "attachTable",
            tr("Kinds of inputs and what is attached"),
            (tr("Input"), tr("Attached"), tr("% of people"), tr("Indicators")),
            self,
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setRowCount(len(KINDS))
        self.table.show_rows(_ROWS)
        self.attach_button = button(
            self, "attachButton", tr("Attach…"), tr("A layer or table for the chosen row")
        )
        self.detach_button = button(
            self, "detachButton", tr("Detach"), tr("The indicators that need it are off then")
        )
        self.again_button = button(
            self, "attachAgainButton", tr("Read again"), tr("When layers or files have changed")
        )
        self.year = QSpinBox(self)
        self.year.setObjectName("roadYear")
        self.year.setAccessibleName(tr("Year of the roads"))
        self.year.setToolTip(tr("Roads that open by then count too"))
        self.year.setPrefix(tr("Year of the roads") + ": ")
        self.year.setSpecialValueText(tr("Roads of today"))
        self.year.setRange(1999, 2200)  # the first is today
        self.year.setKeyboardTracking(False)
        self.about = words(self, "attachText")
        self.cuts = words(self, "cutObjects")
        for widget in (
            self.table,
            self.attach_button,
            self.detach_button,
            self.again_button,
            self.year,
            self.cuts,
            self.about,
        ):
            self.add(widget)
        self.table.itemSelectionChanged.connect(self._show_about)
        self.table.cellDoubleClicked.connect(lambda row, _: self.attach.emit(KINDS[row].key))
        self.attach_button.clicked.connect(lambda: self.attach.emit(self.kind.key))
        self.detach_button.clicked.connect(lambda: self.detach.emit(self.kind.key))
        self.again_button.clicked.connect(self.again)
        self.year.valueChanged.connect(
            lambda year: self.year_changed.emit(0 if year == self.year.minimum() else year)
        )
        self.show_inputs({}, 0)
        self.table.selectRow(0)

    @property
    def kind(self) -> InputKind:
        """That of the chosen row."""
        return KINDS[max(self.table.currentRow(), 0)]

    def show_inputs(self, inputs: Mapping[str, AttachedInput], year: int) -> None:
        """Show what came of each input."""
        self._inputs = inputs
        for row, kind in enumerate(KINDS):
            for column, text in enumerate(self._texts(kind)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == 2:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(row, column, item)
        self.year.blockSignals(True)
        self.year.setValue(year or self.year.minimum())
        self.year.blockSignals(False)
        self._show_about()

    def show_busy(self, busy: bool) -> None:
        """While data is read nothing else is asked for."""
        for widget in (self.attach_button, self.detach_button, self.again_button, self.year):
            widget.setEnabled(not busy)
        if busy:
            self.about.setText(tr("Reading the attached data…"))
        else:
            self._show_about()

    def show_cuts(self, sentences: list[str]) -> None:
        """Objects to keep whole that a border of units cuts."""
        self.cuts.setText("\n".join(f"⚠ {text}" for text in sentences))
        self.cuts.setVisible(bool(sentences))

    def _texts(self, kind: InputKind) -> tuple[str, str, str, str]:
        one = self._inputs.get(kind.key)
        attached, covered = "–", ""
        if one is not None:
            attached = one.name if one.reason is None else f"⚠ {one.name}"
            if one.reason is None and one.covered is not None:
                covered = decimal(100 * one.covered, 1)
        feeds = ", ".join(indicator.id for indicator in kind.feeds())
        return tr(kind.title), attached, covered, feeds

    def _show_about(self) -> None:
        kind = self.kind
        one = self._inputs.get(kind.key)
        self.detach_button.setEnabled(one is not None)
        lines = [tr(kind.help)]
        if one is None:
            off = ", ".join(i.id for i in kind.feeds() if i.id not in kind.serves)
            if off:
                lines.append(tr("Nothing is attached; off without it: {ids}.").format(ids=off))
        else:
            told = " · ".join(filter(None, (one.name, one.attachment.date, one.attachment.origin)))
            problems = ([] if one.reason is None else [one.reason], one.problems, one.notes)
            lines = [told, *(sentence(problem) for some in problems for problem in some)]
        self.about.setText("\n".join(lines))
