from qgis.core import QgsCategorizedSymbolRenderer, QgsCoordinateReferenceSystem

from regionaltool.bridge.empty_layers import empty_units
from regionaltool.bridge.shown_colours import shown_colours

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


def row(layer, **values):
    return [values.get(field.name()) for field in layer.fields()]


def test_colours_are_those_on_white_paper_whatever_shines_through(qgis_app):
    layer = empty_units(WGS84)
    rows = [(unit, row(layer, unit=unit, colour=n)) for n, unit in enumerate("pq")]
    opaque = shown_colours(layer, rows)
    assert opaque == {"p": "#a6cee3", "q": "#b2df8a"}, "neighbours differ"
    layer.setOpacity(0)
    assert set(shown_colours(layer, rows).values()) == {"#ffffff"}


def test_what_the_layer_does_not_draw_has_no_colour(qgis_app):
    layer = empty_units(WGS84)
    layer.setRenderer(QgsCategorizedSymbolRenderer("unit", []))
    assert shown_colours(layer, [("p", row(layer, unit="p"))]) == {}
