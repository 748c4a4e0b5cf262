import warnings

import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsMemoryProviderUtils,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import Qt, QVariant

from regionaltool.bridge.compat import (
    field_names,
    flag_field,
    is_text,
    is_whole,
    number_of,
    real_field,
    text_field,
    whole_field,
)

VALUES = [
    (text_field, "Phường Hạ Long"),
    (whole_field, 2**40),
    (real_field, 0.1),
    (flag_field, True),
    (flag_field, False),
]


@pytest.mark.parametrize(("make", "value"), VALUES)
def test_a_field_keeps_its_value_and_null(qgis_app, make, value):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        field = make("x", "Đơn vị")
    assert (field.name(), field.alias()) == ("x", "Đơn vị")
    fields = QgsFields()
    fields.append(field)
    layer = QgsMemoryProviderUtils.createMemoryLayer("kept", fields)
    rows = []
    for kept in (value, NULL):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([kept])
        rows.append(feature)
    layer.dataProvider().addFeatures(rows)
    assert [feature["x"] for feature in layer.getFeatures()] == [value, NULL]
    assert type(next(layer.getFeatures())["x"]) is type(value)


def test_width_and_digits():
    assert (text_field("x", length=80).length(), text_field("x").length()) == (80, 0)
    field = real_field("x", length=12, precision=4)
    assert (field.length(), field.precision()) == (12, 4)


def test_whole_fields_are_told_from_others():
    assert is_whole(whole_field("x")) and is_whole(QgsField("x", QVariant.Int))
    assert not any(is_whole(make("x")) for make in (text_field, real_field, flag_field))


def test_fields_of_texts():
    assert is_text(text_field("x"))
    assert not any(is_text(make("x")) for make in (whole_field, real_field, flag_field))


class _Algorithm(QgsProcessingAlgorithm):
    def initAlgorithm(self, configuration=None):
        self.addParameter(
            QgsProcessingParameterField(
                "FIELDS", "fields", parentLayerParameterName="", allowMultiple=True, optional=True
            )
        )


@pytest.mark.parametrize(
    ("given", "read"),
    [(["a", "b"], ("a", "b")), ("a;b", ("a", "b")), ("a", ("a",)), (None, ()), ([], ())],
)
def test_several_fields_of_a_parameter(given, read):
    class Algorithm(_Algorithm):
        def name(self):
            return "x"

        def displayName(self):
            return "x"

        def createInstance(self):
            return Algorithm()

        def processAlgorithm(self, parameters, context, feedback):
            return {}

    algorithm = Algorithm().create()
    assert field_names(algorithm, {"FIELDS": given}, "FIELDS", QgsProcessingContext()) == read


def test_flags_as_numbers_can_be_put_together():
    align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert number_of(align) == 0x82
    assert number_of(Qt.AlignmentFlag.AlignCenter) | number_of(Qt.TextFlag.TextWordWrap) == 0x1084
