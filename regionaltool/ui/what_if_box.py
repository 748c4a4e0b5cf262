"""The box over the map that says what a move would do, before it is made."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from textwrap import wrap

from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.core.assessment import Assessment
from regionaltool.core.gate import stopped_sentence
from regionaltool.core.plan import Plan
from regionaltool.core.what_if import Side, WhatIf
from regionaltool.ui.figures import bounds_text, people_text

SHOWN_AT_MOST = 8
_MARGIN = 8
_LIGHT, _DARK = QColor("#ffffff"), QColor("#2b2b2b")
_LETTERS = 64
"""Longer sentences go on in another line."""

UP, DOWN = "▲", "▼"

_FIGURES: tuple[tuple[Callable[[Assessment], str], Callable[[Assessment], float]], ...] = (
    (lambda a: people_text(a.tally), lambda a: a.tally.population),
    (lambda a: decimal(a.polygon_km2, 2), lambda a: a.polygon_km2),
    (lambda a: persons(a.n_parts), lambda a: a.n_parts),
    (lambda a: bounds_text(a.score.low, a.score.high), lambda a: a.score.low + a.score.high),
)
_COLUMNS = 1 + len(_FIGURES)


class WhatIfBox(QWidget):
    """Lies in a corner of the canvas, away from the cursor, and lets clicks through."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("whatIfBox")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label = QLabel(self)
        self._label.setObjectName("whatIfText")
        self._label.setTextFormat(Qt.TextFormat.RichText)
        font = self._label.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self._label.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addWidget(self._label)
        self.hide()

    def show_what(self, plan: Plan, what: WhatIf, unit: str, about: QRect) -> None:
        """Say what the move into the unit would do; ``about`` are the pixels to leave free."""
        text = what_text(plan, what, unit)
        if text != self._label.text():
            self._label.setText(text)
            self.adjustSize()
        self._keep_away(about)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground, which a theme of QGIS would leave transparent, to suit its letters."""
        letters = self._label.palette().color(QPalette.ColorRole.WindowText)
        painter = QPainter(self)
        painter.setPen(QColor("#8a949d"))
        painter.setBrush(_DARK if letters.lightness() > 127 else _LIGHT)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _keep_away(self, about: QRect) -> None:
        """Into the first corner that covers nothing of it, else the one that covers least."""
        room = self.parentWidget().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        right = max(room.right() - self.width(), room.left())
        low = max(room.bottom() - self.height(), room.top())
        corners = [QPoint(x, y) for y in (room.top(), low) for x in (room.left(), right)]

        def covered(corner: QPoint) -> int:
            common = QRect(corner, self.size()).intersected(about)
            return common.width() * common.height()

        self.move(min(corners, key=covered))


def what_text(plan: Plan, what: WhatIf, unit: str) -> str:
    """The box's text: what moves, a line for each unit, the violations, and what is stopped."""
    lines = []
    if what.passage.blocks:
        before, after = what.violations
        figures = _change(persons(before), persons(after), before, after)
        lines += [
            f"<b>{escape(_title(plan, what, unit))}</b>",
            *_units(plan, what.sides),
            escape(tr("Violations: {figures}").format(figures=figures)),
        ]
    stopped = stopped_sentence(plan, what.passage)
    if stopped is not None:
        lines.append("<br>".join(map(escape, wrap(sentence(stopped), _LETTERS))))
    rows = (
        line if line.startswith("<td") else f"<td colspan='{_COLUMNS}'>{line}</td>"
        for line in lines
    )
    return "<table cellpadding='2'>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _title(plan: Plan, what: WhatIf, unit: str) -> str:
    blocks = what.passage.blocks
    if len(blocks) == 1:
        moved = plan.communes.names[blocks[0]]
    else:
        moved = tr("{count} communes").format(count=persons(len(blocks)))
    return f"{moved} → {plan.name(unit)}"


def _units(plan: Plan, sides: tuple[Side, ...]) -> list[str]:
    """A line of cells for each of the units, the biggest first; how many more there are."""
    heads = (tr("Unit"), tr("Population"), tr("Area km²"), tr("Parts"), tr("Score"))
    lines = ["".join(f"<td><i>{escape(head)}</i></td>" for head in heads)]
    lines += [
        f"<td>{escape(plan.name(side.unit))}</td>"
        + "".join(f"<td align='right'>{_cell(side, *figure)}</td>" for figure in _FIGURES)
        for side in sides[:SHOWN_AT_MOST]
    ]
    more = len(sides) - SHOWN_AT_MOST
    if more > 0:
        lines.append(escape(tr("and {count} more").format(count=persons(more))))
    return lines


def _cell(
    side: Side, text: Callable[[Assessment], str], value: Callable[[Assessment], float]
) -> str:
    if side.before is None and side.after is None:
        return "–"
    if side.before is None:
        return f"– → {text(side.after)}"
    if side.after is None:
        return f"{text(side.before)} → –"
    return _change(text(side.before), text(side.after), value(side.before), value(side.after))


def _change(before: str, after: str, was: float, becomes: float) -> str:
    """Before → after with a mark; one figure where nothing is seen to change."""
    if before == after:
        return before
    mark = "" if was == becomes or was != was or becomes != becomes else UP
    if mark and becomes < was:
        mark = DOWN
    return f"{before} → {after} {mark}".rstrip()
