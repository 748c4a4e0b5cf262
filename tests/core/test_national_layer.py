"""The raw layer of the whole nation; a minute, so only with ``--examples``."""

import geopandas
import numpy as np
import pytest
import shapely
from pyproj import CRS

from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.check import find_defects
from regionaltool.core.repair import can_clean, repair
from tests import examples

pytestmark = pytest.mark.skipif(examples.chosen is None, reason="a minute: give --examples N")


@pytest.fixture(scope="module")
def nation(shared_data):
    return geopandas.read_file(shared_data / "vn_communes_raw.gpkg", engine="pyogrio")


@pytest.fixture(scope="module")
def rows(nation) -> CommuneRows:
    return CommuneRows.from_arrays(
        ids=nation["code"],
        names=nation["name"],
        geometry=nation.geometry.to_numpy(),
        crs=CRS(nation.crs),
    )


@pytest.fixture(scope="module")
def found(rows):
    return find_defects(rows)


def test_counts_agree_with_shapely(rows, found):
    shapes = rows.geometry
    a, b = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    common = shapely.area(shapely.intersection(shapes[a[a < b]], shapes[b[a < b]]))
    assert found.overlaps == np.count_nonzero(common > 1e-12) == 22_550
    assert (found.invalid, found.valid) == (0, False)


@pytest.mark.skipif(not can_clean(), reason="needs shapely 2.2 and GEOS 3.14")
def test_it_ends_valid_nationally_and_in_every_province(nation, rows, found):
    mended = repair(rows, nation["pop_2009"].to_numpy(dtype=float))
    ((row, people),) = ((drop.row, drop.population) for drop in mended.dropped)
    assert (rows.label(row), people) == ("Sông Hiến (2030105)", 8382)
    kept = ~shapely.is_missing(mended.geometry)
    assert kept.sum() == len(rows) - 1
    assert shapely.coverage_is_valid(mended.geometry[kept])
    assert shapely.is_valid(mended.geometry[kept]).all()
    for province in nation["province_code"].unique():
        inside = kept & (nation["province_code"] == province).to_numpy()
        assert shapely.coverage_is_valid(mended.geometry[inside]), province
    in_dispute = sum(d.area_m2 for d in found.found if d.kind.breaks_coverage)
    assert np.nansum(np.abs(mended.area_change_m2)) <= in_dispute


def test_the_clean_layer_is_valid(shared_data):
    frame = geopandas.read_file(shared_data / "vn_communes_clean.gpkg", engine="pyogrio")
    clean = CommuneRows.from_arrays(
        ids=frame["code"], geometry=frame.geometry.to_numpy(), crs=CRS(frame.crs)
    )
    assert find_defects(clean).valid
