"""Which features show the detached parts of units, kept up to date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import shapely
from qgis.core import QgsField, QgsVectorLayer

from regionaltool.bridge.compat import real_field, text_field
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.shown_layer import features_of
from regionaltool.bridge.words import tr


def detached_fields() -> list[QgsField]:
    """The unit, and the place of its main piece that lies nearest."""
    return [text_field("unit", tr("Unit")), real_field("to_x"), real_field("to_y")]


class DetachedParts:
    """Writes a feature for each piece of a unit but the main one."""

    def __init__(self) -> None:
        self._features: dict[str, list[int]] = {}

    def show(self, layer: QgsVectorLayer, session: PlanSession, units: Sequence[str]) -> None:
        """Bring the layer up to date with these units."""
        gone = [fid for unit in units for fid in self._features.pop(unit, ())]
        parts = [part for unit in units for part in _parts(session, unit)]
        if not gone and not parts:
            return
        layer.dataProvider().deleteFeatures(gone)
        shapes, values = [part for part, _ in parts], [row for _, row in parts]
        _, added = layer.dataProvider().addFeatures(features_of(layer, shapes, values))
        for (unit, *_), feature in zip(values, added, strict=True):
            self._features.setdefault(unit, []).append(feature.id())
        layer.updateExtents()
        layer.triggerRepaint()

    def renumber(self, moved: Mapping[int, int]) -> None:
        """The features have other ids now; those that are gone are left out."""
        self._features = {
            unit: [moved[fid] for fid in fids if fid in moved]
            for unit, fids in self._features.items()
        }


def _parts(session: PlanSession, unit: str) -> Iterator[tuple[shapely.Geometry, list[object]]]:
    """Each piece of the unit but the main one, with its row."""
    if not session.has(unit):
        return
    main, *others = session.assessment(unit).contiguity.pieces
    outline = session.assessor.coverage.outline
    for piece in others:
        part, rest = outline(np.array(piece)), outline(np.array(main))
        to = shapely.get_coordinates(shapely.shortest_line(part, rest))[-1]
        yield part, [unit, float(to[0]), float(to[1])]
