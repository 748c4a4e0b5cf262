"""The colours that a layer of polygons shows its features in."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from qgis.core import (
    QgsExpressionContext,
    QgsFeature,
    QgsRenderContext,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

_Key = TypeVar("_Key", bound=Hashable)


def shown_colours(
    layer: QgsVectorLayer, rows: Iterable[tuple[_Key, Sequence[object]]]
) -> dict[_Key, str]:
    """What features of these attributes are filled with, as an opaque “#rrggbb”, by their key.

    Features that the layer draws nothing for are left out.
    """
    found = {}
    feature = QgsFeature(layer.fields())
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    context.expressionContext().setFields(layer.fields())
    renderer.startRender(context, layer.fields())
    for key, attributes in rows:
        feature.setAttributes(list(attributes))
        symbol = renderer.originalSymbolForFeature(feature, context)
        if symbol is not None:
            context.expressionContext().setFeature(feature)
            fill = _fill(symbol, context.expressionContext())
            found[key] = _on_white(fill, symbol.opacity() * layer.opacity())
    renderer.stopRender(context)
    return found


def _fill(symbol: QgsSymbol, context: QgsExpressionContext) -> QColor:
    """The colour that the symbol has for a feature, not the one that it has for most."""
    properties = symbol.symbolLayer(0).dataDefinedProperties()
    colour, _ = properties.valueAsColor(QgsSymbolLayer.PropertyFillColor, context, symbol.color())
    return colour


def _on_white(colour: QColor, cover: float) -> str:
    """The opaque colour that one looks like on white paper."""
    cover *= colour.alphaF()
    mixed = [255 - cover * (255 - part) for part in (colour.red(), colour.green(), colour.blue())]
    return QColor(*map(round, mixed)).name()
