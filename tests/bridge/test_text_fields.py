from regionaltool.bridge.text_fields import judge_text_field, text_fields
from regionaltool.bridge.undecoded import Undecoded
from tests.bridge.commune_layers import commune_layer
from tests.bridge.messy_files import NAMES, messy_layer


def test_fields_of_text(qgis_app):
    assert text_fields(commune_layer().fields()) == ("code", "name", "unit")


def test_the_verdict_uses_the_bytes_where_there_are_any(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    features = list(layer.getFeatures())
    verdict = judge_text_field("TEN_XA", features, Undecoded(layer).read(("TEN_XA",)))
    assert [verdict.mended[row] for row in range(4)] == list(NAMES)
    assert judge_text_field("TEN_XA", features, {}).mended == {}
