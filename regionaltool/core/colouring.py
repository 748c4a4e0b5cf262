"""Map colours: neighbouring units never share one, and a unit keeps its own while it can."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

N_COLOURS = 6


class Colours:
    """Colour numbers of units, from 0."""

    def __init__(self, of: Mapping[str, int] | None = None) -> None:
        self.of: dict[str, int] = dict(of or {})
        """Unit → number."""
        self._used = Counter(self.of.values())

    def forget(self, unit: str) -> None:
        """The unit is no more."""
        if unit in self.of:
            self._used[self.of.pop(unit)] -= 1

    def refresh(self, units: Iterable[str], neighbours: Callable[[str], Collection[str]]) -> None:
        """Colour the given units, which are new or have other neighbours now.

        A unit changes its colour only when a neighbour has the same. Of the colours that are free
        the least used one is taken; when more than `N_COLOURS` are needed, numbers go on, so that
        neighbours differ all the same.
        """
        colours, used = self.of, self._used
        around = {unit: set(neighbours(unit)) - {unit} for unit in units}
        # crowded units first, while there is most to choose from
        for unit in sorted(around, key=lambda u: (u not in colours, -len(around[u]), u)):
            taken = {colours[other] for other in around[unit] if other in colours}
            if unit in colours and colours[unit] not in taken:
                continue
            free = [colour for colour in range(N_COLOURS) if colour not in taken]
            if free:
                chosen = min(free, key=lambda colour: (used[colour], colour))
            else:
                chosen = next(c for c in range(len(taken) + 1) if c not in taken)
            self.forget(unit)
            colours[unit] = chosen
            used[chosen] += 1
