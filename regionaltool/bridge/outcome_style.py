"""How outcomes look: a shape and a colour each, on the map and in the dock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

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
PAPER = "#ffffff"
_PALE = 0.45
"""How much of a colour is left in the fill, so that labels stay readable."""


def outcome_text(outcome: Outcome) -> str:
    """Shape and word."""
    return f"{MARKS[outcome]} {tr(outcome.title)}"


def colour_by_outcome(layer: QgsVectorLayer) -> None:
    """Give the layer of units fills, shapes and legend of outcomes; their numbers are in “step”."""
    looks = [
        Look(NUMBER[one], outcome_text(one), COLOURS[one], _SHAPES.get(one)) for one in OUTCOMES
    ]
    _colour(layer, [*looks, Look(NOT_JUDGED, tr("No rule set is chosen"), PAPER, None)])


class Look(NamedTuple):
    """A line of the legend."""

    step: int
    label: str
    colour: str
    shape: str | None
    """Name of a simple marker; without one it is hatched, or blank where the colour is paper."""


def _colour(layer: QgsVectorLayer, looks: Sequence[Look]) -> None:
    layer.loadNamedStyle(str(resource("styles", "units_by_score.qml")))
    symbols = [rule.symbol() for rule in layer.renderer().rootRule().children()]
    plain, unknown = symbols[0], symbols[-1]
    categories = []
    for look in looks:
        if look.shape is None and look.colour != PAPER:
            symbol = unknown.clone()
        else:
            symbol = plain.clone()
            symbol.symbolLayer(0).setFillColor(pale(look.colour))
        if look.shape is not None:
            symbol.appendSymbolLayer(shape_over(look))
        categories.append(QgsRendererCategory(look.step, symbol, look.label))
    layer.setRenderer(QgsCategorizedSymbolRenderer("step", categories))
    layer.triggerRepaint()
    layer.emitStyleChanged()


def pale(colour: str) -> QColor:
    """The fill beneath a shape of this colour."""
    ink = QColor(colour)
    parts = (ink.red(), ink.green(), ink.blue())
    return QColor(*(round(255 - _PALE * (255 - part)) for part in parts))


def shape_over(look: Look) -> QgsCentroidFillSymbolLayer:
    """The shape above the label, in the full colour."""
    fill = QgsCentroidFillSymbolLayer()
    fill.setPointOnSurface(True)
    stroke = look.shape == "cross2"  # it has no inside
    marker = QgsMarkerSymbol.createSimple(
        {
            "name": look.shape,
            "color": look.colour,
            "outline_color": look.colour if stroke else PAPER,
            "outline_width": "0.6" if stroke else "0.3",
            "size": "3.2",
            "offset": "0,-4.5",
        }
    )
    fill.setSubSymbol(marker)
    return fill
