"""Pieces and enclaves by walking, without arrays or graph libraries: what contiguity must find."""

from __future__ import annotations

from collections.abc import Collection, Iterable

Pairs = Collection[tuple[int, int]]


def sets_of(nodes: Iterable[int], pairs: Pairs) -> list[tuple[int, ...]]:
    """The sets of nodes that hang together by the pairs, each sorted, by their smallest node."""
    left = set(nodes)
    found = []
    while left:
        reached, front = set(), {min(left)}
        while front:
            reached |= front
            front = {
                there
                for a, b in pairs
                for here, there in ((a, b), (b, a))
                if here in front and there in left and there not in reached
            }
        left -= reached
        found.append(tuple(sorted(reached)))
    return found


def enclaves_of(
    members: Collection[int], nodes: Iterable[int], pairs: Pairs, at_edge: Collection[int]
) -> list[tuple[int, ...]]:
    """Sets outside the members that border them and never reach the outer edge."""
    outside = [node for node in nodes if node not in members]
    return [
        found
        for found in sets_of(outside, pairs)
        if not set(found) & set(at_edge)
        and any({a, b} & set(found) and {a, b} & set(members) for a, b in pairs)
    ]
