"""Which communes go together? A sensible plan, and the same plan with three faults.

Plans are arrays of unit labels, one per commune; neighbours are index lists (edge contact only).
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

LONE = -1


@dataclass(frozen=True)
class Land:
    """What the plans need to know of the communes, all arrays of length n."""

    neighbours: list[list[int]]
    border: dict[tuple[int, int], float]
    """Shared border in metres, keys a < b."""
    places: np.ndarray
    population: np.ndarray
    area_km2: np.ndarray
    districts: list[str]
    outer: np.ndarray
    """True where a commune has a part of the outer border or of the lake shore."""


def pieces(members: Iterable[int], land: Land) -> list[set[int]]:
    """The connected pieces of a set of communes, largest first."""
    left, found = set(members), []
    while left:
        piece, todo = set(), [min(left)]
        while todo:
            k = todo.pop()
            if k not in piece:
                piece.add(k)
                todo.extend(n for n in land.neighbours[k] if n in left and n not in piece)
        left -= piece
        found.append(piece)
    return sorted(found, key=lambda p: (-len(p), min(p)))


def in_one_piece(members: Iterable[int], land: Land) -> bool:
    """Is every commune of the set reached from every other over common borders?"""
    return len(pieces(members, land)) == 1


def cost(members: set[int], land: Land) -> float:
    """How unfit a set is as a unit: too small for the law, too large, or straggling."""
    m = list(members)
    people, km2 = land.population[m].sum(), land.area_km2[m].sum()
    short = max(0.0, min(1 - people / 17_000, 0.6 * (1 - km2 / 33))) + 0.35 * max(
        0.0, 1 - people / 17_000
    )
    large = max(0.0, people / 34_000 - 1) + max(0.0, km2 / 110 - 1)
    spread = ((land.places[m] - land.places[m].mean(axis=0)) ** 2).sum(axis=1).mean()
    straggle = np.sqrt(spread / 1e6) / np.sqrt(km2)
    many = max(0, len(m) - 5) + (2.0 if len(m) < 2 else 0.0)
    return 3 * short + 2 * large + 1.5 * straggle + many


def start(members: list[int], count: int, land: Land) -> dict[int, int]:
    """Grow `count` connected sets from seeds far apart: commune -> label 0..count-1."""
    seeds = [members[0]]
    while len(seeds) < count:
        gap = [min(np.hypot(*(land.places[m] - land.places[s])) for s in seeds) for m in members]
        seeds.append(members[int(np.argmax(gap))])
    label = {s: k for k, s in enumerate(seeds)}
    while len(label) < len(members):
        size = {
            k: sum(land.population[m] for m, u in label.items() if u == k) for k in range(count)
        }
        options = [
            (size[u], m, u)
            for m in members
            if m not in label
            for u in {label[n] for n in land.neighbours[m] if n in label}
        ]
        _, m, u = min(options)
        label[m] = u
    return label


def anneal(
    label: dict[int, int], land: Land, rng: np.random.Generator, rounds: int = 4000
) -> dict[int, int]:
    """Improve by moving border communes between sets; sets stay connected and never empty."""
    label = dict(label)
    sets: dict[int, set[int]] = {}
    for m, u in sorted(label.items()):
        sets.setdefault(u, set()).add(m)
    costs = {u: cost(s, land) for u, s in sets.items()}
    movable = sorted(label)
    for step in range(rounds):
        m = movable[int(rng.integers(len(movable)))]
        here = label[m]
        there = sorted({label[n] for n in land.neighbours[m] if n in label} - {here})
        if not there or len(sets[here]) == 1:
            continue
        to = there[int(rng.integers(len(there)))]
        rest, more = sets[here] - {m}, sets[to] | {m}
        if not in_one_piece(rest, land):
            continue
        before, after = costs[here] + costs[to], cost(rest, land) + cost(more, land)
        heat = 0.5 * (1 - step / rounds) ** 2 + 1e-6
        if after <= before or rng.random() < np.exp((before - after) / heat):
            sets[here], sets[to], label[m] = rest, more, to
            costs[here], costs[to] = cost(rest, land), cost(more, land)
    return label


def good_plan(
    land: Land, units: dict[str, int], together: list[set[int]], rng: np.random.Generator
) -> list[int]:
    """Units inside the former districts, `units` per district, then two exchanges across lines.

    Each set in `together` becomes a unit of its own and counts among its district's units.
    """
    plan = [LONE] * len(land.neighbours)
    fresh = 0
    for fixed in together:
        for m in fixed:
            plan[m] = fresh
        fresh += 1
    for code, count in units.items():
        free = [m for m, d in enumerate(land.districts) if d == code and plan[m] == LONE]
        ready = {plan[m] for m, d in enumerate(land.districts) if d == code} - {LONE}
        if not free:
            continue
        for piece in pieces(free, land):
            share = max(1, round((count - len(ready)) * len(piece) / len(free)))
            label = anneal(start(sorted(piece), share, land), land, rng)
            for m, u in label.items():
                plan[m] = fresh + u
            fresh += share
    for _ in range(2):
        cross_district(plan, land, {m for fixed in together for m in fixed})
    return plan


def cross_district(plan: list[int], land: Land, locked: set[int]) -> None:
    """Move the one commune to a unit of another district that costs least (changes `plan`)."""
    pure = {u for u in set(plan) if len({land.districts[m] for m in members(plan, u)}) == 1}
    options = []
    for m, here in enumerate(plan):
        if m in locked or here not in pure or len(members(plan, here)) < 3:
            continue
        for to in {plan[n] for n in land.neighbours[m]} & pure - {here}:
            host = members(plan, to)
            if host & locked or len(host) > 3 or land.districts[min(host)] == land.districts[m]:
                continue
            rest, more = members(plan, here) - {m}, host | {m}
            touch = sum(land.border.get((min(m, n), max(m, n)), 0) for n in host)
            if touch > 2500 and in_one_piece(rest, land):
                change = cost(rest, land) + cost(more, land)
                change -= cost(rest | {m}, land) + cost(host, land)
                options.append((change, m, to))
    _, m, to = min(options)
    plan[m] = to


def members(plan: list[int], unit: int) -> set[int]:
    """The communes of a unit."""
    return {m for m, u in enumerate(plan) if u == unit}


def seat_of(unit: set[int], land: Land, townships: set[int], never: set[int]) -> int:
    """The member nearest to all the unit's people; a township where there is one."""
    m = sorted(unit)

    def burden(k: int) -> tuple[bool, float, int]:
        way = np.hypot(*(land.places[m] - land.places[k]).T)
        return k not in townships, float((land.population[m] * way).sum()), k

    return min((k for k in m if k not in never), key=burden)


