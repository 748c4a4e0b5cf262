from datetime import date, datetime
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from regionaltool.bridge.read_table import sheet_of_layer, table_file


@pytest.mark.parametrize(
    ("given", "file"),
    [
        ("/a/số liệu.XLSX", (Path("/a/số liệu.XLSX"), "")),
        ("/a/b.ods|layername=Dân số", (Path("/a/b.ods"), "Dân số")),
        ("/a/b.csv|layername=b", (Path("/a/b.csv"), "")),
        (r"C:\a\b.xls", (Path(r"C:\a\b.xls"), "")),
        ("/a/b.gpkg|layername=x", None),
        ("/a/b.xlsx|layername=x|subset=nam = 2024", None),
        ("layer_id_123", None),
    ],
)
def test_the_file_of_a_table(given, file):
    assert table_file(given) == file


def test_layers_that_qgis_made_of_a_file(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("ma;ten\n01;Xã A\n", encoding="utf-8")
    of_text = QgsVectorLayer(f"file://{file}?delimiter=;", "a", "delimitedtext")
    assert of_text.isValid() and table_file(of_text) == (file, "")
    of_ogr = QgsVectorLayer(str(file), "a", "ogr")
    assert table_file(of_ogr) == (file, "")
    assert table_file(QgsVectorLayer("NoGeometry?field=a:int", "a", "memory")) is None


@pytest.mark.parametrize(
    ("source", "provider"), [("file://{}?delimiter=;", "delimitedtext"), ("{}", "ogr")]
)
def test_rows_that_a_filter_leaves_out_do_not_come_back(source, provider, tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("ma;nam\n01;2023\n01;2024\n", encoding="utf-8")
    layer = QgsVectorLayer(source.format(file), "a", provider)
    assert layer.setSubsetString("nam = '2024'")
    assert layer.featureCount() == 1 and table_file(layer) is None


def test_a_layer_as_a_sheet():
    layer = QgsVectorLayer("NoGeometry?field=ten:string&field=n:integer", "a", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Xã A", None])
    sheet = sheet_of_layer([feature], layer.fields(), "a")
    assert sheet.is_layer and sheet.rows == (("ten", "n"), ("Xã A", None))


def test_days_of_a_layer_are_days():
    layer = QgsVectorLayer("NoGeometry?field=a:date&field=b:datetime&field=c:date", "a", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([QDate(2026, 1, 5), QDateTime(QDate(2026, 1, 6), QTime(7, 8)), None])
    (_, row) = sheet_of_layer([feature], layer.fields(), "a").rows
    assert row == (date(2026, 1, 5), datetime(2026, 1, 6, 7, 8), None)
