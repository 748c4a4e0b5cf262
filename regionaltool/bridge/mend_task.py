"""Mending all that is simple in the background, on a copy of the plan."""

from __future__ import annotations

from collections.abc import Callable

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr
from regionaltool.core.mend_all import Mended, mend_simple
from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment


class MendTask(SentenceTask):
    """Gives the `Mended` plan; the session's own plan is left alone."""

    def __init__(
        self,
        session: PlanSession,
        done: Callable[[Mended], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Mending"), done, failed)
        plan = session.plan
        self._plan = Plan(
            plan.communes,
            plan.assignment,
            plan.names,
            plan.types,
            plan.locked_units,
            plan.locked_communes,
        )
        self._assessor, self._fence = session.assessor, session.fence
        self._seats = dict(session.planned_seats)
        self._districts = session.districts

    def work(self) -> Mended:
        known = PlanAssessment(self._plan, self._assessor, self._seats)
        return mend_simple(known, self._fence, self._districts, self.check)

    def unforeseen(self) -> str:
        return tr("Mending failed: {reason}").format(reason=self.defect)
