"""An option from what a plan file has: another plan in it, or a moment of the one on the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from regionaltool.bridge.plan_file.options import read_options
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.bridge.planned_seats import planned_seats
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.option import Option
from regionaltool.core.problems import InputError, Problem


def option_of_state(
    name: str, state: PlanState, communes: Communes, seats: Mapping[str, str]
) -> Option:
    """A state of a plan of the same communes as an option. Raises `InputError`.

    ``seats`` are the chosen ones: unit → id of the commune.
    """
    ids = communes.ids.tolist()
    unknown = [block for block, key in enumerate(ids) if key not in state.assignment]
    if unknown:
        raise InputError(
            Problem(
                "“{option}” says nothing of communes of this plan: {communes}. It is a plan of "
                "other communes.",
                {"option": name, "communes": communes.labels(unknown)},
            )
        )
    assignment = tuple(state.assignment[key] for key in ids)
    return Option(
        name, assignment, dict(state.names), dict(state.types), planned_seats(seats, communes)
    )


class StoredOptionTask(SentenceTask):
    """Gives the `Option` that a plan of a file is, after its last durable edit."""

    def __init__(
        self,
        file: Path,
        plan: str,
        communes: Communes,
        done: Callable[[Option], None],
        failed: Callable[[str], None],
    ) -> None:
        """``plan`` is its id in the file."""
        super().__init__(tr("Reading an option"), done, failed)
        self._file, self._plan, self._communes = file, plan, communes

    def work(self) -> Option:
        stored = {option.id: option for option in read_options(self._file)}
        if self._plan not in stored:
            raise InputError(
                Problem("“{file}” does not hold this option any more.", {"file": self._file.name})
            )
        found = stored[self._plan]
        return option_of_state(found.name, found.state, self._communes, found.seats)

    def unforeseen(self) -> str:
        return tr("“{file}” could not be read.").format(file=self._file.name)
