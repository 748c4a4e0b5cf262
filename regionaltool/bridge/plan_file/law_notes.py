"""Rows of the journal on the law: seats, reasons, rule set, frozen options and ballots.

Seats, reasons and ballots are noted one by one as they come in; a later row about the same unit or
commune counts, and one that says nothing takes it away. Communes and units are named by id.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

_SEATS, _REASONS, _CRITERIA = "seats", "reasons", "criteria"
_FROZEN, _BALLOTS, _FACTS, _FIGURES = "frozen", "ballots", "facts", "figures"
KEYS = (_SEATS, _REASONS, _CRITERIA, _FROZEN, _BALLOTS, _FACTS, _FIGURES)
"""What such a row begins with."""

Json = dict[str, object]


class KeptSeats(NamedTuple):
    """Seats that the planner has chosen."""

    of: Mapping[str, str | None]
    """Unit → the commune that holds its seat, None when none is chosen any more."""


class KeptReason(NamedTuple):
    """Why a unit is an exception, and what shows it."""

    text: str
    files: tuple[str, ...] = ()
    """Paths, relative to the folder of the plan where they lie in it."""


class KeptReasons(NamedTuple):
    """Reasons of some units."""

    of: Mapping[str, KeptReason | None]
    """Unit → its reason, None when it has none any more."""


class KeptCriteria(NamedTuple):
    """What the plan is judged by."""

    rule_set: str
    """The id of a rule set of the plugin, or the name of a file; empty for the one of the date."""
    text: str
    """The TOML of a rule set that is not the plugin's; empty for one that is."""
    date: str
    """The day whose law counts, as 2026-01-31; empty for today."""
    fields: Mapping[str, str]
    """What the rule set asks of communes → the field of their layer, or of a table, that has it."""


class KeptFacts(NamedTuple):
    """What was read of those fields, so that a plan is judged without their layer too."""

    of: Mapping[str, Mapping[str, tuple[str, ...]]]
    """What the rule set asks → text → the communes that have it; blank ones are left out."""


class KeptFigures(NamedTuple):
    """What a table says of units, each by its communes when the table was read."""

    communes: tuple[tuple[str, ...], ...]
    """Those of each row."""
    columns: Mapping[str, tuple[str | float | None, ...]]
    """What the rule set asks → the cell of each row, None where it is unknown."""


class KeptOption(NamedTuple):
    """An option as the households are asked about it."""

    id: str
    name: str
    day: str
    """When asking began, as 2026-01-31."""
    units: tuple[tuple[str, str, tuple[str, ...]], ...]
    """Name, commune of the seat (empty for none) and communes of each unit."""


class KeptBallot(NamedTuple):
    """How one commune, or one village of it, has voted; None where that is not known."""

    option: str
    """Id of the option that was voted on."""
    households: int | None
    in_favour: int | None
    against: int | None
    day: str
    """As 2026-01-31; empty when it is not known."""


class KeptBallots(NamedTuple):
    """Ballots of some communes."""

    of: Mapping[str, Mapping[str, KeptBallot]]
    """Commune → village → ballots; the village of those of a whole commune is empty."""


LawNote = (
    KeptSeats | KeptReasons | KeptCriteria | KeptFacts | KeptFigures | KeptOption | KeptBallots
)
ONE_BY_ONE = (KeptSeats, KeptReasons, KeptOption, KeptBallots)
"""Notes that add to the ones before, and do not replace them."""


class LawNotes:
    """What all such rows of a plan together say."""

    def __init__(self) -> None:
        self.seats: dict[str, str] = {}
        """Unit → the commune of its seat."""
        self.reasons: dict[str, KeptReason] = {}
        self.criteria: KeptCriteria | None = None
        """What the plan is judged by; None when that was never chosen."""
        self.facts = KeptFacts({})
        self.figures = KeptFigures((), {})
        self.options: dict[str, KeptOption] = {}
        """Frozen options by id, the one that was frozen last at the end."""
        self.ballots: dict[str, Mapping[str, KeptBallot]] = {}
        """Commune → village → ballots."""

    def take(self, note: LawNote) -> None:
        """Take in the next row."""
        if isinstance(note, KeptSeats):
            _take(self.seats, note.of)
        elif isinstance(note, KeptReasons):
            _take(self.reasons, note.of)
        elif isinstance(note, KeptBallots):
            _take(self.ballots, note.of)
        elif isinstance(note, KeptOption):
            self.options.pop(note.id, None)
            self.options[note.id] = note
        elif isinstance(note, KeptFacts):
            self.facts = note
        elif isinstance(note, KeptFigures):
            self.figures = note
        else:
            self.criteria = note


