"""What the files of a package say, derived once from the decided plan.

The files are written from it, and what stands in them is compared with it afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.core.decree.papers.annex import annex_tables
from regionaltool.core.decree.papers.blocks import Block
from regionaltool.core.decree.papers.further_tables import (
    apparatus_tables,
    criteria_table,
    lookup_table,
)
from regionaltool.core.decree.papers.lineage_table import lineage_table
from regionaltool.core.decree.papers.paper_table import PaperTable
from regionaltool.core.decree.papers.paper_words import PaperWords
from regionaltool.core.decree.papers.rendered import papers
from regionaltool.core.decree.text.forms import FORMS
from regionaltool.core.decree.text.sentences import Sentences, sentences_of
from regionaltool.core.problems import Problem, listing, phrase


@dataclass(frozen=True)
class Wording:
    """In which words the papers are written."""

    language: str = "vi"
    form: str = ""
    """One of `FORMS`; empty for that of the language."""
    style: str = "A"
    template: Path | None = None
    """An office's own template of the decree."""

    @property
    def written_form(self) -> str:
        """The form, that of the language where none is asked for."""
        return self.form or ("en" if self.language == "en" else FORMS[0])


@dataclass(frozen=True, eq=False)
class PackageContent:
    """Texts and tables of a package."""

    decided: DecidedPlan
    wording: Wording
    words: PaperWords
    accepted: tuple[str, ...]
    """What is wrong and was accepted, in sentences."""
    sentences: Sentences
    documents: Mapping[str, tuple[Block, ...]]
    """By their keys: decree, submission, project, opinions."""
    workbooks: Mapping[str, tuple[PaperTable, ...]]
    """By their keys: annex, apparatus."""
    lists: Mapping[str, list[list[str]]]
    """Rows of the CSV files by their keys, the titles first: lineage, lookup."""

    @classmethod
    def of(
        cls,
        decided: DecidedPlan,
        wording: Wording,
        translate: Callable[[str], str] = phrase,
    ) -> PackageContent:
        """``translate`` turns sentences on what is wrong into the language of the papers.

        Raises `InputError` for a template that cannot be used, or when a Python package lacks.
        """
        words = PaperWords(wording.language)
        accepted = tuple(in_full(problem, translate) for problem in decided.violations)
        sentences = sentences_of(decided, wording.written_form, wording.style)
        annex = annex_tables(decided, words, accepted)
        if any(unit.judgement is not None for unit in decided.units):
            annex = (*annex, criteria_table(decided, words))
        lookup = lookup_table(decided, words)
        return cls(
            decided=decided,
            wording=wording,
            words=words,
            accepted=accepted,
            sentences=sentences,
            documents=papers(decided, words, sentences.texts, accepted, wording.template).blocks,
            workbooks={"annex": annex, "apparatus": apparatus_tables(decided, words)},
            lists={
                "lineage": lineage_table(decided, sentences.clause_of),
                "lookup": lookup.texts(words),
            },
        )

    @property
    def title(self) -> str:
        """Title of the decree."""
        words, decided = self.words, self.decided
        return words(
            "title.decree", province=words.province(decided), year=words.year(decided.date)
        )


def in_full(problem: Problem, translate: Callable[[str], str]) -> str:
    """A sentence with every name in it; the screen shows the first ones of many."""
    values = {
        key: ", ".join(listing((one,), translate) for one in value)
        if isinstance(value, tuple)
        else value
        for key, value in problem.values.items()
    }
    return Problem(problem.text, values).sentence(translate)
