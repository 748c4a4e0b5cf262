"""Units shaded by a factor or an indicator, and communes by their minutes to the seat."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsPropertyCollection,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, tr
from regionaltool.core.score.shading import NOT_APPLICABLE, UNAVAILABLE, Shading
from regionaltool.resource_folder import resource

MINUTES = "minutes"
"""The choice that shades communes, not units."""

_MINUTES = (10, 20, 30, 45, 60)
# ColorBrewer Purples: the farther, the darker; the blues and greens are those of worth
_PURPLES = ("#f2f0f7", "#dadaeb", "#bcbddc", "#9e9ac8", "#756bb1", "#54278f")
_NONE = "#d9d9d9"
_PAPER = "#ffffff"


def shade_units(layer: QgsVectorLayer, shading: Shading) -> None:
    """Give the layer of units the look and the legend of a shading; its steps are in “step”."""
    _load(layer, "units_by_score")
    symbols = [rule.symbol() for rule in layer.renderer().rootRule().children()]
    *worth, unknown = symbols  # six steps of the score: the five darker ones, and the hatched one
    none = worth[0].clone()
    none.setColor(QColor(_NONE))
    categories = [
        QgsRendererCategory(step, symbol.clone(), label)
        for step, (symbol, label) in enumerate(zip(worth[1:], step_labels(shading), strict=True))
    ]
    categories += [
        QgsRendererCategory(UNAVAILABLE, unknown.clone(), "? " + tr("unavailable")),
        QgsRendererCategory(NOT_APPLICABLE, none, "– " + tr("not applicable")),
    ]
    _draw(layer, QgsCategorizedSymbolRenderer("step", categories))


def step_labels(shading: Shading) -> list[str]:
    """What the legend says of each step, the worst one first."""
    bounds = shading.bounds
    digits = _digits(bounds)
    unit = "" if shading.unit in ("", "0–1") else " " + tr(shading.unit)
    falling = bounds[0] > bounds[-1]  # less is better
    inner = [decimal(bound, digits) for bound in bounds[1:-1]]
    worst, best = ("> {}", "≤ {}") if falling else ("< {}", "≥ {}")
    worst, best = worst.format(inner[0]), best.format(inner[-1])
    between = [" – ".join(pair[::-1] if falling else pair) for pair in pairwise(inner)]
    return [text + unit for text in (worst, *between, best)]


def shade_minutes(units: QgsVectorLayer | None, communes: QgsVectorLayer | None) -> None:
    """Shade communes by the field “minutes”; of units, which are drawn over them, the outlines."""
    shade_communes(units, communes, _isochrones)


def shade_communes(
    units: QgsVectorLayer | None,
    communes: QgsVectorLayer | None,
    rules: Callable[[QgsFillSymbol], Iterable[QgsRuleBasedRenderer.Rule]],
) -> None:
    """Shade communes by ``rules``, made from the symbol of a commune that has a unit; units are
    drawn over them, as outlines."""
    if units is not None:
        _load(units, "units_by_unit")
        outline = units.renderer().symbol().clone()
        outline.symbolLayer(0).setDataDefinedProperties(QgsPropertyCollection())
        outline.symbolLayer(0).setFillColor(QColor(_PAPER))
        outline.symbolLayer(0).setBrushStyle(Qt.BrushStyle.NoBrush)
        _draw(units, QgsSingleSymbolRenderer(outline))
    if communes is not None:
        _load(communes, "communes")
        renderer = communes.renderer().clone()
        assigned = renderer.rootRule().children()[1]
        for rule in rules(assigned.symbol()):
            assigned.appendChild(rule)
        _draw(communes, renderer)


def show_communes_plainly(communes: QgsVectorLayer | None) -> None:
    """The communes as they are where units are coloured."""
    if communes is not None:
        _load(communes, "communes")
        communes.triggerRepaint()


def minutes_to_seat(session: PlanSession, units: Iterable[str]) -> Iterator[tuple[int, float]]:
    """Members of units, each with its minutes to the seat of its unit."""
    for unit in units:
        if session.has(unit):
            known = session.assessment(unit)
            yield from zip(known.members, known.seat.minutes, strict=True)


def _isochrones(assigned: QgsFillSymbol) -> Iterator[QgsRuleBasedRenderer.Rule]:
    """A rule for each step of minutes, drawn like an assigned commune with a fill of its own."""
    ends = (None, *_MINUTES), (*_MINUTES, None)
    for colour, low, high in zip(_PURPLES, *ends, strict=True):
        symbol = assigned.clone()
        symbol.symbolLayer(0).setBrushStyle(Qt.BrushStyle.SolidPattern)
        symbol.symbolLayer(0).setFillColor(QColor(colour))
        bounds = [] if low is None else [f'"minutes" > {low}']
        bounds += [] if high is None else [f'"minutes" <= {high}']
        rule = QgsRuleBasedRenderer.Rule(symbol, 0, 0, " AND ".join(bounds))
        rule.setLabel(_between(low, high))
        yield rule


def _between(low: int | None, high: int | None) -> str:
    if low is None:
        return f"≤ {high} " + tr("min")
    text = f"> {low}" if high is None else f"{low} – {high}"
    return f"{text} " + tr("min")


def _load(layer: QgsVectorLayer, style: str) -> None:
    layer.loadNamedStyle(str(resource("styles", f"{style}.qml")))


def _draw(layer: QgsVectorLayer, renderer: QgsFeatureRenderer) -> None:
    layer.setRenderer(renderer)
    layer.triggerRepaint()
    layer.emitStyleChanged()


def _digits(bounds: tuple[float, ...]) -> int:
    """Digits behind the point that tell the bounds apart exactly, three at most."""
    return next((n for n in range(3) if all(abs(b - round(b, n)) < 1e-9 for b in bounds)), 3)
