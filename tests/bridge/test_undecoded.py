from qgis.core import QgsVectorLayer

from regionaltool.bridge.undecoded import Undecoded
from regionaltool.core import tcvn3
from tests.bridge.commune_layers import commune_layer
from tests.bridge.messy_files import NAMES, messy_layer


def decoded(texts) -> list[str]:
    return [tcvn3.decode(text.encode("latin-1")) for text in texts]


def test_the_bytes_of_a_shapefile_come_back(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    assert "�" in next(layer.getFeatures())["TEN_XA"]
    found = Undecoded(layer).read(("TEN_XA", "no such field"))
    assert list(found) == ["TEN_XA"]
    assert decoded(found["TEN_XA"].values()) == list(NAMES)
    assert sorted(found["TEN_XA"]) == [feature.id() for feature in layer.getFeatures()]


def test_the_layer_of_the_project_is_left_as_it_is(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    before = [feature.attributes() for feature in layer.getFeatures()]
    encoding = layer.dataProvider().encoding()
    Undecoded(layer).read(("TEN_XA",))
    assert layer.dataProvider().encoding() == encoding
    assert [feature.attributes() for feature in layer.getFeatures()] == before


def test_the_bytes_of_a_whole_province(qgis_app, shared_data):
    layer = QgsVectorLayer(str(shared_data / "messy" / "ranh_gioi_xa.shp"), "xa", "ogr")
    layer.setProviderEncoding("UTF-8")
    found = Undecoded(layer).read(("TEN_XA",))["TEN_XA"]
    assert "Ph­êng ChiÒng LÒ" in found.values()
    assert found.keys() == {feature.id() for feature in layer.getFeatures()}
    assert layer.dataProvider().encoding() == "UTF-8"


def test_values_that_are_being_edited_are_left_out(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    layer.startEditing()
    first = next(layer.getFeatures())
    layer.changeAttributeValue(first.id(), layer.fields().lookupField("TEN_XA"), "Xã Mới")
    found = Undecoded(layer).read(("TEN_XA", "TEN_HUYEN"))
    assert len(found["TEN_XA"]) == 3 and first.id() not in found["TEN_XA"]
    assert len(found["TEN_HUYEN"]) == 4
    layer.rollBack()


def test_formats_that_say_their_encoding_have_nothing_to_undo(qgis_app, sample):
    assert Undecoded(commune_layer()).read(("name",)) == {}
    package = QgsVectorLayer(f"{sample}|layername=communes", "s", "ogr")
    assert Undecoded(package).read(("name",)) == {}


def test_a_file_that_has_gone_gives_nothing(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    reader = Undecoded(layer)
    for file in tmp_path.iterdir():
        file.unlink()
    assert reader.read(("TEN_XA",)) == {}
