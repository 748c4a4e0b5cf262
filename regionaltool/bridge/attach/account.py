"""Account: what came of each input. One that cannot be used is off, and the others go on."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from qgis.core import Qgis, QgsMessageLog

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.attach.attachment import Fields
from regionaltool.bridge.attach.sources import LostSource, Source
from regionaltool.bridge.progress import CancelledError
from regionaltool.bridge.words import tr
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
        except CancelledError:
            raise
        except Exception as error:  # whatever is wrong with one, the others go on
            reason = _reason(source.name, error)
            self.inputs[kind] = AttachedInput(source.attachment, source.name, reason=reason)
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

    def attempt(self, kinds: Sequence[str], make: Callable[[], Value]) -> Value | None:
        """What inputs that could be read are made into; None, and they are off, when it fails."""
        try:
            return make()
        except CancelledError:
            raise
        except Exception as error:  # likewise
            names = [self.inputs[kind].name for kind in kinds if kind in self.inputs]
            self.refuse(kinds, _reason(", ".join(names), error))
            return None

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


def _reason(name: str, error: Exception) -> Problem:
    """Why an input is off; where nobody has foreseen it, the log has the rest."""
    if isinstance(error, InputError):
        return error.problem
    told = "".join(traceback.format_exception(error))
    QgsMessageLog.logMessage(f"{name}\n{told}", tr("Regional Tool"), Qgis.MessageLevel.Critical)
    return Problem(
        "“{layer}” could not be used, for a reason that the plugin does not foresee ({error}). Its "
        "indicators are off. Look at the file or layer; what happened where stands in the panel "
        "“Log Messages”, under “Regional Tool”.",
        {"layer": name, "error": f"{type(error).__name__}: {error}".strip(": ")},
    )
