"""How large the polygons of features are, in km² on the ellipsoid, broken ones among them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature

from regionaltool.bridge.read_communes import core_crs, straight
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import InputError


def feature_shapes(features: Sequence[QgsFeature]) -> NDArray[np.object_]:
    """The geometry of each feature, curves as straight segments; None where there is none."""
    wkb = [straight(feature.geometry())[0] for feature in features]
    return np.array(shapely.from_wkb(wkb, on_invalid="ignore"), dtype=object)


def polygon_km2(geometry: NDArray[np.object_], crs: CRS | None) -> NDArray[np.float64]:
    """Ellipsoidal km² of each polygon; NaN where there is none or nothing can be measured."""
    nothing = np.full(len(geometry), np.nan)
    if crs is None:
        return nothing
    try:
        km2 = Ellipsoid(crs).areas(geometry) / 1e6
    except InputError:
        return nothing
    return np.where(np.isfinite(km2) & (km2 > 0), km2, np.nan)


def sound_km2(
    features: Sequence[QgsFeature], crs: QgsCoordinateReferenceSystem
) -> NDArray[np.float64]:
    """The same, NaN also for broken polygons and in a coordinate system that cannot be used."""
    geometry = feature_shapes(features)
    try:
        km2 = polygon_km2(geometry, core_crs(crs))
    except InputError:
        return np.full(len(geometry), np.nan)
    km2[~shapely.is_valid(geometry)] = np.nan
    return km2
