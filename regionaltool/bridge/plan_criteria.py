"""What the plan that is being edited is judged by: rule set, day, and facts of its communes.

They are no edits of the plan: undo leaves them as they are. The journal notes them beside the
edits, with the text of an office's own rule set and with what was read of the communes, so that
they come back with the plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.plan_consultation import PlanConsultation
from regionaltool.bridge.plan_file.law_notes import KeptCriteria, KeptFacts
from regionaltool.bridge.plan_reasons import PlanReasons
from regionaltool.bridge.plan_seats import PlanSeats
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_facts import ETHNIC, Facts
from regionaltool.core.consultation.consent import Asked, Threshold, UnitConsent, shortfalls
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.read_rule_set import rule_set_of_text
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.rule_sets import SHIPPED, by_date, outside, read_rule_set, shipped
from regionaltool.core.criteria.toml_place import Place
from regionaltool.core.criteria.unit_table import FLAGS
from regionaltool.core.criteria.words import TEXT_FIELDS
from regionaltool.core.problems import InputError, Problem, phrase
from regionaltool.core.violations import Violation, ViolationKind

NOTHING = KeptCriteria("", "", "", {})
LAYER, ID = "layer", "id"
"""Keys among the fields: where they are read from, and by which field rows are found."""


class PlanRules(QObject):
    """Holds the rule set, and has the session judge by it; with reasons, seats and ballots."""

    changed = pyqtSignal()

    def __init__(self, session: PlanSession) -> None:
        """Goes on with what the plan's journal has noted."""
        super().__init__()
        self._session = session
        law = session.recorder.history.law
        self.kept: KeptCriteria | None = law.criteria
        """As it is noted; None before anything is chosen."""
        self.rules: RuleSet | None = None
        self.lost: Problem | None = None
        """Why the rule set of the plan cannot be used."""
        self.reasons = PlanReasons(session)
        self.seats = PlanSeats(session)
        self.consultation = PlanConsultation(session, self.seats)
        session.law.is_explained = lambda unit: self.reasons.of(unit) is not None
        session.law.consent = self._consent
        session.law.answers = self._answers
        self.reasons.changed.connect(lambda unit: self._look_again((unit,)))
        self.consultation.changed.connect(self._asked)
        if self.kept is not None:
            try:
                self.rules = _rules_of(self.kept)
                self._judge()
            except InputError as error:
                self.lost = error.problem

    @property
    def day(self) -> date:
        """The day whose law counts."""
        return date.fromisoformat(self.kept.date) if self.kept and self.kept.date else date.today()

    @property
    def fields(self) -> Mapping[str, str]:
        """What is asked → the field that has it, with `LAYER` and `ID`."""
        return self.kept.fields if self.kept else {}

    @property
    def facts(self) -> Facts:
        """What has been read of the communes."""
        return {
            what: {key: text for text, keys in texts.items() for key in keys}
            for what, texts in self._session.recorder.history.law.facts.of.items()
        }

    @property
    def threshold(self) -> Threshold | None:
        """Whose consent the rule set asks for; None where it asks for none."""
        consent = None if self.rules is None else self.rules.consent
        if consent is None:
            return None
        of = next((asked for asked in Asked if asked.value == consent.of), Asked.HOUSEHOLDS)
        return Threshold(consent.share_pct, consent.cite.text, consent.days or None, of)

    def choose(self, name_or_path: str) -> None:
        """Judge by a rule set of the plugin, by an office's own file, or (empty) by the day.

        Raises `InputError`, and then nothing has changed.
        """
        kept = self.kept or NOTHING
        if name_or_path and name_or_path not in SHIPPED:
            read_rule_set(name_or_path)  # says what is wrong with its days, and names its lines
            text = Path(name_or_path).read_text(encoding="utf-8-sig")
            self._keep(kept._replace(rule_set=Path(name_or_path).name, text=text))
        else:
            self._keep(kept._replace(rule_set=name_or_path, text=""))

    def go_to(self, day: date | None) -> None:
        """The law of another day; None for that of today. Raises `InputError`."""
        kept = self.kept or NOTHING
        self._keep(kept._replace(date="" if day is None else day.isoformat()))

    def use(self, fields: Mapping[str, str], facts: Facts) -> None:
        """Judge by what has been read from these fields. Raises `InputError`."""
        commune_facts(self._session, facts)  # before anything is noted
        kept = self.kept or NOTHING
        texts: dict[str, dict[str, list[str]]] = {}
        for what, of in facts.items():
            for key, text in of.items():
                texts.setdefault(what, {}).setdefault(text, []).append(key)
        note = KeptFacts({w: {t: tuple(k) for t, k in of.items()} for w, of in texts.items()})
        if note != self._session.recorder.history.law.facts:
            self._session.recorder.record_law(note)
        self._keep(kept._replace(fields=dict(fields)))

    def doubt(self) -> Problem | None:
        """What to say when the rule set does not hold on the day."""
        return None if self.rules is None else outside(self.rules, self.day)

    def _keep(self, kept: KeptCriteria) -> None:
        rules = _rules_of(kept)
        self.rules, self.lost = rules, None
        if kept != self.kept:
            self.kept = kept
            self._session.recorder.record_law(kept)
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        self._session.judge_under(self.rules, commune_facts(self._session, self.facts))

    def _asked(self, blocks: tuple[int, ...]) -> None:
        plan = self._session.plan
        units = {plan.unit_of(block) for block in blocks} - {None} if blocks else plan.units
        self._look_again(tuple(units))

    def _look_again(self, units: tuple[str, ...]) -> None:
        self._session.looked_at(units)

    def _answers(self, unit: str) -> UnitConsent | None:
        threshold = self.threshold
        return None if threshold is None else self.consultation.consent_of(unit, threshold)

    def _consent(self, unit: str) -> tuple[Violation, ...]:
        threshold = self.threshold
        if threshold is None or not self.consultation.ballots:
            return ()
        known = self.consultation.consent_of(unit, threshold)
        found = shortfalls(self._session.plan, known, threshold)
        return tuple(
            Violation(ViolationKind.CONSENT, unit, communes, problem) for communes, problem in found
        )


def commune_facts(session: PlanSession, facts: Facts) -> CommuneFacts:
    """As rule sets ask for them. Raises `InputError` for shares that are none."""
    communes = session.plan.communes

    def column(what: str) -> list[str | None]:
        of = facts.get(what, {})
        return [of.get(key) for key in communes.ids]

    return CommuneFacts.of(
        communes,
        {what: column(what) for what in TEXT_FIELDS},
        flags=column(FLAGS),
        ethnic_pct=[None if text is None else _share(text) for text in column(ETHNIC)],
    )


def _share(text: str) -> float | str:
    """A number that a layer gave comes back as one; other texts are read with care, by core."""
    try:
        return float(text)
    except ValueError:
        return text


def _rules_of(kept: KeptCriteria) -> RuleSet:
    if kept.text:
        return rule_set_of_text(kept.text, kept.rule_set, _find)
    if kept.rule_set:
        return shipped(kept.rule_set)
    return by_date(date.fromisoformat(kept.date) if kept.date else date.today())


def _find(name: str, place: Place) -> RuleSet:
    """Of a rule set that is kept with the plan: what it builds on has to come with the plugin."""
    if name in SHIPPED:
        return shipped(name)
    key = "base" if place.table.get("base") == name else "keep"
    raise place.error(
        phrase(
            "Rule set “{file}”, line {line}: it builds on “{name}”, which does not come with the "
            "plugin and cannot be kept with the plan. Put its figures into the file itself."
        ),
        key,
        name=name,
    )
