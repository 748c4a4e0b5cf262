"""Contiguity: is a unit in one piece, which communes are cut off, whom does it enclose?

A *piece* is a set of members that hang together by what counts: land borders, and points, bridges,
ferries and declared exceptions when asked for. A commune that is itself two islands is one piece.
The *parts* of a unit are the polygons of its outline, a different count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from regionaltool.core.coverage import Coverage
from regionaltool.core.enclaves import Enclaves
from regionaltool.core.links import ALL_KINDS, BORDER, COUNTED, EXCEPTION, POINT, Link
from regionaltool.core.pieces import Neighbours, Pieces, neighbour_lists


@dataclass(frozen=True)
class Contiguity:
    """The pieces of one unit, by indices of communes."""

    pieces: tuple[tuple[int, ...], ...]
    """The main piece first, the others by their smallest commune."""
    enclaves: tuple[tuple[int, ...], ...]
    """Connected sets of communes of other units that border this unit alone."""
    links: tuple[Link, ...] = ()
    """What holds the pieces together where no land border does, and as little of it as will do:
    a ferry stands here only where no bridge serves, an exception only where nothing else does."""

    @property
    def contiguous(self) -> bool:
        """True when the unit is in one piece."""
        return len(self.pieces) == 1

    @property
    def detached(self) -> tuple[int, ...]:
        """Communes outside the main piece."""
        return tuple(sorted(member for piece in self.pieces[1:] for member in piece))

    @property
    def needs(self) -> tuple[str, ...]:
        """The kinds of `links`; empty when land borders suffice."""
        kinds = {link.kind for link in self.links}
        return tuple(kind for kind in ALL_KINDS if kind in kinds)

    @property
    def exceptions(self) -> tuple[Link, ...]:
        """The declared exceptions among `links`."""
        return tuple(link for link in self.links if link.kind == EXCEPTION)


class ContiguityGraph:
    """Which communes hang together, by what counts."""

    def __init__(
        self,
        coverage: Coverage,
        links: Iterable[Link] = (),
        *,
        counted: Collection[str] = COUNTED,
        point_touch: bool = False,
    ) -> None:
        """``counted`` are kinds of `ALL_KINDS`; ``point_touch`` adds points to them."""
        communes = coverage.communes
        self._coverage = coverage
        self._ids = communes.ids.tolist()
        self._people = communes.population.tolist()
        self.border = neighbour_lists(csr_array(coverage.border_m > 0))
        """(n,) the communes that share a border with each."""
        self._enclaves = Enclaves(self.border, coverage.at_edge.tolist())
        self._touches: list[tuple[int, ...]] | None = None
        self._count(tuple(links), {*counted, *((POINT,) if point_touch else ())})

    def with_links(self, links: Iterable[Link], counted: Collection[str]) -> ContiguityGraph:
        """The same communes with other links, or with other kinds that count."""
        graph = copy(self)
        graph._count(tuple(links), counted)
        return graph

    def judge(self, members: Iterable[int], seat: int | None = None) -> Contiguity:
        """Pieces, links in use and enclaves of the unit that the members (at least one) make.

        The main piece has the seat; without one, most people; on a tie, the smallest id.
        """
        inside = _indices(members)
        pieces, used = self._joined(inside)
        return Contiguity(self._main_first(pieces, seat), self._enclaves.of(inside), used)

    def neighbours(self, members: Iterable[int]) -> NDArray[np.int64]:
        """Communes outside that share a border with one of the members."""
        inside = _indices(members)
        around = {there for here in inside for there in self.border[here]} - inside
        return np.array(sorted(around), dtype=np.int64)

    def _count(self, links: tuple[Link, ...], counted: Collection[str]) -> None:
        """Have these links and kinds count. No list that another graph holds is changed."""
        self.links = links
        self.counted = tuple(kind for kind in ALL_KINDS if kind in counted)
        n = len(self._ids)
        if POINT in counted and self._touches is None:
            self._touches = neighbour_lists(csr_array(self._coverage.touches > 0))
        by_land = self.border if BORDER in counted else [()] * n
        self._by_land = Pieces(by_land)
        self._bonds: dict[int, list[Link]] = {}
        """Counted links by their first commune."""
        near: list[Sequence[int]] = list(by_land)
        if POINT in counted:
            near = [land + point for land, point in zip(near, self._touches, strict=True)]
        for link in links:
            if link.kind in counted:
                self._bonds.setdefault(link.a, []).append(link)
                near[link.a] = (*near[link.a], link.b)
                near[link.b] = (*near[link.b], link.a)
        self.near: Neighbours = near
        """(n,) the communes that hang together with each, by everything that counts."""
        self.pieces = Pieces(near)
        """Counts pieces by everything that counts, also after a move."""

    def _joined(self, inside: frozenset[int]) -> tuple[list[tuple[int, ...]], tuple[Link, ...]]:
        """The pieces, and the links that they need.

        Land first, then the other kinds in their order, and of each kind only the links that join
        what is still apart: the least spanning tree of Kruskal.
        """
        pieces = self._by_land.of(inside)
        if len(pieces) == 1:
            return pieces, ()
        piece_of = {member: number for number, piece in enumerate(pieces) for member in piece}
        into = list(range(len(pieces)))
        used = []
        order = sorted(self._bonds_among(inside), key=lambda x: (ALL_KINDS.index(x.kind), x.a, x.b))
        for link in order:
            a, b = _leader(into, piece_of[link.a]), _leader(into, piece_of[link.b])
            if a != b:
                into[max(a, b)] = min(a, b)
                used.append(link)
        whole: dict[int, list[int]] = {}
        for number, piece in enumerate(pieces):
            whole.setdefault(_leader(into, number), []).extend(piece)
        return [tuple(sorted(piece)) for piece in whole.values()], tuple(used)

    def _bonds_among(self, inside: frozenset[int]) -> Iterator[Link]:
        """Counted links and point touches between members."""
        touches = self._touches if POINT in self.counted else None
        for a in inside:
            yield from (link for link in self._bonds.get(a, ()) if link.b in inside)
            if touches is not None:
                yield from (Link(a, b, POINT) for b in touches[a] if a < b and b in inside)

    def _main_first(
        self, pieces: list[tuple[int, ...]], seat: int | None
    ) -> tuple[tuple[int, ...], ...]:
        if len(pieces) == 1:
            return tuple(pieces)

        def rank(piece: tuple[int, ...]) -> tuple[bool, int, str]:
            people = sum(self._people[member] for member in piece)
            return seat not in piece, -people, min(self._ids[member] for member in piece)

        main = min(pieces, key=rank)
        return (main, *sorted(piece for piece in pieces if piece != main))


def _indices(members: Iterable[int]) -> frozenset[int]:
    """Plain numbers, which a walk looks up faster than NumPy's."""
    if isinstance(members, np.ndarray):
        return frozenset(members.tolist())
    return frozenset(int(member) for member in members)


def _leader(into: list[int], number: int) -> int:
    while into[number] != number:
        number = into[number]
    return number
