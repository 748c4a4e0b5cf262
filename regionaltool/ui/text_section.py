"""The texts of a layer: how they were read, ten of them before and after, and the mending."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QTableWidgetItem, QWidget

from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.encoding_verdict import EncodingVerdict
from regionaltool.ui.plain_table import PlainTable
from regionaltool.ui.section import Mark, Section, button, words

_ROWS_IN_SIGHT = 6


class TextSection(Section):
    """Open when there is something to mend."""

    mend = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("textsHeading", tr("Texts"), parent)
        self._says = words(self, "textsVerdict")
        self.preview = PlainTable(
            "textsPreview",
            tr("Texts before and after"),
            (tr("As it is"), tr("Mended")),
            self,
        )
        self.preview.show_rows(_ROWS_IN_SIGHT)
        self.mend_button = button(
            self,
            "mendTextsButton",
            tr("Mend the texts in a copy"),
            tr("Makes a copy of the layer with readable texts. Your file stays as it is."),
        )
        self.mend_button.clicked.connect(self.mend)
        for widget in (self._says, self.preview, self.mend_button):
            self.add(widget)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No layer, or one that has not been judged yet."""
        self.say(Mark.NONE)
        self._says.clear()
        self.preview.hide()
        self.mend_button.hide()

    def show_verdicts(self, verdicts: Sequence[EncodingVerdict]) -> None:
        """Show what is wrong, and what becomes of it."""
        doubtful = [verdict for verdict in verdicts if not verdict.sound]
        mendable = [verdict for verdict in doubtful if verdict.mended]
        if not doubtful:
            self.say(Mark.SOUND, tr("readable"))
            self._says.setText(
                tr("The texts of all fields are read as they were written.")
                if verdicts
                else tr("The layer has no texts.")
            )
        else:
            several = tr("{count} fields").format(count=persons(len(doubtful)))
            self.say(Mark.DOUBT, several if len(doubtful) > 1 else doubtful[0].field)
            self._says.setText(
                "\n".join(sentence(p) for verdict in doubtful for p in verdict.problems())
            )
        self.mend_button.setVisible(bool(mendable))
        self.preview.setVisible(bool(mendable))
        self._fill(mendable)

    def _fill(self, verdicts: Sequence[EncodingVerdict]) -> None:
        self.preview.clearSpans()
        self.preview.setRowCount(0)
        for verdict in verdicts:
            row = self.preview.rowCount()
            self.preview.insertRow(row)
            title = _cell(verdict.field)
            font = title.font()
            font.setBold(True)
            title.setFont(font)
            self.preview.setItem(row, 0, title)
            self.preview.setSpan(row, 0, 1, 2)
            for before, after in verdict.examples:
                row = self.preview.rowCount()
                self.preview.insertRow(row)
                self.preview.setItem(row, 0, _cell(before))
                self.preview.setItem(row, 1, _cell(after))


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    return item
