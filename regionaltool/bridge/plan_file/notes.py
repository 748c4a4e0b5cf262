"""Rows of the journal that are no step to undo: snapshots, links, profile, inputs, the law."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from regionaltool.bridge.plan_file.law_notes import KEYS, LawNote, law_note, read_law_note

_SNAPSHOT, _LINKS, _PROFILE, _INPUTS = "snapshot", "links", "profile", "inputs"
_BEGINNINGS = tuple(f'{{"{key}":' for key in (_SNAPSHOT, _LINKS, _PROFILE, _INPUTS, *KEYS))


class Snapshot(NamedTuple):
    """The plan as it was after row ``seq``, under a name."""

    seq: int
    name: str


class KeptLink(NamedTuple):
    """A link with its communes by id, and the layer it was taken from, empty when drawn."""

    a: str
    b: str
    kind: str
    reason: str
    source: str
    layer: str


class KeptLinks(NamedTuple):
    """All links of a plan, and which kinds of them count."""

    links: tuple[KeptLink, ...]
    counted: tuple[str, ...]


class KeptProfile(NamedTuple):
    """What a plan is scored by."""

    name: str
    """The id of a profile of the plugin, or the name of a file."""
    text: str
    """The TOML of a profile that is not the plugin's; empty for one that is."""
    weights: tuple[int, ...]
    """Tenths of a per cent, one a factor; empty for those of the profile."""
    locked: tuple[int, ...]
    """Factors, by place, whose weights are locked."""


class KeptInputs(NamedTuple):
    """What is attached beside the communes."""

    inputs: tuple[dict[str, object], ...]
    """As `Attachment.note` gives them."""
    year: int
    """The roads that are open then count; 0 is today."""


def is_note(what: str) -> bool:
    """Is this text of a row a note, and no edit?"""
    return what.startswith(_BEGINNINGS)


def snapshot_text(name: str) -> str:
    """The row that gives the plan as it stands a name."""
    return _text({_SNAPSHOT: name})


def links_text(links: Sequence[KeptLink], counted: Sequence[str]) -> str:
    """The row that says which links there are from now on."""
    return _text({_LINKS: links, "counted": counted})


def profile_text(kept: KeptProfile) -> str:
    """The row that says what the plan is scored by from now on."""
    name, text, weights, locked = kept
    return _text({_PROFILE: name, "text": text, "weights": weights, "locked": locked})


def inputs_text(kept: KeptInputs) -> str:
    """The row that says what is attached from now on."""
    return _text({_INPUTS: kept.inputs, "year": kept.year})


def law_text(note: LawNote) -> str:
    """The row that says something on the law."""
    return _text(law_note(note))


def read_note(what: str) -> str | KeptLinks | KeptProfile | KeptInputs | LawNote:
    """A snapshot's name, or one of the notes. Raises `ValueError` when it is none."""
    try:
        note = json.loads(what)
        if isinstance(note.get(_SNAPSHOT), str):
            return note[_SNAPSHOT]
        if _PROFILE in note:
            return _profile(note)
        if _INPUTS in note:
            return _inputs(note)
        if (on_law := read_law_note(note)) is not None:
            return on_law
        kept = KeptLinks(tuple(KeptLink(*link) for link in note[_LINKS]), tuple(note["counted"]))
        texts = (*kept.counted, *chain.from_iterable(kept.links))
        if not all(isinstance(text, str) for text in texts):
            raise ValueError("texts are asked for")
        return kept
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError("this is no note on the plan") from error


def _profile(note: dict[str, object]) -> KeptProfile:
    kept = KeptProfile(note[_PROFILE], note["text"], tuple(note["weights"]), tuple(note["locked"]))
    texts, numbers = kept[:2], (*kept.weights, *kept.locked)
    if not all(isinstance(text, str) for text in texts) or any(
        type(number) is not int or number < 0 for number in numbers
    ):
        raise ValueError("texts and whole numbers are asked for")
    return kept


def _inputs(note: dict[str, object]) -> KeptInputs:
    kept = KeptInputs(tuple(note[_INPUTS]), note["year"])
    if type(kept.year) is not int or not all(isinstance(one, dict) for one in kept.inputs):
        raise ValueError("notes on attachments and a year are asked for")
    return kept


def _text(note: dict[str, object]) -> str:
    return json.dumps(note, ensure_ascii=False, separators=(",", ":"))
