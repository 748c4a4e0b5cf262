"""Pockets: the stretch of land under a click that a unit may take in one go.

A pocket is a connected set of communes of one owner that the unit lies beside: communes without a
unit, or those of another unit that this one encloses or that are cut off from their own. The main
piece of a unit is never a pocket: that would be a merger.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from regionaltool.core.contiguity import Contiguity, ContiguityGraph
from regionaltool.core.plan import Plan
from regionaltool.core.problems import phrase


class NoPocket(Enum):
    """Why there is nothing to fill at a place."""

    OWN = phrase("This commune belongs to the unit already.")
    APART = phrase("What lies here does not border the unit.")
    MAIN = phrase(
        "This is the main piece of another unit, and no pocket: use Merge to take the whole unit."
    )


@dataclass(frozen=True)
class Pocket:
    """The blocks, ascending; none when ``refusal`` says why."""

    blocks: tuple[int, ...]
    refusal: NoPocket | None = None


def pocket_at(
    plan: Plan,
    graph: ContiguityGraph,
    block: int,
    unit: str,
    of_unit: Contiguity,
    of_owner: Contiguity | None,
) -> Pocket:
    """What the unit takes when its planner fills at a block.

    ``of_unit`` and ``of_owner`` are the shapes of the unit and of the one that has the block now,
    None for no unit.
    """
    owner = plan.unit_of(block)
    if owner == unit:
        return Pocket((), NoPocket.OWN)
    blocks = graph.pieces.around(block, lambda other: plan.unit_of(other) == owner)
    if all(plan.unit_of(other) != unit for other in graph.neighbours(blocks).tolist()):
        return Pocket((), NoPocket.APART)
    enclosed = any(block in enclave for enclave in of_unit.enclaves)
    if of_owner is not None and not enclosed and block in of_owner.pieces[0]:
        return Pocket((), NoPocket.MAIN)
    return Pocket(blocks)
