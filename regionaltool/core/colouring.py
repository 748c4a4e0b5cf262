"""Map colours: neighbouring units never share one, and a unit keeps its own while it can."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

N_COLOURS = 6


def colour_units(
    units: Iterable[str],
    neighbours: Callable[[str], Collection[str]],
    kept: Mapping[str, int] | None = None,
) -> dict[str, int]:
    """Colour numbers from 0, those of ``kept`` with the given units coloured afresh where needed.

    A unit changes its colour only when a neighbour has the same. Of the colours that are free
    the least used one is taken; when more than `N_COLOURS` are needed, numbers go on, so that
    neighbours differ all the same.
    """
    units = list(units)
    colours = dict(kept or {})
    used = Counter(colours.values())
    around = {unit: set(neighbours(unit)) - {unit} for unit in units}
    # crowded units first, while there is most to choose from
    for unit in sorted(units, key=lambda u: (u not in colours, -len(around[u]), u)):
        taken = {colours[other] for other in around[unit] if other in colours}
        if unit in colours and colours[unit] not in taken:
            continue
        used[colours.get(unit)] -= 1
        free = [colour for colour in range(N_COLOURS) if colour not in taken]
        if free:
            colours[unit] = min(free, key=lambda colour: (used[colour], colour))
        else:
            colours[unit] = next(c for c in range(len(taken) + 1) if c not in taken)
        used[colours[unit]] += 1
    return colours
