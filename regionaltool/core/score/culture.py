"""Factor 4, culture and society: do the people of the unit belong together?"""

from __future__ import annotations

import numpy as np

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units, ratio


def _shared_group(units: Units) -> Raw:
    group = units.of_members(units.inputs.group)
    # member after member by unit and district: the people of each, then the most of them
    pair = units.members.unit * (len(units.inputs.group) + 1) + group
    order = pair.argsort(kind="stable")
    pair = pair.take(order)
    new = np.ones(len(pair), dtype=bool)
    np.not_equal(pair[1:], pair[:-1], out=new[1:])
    (begins,) = new.nonzero()
    grouped = units.people * (group >= 0)
    people = np.add.reduceat(grouped.take(order), begins)
    largest = np.maximum.reduceat(people, begins.searchsorted(units.members.ends[:-1]))
    return Raw(ratio(largest, units.people_covered_by("group")), units.covered_by("group"))


def _affinity(units: Units) -> Raw:
    """Pairs are never looked at. With the members in the order of their shares of a group, each
    step from one share to the next lies between those below and those above, so that
    Σ_{i<j} p_i p_j |e_i − e_j| = Σ steps · people below · people above.
    """
    shares = units.inputs.attached.shares
    unit, communes = units.members.unit, units.members.communes
    people = units.people * units.of_members(shares.known)
    all_people = units.people_covered_by("shares")
    # people are whole, so what is added up of them is exact in any order
    others = (all_people.cumsum() - all_people).take(unit)
    below = people.cumsum() - others
    pairs = units.sum(people * (below - people))
    order = (unit * len(shares.known) + shares.rank.take(communes, axis=1)).argsort(axis=1)
    share = shares.counted.take(communes.take(order) + shares.begin)
    below = people.take(order).cumsum(axis=1) - others
    # from the last of a unit to the first of the next is no step: nobody of it is above
    apart = np.zeros(len(unit))
    steps = share[:, 1:] - share[:, :-1]
    steps *= (below * (all_people.take(unit) - below))[:, :-1]
    np.add.reduce(steps, axis=0, out=apart[:-1])
    return Raw(1 - ratio(units.sum(apart) / 2, pairs), units.covered_by("shares"))


def _consent(units: Units) -> Raw:
    """Never estimated: what some communes say is not what the unit says."""
    everybody = units.total("communes asked") == units.members.sizes
    return Raw(
        ratio(units.total("in favour"), units.total("households")),
        np.where(everybody, 1.0, units.covered_by("consultation")),
    )


def _services_in_reach(units: Units) -> Raw:
    facilities = units.inputs.attached.facilities
    member, _, kinds = units.pairs("services")
    reached = np.zeros(len(units.people), dtype=np.int64)
    np.bitwise_or.at(reached, member, kinds)
    served = reached == 2 ** len(facilities.kinds) - 1
    return Raw(ratio(units.sum(units.people * served), units.all_people), units.known)


INDICATORS = (
    Indicator(
        id="4.1",
        factor="culture",
        title=phrase("Shared former district"),
        unit="0–1",
        formula="max_g Σ p_g / Σ p",
        source="Largest share of people from one former district",
        needs=(phrase("population"), phrase("former district")),
        measure=_shared_group,
    ),
    Indicator(
        id="4.2",
        factor="culture",
        title=phrase("Cultural affinity"),
        unit="0–1",
        formula="Σ_{i<j} p_i p_j (1 − ½ Σ_g |e_ig − e_jg|) / Σ_{i<j} p_i p_j",
        source="How far the communes of the unit are alike in their shares e of ethnic or language "
        "groups, pair by pair; 1 when all are",
        needs=("population", phrase("ethnic or language shares")),
        measure=_affinity,
    ),
    Indicator(
        id="4.3",
        factor="culture",
        title=phrase("Consent"),
        unit="0–1",
        formula="Σ H_f / Σ H",
        source="Share of all households H that were in favour, H_f; known only where every commune "
        "with people has been asked",
        needs=(phrase("consultation results"),),
        measure=_consent,
        enough=1.0,
    ),
    Indicator(
        id="4.4",
        factor="culture",
        title=phrase("Shared services in reach"),
        unit="0–1",
        formula="Σ p [health ∧ school ∧ market] / Σ p",
        source="Share of people who reach a health, a school and a market facility that stand in "
        "the unit, each within the profile's minutes",
        needs=("population", phrase("health, school and market facilities")),
        measure=_services_in_reach,
    ),
)
