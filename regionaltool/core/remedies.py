"""Remedies: the single moves by which one thing that is wrong with a plan may be healed.

They are wishes only, made from who lies beside whom; `core.mending` judges them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from statistics import median_high

from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.pieces import Neighbours
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.problems import phrase
from regionaltool.core.violations import Violation, ViolationKind

GIVE = phrase("{communes} → unit {unit}")
FOUND = phrase("{communes} → new unit {unit}")
TAKE_IN = phrase("Unit {unit} takes in {communes}")
OPEN = phrase("{communes} → unit {unit}, which opens the ring")

WAYS_AT_MOST = 12
COMMUNES_AT_MOST = 100
"""A part of more communes is no slip that one move puts right."""
STEPS_AT_MOST = 5
"""A way over more communes than that changes the plan, it does not mend it."""


@dataclass(frozen=True)
class Remedy:
    """Blocks that would go into a unit; into one of their own when ``unit`` is None."""

    words: str
    blocks: tuple[int, ...]
    unit: str | None
    border_m: float = 0.0
    """Metres of border between the blocks and the unit."""
    last_resort: bool = False
    """Is it only for when nothing else heals?"""


class Remedies:
    """Finds remedies in a plan as it stands."""

    def __init__(self, known: PlanAssessment) -> None:
        self._plan = known.plan
        self._known = known
        self._graph: ContiguityGraph = known.assessor.graph

    def places(self, violation: Violation) -> list[tuple[int, ...]]:
        """The connected sets of communes that make the violation; each can be healed alone."""
        if violation.kind is ViolationKind.UNASSIGNED:
            return self._graph.pieces.of(violation.communes)
        if violation.kind is ViolationKind.DETACHED:
            return list(self._known[violation.unit].contiguity.pieces[1:])
        return [violation.communes]

    def of(self, violation: Violation, place: tuple[int, ...]) -> Iterator[Remedy]:
        """What may heal one place of a violation."""
        if len(place) > COMMUNES_AT_MOST:
            return
        if violation.kind is ViolationKind.ENCLAVE:
            yield from self._taking(violation.unit, place, None)
            yield from self._openings(violation.unit, frozenset(place))
            return
        around = self._beside(place, self._graph.near) - {violation.unit, None}
        for unit in sorted(around):
            yield Remedy(GIVE, place, unit, self._border_m(place, unit))
        if not around or self._is_big(place):
            yield Remedy(FOUND, place, None)
        if violation.kind is ViolationKind.DETACHED:
            yield from self._bridges(violation.unit, frozenset(place))

    def _taking(
        self, unit: str, blocks: tuple[int, ...], place: Collection[int] | None
    ) -> Iterator[Remedy]:
        resort = place is not None and len(blocks) >= len(place)
        yield Remedy(TAKE_IN, blocks, unit, self._border_m(blocks, unit), resort)

    def _bridges(self, unit: str, place: frozenset[int]) -> Iterator[Remedy]:
        """What lies between a detached part and the rest of its unit."""
        inside = frozenset(self._known[unit].members)
        rest = inside - place
        near = self._graph.near
        for way in shortest_ways(
            near,
            place,
            may_cross=lambda block: block not in inside,
            is_end=lambda block: not rest.isdisjoint(near[block]),
        ):
            yield from self._taking(unit, way, place)

    def _openings(self, ring: str, enclave: frozenset[int]) -> Iterator[Remedy]:
        """Communes of a ring that would join what it encloses to what is outside."""
        border = self._graph.border
        inside = frozenset(self._known[ring].members)
        at_edge = self._known.assessor.coverage.at_edge

        def outside(block: int) -> bool:
            return block not in inside and block not in enclave

        for way in shortest_ways(
            border,
            enclave,
            may_cross=inside.__contains__,
            is_end=lambda block: bool(at_edge[block]) or any(map(outside, border[block])),
        ):
            if len(way) == len(inside):
                continue
            for unit in sorted(self._beside(way, border) - {ring, None}):
                yield Remedy(OPEN, way, unit, self._border_m(way, unit))

    def _beside(self, blocks: Iterable[int], near: Neighbours) -> set[str | None]:
        """Units of all that the blocks hang together with."""
        return {self._plan.unit_of(there) for here in blocks for there in near[here]}

    def _border_m(self, blocks: Iterable[int], unit: str) -> float:
        metres = self._known.assessor.coverage.border_m
        total = 0.0
        for block in blocks:
            row = slice(*metres.indptr[block : block + 2].tolist())
            for other, shared in zip(
                metres.indices[row].tolist(), metres.data[row].tolist(), strict=True
            ):
                if self._plan.unit_of(other) == unit:
                    total += shared
        return total

    def _is_big(self, blocks: tuple[int, ...]) -> bool:
        """Have the blocks as many people as the unit in the middle of the plan's units?"""
        people = [self._known[unit].tally.population for unit in self._plan.units]
        here = int(self._plan.communes.population[list(blocks)].sum())
        return not people or here >= median_high(people)


def shortest_ways(
    near: Neighbours,
    start: AbstractSet[int],
    *,
    may_cross: Callable[[int], bool],
    is_end: Callable[[int], bool],
) -> Iterator[tuple[int, ...]]:
    """Ways of as few communes as possible from beside the start to a commune that is an end.

    Each ascending; at most `WAYS_AT_MOST`, in the order of their communes, and none of more than
    `STEPS_AT_MOST`.
    """
    before: dict[int, list[int]] = {}
    front = sorted({there for here in start for there in near[here]} - start)
    front = [block for block in front if may_cross(block)]
    before.update((block, []) for block in front)
    for _ in range(STEPS_AT_MOST):
        ends = [block for block in front if is_end(block)]
        if ends or not front:
            break
        reached: dict[int, list[int]] = {}
        for here in front:
            for there in near[here]:
                if there not in before and there not in start and may_cross(there):
                    reached.setdefault(there, []).append(here)
        before.update(reached)
        front = sorted(reached)
    else:
        return
    found = 0
    stack = [(end,) for end in reversed(ends)]
    while stack and found < WAYS_AT_MOST:
        way = stack.pop()
        if before[way[-1]]:
            stack += [(*way, block) for block in reversed(before[way[-1]])]
        else:
            found += 1
            yield tuple(sorted(way))
