from qgis.core import NULL, QgsFeature, QgsVectorLayer

from regionaltool.bridge.compat import whole_field
from regionaltool.bridge.field_samples import field_samples
from tests.bridge.commune_layers import COLUMNS, ROWS, commune_layer


def test_each_field_with_its_values_in_order(qgis_app):
    code, name, people, unit = field_samples(commune_layer())
    assert (code.name, code.numeric, code.values) == ("code", False, ("01", "02", "03", "04"))
    assert name.values == ("An", "Bình", "Châu", "Đông")
    assert (people.name, people.numeric, people.values) == ("people", True, (100, 200, 300, 400))


def test_null_is_left_out_and_blank_is_not():
    rows = [("01", None, None, ""), ("02", NULL, 0, "u")]
    _, name, people, unit = field_samples(commune_layer(rows))
    assert name.values == () and people.values == (0,) and unit.values == ("", "u")


def test_only_the_first_rows_are_read():
    layer = commune_layer(ROWS * 30, [None] * 120)
    assert all(len(sample.values) == 50 for sample in field_samples(layer))


def test_no_features_and_no_fields():
    assert [sample.values for sample in field_samples(commune_layer(()))] == [()] * 4
    assert field_samples(QgsVectorLayer("Polygon?crs=EPSG:4326", "bare", "memory")) == ()


def test_unsaved_edits_fields_and_calculated_ones_are_seen():
    layer = commune_layer(columns=COLUMNS)
    layer.startEditing()
    first = next(layer.getFeatures())
    layer.changeAttributeValue(first.id(), 1, "Ân")
    added = QgsFeature(layer.fields())
    added.setAttributes(["05", "Ích", 5, "v"])
    layer.addFeature(added)
    layer.addExpressionField('"people" * 2', whole_field("double"))
    samples = field_samples(layer)
    assert len(samples) == 5 and len(samples[0].values) == 5
    assert "Ân" in samples[1].values and set(samples[4].values) >= {200, 10}
