"""The verdicts on communes that have been read, as warnings: system, texts, unit of areas.

Nothing is mended here. Whoever reads communes tells these beside the warnings of the reading.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.crs_offers import CrsOffer
from regionaltool.core.crs_verdict import CrsVerdict, judge_crs
from regionaltool.core.encoding_verdict import judge_field
from regionaltool.core.figures_verdict import area_evidence, judge_areas
from regionaltool.core.problems import Problem


def input_warnings(
    communes: Communes, *, name_field: str = "", group_field: str = "", area_field: str = ""
) -> tuple[Problem, ...]:
    """What is doubtful about system and fields; the arguments are what messages call the fields.

    A field that is left out is not judged.
    """
    crs = _judged(communes)
    fields = _of_fields(communes, crs.offers, name_field, group_field, area_field)
    return (*crs.problems, *fields)


def field_warnings(
    communes: Communes, *, name_field: str = "", group_field: str = "", area_field: str = ""
) -> tuple[Problem, ...]:
    """The same without the coordinate system, but with what areas say about it."""
    offers = _judged(communes).offers if area_field else ()
    return _of_fields(communes, offers, name_field, group_field, area_field)


def _of_fields(
    communes: Communes,
    offers: Sequence[CrsOffer],
    name_field: str,
    group_field: str,
    area_field: str,
) -> tuple[Problem, ...]:
    found: list[Problem] = []
    if area_field:

        def labelled(where: NDArray[np.bool_]) -> tuple[str, ...]:
            return communes.labels(np.flatnonzero(where))

        areas = judge_areas(communes.official_km2, communes.polygon_km2)
        told = (area_evidence(areas, offer, area_field) for offer in offers)
        found += [problem for problem in told if problem is not None]
        found += areas.problems(area_field, labelled)
    texts = [
        problem
        for field, column in ((name_field, communes.names), (group_field, communes.group))
        if field
        for problem in judge_field(field, list(column)).problems()
    ]
    if texts:
        remedy = Problem("Mend the texts on the page Data of the dock before names are used.")
        found += [*texts, remedy]
    return tuple(found)


def _judged(communes: Communes) -> CrsVerdict:
    bounds = tuple(map(float, shapely.total_bounds(communes.geometry)))
    return judge_crs(communes.crs, bounds, communes.source)
