import pytest
from qgis.core import QgsRenderContext, QgsVectorLayer

from regionaltool.bridge.minutes_style import shade_by_minutes
from regionaltool.bridge.output_layers import row


@pytest.mark.parametrize(
    ("minutes", "label"),
    [
        (0.0, "0 – 10 min"),
        (10.0, "0 – 10 min"),
        (10.01, "10 – 20 min"),
        (30.0, "20 – 30 min"),
        (45.0, "30 – 45 min"),
        (60.0, "45 – 60 min"),
        (119.0, "> 60 min"),
        (None, "∞"),
    ],
)
def test_every_number_of_minutes_has_one_shade(qgis_app, minutes, label):
    layer = QgsVectorLayer("Polygon?crs=EPSG:3405&field=minutes:double", "xã", "memory")
    shade_by_minutes(layer)
    renderer = layer.renderer().clone()
    context = QgsRenderContext()
    feature = row(layer.fields(), [minutes])
    context.expressionContext().setFeature(feature)
    renderer.startRender(context, layer.fields())
    keys = renderer.legendKeysForFeature(feature, context)
    renderer.stopRender(context)
    rules = {rule.ruleKey(): rule.label() for rule in renderer.rootRule().children()}
    assert [rules[key] for key in keys if key in rules] == [label]