def bad_plan(good: list[int], holders: set[int], town: int, land: Land) -> list[int]:
    """The good plan with three faults, none of which touches a unit of another.

    `town` becomes a unit (the label is the highest plus one) that its former unit surrounds;
    another commune joins a unit it does not touch; a third is in no unit (LONE).
    `holders` hold a unit's seat or gave it its name, and stay.
    """
    bad = list(good)
    bad[town] = max(good) + 1
    spoiled = {good[town]} | {good[n] for n in land.neighbours[town]}

    def removable(m: int) -> bool:
        unit = members(good, good[m])
        return (
            m not in holders
            and good[m] not in spoiled
            and len(unit) > 2
            and in_one_piece(unit - {m}, land)
            and len({good[n] for n in land.neighbours[m]}) >= 3
        )

    options = []
    for m in filter(removable, range(len(good))):
        near = {good[n] for n in land.neighbours[m]}
        for to in set(good) - near - spoiled:
            host = members(good, to)
            if land.districts[m] in {land.districts[h] for h in host} and len(host) > 1:
                gap = min(np.hypot(*(land.places[m] - land.places[h])) for h in host)
                options.append((abs(gap - 8_000), m, to))  # near, yet plain to see
    _, detached, to = min(options)
    bad[detached] = to
    spoiled |= {good[detached], to} | {good[n] for n in land.neighbours[detached]}
    far = np.hypot(*(land.places - land.places[detached]).T)
    free = min(filter(removable, range(len(good))), key=lambda m: (abs(far[m] - 20_000), m))
    bad[free] = LONE
    return bad
