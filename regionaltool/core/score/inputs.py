"""Inputs of the score: what is measured once for every commune, before any unit is scored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.seats import Seats
from regionaltool.core.access.straight_line import StraightLine
from regionaltool.core.access.travel import Travel
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.budget import Budget
from regionaltool.core.inputs.consultation import Consultation
from regionaltool.core.inputs.crossings import Crossings
from regionaltool.core.inputs.dense import DenseLand
from regionaltool.core.inputs.facilities import Facilities
from regionaltool.core.inputs.flows import Flows
from regionaltool.core.inputs.hazards import Hazards
from regionaltool.core.inputs.jobs import Jobs
from regionaltool.core.inputs.poles import Poles
from regionaltool.core.inputs.shares import Shares
from regionaltool.core.moments import Moments, moments_of
from regionaltool.core.problems import phrase
from regionaltool.core.score.amounts import Amounts
from regionaltool.core.score.own import column_key
from regionaltool.core.score.pairs import Pairs
from regionaltool.core.score.profile import FIGURES_BY_TERRAIN, Profile


@dataclass(frozen=True, eq=False)
class Attached:
    """What has been attached beside the communes; None where nothing has."""

    travel: Travel | None = None
    """By road; without it the straight line serves."""
    crossings: Crossings | None = None
    budget: Budget | None = None
    jobs: Jobs | None = None
    shares: Shares | None = None
    consultation: Consultation | None = None
    facilities: Facilities | None = None
    flows: Flows | None = None
    poles: Poles | None = None
    hazards: Hazards | None = None
    columns: Mapping[str, NDArray[np.float64]] | None = None
    """(n,) each, NaN where unknown, for the indicators that a profile declares; the keys are those
    of `own.column_key`."""


NEEDS = {
    "crossings": phrase("roads"),
    "budget": phrase("budget"),
    "jobs": phrase("jobs by sector"),
    "shares": phrase("ethnic or language shares"),
    "consultation": phrase("consultation results"),
    "facilities": phrase("facilities"),
    "flows": phrase("commuting table"),
    "poles": phrase("growth poles"),
    "hazards": phrase("hazard zones"),
}
"""Of each field of `Attached`, what an indicator says that it needs."""


@dataclass(frozen=True, eq=False)
class Inputs:
    """Communes with their moments and seats, what is attached, and which inputs are given."""

    communes: Communes
    moments: Moments
    seats: Seats
    attached: Attached
    group: NDArray[np.int64]
    """(n,) number of each commune's former district, -1 where it has none."""
    borders: csr_array | None
    """(n, n) above 0 where two communes share a border; None where that is not known."""
    dense: DenseLand | None
    """None where it is not known which communes are neighbours."""
    given: frozenset[str]
    """“population”, “former district”, “neighbours”, “travel by road”, “health, school and market
    facilities”, and the values of `NEEDS`."""
    worst_detour: float
    """How many straight lines a way counts for that does not exist, for indicator 1.4."""
    figures: Mapping[str, NDArray[np.float64]]
    """(t + 1,) of each of `FIGURES_BY_TERRAIN`, by terrain, and last that of no terrain."""
    columns: Mapping[str, NDArray[np.float64]]
    """(n,) each: the statistics of the communes and what is attached as columns."""

    @classmethod
    def of(
        cls,
        communes: Communes,
        profile: Profile,
        attached: Attached | None = None,
        *,
        borders: csr_array | None = None,
    ) -> Inputs:
        """Inputs from the communes and what is attached.

        ``borders`` (n, n) is above 0 where two communes share one, as `Coverage.border_m` is.
        """
        attached = attached or Attached()
        travel = attached.travel or straight_line(Candidates.of(communes), profile)
        given = {
            "population": communes.population_known.any(),
            "former district": (communes.group != "").any(),
            "neighbours": borders is not None,
            "travel by road": travel.by_road,
            "health, school and market facilities": attached.facilities is not None
            and attached.facilities.complete,
        }
        for field in fields(attached):
            if field.name in NEEDS and getattr(attached, field.name) is not None:
                given[NEEDS[field.name]] = True
        columns = {column_key("", name): of for name, of in communes.statistics.items()}
        columns.update(attached.columns or {})
        given.update((key, not np.isnan(column).all()) for key, column in columns.items())
        return cls(
            communes=communes,
            moments=moments_of(communes),
            seats=Seats(communes, travel),
            attached=attached,
            group=_numbered(communes.group),
            borders=borders,
            dense=None if borders is None else _dense(communes, borders, profile),
            given=frozenset(key for key, there in given.items() if there),
            worst_detour=profile.goalposts["1.4"].worst,
            figures=_figures(profile),
            columns=columns,
        )

    @cached_property
    def terrain_known(self) -> bool:
        """Is the terrain of any commune known? Else nobody need ask unit by unit."""
        return bool((self.communes.terrain >= 0).any())

    @cached_property
    def amounts(self) -> Amounts:
        """What of all this is added up over the members of a unit."""
        return Amounts.of(self)

    @cached_property
    def pairs(self) -> Pairs:
        """What of all this two communes have with each other."""
        return Pairs.of(self)

    def worked_out(self) -> Inputs:
        """Itself, with all that is worked out when it is first asked for, so that no edit waits
        for it; may take a second."""
        _ = self.amounts, self.pairs
        self.seats.travel.work_out()
        return self

    def by(self, profile: Profile) -> Inputs:
        """The same inputs as another profile has them; seats stay where travel does.

        What is attached was measured before, by another profile's figures, and stays as it is.
        """
        seats, line = self.seats, self.seats.travel
        if isinstance(line, StraightLine):
            straight = straight_line(line.candidates, profile)
            if (straight.speed_kmh, straight.detour) != (line.speed_kmh, line.detour):
                seats = Seats(self.communes, straight)
        dense = self.dense
        if self.borders is not None:
            dense = _dense(self.communes, self.borders, profile)
        return replace(
            self,
            seats=seats,
            dense=dense,
            worst_detour=profile.goalposts["1.4"].worst,
            figures=_figures(profile),
        )


def straight_line(candidates: Candidates, profile: Profile) -> StraightLine:
    """Travel without roads, at the profile's speed and detour."""
    return StraightLine(
        candidates,
        speed_kmh=profile.figures["straight_speed_kmh"],
        detour=profile.figures["straight_detour"],
    )


def _dense(communes: Communes, borders: csr_array, profile: Profile) -> DenseLand:
    least, in_wards = profile.figures["dense_per_km2"], profile.figures["dense_ward_per_km2"]
    return DenseLand.of(communes, borders, np.where(communes.ward, in_wards, least))


def _figures(profile: Profile) -> dict[str, NDArray[np.float64]]:
    return {figure: profile.by_terrain(figure) for figure in FIGURES_BY_TERRAIN}


def _numbered(group: NDArray[np.object_]) -> NDArray[np.int64]:
    """Names counted from 0 on in their order, -1 for an empty one."""
    names, number = np.unique(group.astype(str), return_inverse=True)
    return number.astype(np.int64) - 1 if names[0] == "" else number.astype(np.int64)
