"""What a unit is made of and what it borders on, as rows of tables."""

from __future__ import annotations

from collections.abc import Sequence

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons
from regionaltool.core.communes import Communes
from regionaltool.ui.figures import UNKNOWN
from regionaltool.ui.rows_table import TextRow


def member_rows(communes: Communes, members: Sequence[int]) -> list[TextRow]:
    """Name, former district, persons and km² of communes, most people first; keys are blocks."""
    people, known = communes.population, communes.population_known
    order = sorted(members, key=lambda block: (-int(people[block]), block))
    return [
        TextRow(
            block,
            (
                str(communes.names[block]),
                str(communes.group[block]),
                persons(people[block]) if known[block] else UNKNOWN,
                decimal(communes.polygon_km2[block], 2),
            ),
        )
        for block in order
    ]


def neighbour_rows(session: PlanSession, unit: str) -> list[TextRow]:
    """Name and km of common border of the units around, the longest first; keys are units."""
    border = session.neighbours(unit)
    return [
        TextRow(other, (session.plan.name(other), decimal(metres / 1000, 1)))
        for other, metres in sorted(border.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def units_around(session: PlanSession, members: Sequence[int]) -> list[TextRow]:
    """Units of what lies around communes: name and km of common border, the longest first."""
    inside = set(members)
    metres = session.assessor.coverage.border_m
    border: dict[str, float] = {}
    for member in members:
        row = slice(*metres.indptr[member : member + 2].tolist())
        for block, shared in zip(
            metres.indices[row].tolist(), metres.data[row].tolist(), strict=True
        ):
            unit = session.plan.unit_of(block)
            if unit is not None and block not in inside:
                border[unit] = border.get(unit, 0.0) + shared
    return [
        TextRow(unit, (session.plan.name(unit), decimal(length / 1000, 1)))
        for unit, length in sorted(border.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
