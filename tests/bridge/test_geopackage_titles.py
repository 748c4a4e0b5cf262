import sqlite3
from contextlib import closing

import geopandas
import pytest
import shapely
from qgis.core import QgsVectorLayer

from regionaltool.bridge.geopackage_titles import write_titles
from regionaltool.core.problems import InputError

TITLES = {
    "units": {"DS": "Dân số, người", "TEN": 'Tên <đơn vị> & "loại"'},
    "communes": {"DS": "Dân số, người"},
}


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "plan.gpkg"
    frame = geopandas.GeoDataFrame(
        {"DS": [1], "TEN": ["a"]}, geometry=[shapely.box(0, 0, 1, 1)], crs=4326
    )
    frame.to_file(file, layer="units")
    frame.to_file(file, layer="communes")
    return file


def test_qgis_shows_them_as_aliases(file):
    write_titles(file, TITLES, file)
    for layer, titles in TITLES.items():
        opened = QgsVectorLayer(f"{file}|layername={layer}", layer)
        assert opened.isValid() and opened.renderer() is not None
        for column, title in titles.items():
            assert opened.fields().field(column).alias() == title


def test_they_are_stored_as_the_standard_says(file):
    write_titles(file, TITLES, file)
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT table_name, column_name, title FROM gpkg_data_columns")
        stored: dict[str, dict[str, str]] = {}
        for layer, column, title in rows:
            stored.setdefault(layer, {})[column] = title
        assert stored == TITLES
        extensions = database.execute(
            "SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_schema'"
        ).fetchall()
        assert sorted(extensions) == [
            ("gpkg_data_column_constraints",),
            ("gpkg_data_columns",),
        ]
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_other_programs_still_read_the_layers(file):
    write_titles(file, TITLES, file)
    for layer in TITLES:
        assert geopandas.read_file(file, layer=layer).TEN.tolist() == ["a"]


def test_a_file_that_is_no_database(tmp_path):
    broken = tmp_path / "broken.gpkg"
    broken.write_text("no database " * 100)
    with pytest.raises(InputError, match=r"plan\.gpkg.*cannot be written"):
        write_titles(broken, TITLES, tmp_path / "plan.gpkg")
