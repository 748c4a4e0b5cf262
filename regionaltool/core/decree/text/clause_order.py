"""In which order the clauses stand: by type of the new units, and by former district within it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import heapify, heappop, heappush

from regionaltool.core.decree.decided_plan import DecidedPlan, DecidedUnit
from regionaltool.core.decree.text.clause import REST

_TYPES = ("xã", "phường", "thị trấn", "đặc khu")
_TYPES_IN_CITIES = ("phường", "xã", "thị trấn", "đặc khu")
"""All six cities that are provinces begin with their wards, all 28 other provinces do not."""
_CITY = "thành phố"


def type_order(decided: DecidedPlan) -> dict[str, int]:
    """Rank of each type among the units."""
    is_city = decided.province.type.casefold() == _CITY
    known = _TYPES_IN_CITIES if is_city else _TYPES
    others = dict.fromkeys(unit.type for unit in decided.units if unit.type not in known)
    return {kind: rank for rank, kind in enumerate((*known, *others))}


def clause_order(decided: DecidedPlan, units: Collection[int]) -> list[int]:
    """The units (places in ``decided.units``) in the order of their clauses.

    Who gets the rest of a commune comes after those who got parts of it, within its type.
    """
    ranks = type_order(decided)
    districts: dict[str, int] = {}
    for commune in decided.communes:
        districts.setdefault(commune.district, len(districts))
    key = {}
    for place in units:
        unit = decided.units[place]
        block = (decided.is_renamed(unit), ranks[unit.type])
        first = min(member.commune for member in unit.members)
        key[place] = (*block, _district(decided, unit, districts), first, place)
    order = []
    blocks = sorted({made[:2] for made in key.values()})
    for block in blocks:
        inside = {place: made for place, made in key.items() if made[:2] == block}
        order += _rests_last(inside, _waiting(decided, inside))
    return order


def _district(decided: DecidedPlan, unit: DecidedUnit, ranks: Mapping[str, int]) -> int:
    """Rank of the former district of most of its communes; the first among equals."""
    counts = Counter(ranks[commune.district] for commune in decided.members_of(unit))
    return min(counts, key=lambda rank: (-counts[rank], rank))


def _waiting(decided: DecidedPlan, units: Collection[int]) -> dict[int, set[int]]:
    """Unit → units whose clauses must stand before its own."""
    takers: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for place in units:
        for member in decided.units[place].members:
            takers[member.commune].append((place, member.scope == REST))
    waiting: dict[int, set[int]] = {place: set() for place in units}
    for of_commune in takers.values():
        for place, has_rest in of_commune:
            if has_rest:
                waiting[place].update(other for other, rest in of_commune if not rest)
    for place, before in waiting.items():
        before.discard(place)
    return waiting


def _rests_last(keys: Mapping[int, Sequence[object]], waiting: Mapping[int, set[int]]) -> list[int]:
    """The keys' order, save that nobody comes before those it waits for; a circle is cut."""
    left = {place: set(before) for place, before in waiting.items()}
    ready = [(key, place) for place, key in keys.items() if not left[place]]
    heapify(ready)
    order: list[int] = []
    while left:
        if not ready:  # each waits for another: the first by its key goes on
            place = min(left, key=lambda place: keys[place])
            heappush(ready, (keys[place], place))
        _, place = heappop(ready)
        if place not in left:
            continue
        del left[place]
        order.append(place)
        for other, before in left.items():
            if place in before:
                before.remove(place)
                if not before:
                    heappush(ready, (keys[other], other))
    return order
