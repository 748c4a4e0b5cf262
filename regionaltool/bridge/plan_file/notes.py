"""Rows of the journal that are no step to undo: named snapshots, and the links that count."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

_SNAPSHOT, _LINKS = "snapshot", "links"
_BEGINNINGS = tuple(f'{{"{key}":' for key in (_SNAPSHOT, _LINKS))


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


def is_note(what: str) -> bool:
    """Is this text of a row a note, and no edit?"""
    return what.startswith(_BEGINNINGS)


def snapshot_text(name: str) -> str:
    """The row that gives the plan as it stands a name."""
    return _text({_SNAPSHOT: name})


def links_text(links: Sequence[KeptLink], counted: Sequence[str]) -> str:
    """The row that says which links there are from now on."""
    return _text({_LINKS: links, "counted": counted})


def read_note(what: str) -> str | KeptLinks:
    """The name of a snapshot, or the links. Raises `ValueError` when it is no note."""
    try:
        note = json.loads(what)
        if isinstance(note.get(_SNAPSHOT), str):
            return note[_SNAPSHOT]
        kept = KeptLinks(tuple(KeptLink(*link) for link in note[_LINKS]), tuple(note["counted"]))
        texts = (*kept.counted, *chain.from_iterable(kept.links))
        if not all(isinstance(text, str) for text in texts):
            raise ValueError("texts are asked for")
        return kept
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError("this is no note on the plan") from error


def _text(note: dict[str, object]) -> str:
    return json.dumps(note, ensure_ascii=False, separators=(",", ":"))
