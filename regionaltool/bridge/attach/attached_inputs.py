"""AttachedInputs: what came of all that was attached, input by input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from regionaltool.bridge.attach.attachment import Attachment, Fields
from regionaltool.core.access.travel import Travel
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.kinds import InputKind
from regionaltool.core.inputs.whole_objects import WholeObjects
from regionaltool.core.problems import Problem
from regionaltool.core.score.inputs import Attached


@dataclass(frozen=True)
class AttachedInput:
    """One input: on, with what is to be told of it, or off, with the reason."""

    attachment: Attachment
    name: str
    """Of the layer or file, for messages."""
    fields: Fields = field(default_factory=dict)
    """Role → field, as they were used."""
    guessed: tuple[str, ...] = ()
    """Roles whose field nobody has chosen."""
    covered: float | None = None
    """Share of the people, 0 to 1, of whom it says something; None where that cannot be told."""
    notes: tuple[Problem, ...] = ()
    """Which fields were guessed."""
    problems: tuple[Problem, ...] = ()
    """What was left out or taken for granted."""
    reason: Problem | None = None
    """Why it is off."""

    @property
    def kind(self) -> InputKind:
        """What it serves as."""
        return self.attachment.of_kind


@dataclass(frozen=True, eq=False)
class AttachedInputs:
    """What the score looks at, and each input by the key of its kind."""

    attached: Attached
    inputs: Mapping[str, AttachedInput]
    keep_whole: WholeObjects | None = None
    """Objects that no border of units should cut."""
    year: int = 0
    """The roads that are open then count; 0 is today."""
    today: Travel | None = None
    """By the roads of today, where those of another year count."""

    @property
    def coverage(self) -> dict[str, float | None]:
        """Share of the people, by kind, of the inputs that are on."""
        return {key: one.covered for key, one in self.inputs.items() if one.reason is None}

    @property
    def problems(self) -> dict[str, tuple[Problem, ...]]:
        """What is to be told, by kind."""
        return {key: one.problems for key, one in self.inputs.items()}

    @property
    def off(self) -> dict[str, Problem]:
        """Why an input is off, by kind."""
        return {key: one.reason for key, one in self.inputs.items() if one.reason is not None}


NOTHING_ATTACHED = AttachedInputs(Attached(), {})


def people_share(communes: Communes, known: NDArray[np.bool_]) -> float:
    """Share of the people who live in some of n communes; of communes where nobody is counted."""
    people = communes.population.astype(float)
    weight = people if people.sum() > 0 else np.ones(len(people))
    return float(weight[known].sum() / weight.sum())
