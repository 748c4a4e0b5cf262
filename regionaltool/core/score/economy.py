"""Factor 3, economic capacity: can the unit pay for itself, and by what do its people live?"""

from __future__ import annotations

import math

import numpy as np
from scipy.special import entr

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units, ratio


def _own_revenue(units: Units) -> Raw:
    budget = units.inputs.attached.budget
    revenue, expenditure = map(units.of_members, budget.counted)
    return Raw(
        ratio(units.sum(revenue), units.sum(expenditure)),
        units.cover(units.of_members(budget.known)),
    )


def _off_farm_jobs(units: Units) -> Raw:
    jobs = units.inputs.attached.jobs
    off_farm, total = units.of_members(jobs.off_farm), units.of_members(jobs.total)
    return Raw(
        ratio(units.sum(off_farm), units.sum(total)), units.cover(units.of_members(jobs.known))
    )


def _diversity(units: Units) -> Raw:
    """0 when all jobs are in one of several sectors; a table of one sector says nothing."""
    jobs = units.inputs.attached.jobs
    cover = units.cover(units.of_members(jobs.known))
    sectors = len(jobs.sectors)
    if sectors == 1:
        return Raw(np.full(len(cover), np.nan), cover)
    # (u, K) persons in each sector of each unit, added up in one pass
    cell = units.members.unit[:, None] * sectors + np.arange(sectors)
    count = np.bincount(
        cell.ravel(),
        weights=units.of_members(jobs.counted).ravel(),
        minlength=len(cover) * sectors,
    ).reshape(-1, sectors)
    total = units.sum(units.of_members(jobs.total))
    total[total == 0] = math.nan
    entropy = entr(count / total[:, None]).sum(axis=1)
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
