"""The lineage of a decided plan: what became of every commune, a row for each pair of old and new.

Codes, dates and shares are texts, so that a spreadsheet leaves them as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from regionaltool.core.decree.decided_plan import WHOLE, DecidedPlan, DecidedUnit

COLUMNS = (
    "old_code",
    "old_name",
    "old_type",
    "old_district",
    "old_province",
    "new_code",
    "new_name",
    "new_type",
    "new_province",
    "relation",
    "clause",
    "resolution",
    "effective_date",
    "area_km2",
    "pop",
    "share_area",
    "share_pop",
)
_RELATIONS = {WHOLE: "whole", "R": "rest", "RP": "rest"}


def lineage_table(decided: DecidedPlan, clause_of: Mapping[str, int]) -> list[list[str]]:
    """The titles and the rows, by commune; ``clause_of`` has the clause of each unit that has one.

    Area and people are those that went over, known for whole communes; shares are of the commune.
    """
    province = f"{decided.province.type} {decided.province.name}".strip()
    takers: dict[int, list[tuple[DecidedUnit, str]]] = {}
    for unit in decided.units:
        for member in unit.members:
            takers.setdefault(member.commune, []).append((unit, member.scope))
    rows = [list(COLUMNS)]
    for place, commune in enumerate(decided.communes):
        for unit, scope in takers.get(place, ()):
            whole = scope == WHOLE
            clause = clause_of.get(unit.id)
            rows.append(
                [
                    commune.id,
                    commune.name,
                    commune.type,
                    commune.district,
                    province,
                    unit.code,
                    unit.name,
                    unit.type,
                    province,
                    relation(decided, unit, scope),
                    "" if clause is None else str(clause),
                    decided.resolution,
                    decided.effective,
                    _figure(commune.published_km2 if whole else None),
                    _figure(commune.people if whole else None),
                    "1" if whole else "",
                    "1" if whole else "",
                ]
            )
    return rows


def relation(decided: DecidedPlan, unit: DecidedUnit, scope: str) -> str:
    """kept, renamed, whole, part or rest."""
    if decided.is_kept(unit):
        return "kept"
    if decided.is_renamed(unit):
        return "renamed"
    return _RELATIONS.get(scope, "part")


def _figure(figure: int | Decimal | None) -> str:
    return "" if figure is None else str(figure)
