"""The state of a running plan that a decree is written from, and what stands against writing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regionaltool.bridge.decree.kept_findings import findings_of
from regionaltool.bridge.plan_criteria import PlanRules
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.decree.decide import Occasion, accepted, decided_plan
from regionaltool.core.decree.decided_plan import DecidedPlan, Origin
from regionaltool.core.decree.fingerprint import fingerprint
from regionaltool.core.decree.obstacles import Obstacle, obstacles
from regionaltool.core.decree.text.sentences import in_order
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.score.profile import Profile
from regionaltool.core.violations import Violation

_TOLD = 50


@dataclass(frozen=True, eq=False)
class Decision:
    """A decided plan and what stands against it."""

    decided: DecidedPlan
    violations: tuple[Violation, ...]
    """Of the plan."""
    obstacles: tuple[Obstacle, ...]
    """What only papers ask."""

    @property
    def against(self) -> tuple[Problem, ...]:
        """All that stands against it, the plan's violations first."""
        return tuple(one.problem for one in (*self.violations, *self.obstacles))

    def let_through(self, accept: bool) -> DecidedPlan:
        """The plan that the papers are written from, with what is accepted.

        Raises `InputError` with the list of what to mend, unless it is accepted or empty.
        """
        if not self.decided.units:  # of nothing there are no papers
            raise InputError(self.obstacles[0].problem)
        if self.against and not accept:
            raise InputError(refusal(self.against))
        return accepted(in_order(self.decided), self.against)


def refusal(against: Sequence[Problem]) -> Problem:
    """What is said when papers are not written."""
    return Problem(
        "The plan cannot be written as a decree yet; nothing has been written. To mend "
        "({count}):{list} Mend them, or accept them (ACCEPT): the papers then list them on their "
        "first page.",
        {"count": len(against), "list": _Listed(against[:_TOLD])},
    )


class _Listed(Problem):
    """Problems, each on a line of its own."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        values = {f"p{number}": one for number, one in enumerate(problems)}
        super().__init__("".join(f"\n– {{{key}}}" for key in values) + "\n", values)


def decision_of(
    session: PlanSession,
    rules: PlanRules,
    occasion: Occasion,
    codes: Sequence[str] | None = None,
) -> Decision:
    """The plan of a session as it stands now; nothing that follows changes it."""
    profile = session.assessor.scoring.profile
    decided = decided_plan(
        session.plan,
        {unit: session.assessment(unit) for unit in session.units},
        occasion,
        findings_of(session, rules),
        codes=codes,
        origin=origin_of(session.title, session.recorder.seq or None, rules.rules, profile),
    )
    return Decision(decided, session.violations(), obstacles(decided))


def origin_of(source: str, journal: int | None, rules: RuleSet | None, profile: Profile) -> Origin:
    """Where a state comes from, with the checksums of what judges and scores it."""
    return Origin(
        source=source,
        journal=journal,
        rule_set="" if rules is None else f"{rules.title} ({rules.id})",
        rule_set_sha256=fingerprint(rules),
        profile=f"{profile.name} {profile.version}",
        profile_sha256=fingerprint(profile),
    )
