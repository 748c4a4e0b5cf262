"""One clause in each form that the decree may take."""

from __future__ import annotations

from regionaltool.core.decree.text.clause import Clause, Closing
from regionaltool.core.decree.text.closing import closing_sentence
from regionaltool.core.decree.text.form_2019 import Figures, clause_2019
from regionaltool.core.decree.text.plain_forms import (
    clause_in_english,
    clause_neutral,
    closing_in_english,
    closing_neutral,
)
from regionaltool.core.decree.text.sentence import STYLES, sentence

FORMS = ("2025", "2019", "en", "neutral")
"""June 2025; 2019–21 with areas, people and neighbours; English; of no country."""

__all__ = ["FORMS", "STYLES", "clause_text", "closing_text"]


def clause_text(
    clause: Clause, form: str = "2025", style: str = "A", figures: Figures | None = None
) -> str:
    """A clause without its number; ``style`` bears on 2025 alone, ``figures`` on 2019."""
    if form == "2019":
        return clause_2019(clause, figures)
    if form == "en":
        return clause_in_english(clause)
    return clause_neutral(clause) if form == "neutral" else sentence(clause, style)


def closing_text(province: str, closing: Closing, form: str = "2025") -> str:
    """The closing clause without its number."""
    if form == "en":
        return closing_in_english(province, closing)
    if form == "neutral":
        return closing_neutral(province, closing)
    return closing_sentence(province, closing)
