"""All indicators, in the order in which they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from regionaltool.core.score import coordination, culture, density, economy, infrastructure
from regionaltool.core.score.indicator import Indicator

if TYPE_CHECKING:
    from regionaltool.core.score.profile import Profile

INDICATORS = (
    *infrastructure.INDICATORS,
    *density.INDICATORS,
    *economy.INDICATORS,
    *culture.INDICATORS,
    *coordination.INDICATORS,
)

IDS = tuple(indicator.id for indicator in INDICATORS)


def indicators_of(profile: Profile) -> tuple[Indicator, ...]:
    """Those of the plugin and those that the profile declares, in their order."""
    return tuple(sorted((*INDICATORS, *profile.own), key=_place))


def _place(indicator: Indicator) -> tuple[int, ...]:
    return tuple(int(part) for part in indicator.id.split("."))
