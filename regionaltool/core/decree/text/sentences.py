"""The sentences of the decree for a decided plan, in the form and the style asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from regionaltool.core.decree.decided_plan import WHOLE, DecidedPlan
from regionaltool.core.decree.text.check_text import differences
from regionaltool.core.decree.text.clause import Resolution
from regionaltool.core.decree.text.form_2019 import Figures
from regionaltool.core.decree.text.forms import FORMS, clause_text, closing_text
from regionaltool.core.decree.text.from_plan import Draft, draft
from regionaltool.core.decree.text.unit_neighbours import unit_neighbours
from regionaltool.core.problems import Problem


@dataclass(frozen=True)
class Sentences:
    """What Article 1 says, a sentence a clause, the closing one last."""

    texts: tuple[str, ...]
    resolution: Resolution
    clause_of: Mapping[str, int]
    """Unit → number of its clause; a unit that stays as it is has none."""
    problems: tuple[Problem, ...]
    """Where the sentences, read by the grammar, say something else than the plan."""


def sentences_of(decided: DecidedPlan, form: str = FORMS[0], style: str = "A") -> Sentences:
    """The sentences, read back: those of the form of 2025 by its grammar."""
    made = draft(decided)
    resolution = made.resolution
    near = unit_neighbours(decided) if form == "2019" else {}
    texts = [
        clause_text(clause, form, style, _figures(decided, made, at, near) if near else None)
        for at, clause in enumerate(resolution.clauses)
    ]
    if resolution.closing is not None:
        texts.append(closing_text(resolution.province, resolution.closing, form))
    return Sentences(
        texts=tuple(texts),
        resolution=resolution,
        clause_of={
            decided.units[place].id: number for number, place in enumerate(made.units, start=1)
        },
        problems=tuple(differences(resolution, texts)) if form == FORMS[0] else (),
    )


def in_order(decided: DecidedPlan) -> DecidedPlan:
    """The same with its units as the decree lists them: by clause, then those that stay."""
    if not decided.units:
        return decided
    formed = [decided.units[place] for place in draft(decided).units]
    kept = sorted(decided.kept, key=lambda unit: unit.members[0].commune)
    return replace(decided, units=(*formed, *kept))


def _figures(
    decided: DecidedPlan, made: Draft, at: int, near: Mapping[str, tuple[str, ...]]
) -> Figures:
    """Area and people of the members of a clause, in its order, and of its unit."""
    unit = decided.units[made.units[at]]
    whole = {member.commune for member in unit.members if member.scope == WHOLE}
    members = [
        (decided.communes[place].published_km2, decided.communes[place].people)
        if place in whole
        else (None, None)
        for place in made.communes[at]
    ]
    title = {other.id: other.title for other in decided.units}
    return Figures(
        members=tuple(members),
        km2=decided.km2_of(unit),
        people=decided.people_of(unit),
        neighbours=tuple(title[other] for other in near[unit.id]),
    )
