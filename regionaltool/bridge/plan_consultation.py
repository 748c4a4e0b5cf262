"""The consultation on the plan that is being edited: the option that is asked about, the ballots.

They are no edits of the plan: undo leaves them as they are. The journal notes them beside the
edits, so they come back with the plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.plan_file.law_notes import KeptBallot, KeptBallots, KeptOption
from regionaltool.bridge.plan_seats import PlanSeats
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.consultation.consent import Threshold, UnitConsent, consent_of
from regionaltool.core.consultation.frozen_option import (
    Counter,
    FrozenOption,
    Proposal,
    proposals,
)
from regionaltool.core.consultation.read_ballots import BallotRows
from regionaltool.core.consultation.votes import Ballots, Votes
from regionaltool.core.problems import Problem


class PlanConsultation(QObject):
    """Holds frozen options and ballots; what they say of a unit goes by the plan as it stands."""

    changed = pyqtSignal(object)
    """Carries the communes, a tuple of blocks, whose ballots are others; none: the option is."""

    def __init__(self, session: PlanSession, seats: PlanSeats) -> None:
        """Goes on with what the plan's journal has noted."""
        super().__init__()
        self._session, self._seats = session, seats
        law = session.recorder.history.law
        self.options: dict[str, FrozenOption] = {
            key: _option(kept) for key, kept in law.options.items()
        }
        """Frozen options by id, the one that was frozen last at the end."""
        self.ballots: dict[str, Ballots] = {
            commune: _ballots(kept) for commune, kept in law.ballots.items()
        }
        """By the id of the commune."""

    @property
    def option(self) -> FrozenOption | None:
        """The option that the households are asked about now; None before there is any."""
        return next(reversed(self.options.values()), None)

    def freeze(self, name: str, day: date) -> Problem | None:
        """From this day on the households are asked about the plan as it stands.

        Ballots on earlier options stay; they count where the proposal is still the same. The
        reason why nothing can be frozen, None when it is done.
        """
        self._session.end_stroke()
        plan = self._session.plan
        if not plan.units:
            return Problem("The plan has no units yet, so there is nothing to ask about.")
        option = FrozenOption.freeze(name, proposals(plan, self._seats.all()), day)
        self.options.pop(option.id, None)
        self.options[option.id] = option
        self._session.recorder.record_law(_kept(option))
        self.changed.emit(())
        return None

    def counter(self, threshold: Threshold, today: date) -> Counter | None:
        """The days in which the households answer; None where nothing is asked, or no law says."""
        if self.option is None or threshold.days is None:
            return None
        return Counter(self.option.day, threshold.days, today)

    def of(self, block: int) -> Ballots | None:
        """The ballots of a commune; None when there are none."""
        return self.ballots.get(self._session.plan.communes.ids[block])

    def enter(self, block: int, villages: Mapping[str, Votes]) -> Problem | None:
        """The votes of a commune on the option of now, by village; ``{}`` takes them away.

        The village of the votes of a whole commune is empty. The reason why these cannot be its
        votes, None when they are.
        """
        if villages and self.option is None:
            return Problem("Freeze the option that is asked about first; ballots belong to it.")
        label = self._session.plan.communes.label(block)
        for village, votes in villages.items():
            refusal = votes.refusal(", ".join(filter(None, (village, label))))
            if refusal is not None:
                return refusal
        self._enter({block: villages})
        return None

    def take(self, read: BallotRows) -> tuple[Problem, ...]:
        """The ballots of a table, on the option of now; others of the same communes are replaced.

        What is to be known of them. Nothing is taken before an option is frozen.
        """
        if self.option is None:
            return (Problem("Freeze the option that is asked about first; ballots belong to it."),)
        told = self._strange(read)
        self._enter(read.by_commune())
        return told

    def consent_of(self, unit: str, threshold: Threshold) -> UnitConsent:
        """What the ballots say of a unit as it stands."""
        plan, seat = self._session.plan, self._seats.of(unit)
        return consent_of(plan, unit, seat, self.ballots, self.options, threshold)

    def asked_of(self, block: int) -> Proposal | None:
        """What is asked about in a commune; None when it is in no unit of the option."""
        key = self._session.plan.communes.ids[block]
        return None if self.option is None else self.option.of(key)

    def _enter(self, votes: Mapping[int, Mapping[str, Votes]]) -> None:
        ids = self._session.plan.communes.ids
        news: dict[str, Mapping[str, KeptBallot]] = {}
        for block, villages in votes.items():
            key = ids[block]
            before = self.ballots.pop(key, None)
            if villages:
                self.ballots[key] = Ballots(self.option.id, dict(villages))
            if self.ballots.get(key) != before:
                news[key] = _kept_ballots(self.ballots.get(key))
        if news:
            self._session.recorder.record_law(KeptBallots(news))
            self.changed.emit(tuple(votes))

    def _strange(self, read: BallotRows) -> tuple[Problem, ...]:
        labels = self._session.plan.communes.labels
        pairs = list(zip(read.commune.tolist(), read.votes, strict=True))
        early = dict.fromkeys(c for c, v in pairs if v.day is not None and v.day < self.option.day)
        outside = dict.fromkeys(c for c, _ in pairs if self.asked_of(c) is None)
        told = []
        if early:
            told.append(
                Problem(
                    "Counted before the option was frozen ({day}): {communes}. See whether they "
                    "voted on this option.",
                    {"day": self.option.day.isoformat(), "communes": labels(tuple(early))},
                )
            )
        if outside:
            told.append(
                Problem(
                    "In no unit of the option that is asked about: {communes}.",
                    {"communes": labels(tuple(outside))},
                )
            )
        return tuple(told)


def _option(kept: KeptOption) -> FrozenOption:
    units = tuple(Proposal(name, seat, members) for name, seat, members in kept.units)
    return FrozenOption(kept.id, kept.name, date.fromisoformat(kept.day), units)


def _kept(option: FrozenOption) -> KeptOption:
    units = tuple((one.name, one.seat, one.members) for one in option.proposals)
    return KeptOption(option.id, option.name, option.day.isoformat(), units)


def _ballots(kept: Mapping[str, KeptBallot]) -> Ballots:
    villages = {
        village: Votes(
            one.households,
            one.in_favour,
            one.against,
            date.fromisoformat(one.day) if one.day else None,
        )
        for village, one in kept.items()
    }
    return Ballots(next(iter(kept.values())).option, villages)


def _kept_ballots(ballots: Ballots | None) -> Mapping[str, KeptBallot]:
    if ballots is None:
        return {}
    return {
        village: KeptBallot(
            ballots.option,
            votes.households,
            votes.in_favour,
            votes.against,
            "" if votes.day is None else votes.day.isoformat(),
        )
        for village, votes in ballots.villages.items()
    }
