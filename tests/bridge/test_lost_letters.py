import pytest
from qgis.core import QgsVectorLayer

from regionaltool.bridge.lost_letters import has_lost_letters, read_again, with_letters


@pytest.fixture
def messy_layer(shared_data):
    layer = QgsVectorLayer(str(shared_data / "messy" / "ranh_gioi_xa.shp"), "xa", "ogr")
    layer.setProviderEncoding("UTF-8")
    return layer


def test_the_bytes_come_through_and_the_layer_stays(messy_layer):
    before = {feature.id(): feature.attributes() for feature in messy_layer.getFeatures()}
    assert any(map(has_lost_letters, before.values()))
    again = read_again(messy_layer)
    assert again.keys() == before.keys()
    assert "Ph­êng ChiÒng LÒ" in {row[0] for row in again.values()}
    after = {feature.id(): feature.attributes() for feature in messy_layer.getFeatures()}
    assert after == before and messy_layer.dataProvider().encoding() == "UTF-8"


def test_only_what_was_lost_is_taken_from_the_second_reading():
    old = ["Ph\ufffdng", "sửa tay", 7, None]
    assert with_letters(old, ["Ph­ng", "s÷a", 8, "x"]) == ["Ph­ng", "sửa tay", 7, None]


def test_a_layer_that_is_no_file_is_not_read_again():
    assert read_again(QgsVectorLayer("NoGeometry?field=a:string", "a", "memory")) == {}
