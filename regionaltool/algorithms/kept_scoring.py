"""What a plan file says it is scored by: profile and weights, and what is attached to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingFeedback

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.words import decimal, sentence, tr

if TYPE_CHECKING:
    from regionaltool.bridge.attach.attachment import Attachment
    from regionaltool.bridge.plan_file.open_plan import OpenedPlan
    from regionaltool.core.assessment import Assessor
    from regionaltool.core.communes import Communes
    from regionaltool.core.score.profile import Profile


def profile_of_plan(opened: OpenedPlan | None, feedback: QgsProcessingFeedback) -> Profile | None:
    """The profile that a plan is scored by, with its weights; None when it keeps none."""
    from regionaltool.bridge.plan_profile import kept_profile

    if opened is None or opened.history.profile is None:
        return None
    profile, lost = kept_profile(opened.history.profile)
    for problem in lost:
        feedback.pushWarning(sentence(problem))
    weights = "; ".join(decimal(percent, 1) for percent in profile.percents)
    feedback.pushInfo(
        tr("From the plan: profile “{profile}”, weights {weights} %.").format(
            profile=tr(profile.name), weights=weights
        )
    )
    return profile


def inputs_of_plan(opened: OpenedPlan | None) -> tuple[dict[str, Attachment], int]:
    """What is attached to a plan, by kind, where it is now; and the year of its roads."""
    from regionaltool.bridge.plan_inputs import found, kept_attachments

    if opened is None:
        return {}, 0
    attachments, year = kept_attachments(opened.history.inputs)
    folder = opened.file.parent
    return {kind: found(one, folder) for kind, one in attachments.items()}, year


def assessor_of_plan(
    algorithm: CommuneAlgorithm,
    communes: Communes,
    opened: OpenedPlan | None,
    feedback: QgsProcessingFeedback,
) -> Assessor:
    """What judges plans on communes, by profile and links of one of them, else by the default."""
    from regionaltool.bridge.plan_links import links_of
    from regionaltool.core.assessment import Assessor
    from regionaltool.core.contiguity import ContiguityGraph
    from regionaltool.core.coverage import Coverage
    from regionaltool.core.links import merged
    from regionaltool.core.score.catalogue import IDS
    from regionaltool.core.score.inputs import Inputs
    from regionaltool.core.score.profile import Profile
    from regionaltool.core.score.scoring import Scoring

    coverage = Coverage.of(communes, Stage(feedback, 20, 50).step)
    algorithm.tell(coverage.warnings, feedback)
    profile = profile_of_plan(opened, feedback) or Profile.read("default", IDS)
    inputs = Inputs.of(communes, profile, borders=coverage.border_m)
    graph = ContiguityGraph(coverage)
    if opened is not None and opened.history.links is not None:
        listed, counted = links_of(opened.history.links, communes)
        graph = graph.with_links(merged(one.link for one in listed), counted)
    return Assessor(coverage, graph, Scoring(inputs, profile))
