"""A plan scored by a profile, with what is attached beside its communes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from regionaltool.algorithms.commune_algorithm import stepped
from regionaltool.algorithms.further_layers import read_counted, read_links
from regionaltool.algorithms.kept_scoring import inputs_of_plan, profile_of_plan
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadPlan
from regionaltool.algorithms.score_inputs import read_inputs, read_year, tell_inputs
from regionaltool.bridge.progress import Stage

if TYPE_CHECKING:
    from regionaltool.bridge.plan_file.open_plan import OpenedPlan
    from regionaltool.bridge.scored_plan import ScoredPlan
    from regionaltool.core.assessment import Assessment, Assessor
    from regionaltool.core.score.profile import Profile


def profile_asked(
    opened: OpenedPlan | None, asked: str, weights: str, feedback: QgsProcessingFeedback
) -> Profile:
    """The profile that is asked for, else that of the plan file. Raises `InputError`."""
    from regionaltool.core.score.catalogue import IDS
    from regionaltool.core.score.profile import Profile

    profile = None if asked else profile_of_plan(opened, feedback)
    profile = profile or Profile.read(asked or "default", IDS)
    return profile.weighted(_percents(weights)) if weights else profile


def score_plan(
    algorithm: PlanAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    read: ReadPlan,
    profile: Profile,
) -> tuple[ScoredPlan, Assessor]:
    """The scored plan, and what has scored it. Raises `InputError` and `CancelledError`."""
    from regionaltool.bridge.attach.attach import attach
    from regionaltool.bridge.planned_seats import planned_seats
    from regionaltool.bridge.scored_plan import ScoredPlan
    from regionaltool.core.assessment import Assessor
    from regionaltool.core.contiguity import ContiguityGraph
    from regionaltool.core.score.inputs import Inputs
    from regionaltool.core.score.scoring import Scoring

    plan = read.plan
    links = read_links(algorithm, parameters, context, feedback, plan.communes, read.crs)
    kept, year = inputs_of_plan(algorithm.opened)
    attached = attach(
        plan.communes,
        read.crs,
        read_inputs(algorithm, parameters, context, feedback, kept),
        profile,
        transforms=context.transformContext(),
        year=read_year(algorithm, parameters, context) or year,
        stage=Stage(feedback, 40, 60),
    )
    tell_inputs(algorithm, attached, feedback)
    inputs = Inputs.of(plan.communes, profile, attached.attached, borders=read.coverage.border_m)
    scoring = Scoring(inputs, profile)
    counted = read_counted(algorithm, parameters, context)
    graph = ContiguityGraph(read.coverage, links, counted=counted)
    assessor = Assessor(read.coverage, graph, scoring)
    seats: dict[str, int] = {}
    if algorithm.opened is not None:
        seats = planned_seats(algorithm.opened.history.law.seats, plan.communes)
    units: dict[str, Assessment] = {}
    for unit in stepped(plan.units, feedback, 60, 80):
        units[unit] = assessor.assess(plan.members(unit), planned=seats.get(unit))
    scored = ScoredPlan.of(
        plan,
        units,
        scoring,
        inputs=attached,
        warnings=(*plan.communes.warnings, *read.coverage.warnings),
    )
    return scored, assessor


def _percents(text: str) -> list[float]:
    """Numbers with commas, semicolons or spaces between; none when one of them is no number."""
    try:
        return [float(part) for part in re.split(r"[,;\s]+", text)]
    except ValueError:
        return []
