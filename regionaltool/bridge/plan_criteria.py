"""What the plan that is being edited is judged by: rule set, day, and facts of its communes.

They are no edits of the plan: undo leaves them as they are. The journal notes them beside the
edits, with the text of an office's own rule set and with what was read of the communes, so that
they come back with the plan.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.kept_law import (
    BY_ELEVATION,
    ETHNIC_UNIT,
    commune_facts,
    facts_of,
    figures_of,
    rules_of,
)
from regionaltool.bridge.kept_path import seen_from, whole_path
from regionaltool.bridge.plan_consultation import PlanConsultation
from regionaltool.bridge.plan_file.law_notes import KeptCriteria, KeptFacts, KeptFigures
from regionaltool.bridge.plan_reasons import PlanReasons
from regionaltool.bridge.plan_seats import PlanSeats
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_facts import Facts
from regionaltool.bridge.words import tr
from regionaltool.core.consultation.consent import Asked, Threshold, UnitConsent, shortfalls
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.rule_sets import SHIPPED, outside, read_rule_set
from regionaltool.core.criteria.share_unit import ShareUnit
from regionaltool.core.criteria.unit_columns import UnitColumns
from regionaltool.core.criteria.unit_figures import UnitFigures
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.violations import Violation, ViolationKind

NOTHING = KeptCriteria("", "", "", {})
LAYER, ID = "layer", "id"
"""Keys among the fields: where they are read from, and by which field rows are found."""
FIGURES, ELEVATION = "figures_table", "elevation"
"""Keys among the fields: the table of figures of units, and the raster of elevations."""
_SOURCES = (LAYER, FIGURES, ELEVATION)


class PlanRules(QObject):
    """Holds the rule set, and has the session judge by it; with reasons, seats and ballots."""

    changed = pyqtSignal()

    def __init__(self, session: PlanSession, folder: Path | None = None) -> None:
        """Goes on with what the plan's journal has noted; ``folder`` is that of the plan, None
        while no file holds it."""
        super().__init__()
        self._session, self._folder = session, folder
        law = session.recorder.history.law
        self.kept: KeptCriteria | None = law.criteria
        """As it is noted; None before anything is chosen."""
        self.rules: RuleSet | None = None
        self._made: tuple[KeptFacts, KeptFigures, ShareUnit, CommuneFacts] | None = None
        """What is known of the communes, behind that which it was made of."""
        self.lost: Problem | None = None
        """Why the rule set of the plan cannot be used."""
        self.reasons = PlanReasons(session, folder)
        self.seats = PlanSeats(session)
        self.consultation = PlanConsultation(session, self.seats)
        session.law.is_explained = lambda unit: self.reasons.of(unit) is not None
        session.law.consent = self._consent
        session.law.answers = self._answers
        self.reasons.changed.connect(lambda unit: self._look_again((unit,)))
        self.consultation.changed.connect(self._asked)
        if self.kept is not None:
            try:
                self.rules = rules_of(self.kept)
                self._judge()
            except InputError as error:
                self.lost = error.problem

    @property
    def day(self) -> date:
        """The day whose law counts."""
        return date.fromisoformat(self.kept.date) if self.kept and self.kept.date else date.today()

    @property
    def fields(self) -> Mapping[str, str]:
        """What is asked → the field that has it, with `LAYER` and `ID`; files by whole paths."""
        fields = self.kept.fields if self.kept else {}
        return {
            what: whole_path(field, self._folder) if what in _SOURCES else field
            for what, field in fields.items()
        }

    @property
    def facts(self) -> Facts:
        """What has been read of the communes."""
        return {what: of for what, of in self._all_facts.items() if what != BY_ELEVATION}

    @property
    def n_figures(self) -> int:
        """Of how many units a table says something."""
        return len(self._session.recorder.history.law.figures.communes)

    @property
    def by_elevation(self) -> Mapping[str, str]:
        """Commune → its terrain by a raster of elevations."""
        return self._all_facts.get(BY_ELEVATION, {})

    @property
    def _all_facts(self) -> Facts:
        return facts_of(self._session.recorder.history.law)

    @property
    def shares(self) -> ShareUnit:
        """What shares of minorities are in."""
        return ShareUnit(self.fields.get(ETHNIC_UNIT, ""))

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
        """Judge by what has been read from these fields; figures and elevations stay.

        Raises `InputError`.
        """
        shares = ShareUnit(fields.get(ETHNIC_UNIT, ""))
        known = {**facts, BY_ELEVATION: self.by_elevation}
        made = self._facts(known, shares)  # before it is noted
        others = {what: self.fields[what] for what in (FIGURES, ELEVATION) if what in self.fields}
        self._note_facts(known)
        self._made = (*self._made_of(), shares, made)
        self._keep_fields({**others, **fields})

    def use_figures(self, source: str, figures: KeptFigures) -> None:
        """Judge by what a table says of units. Raises `InputError`."""
        if figures != self._session.recorder.history.law.figures:
            self._session.recorder.record_law(figures)
        self._keep_fields({**self.fields, FIGURES: source})

    def leave_figures(self) -> None:
        """Judge without the table of figures from now on."""
        self.use_figures("", KeptFigures((), {}))

    def use_elevation(self, source: str, terrain: Sequence[str]) -> None:
        """Where no field tells the terrain of a commune it is this, (n,), empty where unknown."""
        ids = self._session.plan.communes.ids.tolist()
        found = {key: kind for key, kind in zip(ids, terrain, strict=True) if kind}
        self._note_facts({**self.facts, BY_ELEVATION: found})
        self._keep_fields({**self.fields, ELEVATION: source})

    def leave_elevation(self) -> None:
        """Judge without the raster of elevations from now on."""
        self.use_elevation("", [""] * len(self._session.plan.communes))

    def go_to_folder(self, folder: Path | None) -> None:
        """The plan lies in another folder now: the ways to its files are noted from there."""
        fields, self._folder = self.fields, folder
        self.reasons.go_to(folder)
        if self.kept is not None:
            self._note(self.kept._replace(fields=self._noted(fields)))

    def _note_facts(self, facts: Facts) -> None:
        texts: dict[str, dict[str, list[str]]] = {}
        for what, of in facts.items():
            for key, text in of.items():
                texts.setdefault(what, {}).setdefault(text, []).append(key)
        note = KeptFacts({w: {t: tuple(k) for t, k in of.items()} for w, of in texts.items()})
        if note != self._session.recorder.history.law.facts:
            self._session.recorder.record_law(note)

    def _keep_fields(self, fields: Mapping[str, str]) -> None:
        self._keep((self.kept or NOTHING)._replace(fields=self._noted(fields)))

    def _noted(self, fields: Mapping[str, str]) -> dict[str, str]:
        return {
            what: seen_from(field, self._folder) if what in _SOURCES else field
            for what, field in fields.items()
            if field
        }

    def doubt(self) -> Problem | None:
        """What to say when the rule set does not hold on the day."""
        return None if self.rules is None else outside(self.rules, self.day)

    def _keep(self, kept: KeptCriteria) -> None:
        rules = rules_of(kept)
        self.rules, self.lost = rules, None
        self._note(kept)
        self._judge()
        self.changed.emit()

    def _note(self, kept: KeptCriteria) -> None:
        if kept != self.kept:
            self.kept = kept
            self._session.recorder.record_law(kept)

    def _judge(self) -> None:
        facts, figures = self._made_of()
        of_facts, of_figures, shares, made = self._made or (None, None, None, None)
        if of_facts is not facts or of_figures is not figures or shares is not self.shares:
            shares = self.shares
            made = self._facts(self._all_facts, shares)
            self._made = facts, figures, shares, made
        self._session.judge_under(self.rules, made)

    def _facts(self, facts: Facts, shares: ShareUnit) -> CommuneFacts:
        communes = self._session.plan.communes
        figures = figures_of(self._session.recorder.history.law.figures, communes)
        return commune_facts(communes, facts, shares, figures)

    def _made_of(self) -> tuple[KeptFacts, KeptFigures]:
        """Such notes are never changed, but replaced."""
        law = self._session.recorder.history.law
        return law.facts, law.figures

    def _facts(self, facts: Facts, shares: ShareUnit) -> CommuneFacts:
        communes = self._session.plan.communes
        figures = figures_of(self._session.recorder.history.law.figures, communes)
        return commune_facts(communes, facts, shares, figures)

    def _made_of(self) -> tuple[KeptFacts, KeptFigures]:
        """Such notes are never changed, but replaced."""
        law = self._session.recorder.history.law
        return law.facts, law.figures

    def _figures(self) -> UnitFigures | None:
        kept = self._session.recorder.history.law.figures
        if not kept.communes:
            return None
        block = {key: at for at, key in enumerate(self._session.plan.communes.ids)}
        names = [" + ".join(some) for some in kept.communes]
        said = UnitColumns.read(names, kept.columns, tr("Figures of units"), ShareUnit.PERCENT)
        # a commune that is not there any more is no member: the figures hold for nothing then
        return UnitFigures(said, [[block.get(key, -1) for key in some] for some in kept.communes])

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
