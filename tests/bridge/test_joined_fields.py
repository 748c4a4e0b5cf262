import pytest
from qgis.core import QgsFields

from regionaltool.bridge.compat import text_field
from regionaltool.bridge.joined_fields import (
    joined_fields,
    joined_value,
    rest_fields,
    rest_values,
)
from tests.core.tables.sheets import COMMUNES, KM2, PEOPLE, join, sheet


@pytest.fixture
def joined():
    rows = [
        (name, group, people, 100 * km2, f"vùng {i}")
        for i, ((name, group), people, km2) in enumerate(zip(COMMUNES, PEOPLE, KM2, strict=True))
    ]
    header = ("Tên", "Huyện", "Dân số", "Diện tích (ha)", "Vùng")
    return join(sheet(header, *rows[1:]), columns=("Dân số", "Diện tích (ha)", "Vùng"))


def test_fields_and_values(joined):
    own = QgsFields()
    own.append(text_field("ten", "", 20))
    fields = joined_fields(own, {"ten"}, joined.columns)
    assert [(f.name(), f.length()) for f in fields[:1]] == [("ten", 60)]
    assert [f.name() for f in fields[1:]] == ["population", "area_km2", "vung"]
    people, area, _ = (joined_value(column, 1) for column in joined.columns)
    assert people == PEOPLE[1] and isinstance(people, int)
    assert area == pytest.approx(KM2[1]) and isinstance(area, float)
    assert len(rest_fields()) == len(rest_values(joined.rest[0]))


def test_texts_are_joined_as_texts(joined):
    people, area, text = (joined_value(column, 0) for column in joined.columns)
    assert people != people and area != area and text is None
    assert joined_value(joined.columns[2], 3) == "vùng 3"
