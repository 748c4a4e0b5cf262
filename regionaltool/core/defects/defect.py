"""One defect of a layer: what it is, whose, where, how large."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import shapely

from regionaltool.core.problems import phrase


class DefectKind(Enum):
    """The kinds, in the order in which they are listed: the gravest first."""

    NO_GEOMETRY = "no_geometry"
    ID_MISSING = "id_missing"
    ID_DOUBLED = "id_doubled"
    DUPLICATE = "duplicate"
    STACKED = "stacked"
    BOW_TIE = "bow_tie"
    INVALID = "invalid"
    OVERLAP = "overlap"
    GAP = "gap"
    UNMATCHED = "unmatched"
    SLIT = "slit"
    SLIVER = "sliver"
    TINY_PART = "tiny_part"

    @property
    def breaks_coverage(self) -> bool:
        """Is the layer no valid coverage because of it? The others are worth a look, no more."""
        return self not in REMARKS


REMARKS = frozenset({DefectKind.SLIT, DefectKind.SLIVER, DefectKind.TINY_PART})
OVERLAPPING = frozenset({DefectKind.OVERLAP, DefectKind.STACKED, DefectKind.DUPLICATE})
TITLES = {
    DefectKind.NO_GEOMETRY: phrase("No geometry"),
    DefectKind.ID_MISSING: phrase("Id missing"),
    DefectKind.ID_DOUBLED: phrase("Id doubled"),
    DefectKind.DUPLICATE: phrase("Duplicate"),
    DefectKind.STACKED: phrase("One inside another"),
    DefectKind.BOW_TIE: phrase("Outline crosses itself"),
    DefectKind.INVALID: phrase("Invalid ring"),
    DefectKind.OVERLAP: phrase("Overlap"),
    DefectKind.GAP: phrase("Gap"),
    DefectKind.UNMATCHED: phrase("Unmatched vertices"),
    DefectKind.SLIT: phrase("Slit open to the outside"),
    DefectKind.SLIVER: phrase("Sliver part"),
    DefectKind.TINY_PART: phrase("Tiny part"),
}


@dataclass(frozen=True)
class Defect:
    """A defect and the rows that it concerns."""

    kind: DefectKind
    rows: tuple[int, ...]
    """Rows of the layer, ascending."""
    place: shapely.Geometry | None
    """Polygon or MultiPolygon to draw and to go to, in the layer's coordinates; None when no row
    has a geometry."""
    area_m2: float
    """Square metres on the ellipsoid that are in dispute; 0 where no ground is."""
    length_m: float
    """Metres on the ellipsoid: the perimeter, or the stretch of border that does not match."""
    width_m: float | None = None
    """Metres: the widest circle that fits into a gap, an overlap or a part."""
    reason: str = ""
    """Why a ring is invalid, in GEOS's words; the id that stands twice."""
