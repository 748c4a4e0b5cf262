"""The links of the plan that is being edited, and which kinds of them count.

Some are drawn, some are taken from a layer; each stands in one list and can be removed on its own.
They are no edits of the plan: undo leaves them as they are. The journal notes them beside the
edits, so they come back with the plan.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.plan_file.notes import KeptLink, KeptLinks
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.communes import Communes
from regionaltool.core.links import ALL_KINDS, KINDS, Link, merged


@dataclass(frozen=True)
class ListedLink:
    """A link and the name of the layer that it was taken from, empty when it was drawn."""

    link: Link
    layer: str = ""


def links_of(kept: KeptLinks, communes: Communes) -> tuple[tuple[ListedLink, ...], tuple[str, ...]]:
    """The links that the journal has noted, without those of communes that are gone, and the
    kinds that count."""
    block_of = {key: block for block, key in enumerate(communes.ids)}
    listed = []
    for a, b, kind, reason, source, layer in kept.links:
        if a in block_of and b in block_of and kind in KINDS:
            one, other = sorted((block_of[a], block_of[b]))
            listed.append(ListedLink(Link(one, other, kind, reason, source), layer))
    return tuple(listed), tuple(kind for kind in ALL_KINDS if kind in kept.counted)


class PlanLinks(QObject):
    """Holds the links and has the session judge by them."""

    changed = pyqtSignal()

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self.listed: tuple[ListedLink, ...] = ()
        self.counted: tuple[str, ...] = session.assessor.graph.counted
        kept = session.recorder.history.links
        if kept is not None:
            self._take_up(kept)

    @property
    def drawn(self) -> tuple[Link, ...]:
        """The links that no layer holds."""
        return tuple(one.link for one in self.listed if not one.layer)

    def add(self, link: Link) -> None:
        """Take in a link that has been drawn."""
        self._set(dict.fromkeys((*self.listed, ListedLink(link))), self.counted)

    def take(self, links: Iterable[Link], layer: str) -> None:
        """Take in the links of a layer, in place of those it gave before."""
        others = [listed for listed in self.listed if listed.layer != layer]
        self._set([*others, *(ListedLink(link, layer) for link in links)], self.counted)

    def remove(self, gone: Collection[ListedLink]) -> None:
        """Let go of some links."""
        self._set([listed for listed in self.listed if listed not in gone], self.counted)

    def count(self, kinds: Sequence[str]) -> None:
        """Say which kinds count."""
        self._set(self.listed, tuple(kinds))

    def _set(self, listed: Iterable[ListedLink], counted: tuple[str, ...]) -> None:
        listed = tuple(listed)
        if (listed, counted) == (self.listed, self.counted):
            return
        self._judge_by(listed, counted)
        ids = self._session.plan.communes.ids
        self._session.recorder.record_links(
            [
                KeptLink(ids[link.a], ids[link.b], link.kind, link.reason, link.source, one.layer)
                for one in listed
                for link in (one.link,)
            ],
            counted,
        )
        self.changed.emit()

    def _judge_by(self, listed: tuple[ListedLink, ...], counted: tuple[str, ...]) -> None:
        self.listed, self.counted = listed, counted
        links = merged(one.link for one in listed)
        self._session.judge_by(self._session.assessor.graph.with_links(links, counted))

    def _take_up(self, kept: KeptLinks) -> None:
        """Go on with the links that the journal has noted; those of communes that are gone go."""
        listed, counted = links_of(kept, self._session.plan.communes)
        if (listed, counted) != (self.listed, self.counted):
            self._judge_by(listed, counted)
