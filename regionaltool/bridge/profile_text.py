"""What scores are made by, in one sentence, for everything that is handed over."""

from __future__ import annotations

from regionaltool.bridge.words import decimal, tr
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.profile import Profile


def profile_text(profile: Profile) -> str:
    """Profile, version, and the weight of each factor."""
    weights = ", ".join(
        f"{tr(factor.title)} {decimal(percent, 1)} %"
        for factor, percent in zip(FACTORS, profile.percents, strict=True)
    )
    return tr("Scored by profile “{profile}”, version {version}. Weights: {weights}.").format(
        profile=tr(profile.name), version=profile.version, weights=weights
    )
