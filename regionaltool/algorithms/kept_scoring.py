"""What a plan file says it is scored by: profile and weights, and what is attached to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingFeedback

from regionaltool.bridge.words import decimal, sentence, tr

if TYPE_CHECKING:
    from regionaltool.bridge.attach.attachment import Attachment
    from regionaltool.bridge.plan_file.open_plan import OpenedPlan
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
