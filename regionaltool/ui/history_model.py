"""The history as a list: one row for the beginning, then one for each step, done or undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QAbstractListModel, QDateTime, QLocale, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.edit import Edit
from regionaltool.core.edit_words import edit_words, ended_by

Marks = Callable[[], Sequence[tuple[int, str]]]
"""Named moments: how many steps were done then, and the name."""


class HistoryModel(QAbstractListModel):
    """Row n is the plan after n steps. Words are made when a row is shown."""

    def __init__(
        self, session: PlanSession, marks: Marks = lambda: (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._marks = marks
        self._steps: list[Edit] = self._timeline()
        self._ended = ended_by(session.plan, session.done, session.undone[::-1])
        self._names = self._named()
        self.present = len(session.done)
        """The row of the plan as it is."""

    def refresh(self) -> None:
        """Keep up with the session: steps that are new, and where it stands."""
        steps, self.present = self._timeline(), len(self._session.done)
        if steps != self._steps:
            same = self._alike(steps)
            if same < len(self._steps):
                self.beginRemoveRows(QModelIndex(), same + 1, len(self._steps))
                del self._steps[same:], self._ended[same:]
                self.endRemoveRows()
            if same < len(steps):
                ended = self._newly_ended(steps, same)
                self.beginInsertRows(QModelIndex(), same + 1, len(steps))
                self._steps, self._ended = steps, self._ended + ended
                self.endInsertRows()
        self._names = self._named()
        # names of units may have changed in any row
        self.dataChanged.emit(self.index(0), self.index(len(self._steps)))

    def _timeline(self) -> list[Edit]:
        return [*self._session.done, *reversed(self._session.undone)]

    def _alike(self, steps: Sequence[Edit]) -> int:
        """How many of the first steps are still the same; as a rule all but the last one done."""
        likely = max(self.present - 1, 0)
        start = likely if steps[:likely] == self._steps[:likely] else 0
        pairs = zip(steps[start:], self._steps[start:], strict=False)
        return start + next(
            (n for n, (a, b) in enumerate(pairs) if a is not b),
            min(len(steps), len(self._steps)) - start,
        )

    def _newly_ended(self, steps: Sequence[Edit], same: int) -> list[frozenset[str]]:
        if same >= self.present:
            return ended_by(self._session.plan, steps[: self.present], steps[self.present :])[same:]
        return ended_by(self._session.plan, steps[same : self.present], steps[self.present :])

    def _named(self) -> dict[int, str]:
        names: dict[int, str] = {}
        for row, name in self._marks():
            names[row] = f"{names[row]}, {name}" if row in names else name
        return names

    def _row(self, place: int) -> EditRow:
        """What the journal says of a step: when it was made first, or carried out again."""
        history = self._session.recorder.history
        if place < self.present:
            return history.rows[history.done[place] - 1]
        undoing = history.undone[len(self._steps) - 1 - place]
        return history.rows[history.rows[undoing - 1].reverses - 1]

    # what Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._steps) + 1

    def data(self, index: QModelIndex, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.FontRole and row == self.present:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and row > self.present:
            return QBrush(_UNDONE)
        return None

    def _text(self, row: int) -> str:
        text = tr("Beginning")
        if row:
            words = edit_words(self._steps[row - 1], self._session.plan, self._ended[row - 1])
            text = f"{_clock(self._row(row - 1))}  {sentence(words)}"
        if row in self._names:
            text = f"⚑ {self._names[row]} · {text}"
        return f"▸ {text}" if row == self.present else text

    def _tip(self, row: int) -> str:
        if not row:
            return tr("The plan as it was before the first step")
        made, communes = self._row(row - 1), self._session.plan.communes
        lines = [
            tr("Step {number} · {time} · {who}").format(
                number=persons(row), time=_moment(made), who=made.who
            )
        ]
        blocks = [move.block for move in self._steps[row - 1].moves]
        if blocks:
            named = ", ".join(communes.labels(blocks[:_NAMED]))
            more = len(blocks) - _NAMED
            lines.append(named + (" …" if more > 0 else ""))
        return "\n".join(lines)


_UNDONE = QColor("#808080")
"""Grey on a light ground and on a dark one; the palette's own is black in a dark theme of QGIS."""
_NAMED = 12
"""Communes named in a tooltip."""


def _local(row: EditRow) -> QDateTime:
    return QDateTime.fromString(row.time, Qt.DateFormat.ISODate).toLocalTime()


def _clock(row: EditRow) -> str:
    """The time of today, else day and time."""
    made = _local(row)
    today = made.date() == QDateTime.currentDateTime().date()
    return made.toString("HH:mm" if today else "dd/MM HH:mm")


def _moment(row: EditRow) -> str:
    return QLocale().toString(_local(row), QLocale.FormatType.ShortFormat)
