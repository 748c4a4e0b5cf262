"""An HTML page that needs nothing but itself: its frame and its parts.

Whatever is given as a plain text is escaped; `Markup` is taken as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from qgis.PyQt.QtCore import QDate, QLocale

from regionaltool.bridge.words import language, user_locale
from regionaltool.resource_folder import resource

NOTHING = "–"
"""What stands for a figure that is not known."""


class Markup(str):
    """A piece of HTML."""

    __slots__ = ()


def page(title: str, parts: Iterable[Markup]) -> str:
    """The whole page, the title above its parts."""
    return framed("page.html", title, (Markup(f"<h1>{escape(title)}</h1>"), *parts))


def framed(frame: str, title: str, parts: Iterable[Markup]) -> str:
    """The parts in a frame of the resources; the title is that of the window."""
    return (
        resource("report", frame)
        .read_text(encoding="utf-8")
        .replace("<!-- language -->", language())
        .replace("<!-- title -->", escape(title))
        .replace("<!-- body -->", "\n".join(parts))
    )


def markup(text: str) -> Markup:
    """A text as markup, its signs escaped."""
    return text if isinstance(text, Markup) else Markup(escape(text))


def today() -> str:
    """The date in the words of the user's language."""
    return user_locale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)


def heading(text: str) -> Markup:
    """A heading within the page."""
    return Markup(f"<h2>{markup(text)}</h2>")


def subheading(text: str) -> Markup:
    """A heading below a heading."""
    return Markup(f"<h3>{markup(text)}</h3>")


def paragraph(text: str, kind: str = "") -> Markup:
    """A paragraph; the kind “note” is small."""
    return Markup(f'<p class="{kind}">{markup(text)}</p>')


def bullets(items: Iterable[str], kind: str = "") -> Markup:
    """A list; the kind “wrong” is red."""
    lines = "".join(f"<li>{markup(item)}</li>" for item in items)
    return Markup(f'<ul class="{kind}">{lines}</ul>')


def summary(figures: Iterable[tuple[str, str]]) -> Markup:
    """Figures in large letters, each over what it is."""
    cells = "".join(
        f"<div><b>{markup(figure)}</b><span>{markup(label)}</span></div>"
        for label, figure in figures
    )
    return Markup(f'<div class="summary">{cells}</div>')


def table(head: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> Markup:
    """A table of figures behind a first column of texts.

    The kind “texts” is all texts, and “last” has texts in its last column too.
    """
    titles = "".join(f"<th>{markup(title)}</th>" for title in head)
    body = "".join(
        f"<tr><th>{markup(first)}</th>"
        + "".join(f"<td>{markup(cell)}</td>" for cell in others)
        + "</tr>"
        for first, *others in rows
    )
    return Markup(
        f'<div class="wide"><table class="{kind}">'
        f"<thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table></div>"
    )
