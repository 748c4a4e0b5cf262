"""What stands on the pages of the atlas, by the names that the layouts use.

A text may come in several lengths; a layout takes the first that its place has room for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import isnan

from regionaltool.core.decree.atlas.boundary_text import boundary_text, neighbours_text
from regionaltool.core.decree.atlas.unit_sides import UnitSides
from regionaltool.core.decree.decided_plan import DecidedPlan, DecidedUnit
from regionaltool.core.decree.papers.annex import density
from regionaltool.core.decree.papers.paper_words import PaperWords

Texts = Mapping[str, Sequence[str]]
"""Name of each text → what it says, the longest first."""

_SHORTER = (400, 300, 240, 190, 150, 120, 90, 60, 40, 25, 15, 8, 4, 2)
"""So many lines of a list are left when it has to be shorter."""


class AtlasTexts:
    """The texts of one atlas."""

    def __init__(
        self,
        decided: DecidedPlan,
        words: PaperWords,
        accepted: Sequence[str] = (),
        sources: Sequence[str] = (),
    ) -> None:
        """``accepted`` are sentences; ``sources`` are lines beside what the plan itself says."""
        self._decided, self._words = decided, words
        self._accepted, self._sources = accepted, sources
        self.titles = [unit.title for unit in decided.units]
        self.n_pages = 3 + len(decided.units)

    def common(self, number: int) -> dict[str, Sequence[str]]:
        """What may stand on every page; ``number`` is the page's, from 1."""
        w, decided = self._words, self._decided
        province = w.province(decided)
        option = w("atlas.option")
        if decided.resolution:
            option = w("atlas.resolution", number=decided.resolution)
        lines = [*self._sources, *self._own_sources()]
        return {
            "province": (province,),
            "option": (f"{option}, {w.day(decided.date)}",),
            "day": (w.day(decided.date),),
            "page": (w("atlas.page", number=number, count=w.whole(self.n_pages)),),
            "maker": (w("atlas.maker"),),
            "approver": (w("atlas.approver", province=province.upper()),),
            "signature": (w("atlas.signature"),),
            "north": (w("atlas.north_mark"),),
            "legend": (w("atlas.legend"),),
            "sources": ("\n".join(lines),),
        }

    def cover(self) -> dict[str, Sequence[str]]:
        """The first page."""
        w, decided = self._words, self._decided
        head = f"{w('title.accepted')} ({len(self._accepted)})" if self._accepted else ""
        listed = [f"{number}. {text}" for number, text in enumerate(self._accepted, start=1)]
        return {
            "title": (w("atlas.title", province=w.province(decided)),),
            "counts": (self._counts(),),
            "contents_title": (w("atlas.contents"),),
            "contents": (w("atlas.contents_lines", last=self.n_pages),),
            "accepted_title": (head,),
            "accepted": self._lengths(listed, "atlas.accepted_more", "\n"),
        }

    def now(self, numbered: Sequence[str]) -> dict[str, Sequence[str]]:
        """The map of the communes; ``numbered`` are those that only a number stands for."""
        return self._overview("atlas.now", numbered)

    def then(self, numbered: Sequence[str]) -> dict[str, Sequence[str]]:
        """The map of the units."""
        return self._overview("atlas.then", numbered)

    def unit(self, place: int, around: UnitSides) -> dict[str, Sequence[str]]:
        """The page of a unit."""
        w, unit = self._words, self._decided.units[place]
        return {
            "title": (f"{place + 1}. {unit.title[:1].upper()}{unit.title[1:]}",),
            "figures_title": (w("atlas.figures"),),
            "figures": ("\n".join(self._figures(unit)),),
            "members_title": (w("atlas.members", count=len(unit.members)),),
            "members": self._members(unit),
            "neighbours_title": (w("atlas.neighbours"),),
            "neighbours": (neighbours_text(around, self.titles, w),),
            "boundary_title": (w("atlas.boundary"),),
            "boundary": (boundary_text(around, self.titles, w),),
        }

    def unit_label(self, unit: DecidedUnit, number: int) -> tuple[str, ...]:
        """What may stand for a unit on a map, from the fullest; the last is a number alone."""
        decided = self._decided
        return self._label(unit.title, decided.km2_of(unit), decided.people_of(unit), number)

    def commune_label(self, commune: int, number: int) -> tuple[str, ...]:
        """The same for a commune."""
        one = self._decided.communes[commune]
        return self._label(one.title, one.published_km2, one.people, number)

    def name_label(self, commune: int, number: int) -> tuple[str, ...]:
        """The same without figures."""
        title = self._decided.communes[commune].title
        return title, *_in_lines(title), str(number)

    def _label(
        self, title: str, km2: Decimal | None, people: int | None, number: int
    ) -> tuple[str, ...]:
        w = self._words
        of_area = w("atlas.in_km2", km2=w.real(km2))
        of_people = w("atlas.in_persons", people=w.whole(people))
        halves = [title, *_in_lines(title)]
        return (
            *(f"{name}\n{of_area} · {of_people}" for name in halves),
            *(f"{name}\n{of_area}\n{of_people}" for name in halves),
            *halves,
            str(number),
        )

    def _overview(self, key: str, numbered: Sequence[str]) -> dict[str, Sequence[str]]:
        w = self._words
        return {
            "title": (w(key, province=w.province(self._decided)),),
            "counts": (self._counts(),),
            "numbered_title": (w("atlas.numbered") if numbered else "",),
            "numbered": self._lengths(numbered, "atlas.numbered_more", "; ")
            if numbered
            else (w("atlas.numbered_none"),),
        }

    def _counts(self) -> str:
        w, decided = self._words, self._decided
        before, after = w.whole(len(decided.communes)), w.whole(len(decided.units))
        return w("atlas.counts", before=before, after=after)

    def _figures(self, unit: DecidedUnit) -> list[str]:
        w, decided = self._words, self._decided
        km2, people, seat = decided.km2_of(unit), decided.people_of(unit), decided.seat_of(unit)
        lines = [
            ("code", unit.code or w("atlas.open")),
            ("type", unit.type or w("atlas.open")),
            ("km2", self._known("in_km2", km2=None if km2 is None else w.real(km2))),
            ("map_km2", w("atlas.in_km2", km2=w.real(unit.polygon_km2))),
            (
                "people",
                self._known("in_persons", people=None if people is None else w.whole(people)),
            ),
        ]
        dense = density(people, km2)
        lines.append(
            ("density", self._known("in_density", density=None if dense is None else w.real(dense)))
        )
        lines.append(("seat", w("atlas.open") if seat is None else seat.title))
        if unit.judgement is not None:
            lines.append(("outcome", w(f"outcome.{unit.judgement.outcome.value}")))
        if unit.score is not None and not isnan(unit.score.low):
            low, high = w.real(unit.score.low, 1), w.real(unit.score.high, 1)
            lines.append(("score", low if low == high else f"{low}–{high}"))
        return [w("atlas.line", name=w(f"atlas.{key}"), value=value) for key, value in lines]

    def _known(self, key: str, **value: str | None) -> str:
        if None in value.values():
            return self._words("atlas.unknown")
        return self._words(f"atlas.{key}", **value)

    def _members(self, unit: DecidedUnit) -> tuple[str, ...]:
        """A line for each; where there is no room for that, one after the other."""
        w, lines, names = self._words, [], []
        for number, member in enumerate(unit.members, start=1):
            commune = self._decided.communes[member.commune]
            name = f"{commune.title} ({commune.district})" if commune.district else commune.title
            if member.scope != "W":
                name = f"{w('row.rest' if member.scope in ('R', 'RP') else 'row.part')} {name}"
            seat = w("atlas.is_seat") if member.commune == unit.seat else ""
            lines.append(
                w(
                    "atlas.member",
                    number=number,
                    name=name,
                    km2=w.real(commune.published_km2),
                    people=w.whole(commune.people),
                    seat=seat,
                )
            )
            names.append(f"{number} {seat}{name}")
        return (
            "\n".join(lines),
            "; ".join(lines),
            *self._lengths(names, "atlas.more_members", "; "),
        )

    def _lengths(self, lines: Sequence[str], more: str, between: str) -> tuple[str, ...]:
        """All lines, or as many as there is room for and how many are left out."""
        found = [between.join(lines)]
        for count in _SHORTER:
            if count < len(lines):
                rest = self._words(more, count=self._words.whole(len(lines) - count))
                found.append(between.join((*lines[:count], rest)))
        return tuple(found)

    def _own_sources(self) -> list[str]:
        w, origin = self._words, self._decided.origin
        lines = []
        if origin.source:
            lines.append(w("atlas.source", source=origin.source))
        if origin.journal is not None:
            lines.append(w("atlas.state", journal=origin.journal))
        if origin.rule_set:
            lines.append(w("atlas.rules", rule_set=origin.rule_set))
        if origin.profile:
            lines.append(w("atlas.profile", profile=origin.profile))
        lines.append(w("atlas.areas", unknown=w("unknown")))
        return lines


def _in_lines(title: str) -> tuple[str, ...]:
    """A name in two lines as even as can be, where it has several words."""
    words = title.split()
    if len(words) < 2:
        return ()
    pairs = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    return ("\n".join(min(pairs, key=lambda pair: max(map(len, pair)))),)
