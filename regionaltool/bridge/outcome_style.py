"""How outcomes look: a shape and a colour each, on the map and in the dock."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.words import tr
from regionaltool.core.criteria.outcome import NUMBER, OUTCOMES, Outcome
from regionaltool.resource_folder import resource

OUTCOME = "outcome"
"""The choice that colours units by their outcome."""
NOT_JUDGED = len(OUTCOMES)
"""The step of units while there is no rule set."""
MARKS = {
    Outcome.MET: "●",
    Outcome.WAIVED: "◆",
    Outcome.EXCLUDED: "■",
    Outcome.REPORT: "▲",
    Outcome.NOT_MET: "✕",
    Outcome.UNKNOWN: "?",
}
COLOURS = {
    Outcome.MET: "#1b9e77",
    Outcome.WAIVED: "#7570b3",
    Outcome.EXCLUDED: "#737373",
    Outcome.REPORT: "#d95f02",
    Outcome.NOT_MET: "#a50f15",
    Outcome.UNKNOWN: "#737373",
}
_SHAPES = {
    Outcome.MET: "circle",
    Outcome.WAIVED: "diamond",
    Outcome.EXCLUDED: "square",
    Outcome.REPORT: "triangle",
    Outcome.NOT_MET: "cross2",
}
_PALE = 0.45
"""How much of a colour is left in the fill, so that labels stay readable."""


def outcome_text(outcome: Outcome) -> str:
    """Shape and word."""
    return f"{MARKS[outcome]} {tr(outcome.title)}"


def colour_by_outcome(layer: QgsVectorLayer) -> None:
    """Give the layer of units fills, shapes and legend of outcomes; their numbers are in “step”."""
    layer.loadNamedStyle(str(resource("styles", "units_by_score.qml")))
    symbols = [rule.symbol() for rule in layer.renderer().rootRule().children()]
    plain, unknown = symbols[0], symbols[-1]
    categories = []
    for outcome in OUTCOMES:
        if outcome is Outcome.UNKNOWN:
            symbol = unknown.clone()
        else:
            symbol = plain.clone()
            symbol.symbolLayer(0).setFillColor(_pale(COLOURS[outcome]))
            symbol.appendSymbolLayer(_shape(outcome))
        categories.append(QgsRendererCategory(NUMBER[outcome], symbol, outcome_text(outcome)))
    white = plain.clone()
    white.symbolLayer(0).setFillColor(QColor("#ffffff"))
    categories.append(QgsRendererCategory(NOT_JUDGED, white, tr("No rule set is chosen")))
    layer.setRenderer(QgsCategorizedSymbolRenderer("step", categories))
    layer.triggerRepaint()
    layer.emitStyleChanged()


def _pale(colour: str) -> QColor:
    ink = QColor(colour)
    parts = (ink.red(), ink.green(), ink.blue())
    return QColor(*(round(255 - _PALE * (255 - part)) for part in parts))


def _shape(outcome: Outcome) -> QgsCentroidFillSymbolLayer:
    """The shape above the label, in the full colour."""
    fill = QgsCentroidFillSymbolLayer()
    fill.setPointOnSurface(True)
    marker = QgsMarkerSymbol.createSimple(
        {
            "name": _SHAPES[outcome],
            "color": COLOURS[outcome],
            "outline_color": COLOURS[outcome] if outcome is Outcome.NOT_MET else "#ffffff",
            "outline_width": "0.6" if outcome is Outcome.NOT_MET else "0.3",
            "size": "3.2",
            "offset": "0,-4.5",
        }
    )
    fill.setSubSymbol(marker)
    return fill
