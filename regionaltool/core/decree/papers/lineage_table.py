"""The lineage of a decided plan: what became of every commune, a row for each pair of old and new.

The rows and their columns are those of the lineage of two dates; here every cell is a text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import date

import numpy as np

from regionaltool.core.decree.decided_plan import WHOLE, DecidedPlan
from regionaltool.core.lineage.descent import Descent
from regionaltool.core.lineage.generation import Generation
from regionaltool.core.lineage.lineage_csv import lineage_csv
from regionaltool.core.lineage.rows import Decision, rows_of


def lineage_table(decided: DecidedPlan, clause_of: Mapping[str, int]) -> list[list[str]]:
    """The titles and the rows; ``clause_of`` has the clause of each unit that has one."""
    old, new = _before(decided), _after(decided)
    taker = {
        member.commune: unit.id
        for unit in decided.units
        for member in unit.members
        if member.scope == WHOLE
    }
    km2 = np.array([commune.polygon_km2 or 0.0 for commune in decided.communes])
    units = [taker.get(place) for place in range(len(decided.communes))]
    descent = Descent.of_units(units, new.ids, km2)
    decision = Decision(
        decided.resolution,
        date.fromisoformat(decided.effective) if decided.effective else None,
        clauses=clause_of,
    )
    text = lineage_csv(rows_of(old, new, descent, decision), old, new, decision)
    return list(csv.reader(io.StringIO(text, newline="")))


def _before(decided: DecidedPlan) -> Generation:
    communes = decided.communes
    return Generation(
        ids=tuple(one.id for one in communes),
        codes=tuple(one.written_code for one in communes),
        names=tuple(one.name for one in communes),
        types=tuple(one.type for one in communes),
        districts=tuple(one.district for one in communes),
        provinces=(_province(decided),) * len(communes),
        people=tuple(one.people for one in communes),
        km2=tuple(_real(one.published_km2) for one in communes),
    )


def _after(decided: DecidedPlan) -> Generation:
    units = decided.units
    return Generation(
        ids=tuple(one.id for one in units),
        codes=tuple(one.code for one in units),
        names=tuple(one.name if one.named else "" for one in units),
        types=tuple(one.type for one in units),
        districts=("",) * len(units),
        provinces=(_province(decided),) * len(units),
        people=tuple(decided.people_of(one) for one in units),
        km2=tuple(_real(decided.km2_of(one)) for one in units),
    )


def _province(decided: DecidedPlan) -> str:
    return f"{decided.province.type} {decided.province.name}".strip()


def _real(figure: object) -> float | None:
    return None if figure is None else float(figure)
