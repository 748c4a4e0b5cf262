"""Factor 3, economic capacity: can the unit pay for itself, and by what do its people live?"""

from __future__ import annotations

import math

import numpy as np
from scipy.special import entr

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units, ratio


def _own_revenue(units: Units) -> Raw:
    share = ratio(units.total("revenue"), units.total("expenditure"))
    return Raw(share, units.covered_by("budget"))


def _off_farm_jobs(units: Units) -> Raw:
    share = ratio(units.total("jobs off the farm"), units.total("jobs"))
    return Raw(share, units.covered_by("jobs"))


def _diversity(units: Units) -> Raw:
    """0 when all jobs are in one of several sectors; a table of one sector says nothing."""
    cover, count = units.covered_by("jobs"), units.totals("jobs by sector")
    sectors = count.shape[1]
    if sectors == 1:
        return Raw(np.full(len(cover), np.nan), cover)
    entropy = entr(ratio(count, units.total("jobs")[:, np.newaxis])).sum(axis=1)
    return Raw(entropy / math.log(sectors), cover)


INDICATORS = (
    Indicator(
        id="3.1",
        factor="economy",
        title=phrase("Own revenue against expenditure"),
        unit=phrase("times"),
        formula="Σ R / Σ E",
        source="Own revenue R and expenditure E of the communes' budgets",
        needs=("population", phrase("budget")),
        measure=_own_revenue,
    ),
    Indicator(
        id="3.2",
        factor="economy",
        title=phrase("Jobs outside farming"),
        unit="0–1",
        formula="Σ J_n / Σ J",
        source="Share of the jobs J that are not in agriculture, forestry and fishing, J_n",
        needs=("population", phrase("jobs by sector")),
        measure=_off_farm_jobs,
    ),
    Indicator(
        id="3.3",
        factor="economy",
        title=phrase("Diversity of jobs"),
        unit="0–1",
        formula="−Σ_k q_k ln q_k / ln K",
        source="Entropy of the shares q of K sectors in the jobs; 1 when all are alike "
        "(Shannon 1948)",
        needs=("population", phrase("jobs by sector")),
        measure=_diversity,
    ),
)
