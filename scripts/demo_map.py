"""The map of the demo: units by score, with names, legend, and what is detached or left out."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    NULL,
    QgsFeature,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QRectF, QSize
from qgis.PyQt.QtGui import QFont

from regionaltool.resource_folder import resource

_PAGE = QRectF(0, 0, 297, 210)
_MAP = QRectF(6, 14, 232, 188)
_DPI = 200


def draw_map(
    file: Path, communes: QgsVectorLayer, scores: QgsVectorLayer, contiguity: dict[str, object]
) -> None:
    """Draw the units; ``contiguity`` holds the results of checkcontiguity."""
    free = contiguity["UNASSIGNED"]
    detached = _detached(contiguity["DETACHED"], contiguity["OUTPUT"])
    titles = {
        free: "Without a unit",
        detached: "Detached from its unit",
        scores: "Score of the unit",
    }
    styles = {free: "communes", detached: "detached", scores: "units_by_score"}
    project = QgsProject.instance()
    for layer, style in styles.items():
        layer.loadNamedStyle(str(resource("styles", f"{style}.qml")))
        layer.setName(titles[layer])
        project.addMapLayer(layer)
    # of the communes' style only what it says of those without a unit
    unassigned = free.renderer().rootRule().children()[0].symbol().clone()
    free.setRenderer(QgsSingleSymbolRenderer(unassigned))
    _smaller_labels(scores)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Landscape)
    picture = QgsLayoutItemMap(layout)
    picture.attemptSetSceneRect(_MAP)
    picture.setCrs(communes.crs())
    picture.setLayers([detached, free, scores])
    picture.setKeepLayerSet(True)
    extent = communes.extent()
    extent.scale(1.04)
    picture.zoomToExtent(extent)
    picture.setFrameEnabled(False)
    layout.addLayoutItem(picture)
    _label(layout, "Tỉnh An Hải: units of a plan by score", 17, QRectF(8, 6, 280, 10), bold=True)
    _legend(layout, picture)
    _scale_bar(layout, picture)
    _label(layout, "An invented province. Below each name: its people.", 8, QRectF(8, 201, 200, 6))
    drawn = QgsLayoutExporter(layout).renderPageToImage(0, QSize(), _DPI)
    if not drawn.save(str(file)):
        raise SystemExit(f"{file} cannot be written.")
    project.clear()


def _detached(communes: QgsVectorLayer, units: QgsVectorLayer) -> QgsVectorLayer:
    """The detached communes, each with the place on its unit's main piece that it is tied to."""
    outline = {unit["unit"]: unit.geometry() for unit in units.getFeatures()}
    layer = QgsVectorLayer(
        f"MultiPolygon?crs={communes.crs().authid()}&field=unit:string&field=to_x:double"
        "&field=to_y:double",
        "detached",
        "memory",
    )
    features = []
    for commune in communes.getFeatures():
        main = outline[commune["unit"]].difference(commune.geometry())
        to = commune.geometry().shortestLine(main).asPolyline()[-1]
        feature = QgsFeature(layer.fields())
        feature.setAttributes([commune["unit"] or NULL, to.x(), to.y()])
        feature.setGeometry(commune.geometry())
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _smaller_labels(layer: QgsVectorLayer) -> None:
    """Names small enough for the smallest unit to keep its own."""
    labels = layer.labeling().settings()
    text = labels.format()
    text.setSize(6.5)
    labels.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))


def _label(
    layout: QgsPrintLayout, text: str, points: float, place: QRectF, *, bold: bool = False
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    if hasattr(label, "setTextFormat"):
        label.setTextFormat(QgsTextFormat.fromQFont(_font(points, bold)))
    else:  # before QGIS 3.24
        label.setFont(_font(points, bold))
    label.attemptSetSceneRect(place)
    layout.addLayoutItem(label)


def _legend(layout: QgsPrintLayout, picture: QgsLayoutItemMap) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(picture)
    legend.setLegendFilterByMapEnabled(True)
    legend.setTitle("")
    for part, points in (
        (QgsLegendStyle.Style.Subgroup, 10),
        (QgsLegendStyle.Style.SymbolLabel, 9),
    ):
        font = _font(points, part == QgsLegendStyle.Style.Subgroup)
        style = legend.style(part)
        if hasattr(style, "setTextFormat"):
            style.setTextFormat(QgsTextFormat.fromQFont(font))
        else:  # before QGIS 3.30
            style.setFont(font)
        legend.setStyle(part, style)
    legend.attemptMove(QgsLayoutPoint(238, 20, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    layout.addLayoutItem(legend)


def _scale_bar(layout: QgsPrintLayout, picture: QgsLayoutItemMap) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(picture)
    bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setTextFormat(QgsTextFormat.fromQFont(_font(8, False)))
    bar.attemptMove(QgsLayoutPoint(239, 186, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    layout.addLayoutItem(bar)


def _font(points: float, bold: bool) -> QFont:
    font = QFont("Open Sans")
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
