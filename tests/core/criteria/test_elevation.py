import numpy as np
import shapely
from pyproj import CRS

from regionaltool.core.communes import Communes
from regionaltool.core.criteria.elevation import high_ground, terrain_by_elevation

UTM = CRS("EPSG:3405")
COMMUNES = Communes.from_arrays(
    ids=["a", "b", "c"],
    geometry=[shapely.box(500_000 + 3000 * i, 0, 503_000 + 3000 * i, 3000) for i in range(3)],
    crs=UTM,
)
# cells of 100 m: 30 rows, 90 columns
SHAPE, TRANSFORM = (30, 90), (500_000.0, 100.0, 0.0, 3000.0, 0.0, -100.0)


def test_two_thirds_above_200_m():
    metres = np.full(SHAPE, 200.0)
    metres[:20, :30] = 200.1
    metres[:19, 30:60] = 900
    share = high_ground(COMMUNES, metres, TRANSFORM, UTM)
    np.testing.assert_allclose(share, [20 / 30, 19 / 30, 0])
    assert terrain_by_elevation(share).tolist() == ["mountain", "lowland", "lowland"]


def test_ground_that_is_not_known():
    metres = np.full(SHAPE, 900.0)
    metres[:4, :30] = np.nan
    metres[:2, 30:60] = np.nan
    share = high_ground(COMMUNES, metres, TRANSFORM, UTM)
    np.testing.assert_allclose(share, [np.nan, 1, 1])
    assert terrain_by_elevation(share).tolist() == ["", "mountain", "mountain"]
    # a raster that ends before the communes do
    assert np.isnan(high_ground(COMMUNES, metres[:, :2], TRANSFORM, UTM)).all()


def test_another_coordinate_system():
    lonlat = CRS("EPSG:4756")
    west, south = 105.0, 0.0
    cell = 0.001
    metres = np.full((40, 100), 10.0)
    metres[:, :30] = 500
    share = high_ground(COMMUNES, metres, (west, cell, 0.0, south + 0.03, 0.0, -cell), lonlat)
    assert share[0] == 1 and share[2] == 0


def test_of_many_cells_some_are_looked_at():
    fine = np.full((1500, 4500), 10.0)
    fine[:, :1500] = 800
    share = high_ground(COMMUNES, fine, (500_000.0, 2.0, 0.0, 3000.0, 0.0, -2.0), UTM)
    np.testing.assert_allclose(share, [1, 0, 0])
