"""What is said of a unit in words: its pieces and its seat."""

from __future__ import annotations

from html import escape

from regionaltool.bridge.words import tr
from regionaltool.core.access.seats import SeatSource
from regionaltool.core.assessment import Assessment
from regionaltool.core.communes import Communes
from regionaltool.core.link_notes import NO_REASON, ends_of
from regionaltool.core.links import EXCEPTION, KIND_TITLES, Link
from regionaltool.core.problems import listing


def shape_text(known: Assessment, communes: Communes, ink: str) -> str:
    """In how many pieces, by which links, and what it encloses; ``ink`` is the red of vetoes."""
    contiguity = known.contiguity
    if contiguity.contiguous:
        text = "✓ " + tr("In one piece")
    else:
        text = _veto(
            tr("In {count} pieces; detached: {communes}").format(
                count=len(contiguity.pieces),
                communes=escape(listing(communes.labels(contiguity.detached), tr)),
            ),
            ink,
        )
    for kind in contiguity.needs:
        links = [link for link in contiguity.links if link.kind == kind]
        if kind == EXCEPTION:
            text += "".join("<br>✓ " + escape(_exception(communes, link)) for link in links)
        else:
            joined = tuple(ends_of(communes, link) for link in links)
            text += "<br>ℹ " + escape(
                tr("By {kind}: {links}").format(
                    kind=tr(KIND_TITLES[kind]), links=listing(joined, tr)
                )
            )
    for enclave in contiguity.enclaves:
        text += "<br>" + _veto(
            tr("Encloses {communes}").format(
                communes=escape(listing(communes.labels(enclave), tr))
            ),
            ink,
        )
    return text


def _exception(communes: Communes, link: Link) -> str:
    text = tr("Exception accepted, {link}: {reason}").format(
        link=ends_of(communes, link), reason=link.reason or tr(NO_REASON)
    )
    return f"{text} ({link.source})" if link.source else text


def _veto(text: str, ink: str) -> str:
    return f"<span style='color:{ink}'>⚠ {text}</span>"


def seat_text(known: Assessment, communes: Communes) -> str:
    """The seat, and where it comes from."""
    where = escape(communes.label(known.seat.commune))
    words = {
        SeatSource.PLANNED: tr("<b>Seat chosen</b>: {commune}"),
        SeatSource.GIVEN: tr("<b>Seat</b>: {commune}"),
        SeatSource.CHOSEN: tr("<b>Seat</b>: {commune}, the nearest to most of several"),
        SeatSource.ASSUMED: tr("<b>Seat assumed</b>: {commune}; minutes in a straight line"),
    }
    return words[known.seat.source].format(commune=where)
