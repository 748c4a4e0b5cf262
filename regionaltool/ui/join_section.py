"""Figures of a spreadsheet: chosen, previewed with every guess, joined when the user says so."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QTableWidgetItem,
    QWidget,
)

from regionaltool.bridge.join_task import JoinPreview
from regionaltool.bridge.joined_fields import REASONS
from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.core.joined_columns import JoinedColumn
from regionaltool.core.left_over import Rest
from regionaltool.ui.plain_table import PlainTable
from regionaltool.ui.section import Mark, Section, button, words


class JoinSection(Section):
    """Closed until it is needed."""

    choose = pyqtSignal()
    """Files are to be chosen."""
    again = pyqtSignal(bool)
    """The same files once more, with the zeros before the codes put back or not."""
    join = pyqtSignal()
    """What is previewed is to be joined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("joinHeading", tr("Figures"), parent)
        self.preview: JoinPreview | None = None
        self._says = words(self, "joinPreview")
        self.choose_button = button(
            self,
            "chooseTableButton",
            tr("Choose files …"),
            tr("Spreadsheets or CSV with population, area or other figures of the communes."),
        )
        self.choose_button.clicked.connect(self.choose)
        self.columns = PlainTable(
            "joinColumns",
            tr("Figures of the table and what is joined"),
            (tr("Field"), tr("Table"), tr("Joined")),
            self,
        )
        self.zeros = QCheckBox(tr("Put back zeros before codes"), self)
        self.zeros.setObjectName("leadingZeros")
        self.zeros.setToolTip(
            tr("A spreadsheet has taken the codes for numbers and dropped their leading zeros.")
        )
        self.zeros.clicked.connect(self.again)
        self.rest = QListWidget(self)
        self.rest.setObjectName("leftOverList")
        self.rest.setAccessibleName(tr("Rows and communes that were left over"))
        self.rest.setWordWrap(True)
        self.rest.setAlternatingRowColors(True)
        self.rest.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rest.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.rest.setFixedHeight(110)
        self._guesses = words(self, "joinGuesses", faint=True)
        self.join_button = button(
            self,
            "joinButton",
            tr("Join in a copy"),
            tr("Adds the figures to a copy of the layer. Your file stays as it is."),
        )
        self.join_button.clicked.connect(self.join)
        for widget in (
            self.choose_button,
            self._says,
            self.columns,
            self.zeros,
            self.rest,
            self.join_button,
            self._guesses,
        ):
            self.add(widget)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No table has been chosen."""
        self.preview = None
        self.say(Mark.NONE)
        self._says.setText(
            tr("Joins figures by code, or by name within the former district, never by likeness.")
        )
        for widget in (self.columns, self.zeros, self.rest, self.join_button, self._guesses):
            widget.hide()

    def show_preview(self, preview: JoinPreview, *, joined_already: bool = False) -> None:
        """Show what is joined, what is left over, and what has been taken for granted."""
        self.preview = None if joined_already else preview
        joined = preview.statistics
        count = len(joined.register)
        files = dict.fromkeys(table.source for table in joined.tables)
        lines = [
            tr("Joined from {files}.").format(files=", ".join(files))
            if joined_already
            else ", ".join(files),
            tr("Communes with figures: {matched} of {count}. Ambiguous rows: {ambiguous}.").format(
                matched=persons(joined.matched),
                count=persons(count),
                ambiguous=persons(joined.ambiguous),
            ),
            *map(sentence, joined.notes),
        ]
        self._says.setText("\n".join(lines))
        self.say(
            Mark.DOUBT if joined.rest or joined.notes else Mark.SOUND,
            tr("{matched} of {count}").format(
                matched=persons(joined.matched), count=persons(count)
            ),
        )
        self._show_columns(joined.columns)
        self.rest.clear()
        for rest in joined.rest:
            item = QListWidgetItem(rest_text(rest, several=len(joined.tables) > 1))
            item.setToolTip(rest.source)
            self.rest.addItem(item)
        self._guesses.setText("\n".join(f"• {sentence(guess)}" for guess in joined.guesses))
        self.zeros.setChecked(preview.asked.leading_zeros)
        self.zeros.setVisible(preview.zeros_lost and not joined_already)
        self.rest.setVisible(bool(joined.rest))
        self.columns.setVisible(bool(joined.columns))
        self.join_button.setVisible(bool(joined.columns) and not joined_already)
        self.join_button.setEnabled(joined.matched > 0)
        self._guesses.setVisible(bool(joined.guesses))

    def _show_columns(self, columns: tuple[JoinedColumn, ...]) -> None:
        self.columns.setRowCount(len(columns))
        for row, column in enumerate(columns):
            table = column.table_total if column.official_total is None else column.official_total
            cells = (column.field, _figure(column, table), _figure(column, column.joined_total))
            for position, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(f"{column.source}: {column.title}")
                if position:
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                self.columns.setItem(row, position, item)
        self.columns.show_rows(min(len(columns), 6))


def rest_text(rest: Rest, *, several: bool = False) -> str:
    """What was left over, why, and what may be meant; of several tables also in which."""
    place = rest.name or rest.code
    beside = rest.group if rest.name else ""
    if rest.row is not None:
        place = tr("row {row}: {name}").format(row=rest.row, name=place)
    if beside:
        place = f"{place}, {beside}"
    text = f"{place} – {tr(REASONS[rest.why])}"
    if rest.suggestions:
        text = f"{text}: {', '.join(rest.suggestions)}"
    return f"{text} ({rest.source.split(' › ')[-1]})" if several else text


def _figure(column: JoinedColumn, value: float | None) -> str:
    if value is None:
        return "–"
    return persons(round(value)) if column.is_whole else decimal(value, 2)
