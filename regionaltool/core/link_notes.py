"""What is to be told of units that hang together by links: nothing wrong, but good to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import Contiguity
from regionaltool.core.links import EXCEPTION, KIND_TITLES, Link
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem, Term, phrase

NO_REASON = phrase("no reason given")


@dataclass(frozen=True)
class LinkNote:
    """One thing to know of a unit: the communes it is about, the words."""

    unit: str
    communes: tuple[int, ...]
    problem: Problem
    accepted: bool
    """Is it a declared exception?"""


def link_notes(plan: Plan, contiguity: Mapping[str, Contiguity]) -> tuple[LinkNote, ...]:
    """Of each unit, in their order: by what links it is in one piece, and its exceptions."""
    return tuple(note for unit in plan.units for note in notes_of(plan, unit, contiguity[unit]))


def notes_of(plan: Plan, unit: str, shape: Contiguity) -> tuple[LinkNote, ...]:
    """By what links one unit is in one piece, and its exceptions."""
    found: list[LinkNote] = []
    for kind in shape.needs:
        links = [link for link in shape.links if link.kind == kind]
        if kind == EXCEPTION:
            found += (_accepted(plan, unit, link) for link in links)
        elif shape.contiguous:
            found.append(_joined(plan, unit, kind, links))
    return tuple(found)


def ends_of(communes: Communes, link: Link) -> str:
    """The two communes of a link, as they are named in messages."""
    return f"{communes.label(link.a)} – {communes.label(link.b)}"


def _joined(plan: Plan, unit: str, kind: str, links: list[Link]) -> LinkNote:
    return LinkNote(
        unit,
        tuple(sorted({end for link in links for end in (link.a, link.b)})),
        Problem(
            "Unit {unit} is in one piece only by {kind}: {links}.",
            {
                "unit": plan.name(unit),
                "kind": Term(KIND_TITLES[kind]),
                "links": tuple(ends_of(plan.communes, link) for link in links),
            },
        ),
        accepted=False,
    )


def _accepted(plan: Plan, unit: str, link: Link) -> LinkNote:
    values = {
        "unit": plan.name(unit),
        "link": ends_of(plan.communes, link),
        "reason": link.reason or Term(NO_REASON),
        "source": link.source,
    }
    text = (
        phrase("Unit {unit}: exception accepted, {link}: {reason} ({source}).")
        if link.source
        else phrase("Unit {unit}: exception accepted, {link}: {reason}.")
    )
    return LinkNote(unit, (link.a, link.b), Problem(text, values), accepted=True)
