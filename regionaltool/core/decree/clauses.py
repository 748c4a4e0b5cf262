"""The sentences of the decree for a decided plan, in the form and the style asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import shapely

from regionaltool.core.decree.alphabet import alphabetical
from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.core.decree.form_2019 import Figures
from regionaltool.core.decree.forms import clause_text, closing_text
from regionaltool.core.decree.from_plan import Draft, draft
from regionaltool.core.decree.member_order import type_rank

_COMMON_BORDER = "****1****"


@dataclass(frozen=True)
class Sentences:
    """What Article 1 says, a sentence a clause, the closing one last."""

    texts: tuple[str, ...]
    clause_of: Mapping[str, int]
    """Unit → number of its clause; a unit that stays as it is has none."""
    drafted: Draft | None = None
    """What the sentences say, for whoever reads them back."""


def sentences_of(decided: DecidedPlan, form: str = "2025", style: str = "A") -> Sentences:
    """The sentences in a form (2025, 2019, en, neutral) and, for 2025, a style (A, B, C)."""
    drafted = draft(decided)
    figures = _figures(decided, drafted) if form == "2019" else [None] * len(drafted.units)
    resolution = drafted.resolution
    texts = [
        clause_text(clause, form, style, of_clause)
        for clause, of_clause in zip(resolution.clauses, figures, strict=True)
    ]
    if resolution.closing is not None:
        texts.append(closing_text(resolution.province, resolution.closing, form))
    clause_of = {
        decided.units[place].id: clause.number
        for place, clause in zip(drafted.units, resolution.clauses, strict=True)
    }
    return Sentences(tuple(texts), clause_of, drafted)


def _figures(decided: DecidedPlan, drafted: Draft) -> list[Figures]:
    """Areas and people of the members as they are published, and the units next to each."""
    next_to = _neighbours(decided)
    made = []
    for place, communes in zip(drafted.units, drafted.communes, strict=True):
        unit = decided.units[place]
        members = [decided.communes[commune] for commune in communes]
        whole = all(member.scope == "W" for member in unit.members)
        others = [decided.units[other] for other in next_to[place]]
        others.sort(key=lambda other: (type_rank(other.type), alphabetical(other.name)))
        made.append(
            Figures(
                tuple((commune.published_km2, commune.people) for commune in members),
                decided.km2_of(unit) if whole else None,
                decided.people_of(unit) if whole else None,
                tuple(other.title for other in others),
            )
        )
    return made


def _neighbours(decided: DecidedPlan) -> list[list[int]]:
    """For each unit the places of those that have a line of border in common with it."""
    outlines = [unit.outline for unit in decided.units]
    next_to: list[list[int]] = [[] for _ in outlines]
    if any(outline is None for outline in outlines):
        return next_to
    for one, other in shapely.STRtree(outlines).query(outlines, predicate="intersects").T:
        if one != other and shapely.relate_pattern(outlines[one], outlines[other], _COMMON_BORDER):
            next_to[one].append(int(other))
    return next_to
