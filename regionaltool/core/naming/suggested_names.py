"""Names that a unit may take, each with where it comes from and whether it is free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from itertools import count

from regionaltool.core.names import split_type
from regionaltool.core.naming.unit_names import owners, same_name, taken, tidy
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem


@dataclass(frozen=True)
class SuggestedName:
    """One of them."""

    name: str
    """Without the type, but for a number alone: Phường 5."""
    history: tuple[Problem, ...]
    """Where it comes from, the weightiest first."""
    taken: Problem | None
    """Why the unit cannot have it; None when it can."""


def suggested_names(plan: Plan, unit: str, seat: int | None = None) -> tuple[SuggestedName, ...]:
    """Names for a unit with members, the likeliest first, those that are taken at the end.

    The name of the commune with the seat, that of the one with most people, that of the former
    district (with a number where it is taken, as in Đạ Huoai 3), then those of the other communes
    by people.
    """
    said: dict[str, tuple[str, list[Problem]]] = {}

    def suggest(name: str, *history: Problem) -> None:
        bare = _without_type(name)
        known = said.setdefault(same_name(bare), (bare, []))[1]
        known.extend(one for one in history if one not in known)

    of_others = owners(plan, unit)
    communes, members = plan.communes, plan.members(unit).tolist()
    by_people = sorted(members, key=lambda b: (-communes.population[b], communes.ids[b]))
    names, label = communes.names, communes.label
    if seat in members:
        suggest(names[seat], Problem("{commune} holds the seat.", {"commune": label(seat)}))
    several = len(members) > 1
    first = [block for block in by_people[:1] if communes.population[block] or not several]
    for block in first:
        suggest(names[block], *_people(plan, unit, block, most=several))
    district, n_inside = _district(plan, members)
    if district:
        values = {"count": n_inside, "all": len(members), "district": district}
        said_of_it = Problem("{count} of {all} communes belonged to {district}.", values)
        suggest(district, said_of_it)
        if same_name(district) in of_others:
            suggest(_numbered(_without_type(district), of_others), said_of_it)
    for block in by_people[len(first) :]:
        suggest(names[block], *_people(plan, unit, block, most=False))
    free = {same_name(names[block]) for block in plan.unassigned.tolist()}
    for key, (_, history) in said.items():
        borne = any(same_name(names[block]) == key for block in members)
        if borne and key not in of_others and key not in free:
            history.append(Problem("Unless it is chosen here, the name vanishes."))
    found = [
        SuggestedName(
            name, tuple(history), taken(plan, name, of_others[key]) if key in of_others else None
        )
        for key, (name, history) in said.items()
    ]
    return tuple(sorted(found, key=lambda one: one.taken is not None))


def _people(plan: Plan, unit: str, block: int, *, most: bool) -> tuple[Problem, ...]:
    """What part of a unit's people lives in a commune."""
    communes, everybody = plan.communes, plan.tally(unit).population
    if not communes.population_known[block] or not everybody:
        return (Problem("Name of {commune}.", {"commune": communes.label(block)}),)
    values = {
        "commune": communes.label(block),
        "percent": f"{100 * int(communes.population[block]) / everybody:.0f}",
    }
    if most:
        return (
            Problem(
                "{commune} has most people, {percent} % of those known of the unit.",
                values,
            ),
        )
    return (Problem("{commune} has {percent} % of the people known of the unit.", values),)


def _district(plan: Plan, members: list[int]) -> tuple[str, int]:
    """The former district of most members and how many they are; empty when they give none."""
    groups = Counter(plan.communes.group[block] for block in members if plan.communes.group[block])
    return groups.most_common(1)[0] if groups else ("", 0)


def _numbered(name: str, of_others: Collection[str]) -> str:
    """The name with the first number from 2 on that is free."""
    return next(f"{name} {n}" for n in count(2) if same_name(f"{name} {n}") not in of_others)


def _without_type(name: str) -> str:
    name = tidy(name)
    kind, bare = split_type(name)
    return name if not kind or bare.isdigit() else bare
