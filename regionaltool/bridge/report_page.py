"""An HTML page that needs nothing but itself: its frame and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from regionaltool.bridge.words import language
from regionaltool.resource_folder import resource


def page(title: str, parts: Iterable[str]) -> str:
    """The whole page; ``parts`` are markup already."""
    return (
        resource("report", "score_report.html")
        .read_text(encoding="utf-8")
        .replace("<!-- language -->", language())
        .replace("<!-- title -->", escape(title))
        .replace("<!-- body -->", "\n".join((f"<h1>{escape(title)}</h1>", *parts)))
    )


def heading(text: str) -> str:
    """A heading within the page."""
    return f"<h2>{escape(text)}</h2>"


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph; the kind “note” is small."""
    return f'<p class="{kind}">{escape(text)}</p>'


def bullets(items: Iterable[str], kind: str = "") -> str:
    """A list; the kind “wrong” is red."""
    return f'<ul class="{kind}">' + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"


def summary(figures: Iterable[tuple[str, str]]) -> str:
    """Figures in large letters, each over what it is."""
    cells = "".join(
        f"<div><b>{escape(figure)}</b><span>{escape(label)}</span></div>"
        for label, figure in figures
    )
    return f'<div class="summary">{cells}</div>'


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, texts: bool = False) -> str:
    """A table of texts, or of figures behind a first column of texts."""
    titles = "".join(f"<th>{escape(title)}</th>" for title in head)
    body = []
    for first, *others in rows:
        kind = ' class="text"' if texts else ""
        cells = "".join(f"<td{kind}>{escape(cell)}</td>" for cell in others)
        body.append(f'<tr><td class="text">{escape(first)}</td>{cells}</tr>')
    return (
        f'<div class="wide"><table class="{"texts" if texts else ""}">'
        f"<thead><tr>{titles}</tr></thead><tbody>{''.join(body)}</tbody></table></div>"
    )
