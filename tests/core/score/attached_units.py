"""Units of communes with something attached, and what an indicator measures in them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from regionaltool.core.communes import Communes
from regionaltool.core.members import Members
from regionaltool.core.score.indicator import Raw
from regionaltool.core.score.inputs import Attached, Inputs
from regionaltool.core.score.units import Units
from tests.core.score.readings import DEFAULT, indicator_of


def measured_in(
    identifier: str, communes: Communes, attached: Attached, *units: Sequence[int]
) -> Raw:
    """What an indicator measures in these units; in one of all communes when none are given."""
    return measured_with(identifier, Inputs.of(communes, DEFAULT, attached), *units)


def measured_with(identifier: str, inputs: Inputs, *units: Sequence[int]) -> Raw:
    """The same with inputs that stand ready."""
    return indicator_of(identifier).measure(units_with(inputs, *units))


def units_with(inputs: Inputs, *units: Sequence[int]) -> Units:
    """These units, or one of all communes, as an indicator looks at them."""
    members = Members.of([np.array(unit) for unit in units or [range(len(inputs.communes))]])
    return Units(
        inputs,
        members,
        np.zeros(len(members.communes)),
        np.zeros(len(members), dtype=np.int64),
    )


def value(identifier: str, communes: Communes, attached: Attached) -> float:
    """Its value in the unit of all communes."""
    return measured_in(identifier, communes, attached).value.item()
