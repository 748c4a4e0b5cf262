import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFields, QgsGeometry, QgsWkbTypes

from regionaltool.bridge.compat import text_field
from regionaltool.bridge.joined_fields import (
    joined_fields,
    joined_layer,
    joined_values,
    rest_fields,
    rest_values,
)
from regionaltool.bridge.read_register import RegisterFields, RegisterTable
from regionaltool.core import tcvn3
from tests.core.tables.sheets import COMMUNES, KM2, PEOPLE, join, register, sheet


@pytest.fixture
def joined():
    rows = [
        (name, group, people, 100 * km2, f"vùng {i}")
        for i, ((name, group), people, km2) in enumerate(zip(COMMUNES, PEOPLE, KM2, strict=True))
    ]
    header = ("Tên", "Huyện", "Dân số", "Diện tích (ha)", "Vùng")
    return join(sheet(header, *rows[1:]), columns=("Dân số", "Diện tích (ha)", "Vùng"))


@pytest.fixture
def own():
    fields = QgsFields()
    fields.append(text_field("ten", "", 20))
    return fields


def test_fields_and_values(joined):
    own = QgsFields()
    own.append(text_field("ten", "", 20))
    fields = joined_fields(own, {"ten"}, joined.columns)
    assert [(f.name(), f.length()) for f in fields[:1]] == [("ten", 60)]
    assert [f.name() for f in fields[1:]] == ["population", "area_km2", "vung"]
    people, area, _ = joined_values(joined.columns, 1)
    assert people == PEOPLE[1] and isinstance(people, int)
    assert area == pytest.approx(KM2[1]) and isinstance(area, float)
    assert len(rest_fields()) == len(rest_values(joined.rest[0]))


def test_texts_are_joined_as_texts(joined):
    people, area, text = joined_values(joined.columns, 0)
    assert people != people and area != area and text is None
    assert joined_values(joined.columns, 3)[2] == "vùng 3"


def test_a_layer_in_memory_for_the_map(joined, own):
    names = tuple(name for name, _ in COMMUNES)
    point = QgsGeometry.fromWkt("POLYGON ((0 0, 1 0, 1 1, 0 0))")
    misread = [tcvn3.encode(name).decode("latin-1") for name in names]
    verdict = register(names=misread).verdicts["name"]
    table = RegisterTable(
        joined.register, RegisterFields(), (names,), {"ten": verdict}, (point,) * 12, (), ()
    )
    crs = QgsCoordinateReferenceSystem("EPSG:3405")
    layer = joined_layer("xa", own, QgsWkbTypes.Type.Polygon, crs, table, joined.columns)
    assert layer.featureCount() == 12 and layer.crs() == crs
    rows = [feature.attributes() for feature in layer.getFeatures()]
    assert [row[0] for row in rows] == list(names)
    assert [row[1] for row in rows[1:]] == PEOPLE[1:]
    assert layer.fields().field("population").alias() == "Dân số"
    assert all(feature.hasGeometry() for feature in layer.getFeatures())
