"""All indicators, in the order in which they are shown."""

from __future__ import annotations

from regionaltool.core.score import coordination, culture, density, economy, infrastructure

INDICATORS = (
    *infrastructure.INDICATORS,
    *density.INDICATORS,
    *economy.INDICATORS,
    *culture.INDICATORS,
    *coordination.INDICATORS,
)

IDS = tuple(indicator.id for indicator in INDICATORS)
