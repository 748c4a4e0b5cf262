"""Amounts: what communes add to a unit, side by side, so that all of it is added up in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from regionaltool.core.score.inputs import Inputs


@dataclass(frozen=True, eq=False)
class Amounts:
    """q figures of n communes, and where c inputs say something."""

    columns: Mapping[str, slice]
    """Where each figure stands, or several of one name."""
    covering: Mapping[str, int]
    """The number of each of the c inputs, named as the fields of `Attached`, and “group”."""
    values: NDArray[np.float64]
    """(n, q + 2c) commune by commune. After the figures stand, for each input, 1 where it covers a
    commune, and then, again for each, the people of the communes that it covers."""

    @classmethod
    def of(cls, inputs: Inputs) -> Amounts:
        """Those of the communes and of what is attached; 0 where something is not known."""
        figures, known = _figures(inputs), _known(inputs)
        population = inputs.communes.population
        columns, stacked, begin = {}, [], 0
        for name, column in figures.items():
            block = column.reshape(len(population), -1)
            columns[name] = slice(begin, begin + block.shape[1])
            begin = columns[name].stop
            stacked.append(block)
        stacked += [there[:, np.newaxis] for there in known.values()]
        stacked += [(there * population)[:, np.newaxis] for there in known.values()]
        covering = {name: number for number, name in enumerate(known)}
        return cls(columns, covering, np.concatenate(stacked, axis=1, dtype=float))


def _figures(inputs: Inputs) -> dict[str, NDArray]:
    """(n,) or (n, k) of each name."""
    communes, attached = inputs.communes, inputs.attached
    people = communes.population
    figures = {
        "people": people,
        "population known": communes.population_known,
        "official km²": communes.official_km2,
        "polygon km²": communes.polygon_km2,
    }
    if attached.crossings:
        figures["crossings"] = attached.crossings.of_border
    if attached.budget:
        figures["revenue"], figures["expenditure"] = attached.budget.counted
    if attached.jobs:
        figures["jobs by sector"] = attached.jobs.counted
        figures["jobs"], figures["jobs off the farm"] = attached.jobs.total, attached.jobs.off_farm
    if attached.consultation:
        figures["households"], figures["in favour"] = attached.consultation.counted
        figures["communes asked"] = attached.consultation.known
    if attached.flows:
        figures["leaving"] = attached.flows.counted
    if attached.poles:
        figures["people × minutes to a pole"] = people * attached.poles.minutes
    if attached.hazards:
        figures["people out of hazard"] = people * attached.hazards.safe
    return figures


def _known(inputs: Inputs) -> dict[str, NDArray[np.bool_]]:
    """(n,) of each input that may say nothing of some communes, where it does."""
    attached = inputs.attached
    tables = {
        "budget": attached.budget,
        "jobs": attached.jobs,
        "shares": attached.shares,
        "consultation": attached.consultation,
        "flows": attached.flows,
    }
    known = {name: table.known for name, table in tables.items() if table}
    return {"group": inputs.group >= 0, **known}
