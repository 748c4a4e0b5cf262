"""How the plan is looked at – current unit, map, tab, columns – kept with it and brought back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

State = Mapping[str, object]


class ViewState:
    """Views say how they are looked at and are told it again when the plan is opened."""

    def __init__(self) -> None:
        self.layers_are_set = False
        """Do the layers on the map look as they should, whatever a view that is restored says?"""
        self._views: dict[str, tuple[Callable[[], State], Callable[[State], None]]] = {}

    def keep(self, name: str, state: Callable[[], State], restore: Callable[[State], None]) -> None:
        """Keep what ``state`` gives under a name; it must be fit for JSON."""
        self._views[name] = state, restore

    def text(self) -> str:
        """The state of all views, as JSON."""
        return json.dumps({name: state() for name, (state, _) in self._views.items()})

    def restore(self, kept: State, *, layers_are_set: bool = False) -> None:
        """Tell each view its state; one that does not fit any more is left out."""
        self.layers_are_set = layers_are_set
        for name, (_, restore) in self._views.items():
            known = kept.get(name)
            if isinstance(known, Mapping):
                try:
                    restore(known)
                except (KeyError, TypeError, ValueError):  # InputError is one of them
                    continue
