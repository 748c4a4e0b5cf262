"""Consent: whether enough of all who are asked in each commune of a unit are in favour of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from regionaltool.core.consultation.frozen_option import (
    Differs,
    FrozenOption,
    differences,
    proposal,
)
from regionaltool.core.consultation.votes import Ballots, Votes
from regionaltool.core.names import name_keys
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem, Term, phrase


class Asked(Enum):
    """Who is asked; the value is the word for them."""

    HOUSEHOLDS = phrase("households")
    VOTERS = phrase("voters")
    """In Vietnam before Nghị định 321/2025."""


class Consent(Enum):
    """What the ballots say."""

    AGREED = "agreed"
    BELOW = "below"
    OPEN = "open"
    """Not asked yet, not known, or asked about another option."""
    NOT_ASKED = "not_asked"
    """Nothing changes for the commune, so nobody asks it."""


@dataclass(frozen=True)
class Threshold:
    """How many have to be in favour, in each commune that is concerned."""

    percent: float
    """Of all, not only of those who voted; the figure itself is enough."""
    cite: str
    """Where that is written."""
    days: int | None = None
    """In how many days they answer; None where nothing says so."""
    of: Asked = Asked.HOUSEHOLDS
    """What the numbers of `Votes` count."""

    def judge(self, votes: Votes) -> Consent:
        """What these votes say."""
        if not votes.households or votes.in_favour is None:
            return Consent.OPEN
        reached = votes.in_favour * 100 >= self.percent * votes.households
        return Consent.AGREED if reached else Consent.BELOW


@dataclass(frozen=True)
class CommuneConsent:
    """What is known of one commune."""

    commune: int
    outcome: Consent
    """What its ballots say, on whichever option they are."""
    votes: Votes | None
    """None when there are none."""
    older: tuple[Differs, ...] = ()
    """In what it has been asked about something else than is proposed now."""
    asked: str = ""
    """Name of the option that it was asked about."""

    @property
    def counts(self) -> Consent:
        """What it says of the plan as it stands: on an older option, nothing."""
        return Consent.OPEN if self.older else self.outcome


@dataclass(frozen=True)
class UnitConsent:
    """What is known of a unit."""

    unit: str
    outcome: Consent
    """Agreed where every commune of it has, below where one is."""
    communes: tuple[CommuneConsent, ...]

    def of(self, outcome: Consent) -> tuple[CommuneConsent, ...]:
        """Its communes of whose votes on the plan as it stands this is to be said."""
        return tuple(one for one in self.communes if one.counts is outcome)

    @property
    def older(self) -> tuple[CommuneConsent, ...]:
        """Its communes that have voted on an older option."""
        return tuple(one for one in self.communes if one.older)


def consent_of(
    plan: Plan,
    unit: str,
    seat: int | None,
    ballots: Mapping[str, Ballots],
    options: Mapping[str, FrozenOption],
    threshold: Threshold,
) -> UnitConsent:
    """What is known of a unit (with members) whose seat is in a commune, None while that is open.

    ``ballots`` are by the id of the commune, ``options`` by their own.
    """
    now = proposal(plan, unit, seat)
    communes, members = plan.communes, plan.members(unit).tolist()
    if _stays(plan, unit, members):
        only = CommuneConsent(members[0], Consent.NOT_ASKED, None)
        return UnitConsent(unit, Consent.NOT_ASKED, (only,))
    known = []
    for member in members:
        cast = ballots.get(communes.ids[member])
        if cast is None:
            known.append(CommuneConsent(member, Consent.OPEN, None))
            continue
        votes, option = cast.total, options.get(cast.option)
        # an option that the plan does not hold cannot be the one that is proposed
        before = None if option is None else option.of(communes.ids[member])
        known.append(
            CommuneConsent(
                member,
                threshold.judge(votes),
                votes,
                differences(before, now),
                "" if option is None else option.name,
            )
        )
    said = {one.counts for one in known}
    outcome = next(o for o in (Consent.BELOW, Consent.OPEN, Consent.AGREED) if o in said)
    return UnitConsent(unit, outcome, tuple(known))


def shortfalls(
    plan: Plan, known: UnitConsent, threshold: Threshold
) -> tuple[tuple[tuple[int, ...], Problem], ...]:
    """What stands against a unit: the communes, and the sentence on them."""
    labels = plan.communes.labels
    unit = plan.name(known.unit)
    found = []
    below = known.of(Consent.BELOW)
    if below:
        shares = tuple(
            f"{plan.communes.label(one.commune)} {_percent(one.votes)} %" for one in below
        )
        said = Problem(
            "Unit {unit}: fewer than {percent} % of all {asked} are in favour in {communes} "
            "({citation}). Change the unit, or explain and consult again.",
            {
                "unit": unit,
                "percent": f"{threshold.percent:g}",
                "asked": Term(threshold.of.value),
                "communes": shares,
                "citation": threshold.cite,
            },
        )
        found.append((tuple(one.commune for one in below), said))
    for what in Differs:
        older = [one.commune for one in known.older if one.older[0] is what]
        if older:
            said = Problem(
                "Unit {unit}: {communes} have voted on an older option, with another {what}. Ask "
                "them again, or take the edit back.",
                {"unit": unit, "communes": labels(older), "what": Term(what.value)},
            )
            found.append((tuple(older), said))
    return tuple(found)


def _stays(plan: Plan, unit: str, members: list[int]) -> bool:
    """Is the unit one whole commune that keeps its name?"""
    if len(members) != 1:
        return False
    before = name_keys(plan.communes.names[members[0]]).solid
    return before == name_keys(plan.name(unit)).solid


def _percent(votes: Votes | None) -> str:
    """Two digits, never rounded up to what is asked for."""
    percent = None if votes is None else votes.percent
    return "–" if percent is None else f"{int(percent * 100) / 100:.2f}"
