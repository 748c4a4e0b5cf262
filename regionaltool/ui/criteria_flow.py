"""From the page of the law to what a plan is judged by, and back with its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from regionaltool.bridge.kept_path import source_of_layer
from regionaltool.bridge.plan_criteria import ID, LAYER, PlanRules
from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_session import MANY, PlanSession
from regionaltool.bridge.read_facts import FACTS, guessed_fields, reading_facts
from regionaltool.bridge.slices import Slices
from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.consultation.read_ballots import read_day
from regionaltool.core.criteria.judged_plan import Law
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.rule_sets import SHIPPED, by_date, of_country, shipped
from regionaltool.core.problems import InputError, Problem
from regionaltool.ui.bench_page import BenchPage
from regionaltool.ui.criteria_text import asked_title
from regionaltool.ui.law_inputs_flow import LawInputsFlow
from regionaltool.ui.outcome_marks import short_title


class CriteriaFlow(QObject):
    """Wires page, unit page and rules of one plan at a time."""

    said = pyqtSignal(str)

    def __init__(
        self, iface: QgisInterface, bench: BenchPage, document: PlanDocument, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._iface, self._bench, self._document = iface, bench, document
        self._page = page = bench.criteria_page
        self._session: PlanSession | None = None
        self._id_field = ""
        self._layer_id = ""
        self._slices = Slices(self)
        self._notes: tuple[Problem, ...] = ()
        """What reading the fields has met."""
        self.rules: PlanRules | None = None
        page.rule_set.show_choices(
            [(one, shipped(one).title) for one in SHIPPED], _of(date.today())
        )
        page.rule_set.chosen.connect(self.choose)
        page.rule_set.file_wanted.connect(self._ask_for_file)
        page.rule_set.day_typed.connect(self._go_to)
        page.rule_set.others_wanted.connect(self._show_others)
        page.rule_set.differing_wanted.connect(self._show_differing)
        page.facts.read.connect(self.read)
        bench.summary.rule_set_wanted.connect(self.show_page)
        bench.unit_page.give_reason.connect(self._give_reason)
        bench.unit_page.choose_seat.connect(self._choose_seat)
        self.inputs = LawInputsFlow(iface, page.inputs, self)
        self.inputs.said.connect(self.said)
        document.moved.connect(self._take_folder)
        document.refused.connect(self._take_folder)
        document.healed.connect(self._take_folder)

    def begin(self, started: StartedPlan) -> None:
        """Go on with another plan; before its views are, so that they show its outcomes."""
        self._session = started.session
        self._id_field, self._layer_id = started.fields.id, started.layer_id
        self._notes = ()
        self.rules = PlanRules(started.session, self._folder)
        self.rules.changed.connect(self._show)
        started.session.counted.connect(self._counted)
        self._bench.unit_page.reason_of = self.rules.reasons.of
        self._bench.unit_page.chosen_seat = self.rules.seats.chosen
        self._bench.units.seat_of = self.rules.seats.of
        self._offer_fields()
        self.inputs.begin(started.session, self.rules, started.crs)
        self._show()
        if self.rules.lost is not None:
            self._warn(self.rules.lost)

    def remove(self) -> None:
        """Nothing goes on when the plugin is unloaded."""
        self.inputs.remove()
        for signal in (self._document.moved, self._document.refused, self._document.healed):
            signal.disconnect(self._take_folder)

    def show_page(self) -> None:
        """Bring the page of the law to the front, where a rule set is chosen."""
        self._bench.tabs.setCurrentWidget(self._page)
        self._page.rule_set.open()
        self._page.rule_set.box.setFocus()

    def choose(self, name_or_path: str) -> None:
        """Judge by a rule set; what is wrong with it is said, and nothing changes."""
        if self.rules is None:
            return
        first = self.rules.kept is None and not self._session.recorder.history.law.facts.of
        try:
            self.rules.choose(name_or_path)
        except InputError as error:
            self._warn(error.problem)
            self._show()
            return
        self.said.emit(tr("Judged by “{title}”").format(title=self.rules.rules.title))
        if first:
            self._read_guessed()

    def read(self, layer: QgsVectorLayer, fields: Mapping[str, str]) -> None:
        """Judge by what fields of a layer say; what is wrong with them is said."""
        if self.rules is None:
            return
        self._go_through(self._reading(self.rules, layer, fields))

    def _reading(
        self, rules: PlanRules, layer: QgsVectorLayer, fields: Mapping[str, str]
    ) -> Iterator[float]:
        asked = {what: field for what, field in fields.items() if what in FACTS}
        kept = {**fields, LAYER: source_of_layer(layer)}
        communes = self._session.plan.communes
        try:
            facts, notes = yield from reading_facts(layer, fields.get(ID, ""), asked, communes)
            if self.rules is rules:  # else another plan has begun
                self._notes = notes
                rules.use(kept, facts)
        except InputError as error:
            self._warn(error.problem)

    def _go_through(self, work: Iterator[float]) -> None:
        """At once, or in slices where that would stop the window."""
        if len(self._session.plan.communes) < MANY:
            for _ in work:
                pass
        else:
            self._slices.add(work)

    def _read_guessed(self) -> None:
        """The first rule set of a plan: fields that their names tell are read, and said."""
        layer = self._source()
        guess = {} if layer is None else guessed_fields(layer.fields().names())
        if not guess:
            self._page.facts.open()
            return
        self.read(layer, {ID: self._id_field, **guess})
        self._page.facts.offer(layer, self._id_field, guess)
        fields = ", ".join(f"{asked_title(what)}: {field}" for what, field in guess.items())
        self.said.emit(
            tr("Fields taken by their names: {fields}. See the page Criteria.").format(
                fields=fields
            )
        )

    def _source(self) -> QgsVectorLayer | None:
        layer = QgsProject.instance().mapLayer(self._layer_id)
        return layer if isinstance(layer, QgsVectorLayer) else None

    def _offer_fields(self) -> None:
        kept = self.rules.fields
        layers = QgsProject.instance().mapLayers().values()
        of_file = (one for one in layers if kept.get(LAYER) in (one.source(), one.id()))
        layer = next(of_file, None) or self._source()
        self._page.facts.offer(layer, kept.get(ID, self._id_field), kept)

    def _counted(self, share: float) -> None:
        if share == 1 and self.sender() is self._session:
            self._slices.add(self._showing())

    def _showing(self) -> Iterator[float]:
        yield 0.0
        self._show()

    def _show(self) -> None:
        mine, page = self.rules, self._page.rule_set
        kept = mine.kept
        own = kept is not None and bool(kept.text)
        chosen = None if kept is None else kept.rule_set
        title = "" if mine.rules is None else mine.rules.title
        page.show_chosen(chosen, title, from_file=own, by_day=_of(mine.day))
        page.show_day(mine.day if kept and kept.date else None, date.today().isoformat())
        page.about.setText("" if mine.rules is None else mine.rules.source)
        law, counting = self._session.law, self._session.counting
        lacking = None if counting else law.lacking()  # it is told when all are judged
        doubts = list(filter(None, [mine.lost, mine.doubt(), lacking]))
        page.doubt.setText("\n".join(f"⚠ {sentence(one)}" for one in doubts))
        page.doubt.setVisible(bool(doubts))
        page.others_button.setEnabled(mine.rules is not None)
        known = {what: len(of) for what, of in mine.facts.items()}
        of_law = () if counting else law.notes()
        notes = "\n".join(sentence(note) for note in (*self._notes, *of_law))
        self._page.facts.show_known(known, len(self._session.plan.communes), notes)

    def _show_others(self) -> None:
        self._go_through(self._judging_by_others(self.rules))

    def _judging_by_others(self, rules: PlanRules) -> Iterator[float]:
        counts, chosen = {}, rules.rules
        for one in _beside(chosen):
            if self.rules is not rules or rules.rules is not chosen:
                return
            counts[one.id, short_title(one)] = self._session.law.counts_under(one)
            yield 0.0
        self._page.rule_set.show_others(counts)

    def _show_differing(self, identifier: str) -> None:
        """Choose the units whose outcome is another one under another law."""
        law, plan = self._session.law, self._session.plan
        other = next((one for one in _beside(law.rules) if one.id == identifier), None)
        judged = None if other is None else Law(other, law.facts).judge(plan)
        if judged is None:
            return
        units = [o.unit for o in judged if o.outcome is not law.judgement(o.unit).outcome]
        if units:
            self._bench.units.choose(units)
        self.said.emit(
            tr("Units whose outcome is another one under “{law}”: {count}").format(
                law=short_title(other), count=persons(len(units))
            )
        )

    def _go_to(self, text: str) -> None:
        day = read_day(text)
        if text and day is None:
            self.said.emit(
                tr("“{text}” is no day. Write it as 1/6/2025 or 2025-06-01.").format(text=text)
            )
            return
        try:
            self.rules.go_to(day)
        except InputError as error:
            self._warn(error.problem)
            self._show()

    def _ask_for_file(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self._page, tr("Rule set"), "", tr("Rule sets (*.toml)")
        )
        if file:
            self.choose(file)

    def _give_reason(self, unit: str, text: str, files: object) -> None:
        if self.rules is not None:
            self.rules.reasons.give(unit, text, files)

    def _choose_seat(self, unit: str, block: int | None) -> None:
        problem = None if self.rules is None else self.rules.seats.choose(unit, block)
        if problem is not None:
            self._warn(problem)

    @property
    def _folder(self) -> Path | None:
        """Of the plan; None also while its disk refuses, and the plan is kept aside."""
        file = self._document.file
        return None if file is None or self._document.trouble is not None else file.parent

    def _take_folder(self, *_: object) -> None:
        self._bench.unit_page.criteria.reasons.folder = self._folder
        here = self._session is not None and self._document.session is self._session
        if here and not self._document.read_only:
            self.rules.go_to_folder(self._folder)

    def _warn(self, problem: Problem) -> None:
        self._iface.messageBar().pushMessage(
            tr("Regional Tool"), sentence(problem), Qgis.MessageLevel.Warning, 0
        )


def _of(day: date) -> str:
    return by_date(day).title


def _beside(rules: RuleSet) -> tuple[RuleSet, ...]:
    """The rule set itself and the others of its country; all that there are where it has none."""
    others = of_country(rules.country) if rules.country else map(shipped, SHIPPED)
    return (rules, *(one for one in others if one.id != rules.id))
