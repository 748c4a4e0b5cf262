"""One unit, or a selection that might become one: figures, factors, members, neighbours."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.access.seats import SeatSource
from regionaltool.core.assessment import Assessment
from regionaltool.core.communes import Communes
from regionaltool.core.link_notes import NO_REASON, ends_of
from regionaltool.core.links import EXCEPTION, KIND_TITLES, Link
from regionaltool.core.problems import listing
from regionaltool.core.score.indicator import Reading, State
from regionaltool.ui.factor_bars import FactorBars
from regionaltool.ui.figures import VETO, bounds_text, official_text, people_note, people_text
from regionaltool.ui.later_label import LaterLabel


class UnitPage(QScrollArea):
    """What is known of a unit; for a selection also the button that makes it one."""

    make_unit = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inside = QWidget(self)
        self._head = QLabel(inside)
        self._head.setObjectName("unitFigures")
        self._head.setWordWrap(True)
        self._make = QPushButton(tr("Make it a unit"), inside)
        self._make.setObjectName("makeUnitButton")
        self._make.setToolTip(tr("Make the selected communes a unit of their own (N)"))
        self._make.clicked.connect(self.make_unit)
        self.bars = FactorBars(inside)
        self.bars.setObjectName("factorBars")
        self._detail = LaterLabel(inside)
        self._detail.setObjectName("unitDetail")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(4, 4, 4, 4)
        for widget in (self._head, self._make, self.bars, self._detail):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(inside)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No unit is chosen."""
        self._head.setText(
            tr(
                "Choose a unit in the table or pick one on the map, or select communes with any "
                "selection tool of QGIS to see what unit they would make."
            )
        )
        self._make.hide()
        self.bars.set_score(None)
        self.bars.hide()
        self._detail.setText("")

    def show_unit(self, session: PlanSession, unit: str) -> None:
        """Show a unit of the plan."""
        border = session.neighbours(unit)
        name = session.plan.name
        around = [
            f"{escape(name(other))} ({decimal(metres / 1000, 1)} km)"
            for other, metres in sorted(border.items(), key=lambda pair: -pair[1])
        ]
        title = f"<b>{escape(name(unit))}</b> ({escape(unit)})"
        self._show(session, title, session.assessment(unit), around)
        self._make.hide()

    def show_candidate(self, session: PlanSession, known: Assessment) -> None:
        """Show what the selected communes would be as a unit, from the top with its button."""
        begins = self._make.isHidden()
        communes = session.plan.communes
        around = [
            escape(communes.label(int(block)))
            for block in session.assessor.graph.neighbours(list(known.members))
        ]
        title = tr("<b>Candidate unit</b>, communes selected: {count}").format(
            count=persons(len(known.members))
        )
        self._show(session, title, known, around)
        self._make.show()
        if begins:
            self.verticalScrollBar().setValue(0)

    def _show(self, session: PlanSession, title: str, known: Assessment, around: list[str]) -> None:
        communes = session.plan.communes
        tally = known.tally
        figures = [
            tr("People {people}").format(people=people_text(tally)),
            f"{decimal(known.polygon_km2, 2)} km²",
        ]
        if tally.official_missing < tally.n_communes:
            figures.append(tr("official {area} km²").format(area=official_text(tally)))
        lines = [title, " · ".join(figures), _shape(known, communes)]
        if people_note(tally):
            lines.append(people_note(tally))
        lines.append(
            "<b>"
            + tr("Score {score}").format(score=bounds_text(known.score.low, known.score.high))
            + "</b>"
        )
        self._head.setText("<br>".join(lines))
        self.bars.set_score(known.score)
        self.bars.show()
        members = [escape(communes.label(member)) for member in known.members]
        self._detail.setText(
            "".join(
                [
                    _indicators(known),
                    f"<p>{_seat(known, communes)}</p>",
                    f"<p><b>{tr('Members')}</b>: {', '.join(members)}</p>",
                    f"<p><b>{tr('Neighbours')}</b>: {', '.join(around) or '–'}</p>",
                ]
            )
        )


def _shape(known: Assessment, communes: Communes) -> str:
    contiguity = known.contiguity
    if contiguity.contiguous:
        text = "✓ " + tr("In one piece")
    else:
        text = _veto(
            tr("In {count} pieces; detached: {communes}").format(
                count=len(contiguity.pieces),
                communes=escape(listing(communes.labels(contiguity.detached), tr)),
            )
        )
    for kind in contiguity.needs:
        links = [link for link in contiguity.links if link.kind == kind]
        if kind == EXCEPTION:
            text += "".join("<br>✓ " + escape(_exception(communes, link)) for link in links)
        else:
            joined = tuple(ends_of(communes, link) for link in links)
            text += "<br>ℹ " + escape(
                tr("By {kind}: {links}").format(
                    kind=tr(KIND_TITLES[kind]), links=listing(joined, tr)
                )
            )
    for enclave in contiguity.enclaves:
        text += "<br>" + _veto(
            tr("Encloses {communes}").format(communes=escape(listing(communes.labels(enclave), tr)))
        )
    return text


def _exception(communes: Communes, link: Link) -> str:
    text = tr("Exception accepted, {link}: {reason}").format(
        link=ends_of(communes, link), reason=link.reason or tr(NO_REASON)
    )
    return f"{text} ({link.source})" if link.source else text


def _veto(text: str) -> str:
    return f"<span style='color:{VETO}'>⚠ {text}</span>"


def _seat(known: Assessment, communes) -> str:
    where = escape(communes.label(known.seat.commune))
    words = {
        SeatSource.GIVEN: tr("<b>Seat</b>: {commune}"),
        SeatSource.CHOSEN: tr("<b>Seat</b>: {commune}, the nearest to most of several"),
        SeatSource.ASSUMED: tr("<b>Seat assumed</b>: {commune}; minutes in a straight line"),
    }
    return words[known.seat.source].format(commune=where)


def _indicators(known: Assessment) -> str:
    rows = "".join(
        f"<tr><td>{r.indicator.id}&nbsp;</td><td>{escape(tr(r.indicator.title))}&nbsp;&nbsp;</td>"
        f"<td align='right'>{_raw(r)}&nbsp;&nbsp;</td>"
        f"<td align='right'>{bounds_text(r.low * 100, r.high * 100)}</td></tr>"
        for r in known.score.readings
    )
    return f"<table>{rows}</table>"


def _raw(reading: Reading) -> str:
    if reading.state is State.UNAVAILABLE:
        return tr("unavailable")
    if reading.state is State.NOT_APPLICABLE:
        return tr("not applicable")
    unit = "" if reading.indicator.unit == "0–1" else " " + tr(reading.indicator.unit)
    return decimal(reading.raw, 2) + unit
