"""One unit, or a selection that might become one: figures, factors, members, neighbours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

from qgis.PyQt.QtCore import QEvent, QObject, QRect, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from regionaltool.bridge.attach.attached_inputs import AttachedInputs
from regionaltool.bridge.plan_file.law_notes import KeptReason
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.told_inputs import told_inputs
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.assessment import Assessment
from regionaltool.core.communes import Communes
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.why_low import why_low
from regionaltool.ui.criteria_text import judged_html
from regionaltool.ui.criteria_unit import UnitCriteria
from regionaltool.ui.factor_bars import FactorBars
from regionaltool.ui.figures import (
    UNKNOWN,
    bounds_text,
    is_dark,
    official_text,
    people_note,
    people_text,
    veto_on,
)
from regionaltool.ui.icons import icon
from regionaltool.ui.last_change import LastChange, Scored
from regionaltool.ui.later_label import LaterLabel
from regionaltool.ui.line_over import LineOver
from regionaltool.ui.rows_table import RowsTable, TextRow
from regionaltool.ui.steady import Steady
from regionaltool.ui.unit_tables import member_rows, neighbour_rows, units_around
from regionaltool.ui.unit_texts import seat_text, shape_text
from regionaltool.ui.waterfall_bars import WaterfallBars
from regionaltool.ui.why_low_text import why_low_text

_REST_MS = 100


class UnitPage(QScrollArea):
    """What is known of a unit; for a selection also the buttons that make something of it."""

    make_unit = pyqtSignal()
    choose_units = pyqtSignal(object)
    """Carries units that are to be chosen in the table."""
    go_to_unit = pyqtSignal(str)
    show_communes = pyqtSignal(object)
    """Carries blocks that are to be shown on the map."""
    take_out = pyqtSignal(object)
    """Carries blocks that are to belong to no unit."""
    merge = pyqtSignal(object)
    """Carries units that are to become one."""
    rename = pyqtSignal(str, str)
    """Carries a unit and the name it is to have."""
    suggest_names = pyqtSignal(str)
    """Carries a unit for which names are to be offered."""
    retype = pyqtSignal(str)
    """Carries a unit whose type is to be chosen."""
    choose_seat = pyqtSignal(str, object)
    """Carries a unit and the block that is to hold its seat, None to leave that open again."""
    give_reason = pyqtSignal(str, str, object)
    """Carries a unit, why it is an exception, and files that show it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._unit: str | None = None
        """The unit that is shown, None for anything else."""
        self._name = ""
        self._owed: Callable[[], None] | None = None
        """Fills the tables, when the hand rests."""
        self._filled_for: str | None = None
        """The unit that the tables are of."""
        self._hand_rests = QTimer(self)
        self._hand_rests.setSingleShot(True)
        self._hand_rests.setInterval(_REST_MS)
        self._hand_rests.timeout.connect(self.catch_up)
        inside = QWidget(self)
        self._head = QLabel(inside)
        self._head.setObjectName("unitFigures")
        self._head.setWordWrap(True)
        self._head.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._head.setToolTip(tr("Double click or ✎: another name; ▾: names to choose from"))
        self._head.linkActivated.connect(self._follow_link)
        self._head.installEventFilter(self)
        self._heading = LineOver("unitNameField", self._keep_name, self._head)
        self._make = self._button("makeUnitButton", tr("Make it a unit"))
        self._make.setToolTip(tr("Make the selected communes a unit of their own (N)"))
        self._make.clicked.connect(self.make_unit)
        self._theirs = self._button("theirUnitsButton", "")
        self._theirs.setToolTip(
            tr("Choose the units of the selected communes in the table; M merges them")
        )
        self._theirs.clicked.connect(lambda: self.choose_units.emit(self._units_here))
        self._units_here: tuple[str, ...] = ()
        self.criteria = UnitCriteria(inside)
        self.criteria.reasons.given.connect(self.give_reason)
        self.reason_of: Callable[[str], KeptReason | None] = lambda unit: None
        """The reasons that the planner has given for a unit."""
        self.chosen_seat: Callable[[str], int | None] = lambda unit: None
        """The commune that the planner has chosen for a unit's seat."""
        self.bars = FactorBars(inside)
        self.bars.setObjectName("factorBars")
        self._last_change = LastChange()
        self.waterfall = WaterfallBars(inside)
        self.waterfall.setObjectName("lastChangeBars")
        self.waterfall.setToolTip(
            tr(
                "What the last change did to the score of this unit, factor by factor, in points. "
                "Two figures are the lower and the upper bound; bars show the lower one."
            )
        )
        self._why = QLabel(inside)
        self._why.setObjectName("unitWhyLow")
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        titles = tr("Commune"), tr("Former district"), tr("Population"), tr("km²")
        self.members = RowsTable("unitMembers", tr("Members"), titles, 2, inside)
        self.members.setToolTip(tr("Click or Enter: show it on the map. Right click: more"))
        self.members.fill_menu = self._fill_member_menu
        self.members.visit.connect(lambda block: self.show_communes.emit((block,)))
        titles = tr("Neighbour"), tr("Border km")
        self.neighbours = RowsTable("unitNeighbours", tr("Neighbours"), titles, 1, inside)
        self.neighbours.setToolTip(tr("Click or Enter: go to that unit. Right click: more"))
        self.neighbours.fill_menu = self._fill_neighbour_menu
        self.neighbours.visit.connect(self.go_to_unit.emit)
        self._n_members, self._n_neighbours = _title(inside), _title(inside)
        self._detail = LaterLabel(inside)
        self._detail.setObjectName("unitDetail")
        self._rest = (
            self._why,
            self.bars,
            self._n_members,
            self.members,
            self._n_neighbours,
            self.neighbours,
            self._detail,
        )
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(4, 4, 4, 4)
        for widget in (
            Steady(self._head, inside),
            self._make,
            self._theirs,
            self.criteria,
            *self._rest,
        ):
            layout.addWidget(widget)
        layout.insertWidget(layout.indexOf(self.bars) + 1, self.waterfall)
        layout.addStretch(1)
        self.setWidget(inside)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No unit is chosen."""
        self._begin(None)
        self._last_change = LastChange()
        self._say(
            tr(
                "Choose a unit in the table or pick one on the map, or select communes with any "
                "selection tool of QGIS to see what unit they would make."
            )
        )
        self._show_rest(False)

    def show_unit(self, session: PlanSession, unit: str) -> None:
        """Show a unit of the plan."""
        self._begin(unit)
        plan = session.plan
        self._name = plan.name(unit)
        title = f"<b>{escape(self._name)}</b> ({escape(unit)}) <a href='name'>✎</a>"
        title += " <a href='names' style='text-decoration:none'>▾</a>"
        title += f" · <a href='type'>{escape(plan.type_of(unit) or tr('type'))}</a>"
        if plan.is_unit_locked(unit):
            title += " · " + tr("locked")
        around = partial(neighbour_rows, session, unit)
        self._show(session, title, session.assessment(unit), session.law.judgement(unit), around)

    def show_candidate(self, session: PlanSession, known: Assessment) -> None:
        """Show what the selected communes would be as a unit, from the top with its button."""
        begins = self._make.isHidden()
        self._begin(None)
        title = tr("<b>Candidate unit</b>, communes selected: {count}").format(
            count=persons(len(known.members))
        )
        judged = session.law.judgement_of(known.members)
        self._show(session, title, known, judged, partial(units_around, session, known.members))
        units = {session.plan.unit_of(member) for member in known.members} - {None}
        self._units_here = tuple(sorted(units))
        self._theirs.setText(
            tr("Choose their units ({count})").format(count=persons(len(self._units_here)))
        )
        self._make.show()
        self._theirs.setVisible(bool(self._units_here))
        if begins:
            self.verticalScrollBar().setValue(0)

    def show_several(self, session: PlanSession, units: Sequence[str]) -> None:
        """Show the sums of several units that are chosen together."""
        self._begin(None)
        known = [session.assessment(unit) for unit in units]
        people = sum(each.tally.population for each in known)
        missing = sum(each.tally.population_missing for each in known)
        communes = sum(each.tally.n_communes for each in known)
        text = UNKNOWN if missing == communes else persons(people)
        figures = (
            tr("Communes {count}").format(count=persons(communes)),
            tr("People {people}").format(
                people=text if missing in (0, communes) else f"{text} + {UNKNOWN}"
            ),
            f"{decimal(sum(each.polygon_km2 for each in known), 2)} km²",
        )
        self._say(
            tr("<b>Units chosen: {count}</b>").format(count=persons(len(units)))
            + "<br>"
            + " · ".join(figures)
            + "<br>"
            + tr("M merges them into the one with most people.")
        )
        self._show_rest(False)

    def tell_inputs(self, inputs: AttachedInputs, profile: Profile) -> None:
        """Have the indicators say which inputs they rest on, and of when these are."""
        self.bars.set_told(told_inputs(inputs.inputs, profile.own))

    def edit_name(self) -> None:
        """Let the name of the unit that is shown be typed over its heading."""
        if self._unit is not None:
            line = self.fontMetrics().lineSpacing()
            self._heading.begin(self._name, QRect(0, 0, self._head.width(), line + 8))

    def _follow_link(self, which: str) -> None:
        if which == "type" and self._unit is not None:
            self.retype.emit(self._unit)
        elif which == "names" and self._unit is not None:
            self.suggest_names.emit(self._unit)
        else:
            self.edit_name()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.MouseButtonDblClick and watched is self._head:
            self.edit_name()
            return True
        return super().eventFilter(watched, event)

    def catch_up(self) -> None:
        """Show now what waits until the hand rests."""
        self._hand_rests.stop()
        owed, self._owed = self._owed, None
        if owed is not None:
            owed()

    def _begin(self, unit: str | None) -> None:
        """Something is going to be shown; a name that is being typed stays with its unit."""
        self._hand_rests.stop()
        self._owed = None
        if unit != self._unit:
            self._heading.hide()
        self._unit = unit
        self._make.hide()
        self._theirs.hide()

    def _say(self, text: str) -> None:
        if text != self._head.text():
            self._head.setText(text)

    def _show_rest(self, on: bool) -> None:
        for widget in self._rest:
            widget.setVisible(on)
        if not on:
            self._filled_for = None
            self.criteria.show_judgement(None, "", None)
            self.bars.set_score(None)
            self.waterfall.show_change(None, "", "")
            self._why.clear()
            self._detail.setText("")

    def _show(
        self,
        session: PlanSession,
        title: str,
        known: Assessment,
        judged: Judgement | None,
        around: Callable[[], list[TextRow]],
    ) -> None:
        """Head and bars at once; the tables of a unit that has only changed when the hand rests.

        They take Qt as long as all else that a click asks for.
        """
        communes = session.plan.communes
        tally = known.tally
        figures = [
            tr("People {people}").format(people=people_text(tally)),
            f"{decimal(known.polygon_km2, 2)} km²",
        ]
        if tally.official_missing < tally.n_communes:
            figures.append(tr("official {area} km²").format(area=official_text(tally)))
        lines = [title, " · ".join(figures), shape_text(known, communes, veto_on(self))]
        if people_note(tally):
            lines.append(people_note(tally))
        score = tr("Score {score}").format(score=bounds_text(known.score.low, known.score.high))
        if not known.contiguity.contiguous or known.contiguity.enclaves:
            # a veto takes nothing off the score; it stands beside it
            score += f" · <span style='color:{veto_on(self)}'>⚠ {tr('not eligible')}</span>"
        lines.append(f"<b>{score}</b>")
        if judged is not None:
            lines.append(judged_html(judged, dark=is_dark(self)))
        self._say("<br>".join(lines))
        if self.bars.isHidden():
            self._show_rest(True)
        scoring = session.assessor.scoring
        self.bars.set_score(known.score, scoring)
        scored = Scored(known.score, scoring.profile.weights)
        self._last_change.see(self._unit, scored, in_stroke=session.in_stroke)
        self._owed = partial(self._fill, communes, known, judged, around, scoring.profile)
        if self._unit is not None and self._unit == self._filled_for and self.isVisible():
            self._hand_rests.start()
        else:
            self.catch_up()

    def _fill(
        self,
        communes: Communes,
        known: Assessment,
        judged: Judgement | None,
        around: Callable[[], list[TextRow]],
        profile: Profile,
    ) -> None:
        rows = around()
        unit = self._unit or ""
        self.criteria.show_judgement(judged, unit, self.reason_of(unit) if unit else None)
        self.waterfall.show_change(self._last_change.waterfall(), tr("before"), tr("now"))
        self._why.setText(why_low_text(why_low(known.score, profile)))
        self.members.show_rows(member_rows(communes, known.members))
        self.neighbours.show_rows(rows)
        self._n_members.setText(_counted(tr("Members"), len(known.members)))
        self._n_neighbours.setText(_counted(tr("Neighbours"), len(rows)))
        self.neighbours.setVisible(bool(rows))
        self._detail.setText(seat_text(known, communes))
        self._filled_for = self._unit

    def _keep_name(self, name: str) -> bool:
        """Have the unit renamed; where that is refused, typing goes on."""
        if self._unit is None or name == self._name:
            return True
        self.rename.emit(self._unit, name)
        return " ".join(name.split()) == self._name

    def _fill_member_menu(self, menu: QMenu, block: object) -> None:
        menu.addAction(
            icon("zoom"), tr("Show on the map"), lambda: self.show_communes.emit((block,))
        )
        if self._unit is not None:
            menu.addAction(tr("Take out of the unit"), lambda: self.take_out.emit((block,)))
            here = self.chosen_seat(self._unit) == block
            menu.addAction(
                tr("Leave the seat open") if here else tr("Put the seat here"),
                lambda: self.choose_seat.emit(self._unit, None if here else block),
            )

    def _fill_neighbour_menu(self, menu: QMenu, unit: object) -> None:
        menu.addAction(tr("Go to that unit"), lambda: self.go_to_unit.emit(unit))
        if self._unit is not None:
            both = (self._unit, unit)
            menu.addAction(icon("merge"), tr("Merge with it"), lambda: self.merge.emit(both))

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        return button


def _title(parent: QWidget) -> QLabel:
    """A line in bold; plain, since rich text is laid out anew at each edit."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _counted(title: str, count: int) -> str:
    return f"{title} ({persons(count)})" if count else f"{title}: –"
