"""Pages of the package for a browser: the decree, the criteria report, the look-up for citizens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.core.decree.papers.blocks import Block, pieces
from regionaltool.core.decree.papers.further_tables import criteria_table, lookup_table
from regionaltool.core.decree.papers.needed import needed
from regionaltool.core.decree.papers.paper_table import PaperTable
from regionaltool.core.decree.papers.paper_words import PaperWords
from regionaltool.resource_folder import resource


def decree_page(title: str, blocks: Sequence[Block], words: PaperWords) -> str:
    """A document as a page that needs nothing but itself."""
    return _page("document.html.j2", title=title, blocks=blocks, words=words, pieces=pieces)


def criteria_page(decided: DecidedPlan, words: PaperWords, accepted: Sequence[str] = ()) -> str:
    """Every unit against every measure of the rule set, with what was accepted above it."""
    title = words("title.criteria", province=words.province(decided))
    lines = [line for line in (decided.origin.rule_set,) if line]
    if accepted:
        lines += [words("title.accepted"), *accepted]
    return tables_page(title, lines, [criteria_table(decided, words)], words)


def lookup_page(decided: DecidedPlan, words: PaperWords) -> str:
    """Where each commune has gone, with a field to search by name, with or without marks."""
    head = words(
        "lookup.head",
        before=words.whole(len(decided.communes)),
        after=words.whole(len(decided.units)),
    )
    return tables_page(
        words("title.lookup", province=words.province(decided)),
        [head],
        [lookup_table(decided, words)],
        words,
        hint=words("lookup.hint"),
        note=words("lookup.several"),
    )


def tables_page(
    title: str,
    lines: Sequence[str],
    tables: Sequence[PaperTable],
    words: PaperWords,
    *,
    hint: str = "",
    note: str = "",
) -> str:
    """Tables below each other; with a hint, a field to search by."""
    return _page(
        "tables.html.j2",
        title=title,
        lines=lines,
        tables=tables,
        words=words,
        hint=hint,
        note=note,
    )


def _page(name: str, *, words: PaperWords, **said: object) -> str:
    return _frame(name).render(said, words=words, language=words.language)


@cache
def _frame(name: str) -> object:
    """A template of the plugin, read once."""
    try:
        import jinja2
    except ImportError as error:
        raise needed("jinja2") from error
    surroundings = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("decree")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return surroundings.get_template(name)