def _take(kept: dict, news: Mapping) -> None:
    for key, value in news.items():
        if value:
            kept[key] = value
        else:
            kept.pop(key, None)


def law_note(note: LawNote) -> Json:
    """The note as JSON keeps it."""
    if isinstance(note, KeptSeats):
        return {_SEATS: dict(note.of)}
    if isinstance(note, KeptReasons):
        return {_REASONS: dict(note.of)}
    if isinstance(note, KeptBallots):
        return {_BALLOTS: {key: dict(votes) for key, votes in note.of.items()}}
    if isinstance(note, KeptFacts):
        return {_FACTS: {key: dict(texts) for key, texts in note.of.items()}}
    if isinstance(note, KeptFigures):
        return {_FIGURES: note.communes, "columns": dict(note.columns)}
    if isinstance(note, KeptOption):
        return {_FROZEN: note.id, "name": note.name, "day": note.day, "units": note.units}
    rule_set, text, date, fields = note
    return {_CRITERIA: rule_set, "text": text, "date": date, "fields": dict(fields)}


def read_law_note(note: Json) -> LawNote | None:
    """What `law_note` gave, read back; None when it is no such note.

    Raises `AttributeError`, `KeyError`, `TypeError` or `ValueError` when it is a damaged one.
    """
    if _SEATS in note:
        seats = note[_SEATS]
        _texts(*seats, *(seat for seat in seats.values() if seat is not None))
        return KeptSeats(seats)
    if _REASONS in note:
        return KeptReasons({unit: _reason(said) for unit, said in note[_REASONS].items()})
    if _BALLOTS in note:
        return KeptBallots(
            {
                commune: {village: _ballot(*votes) for village, votes in of.items()}
                for commune, of in note[_BALLOTS].items()
            }
        )
    if _FROZEN in note:
        units = tuple((name, seat, tuple(members)) for name, seat, members in note["units"])
        kept = KeptOption(note[_FROZEN], note["name"], note["day"], units)
        _texts(*kept[:3], *(text for name, seat, of in units for text in (name, seat, *of)))
        date.fromisoformat(kept.day)
        return kept
    if _FACTS in note:
        lists = [some for texts in note[_FACTS].values() for some in texts.values()]
        if not all(isinstance(some, list) for some in lists):
            raise ValueError("lists of communes are asked for")
        facts = {
            key: {text: tuple(communes) for text, communes in texts.items()}
            for key, texts in note[_FACTS].items()
        }
        _texts(*(one for texts in facts.values() for some in texts.values() for one in some))
        return KeptFacts(facts)
    if _FIGURES in note:
        return _figures(note)
    if _CRITERIA in note:
        kept = KeptCriteria(note[_CRITERIA], note["text"], note["date"], dict(note["fields"]))
        _texts(*kept[:3], *kept.fields.values())
        _day(kept.date)
        return kept
    return None


def _reason(said: list | None) -> KeptReason | None:
    if said is None:
        return None
    text, files = said
    _texts(text, *files)
    return KeptReason(text, tuple(files))


def _figures(note: Json) -> KeptFigures:
    communes = tuple(tuple(some) for some in note[_FIGURES])
    columns = {name: tuple(cells) for name, cells in note["columns"].items()}
    _texts(*(one for some in communes for one in some))
    for cells in columns.values():
        if len(cells) != len(communes):
            raise ValueError("a cell for each row is asked for")
        if not all(cell is None or type(cell) in (str, int, float) for cell in cells):
            raise ValueError("texts and numbers are asked for")
    return KeptFigures(communes, columns)


def _ballot(option: str, households: object, yes: object, no: object, day: str) -> KeptBallot:
    _texts(option, day)
    _day(day)
    for count in (households, yes, no):
        if count is not None and (type(count) is not int or count < 0):
            raise ValueError("whole numbers are asked for")
    return KeptBallot(option, households, yes, no, day)


def _day(text: str) -> None:
    if text:
        date.fromisoformat(text)


def _texts(*values: object) -> None:
    if not all(isinstance(value, str) for value in values):
        raise ValueError("texts are asked for")
