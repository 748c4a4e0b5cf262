import json

import numpy as np
import pytest
import shapely
from pyproj import CRS

from regionaltool.bridge.plan_file.commune_layer import crs_text
from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.plan_file.schema import connect
from regionaltool.core.communes import Communes
from tests.bridge.plan_file.plans import communes, fresh_bench, save

LOCAL = (
    "+proj=tmerc +lat_0=0 +lon_0=107.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 "
    "+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,"
    "0.252906278 +units=m +type=crs"
)


def test_communes_come_back_as_they_were(tmp_path):
    before = communes(statistics={"Tỷ lệ": np.arange(10) / 3, "tỷ lệ": [None, *range(9)]})
    save(fresh_bench(before), tmp_path / "plan.gpkg").close()
    opened = open_plan(tmp_path / "plan.gpkg")
    opened.lock.release()
    after = opened.communes
    assert after.source == before.source and after.crs == before.crs
    for column in ("ids", "names", "population", "population_known", "official_km2", "group"):
        np.testing.assert_array_equal(getattr(after, column), getattr(before, column))
    np.testing.assert_array_equal(after.polygon_km2, before.polygon_km2)
    assert shapely.equals_exact(
        shapely.normalize(after.geometry),
        shapely.normalize([shapely.MultiPolygon([s]) for s in before.geometry]),
    ).all()
    assert list(after.statistics) == ["Tỷ lệ", "tỷ lệ"]
    for key, values in before.statistics.items():
        np.testing.assert_array_equal(after.statistics[key], values)


def test_types_and_terrain_come_back_where_there_are_any(tmp_path):
    before = communes(type=["phường", *["xã"] * 8, None], terrain=["núi", None, *["đô thị"] * 8])
    save(fresh_bench(before), tmp_path / "plan.gpkg").close()
    opened = open_plan(tmp_path / "plan.gpkg")
    opened.lock.release()
    for column in ("type", "ward", "terrain"):
        np.testing.assert_array_equal(getattr(opened.communes, column), getattr(before, column))
    assert opened.communes.terrain.tolist() == [0, -1, *[2] * 8]
    save(fresh_bench(communes()), tmp_path / "without.gpkg").close()
    with connect(tmp_path / "without.gpkg", "ro") as connection:
        there = {row[1] for row in connection.execute("PRAGMA table_info(communes)")}
        (settings,) = connection.execute("SELECT settings FROM plan").fetchone()
    assert "terrain" not in there and json.loads(settings)["texts"] == []


def test_a_file_from_before_types_were_kept_is_read(tmp_path):
    save(fresh_bench(communes()), tmp_path / "plan.gpkg").close()
    with connect(tmp_path / "plan.gpkg") as connection:
        connection.execute("UPDATE plan SET settings = json_remove(settings, '$.texts')")
    opened = open_plan(tmp_path / "plan.gpkg")
    opened.lock.release()
    assert not opened.communes.type.any()


def test_a_local_coordinate_system_comes_back_with_its_shift(tmp_path):
    polygons = [shapely.box(500000, 2300000, 501000, 2301000)]
    before = Communes.from_arrays(ids=["1"], geometry=polygons, crs=CRS(LOCAL))
    save(fresh_bench(before, "p"), tmp_path / "plan.gpkg").close()
    opened = open_plan(tmp_path / "plan.gpkg")
    opened.lock.release()
    text = crs_text(opened.communes.crs)
    assert "107.75" in text and "-191.90441429" in text and "0.252906278" in text
    np.testing.assert_array_equal(opened.communes.polygon_km2, before.polygon_km2)


@pytest.mark.parametrize("code", ["EPSG:3405", "EPSG:4756", "EPSG:9210"])
def test_a_coordinate_system_of_the_list_is_kept_by_its_code(code):
    assert crs_text(CRS(code)) == code
