"""Facilities: which services people reach, and where the nearest one stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array

from regionaltool.core.access.ways import Reached, Ways
from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.inputs.points import elsewhere, rows_by_number, usable
from regionaltool.core.inputs.services import SERVICES, service_of
from regionaltool.core.problems import InputError, Problem, Term
from regionaltool.core.standing import NOWHERE, standing


@dataclass(frozen=True, eq=False)
class Facilities:
    """Of n communes in K kinds, such as health, school and market."""

    kinds: tuple[str, ...]
    """K names, each of a service of its own."""
    in_reach: tuple[csr_array, ...]
    """K times (n, n) of 0 and 1: people of the row's commune have a facility of the kind within
    reach that stands in the column's commune."""
    nearest: NDArray[np.int64]
    """(K, n) the commune that the nearest facility of the kind stands in, −1 where it stands in
    none, or none is within the limit."""

    @property
    def complete(self) -> bool:
        """Is there a kind for every service?"""
        return {service_of(kind) for kind in self.kinds} >= set(SERVICES)

    @cached_property
    def together(self) -> csr_array:
        """(n, n) `in_reach` of all kinds in one: a value has a bit for each kind."""
        bits = (matrix * 2.0**kind for kind, matrix in enumerate(self.in_reach))
        return csr_array(sum(bits)).astype(np.int64)

    @classmethod
    def of(
        cls,
        communes: Communes,
        points: NDArray[np.object_],
        kinds: Sequence[object],
        ways: Ways,
        settled: NDArray[np.float64],
        *,
        within_min: float,
        limit_min: float,
        step: Callable[[int, int], None] = lambda done, of: None,
        source: str = "facilities",
        numbers: NDArray[np.int64] | None = None,
    ) -> tuple[Facilities, tuple[Problem, ...]]:
        """From (q,) places in the coordinate system of the communes, and what each is.

        ``settled`` (n, 2) are longitude and latitude from where the people of each commune set
        out; ``within_min`` is how far a service may be, ``limit_min`` how far the nearest one is
        looked for. One that stands outside the map may be the nearest all the same. ``numbers``
        (q,) are what messages call the rows. Raises `InputError`.
        """
        points, kept, problems = usable(points, source, numbers)
        said = read_texts(kinds)[kept]
        service = np.array([service_of(kind) or "" for kind in said], dtype=object)
        problems += _of_no_service(said, service, kept, source, numbers)
        serving = np.isin(service, list(SERVICES))
        if not serving.any():
            raise InputError(
                Problem(
                    "Layer “{layer}” has no facility that is known as health, school or market; "
                    "its kinds are: {kinds}. Choose the field with the kind of facility, and call "
                    "the kinds by such words as hospital, school, market.",
                    {"layer": source, "kinds": tuple(sorted({str(kind) for kind in said}))},
                )
            )
        points, service = points[serving], service[serving]
        commune = standing(communes, points)
        if (commune == NOWHERE).all():
            raise elsewhere(source)
        problems += _outside(commune, source) + _missing(service, source)
        places = Ellipsoid(communes.crs).degrees(shapely.get_coordinates(points))
        reached = ways.reached(settled, places, max(within_min, limit_min), step)
        found = tuple(key for key in SERVICES if key in service)
        of_kind = [_only(reached, (service == key)[reached.place]) for key in found]
        n = len(communes)
        it = cls(
            kinds=found,
            in_reach=tuple(_in_reach(some, commune, within_min, n) for some in of_kind),
            nearest=np.stack([_nearest(some, commune, limit_min, n) for some in of_kind]),
        )
        return it, problems


def _only(reached: Reached, which: NDArray[np.bool_]) -> Reached:
    return Reached(*(column[which] for column in reached))


def _in_reach(reached: Reached, commune: NDArray[np.int64], within: float, n: int) -> csr_array:
    there = commune[reached.place]
    near = (reached.minutes <= within) & (there != NOWHERE)
    pairs = np.unique(reached.origin[near] * n + there[near])
    return csr_array((np.ones(len(pairs)), (pairs // n, pairs % n)), shape=(n, n))


def _nearest(
    reached: Reached, commune: NDArray[np.int64], limit: float, n: int
) -> NDArray[np.int64]:
    near = np.flatnonzero(reached.minutes <= limit)
    # equally near ones by their place in the layer
    order = near[np.lexsort((reached.place[near], reached.minutes[near], reached.origin[near]))]
    origin, first = np.unique(reached.origin[order], return_index=True)
    nearest = np.full(n, NOWHERE)
    nearest[origin] = commune[reached.place[order[first]]]
    return nearest


def _of_no_service(
    said: NDArray[np.object_],
    service: NDArray[np.object_],
    kept: NDArray[np.int64],
    source: str,
    numbers: NDArray[np.int64] | None,
) -> tuple[Problem, ...]:
    """What is told of kinds that are no service, apart from those known as such."""
    unknown = (service == "") & (said != "")
    nameless = np.zeros(kept.max() + 1, dtype=bool)
    nameless[kept[said == ""]] = True
    problems: list[Problem] = []
    if unknown.any():
        problems.append(
            Problem(
                "Layer “{layer}”: facilities of these kinds are no service that is scored, and do "
                "not count: {kinds}.",
                {"layer": source, "kinds": tuple(sorted({str(kind) for kind in said[unknown]}))},
            )
        )
    if nameless.any():
        problems.append(
            Problem(
                "Layer “{layer}”: facilities without a kind do not count, rows {rows}.",
                {"layer": source, "rows": rows_by_number(numbers)(nameless)},
            )
        )
    return tuple(problems)


def _outside(commune: NDArray[np.int64], source: str) -> tuple[Problem, ...]:
    outside = int((commune == NOWHERE).sum())
    if outside == 0:
        return ()
    return (
        Problem(
            "Layer “{layer}”: facilities outside every commune: {count}. People may have them "
            "nearest, but they serve no unit.",
            {"layer": source, "count": outside},
        ),
    )


def _missing(service: NDArray[np.object_], source: str) -> tuple[Problem, ...]:
    missing = tuple(Term(title) for key, title in SERVICES.items() if key not in service)
    if not missing:
        return ()
    return (
        Problem(
            "Layer “{layer}” has no facility of kind {kinds}, so nobody can be said to reach all "
            "services.",
            {"layer": source, "kinds": missing},
        ),
    )
