"""Account: what came of each input. One that cannot be used is off, and the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.attach.attachment import Fields
from regionaltool.bridge.attach.sources import LostSource, Source
from regionaltool.core.problems import InputError, Problem

Value = TypeVar("Value")


@dataclass(frozen=True, eq=False)
class Built(Generic[Value]):
    """What one input has been made into, and what is to be told of it."""

    value: Value
    problems: tuple[Problem, ...] = ()
    covered: float | None = None
    """Share of the people; see `AttachedInput`."""
    fields: Fields = field(default_factory=dict)
    guessed: tuple[str, ...] = ()
    notes: tuple[Problem, ...] = ()


class Account:
    """Of all sources, one a kind."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.attachment.kind: source for source in sources}
        self.inputs: dict[str, AttachedInput] = {}

    def build(self, kind: str, make: Callable[[Source], Built[Value]]) -> Value | None:
        """What the source of a kind is made into; None without one, or when it is off."""
        source = self._sources.get(kind)
        if source is None:
            return None
        if isinstance(source, LostSource):
            self.inputs[kind] = AttachedInput(source.attachment, source.name, reason=source.problem)
            return None
        try:
            built = make(source)
        except InputError as error:
            self.inputs[kind] = AttachedInput(source.attachment, source.name, reason=error.problem)
            return None
        self.inputs[kind] = AttachedInput(
            source.attachment,
            source.name,
            built.fields,
            built.guessed,
            built.covered,
            built.notes,
            built.problems,
        )
        return built.value

    def refuse(self, kinds: Iterable[str], reason: Problem) -> None:
        """Inputs that could be read turn out to be of no use."""
        for kind in kinds:
            if kind in self.inputs:
                self.inputs[kind] = replace(self.inputs[kind], covered=None, reason=reason)

    def tell(
        self, kind: str, problems: Iterable[Problem] = (), covered: float | None = None
    ) -> None:
        """More to be told of an input that is on."""
        known = self.inputs[kind]
        self.inputs[kind] = replace(
            known,
            problems=(*known.problems, *problems),
            covered=known.covered if covered is None else covered,
        )
