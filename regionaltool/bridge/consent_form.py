"""Printed forms of the consultation: a page for each commune, what it is asked and how it votes.

What is known of the ballots is filled in; the rest is left blank, to be written by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from qgis.PyQt.QtCore import QDate, QLocale

from regionaltool.bridge.report_page import (
    Markup,
    framed,
    markup,
    paragraph,
    table,
    today,
)
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.communes import Communes
from regionaltool.core.consultation.consent import Asked, Threshold
from regionaltool.core.consultation.frozen_option import FrozenOption, Proposal
from regionaltool.core.consultation.votes import Ballots, Votes
from regionaltool.core.problems import phrase

BLANK_ROWS = 10
"""Villages that a page has room for when nothing is known of them."""
_BLANK = ("", "", "", "")
_ALL = {Asked.HOUSEHOLDS: phrase("All households"), Asked.VOTERS: phrase("All voters")}


def write_consent_forms(
    file: Path,
    communes: Communes,
    option: FrozenOption,
    threshold: Threshold,
    ballots: Mapping[str, Ballots] | None = None,
    blocks: Iterable[int] | None = None,
) -> int:
    """Write the pages of some communes (None: all that are asked); how many there are.

    Ballots on another option are not filled in. Communes in no unit of the option have no page.
    """
    some = range(len(communes)) if blocks is None else blocks
    asked = [block for block in some if option.of(communes.ids[block]) is not None]
    title = tr("Consultation on {option}").format(option=option.name)
    cast = ballots or {}
    pages = (
        _form(communes, block, option, threshold, _votes(cast.get(communes.ids[block]), option))
        for block in asked
    )
    file.write_text(framed("consent_form.html", title, pages), encoding="utf-8")
    return len(asked)


def _votes(ballots: Ballots | None, option: FrozenOption) -> Ballots | None:
    return ballots if ballots is not None and ballots.option == option.id else None


def _form(
    communes: Communes,
    block: int,
    option: FrozenOption,
    threshold: Threshold,
    ballots: Ballots | None,
) -> Markup:
    proposal = option.of(communes.ids[block])
    assert proposal is not None, "only communes that are asked have a page"
    parts = (
        Markup(f"<h1>{markup(tr('Consultation in a commune'))}</h1>"),
        table(("", ""), _facts(communes, block, option, proposal, threshold), "texts"),
        paragraph(
            tr(
                "Do you agree that {communes} become one unit, {unit}, with its seat in {seat}?"
            ).format(
                communes=_members(communes, proposal),
                unit=proposal.name,
                seat=_seat(communes, proposal),
            ),
            "question",
        ),
        table(
            (
                tr("Village"),
                tr(_ALL[threshold.of]),
                tr("In favour"),
                tr("Against"),
                tr("In favour, % of all"),
            ),
            _rows(ballots),
        ),
        paragraph(
            tr(
                "At least {percent} % of all {asked} of the commune have to be in favour "
                "({citation})."
            ).format(
                percent=_plain(threshold.percent),
                asked=tr(threshold.of.value),
                citation=threshold.cite,
            ),
        ),
        paragraph(tr("Counted on: {day}").format(day=_counted(ballots))),
        table(
            (tr("For those asked"), tr("For the commune")),
            ((tr("(signature, full name)"), tr("(signature, full name, stamp)")),),
            "signed",
        ),
        paragraph(
            tr("Option {option}, proposal {proposal}; printed {day}.").format(
                option=option.id, proposal=proposal.fingerprint, day=today()
            ),
            "note",
        ),
    )
    return Markup('<div class="form">{}</div>'.format("\n".join(parts)))


def _facts(
    communes: Communes,
    block: int,
    option: FrozenOption,
    proposal: Proposal,
    threshold: Threshold,
) -> Iterator[tuple[str, str]]:
    yield tr("Commune"), communes.label(block)
    if communes.group[block]:
        yield tr("Former district"), communes.group[block]
    yield tr("Option"), option.name
    yield tr("Proposed unit"), proposal.name
    yield tr("Communes of the unit"), _members(communes, proposal)
    yield tr("Seat"), _seat(communes, proposal)
    if threshold.days is None:
        yield tr("Asked from"), _day(option.day)
    else:
        ends = option.day + timedelta(days=threshold.days)
        yield tr("Asked from, to"), f"{_day(option.day)} – {_day(ends)}"


def _rows(ballots: Ballots | None) -> Iterator[tuple[str, ...]]:
    if ballots is None:
        yield from (("", *_BLANK) for _ in range(BLANK_ROWS))
        yield (tr("Whole commune"), *_BLANK)
        return
    for village, votes in ballots.villages.items():
        if village:
            yield (village, *_figures(votes))
    yield (tr("Whole commune"), *_figures(ballots.total))


def _figures(votes: Votes) -> tuple[str, ...]:
    counts = (votes.households, votes.in_favour, votes.against)
    percent = votes.percent
    return (
        *("" if count is None else persons(count) for count in counts),
        # cut off and not rounded: 49.999 % is not yet 50
        "" if percent is None else decimal(int(percent * 100) / 100, 2),
    )


def _counted(ballots: Ballots | None) -> str:
    day = None if ballots is None else ballots.total.day
    return "…… / …… / ………" if day is None else _day(day)


def _members(communes: Communes, proposal: Proposal) -> str:
    name = dict(zip(communes.ids, communes.names, strict=True))
    return ", ".join(name.get(key, key) for key in proposal.members)


def _seat(communes: Communes, proposal: Proposal) -> str:
    name = dict(zip(communes.ids, communes.names, strict=True))
    return name.get(proposal.seat, proposal.seat) or tr("(open)")


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def _plain(percent: float) -> str:
    return decimal(percent, 0 if float(percent).is_integer() else 2)
