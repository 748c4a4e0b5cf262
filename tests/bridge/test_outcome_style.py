from qgis.core import QgsVectorLayer

from regionaltool.bridge.outcome_style import (
    COLOURS,
    MARKS,
    NOT_JUDGED,
    colour_by_outcome,
    outcome_text,
)
from regionaltool.core.criteria.outcome import NUMBER, OUTCOMES, Outcome


def test_every_outcome_has_a_shape_of_its_own_and_a_colour():
    assert set(MARKS) == set(COLOURS) == set(OUTCOMES)
    assert len(set(MARKS.values())) == len(OUTCOMES)
    assert outcome_text(Outcome.REPORT) == "▲ To be reported"


def test_the_layer_has_a_fill_a_shape_and_a_line_of_legend_for_each(qgis_app):
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=step:integer", "u", "memory")
    colour_by_outcome(layer)
    categories = layer.renderer().categories()
    assert [c.value() for c in categories] == [*NUMBER.values(), NOT_JUDGED]
    assert [c.label() for c in categories[:-1]] == list(map(outcome_text, OUTCOMES))
    fills = {c.symbol().symbolLayer(0).fillColor().name() for c in categories[:5]}
    assert len(fills) == 5
    shapes = {c.symbol().symbolLayer(1).subSymbol().symbolLayer(0).shape() for c in categories[:5]}
    assert len(shapes) == 5
